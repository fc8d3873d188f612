/** The package ships no types. Only what main.ts uses. */
declare module 'govuk-frontend' {
  type Component = { new (root: Element): unknown; readonly moduleName: string }
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const NotificationBanner: Component
  export const Radios: Component
  export const SkipLink: Component
  /** Starts the component on every element that asks for it by `data-module`. */
  export function createAll(component: Component): readonly unknown[]
}
