import { safeHref } from './safe-href.ts'
import { slotsOf, type Slot } from './slots.ts'

/** Markup that is safe to send. Only `html`, `attributes` and `raw` make it; nothing that merely looks like it passes. */
class Html {
  readonly markup: string
  // oxlint-disable-next-line no-unused-private-class-members -- read by `#made in value`
  readonly #made = true

  constructor(markup: string) {
    this.markup = markup
  }

  static made(value: unknown): value is Html {
    return typeof value === 'object' && value !== null && #made in value
  }
}
export type { Html }

/** What may stand in a template. `undefined`, `null`, `false` and `''` show nothing. */
export type Inserted = string | number | Html | false | null | undefined | readonly Inserted[]

/** `true` writes the bare name; `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const special = /[&<>"']/

/** Text as it must be written inside markup or a quoted attribute. */
const escaped = (text: string): string =>
  special.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;')
    : text

export const isHtml = (value: unknown): value is Html => Html.made(value)

const inText = (value: Inserted): string => {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (value === undefined || value === null || value === false) return ''
  if (Html.made(value)) return value.markup
  if (Array.isArray(value)) return value.map(inText).join('')
  throw new TypeError(`${typeof value} cannot stand in a page`)
}

const inQuotes = (value: Inserted): string => {
  if (Html.made(value) || Array.isArray(value)) throw new TypeError('Markup cannot stand inside an attribute')
  return inText(value)
}

const inAddress = (value: Inserted): string => inQuotes(typeof value === 'string' ? (safeHref(value) ?? '#') : value)

const inTag = (value: Inserted): string => {
  const written = inText(value)
  if (Html.made(value) ? /^( |$)/.test(written) : /^[\w-]*$/.test(written)) return written
  throw new TypeError('Only attributes() can stand inside a tag')
}

const writers: Readonly<Record<Slot, (value: Inserted) => string>> = {
  text: inText,
  quotes: inQuotes,
  address: inAddress,
  tag: inTag,
}

/** Makes markup. Every insertion is escaped for the place where it stands; unsafe places throw at first use. */
export const html = (chunks: TemplateStringsArray, ...values: readonly Inserted[]): Html => {
  const slots = slotsOf(chunks)
  let markup = chunks[0] ?? ''
  for (let at = 0; at < values.length; at++)
    markup += writers[slots[at] ?? 'quotes'](values[at]) + (chunks[at + 1] ?? '')
  return new Html(markup)
}

/** Markup written as a constant in our own source. A type error for anything that is not a literal. */
export const raw = <const Markup extends string>(
  markup: Record<never, never> extends Record<Markup, 1> ? never : Markup,
): Html => new Html(markup)

const addresses = new Set(['href', 'src', 'action', 'formaction'])
const writersOf = new Map<string, (value: Inserted) => string>()

const writerOf = (name: string): ((value: Inserted) => string) => {
  const seen = writersOf.get(name)
  if (seen !== undefined) return seen
  if (!/^[a-z][\w:.-]*$/i.test(name) || /^(on|style$|srcdoc$)/i.test(name))
    throw new TypeError(`${name} is not allowed`)
  const writer = addresses.has(name.toLowerCase()) ? inAddress : inQuotes
  if (writersOf.size < 1000) writersOf.set(name, writer)
  return writer
}

/** Attributes to stand inside a tag: `` html`<p${attributes({ id })}>` ``. Inline handlers and styles throw. */
export const attributes = (given: Attributes | undefined): Html => {
  let written = ''
  for (const name in given) {
    const value = given[name]
    if (value === undefined || value === false) continue
    const writer = writerOf(name)
    written += value === true ? ` ${name}` : ` ${name}="${writer(value)}"`
  }
  return new Html(written)
}
