import type { Id } from '#ground'
import type { Section } from '../sections/section.ts'

/** Under which word actions say that they come from the framework. */
export const originKind = 'framework'

/** What an action says of where it comes from. */
export const originOf = (framework: Id<'framework'>, { key, title }: Section) => ({
  ...{ kind: originKind, id: framework, path: `/framework/sections/${key}` },
  words: `Commissioning framework: ${title}`,
})
