import { html, raw, type Html, type Inserted } from '../html.ts'

/** Where the page's own files are: see `loadAssets`. */
export type PageAssets = { readonly css: string; readonly js: string; readonly icon: string; readonly manifest: string }

export type DocumentOptions = {
  /** Without the product's name, which follows it. */
  readonly title: string
  /** Of this reply's content security policy. */
  readonly nonce: string
  readonly assets: PageAssets
  readonly lang?: string | undefined
  /** The page comes back with mistakes: its title says so first. */
  readonly errors?: boolean | undefined
}

const doctype = raw('<!DOCTYPE html>')

const head = ({ title, errors, assets, nonce }: DocumentOptions): Html =>
  html`<head>
    <meta charset="utf-8" />
    <title>${errors === true && 'Error: '}${title} – Stocktake</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#5c2751" />
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    <link rel="manifest" href="${assets.manifest}" />
    <link rel="stylesheet" href="${assets.css}" />
    <script type="module" src="${assets.js}" nonce="${nonce}"></script>
  </head>`

const announce = (nonce: string): Html =>
  html`<script nonce="${nonce}">
    document.body.className +=
      ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
  </script>`

/** A whole document around what a shell puts in its body. `shape` is a class of the body beside GOV.UK's. */
export const wholeDocument = (options: DocumentOptions, shape: string, inside: Inserted): Html =>
  html`${doctype}
    <html lang="${options.lang ?? 'en-GB'}" class="govuk-template">
      ${head(options)}
      <body class="govuk-template__body${shape && ` ${shape}`}">
        ${announce(options.nonce)} ${inside}
      </body>
    </html> `
