export { attributes, html, isHtml, raw, type Attributes, type Html, type Inserted } from './html.ts'
export { safeHref } from './safe-href.ts'
export * from './govuk/index.ts'
export * from './layout/index.ts'
