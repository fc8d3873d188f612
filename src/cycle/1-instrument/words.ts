import type { Edition } from './edition.ts'

/** The forms of one term. A short or plural form that is not given reads as the name. */
export type TermForms = { readonly name: string; readonly short?: string; readonly plural?: string }

/** What a partnership calls things, by the edition's term keys. Keys that the edition does not know are left aside. */
export type LocalTerms = Readonly<Record<string, TermForms>>

/** Every term of an edition with the forms that hold for one partnership. */
export type Terms = ReadonlyMap<string, TermForms>

const placeholder = /\{([a-z][a-z0-9-]*)(?:\.(short|plural))?\}/g

/** The edition's terms under the partnership's own names, the founding names standing where it has none. */
export const termsOf = (edition: Pick<Edition, 'terms'>, local: LocalTerms = {}): Terms =>
  new Map(edition.terms.map(term => [term.key, (Object.hasOwn(local, term.key) ? local[term.key] : undefined) ?? term]))

/**
 * The text with each placeholder (`{lsp}`, `{lsp.short}`, `{partnership.plural}`) replaced by the partnership's word.
 * Throws on a placeholder that the terms do not hold: an edition with one does not load.
 */
export const wordsOf = (text: string, terms: Terms): string =>
  text.replace(placeholder, (whole: string, key: string, form: 'short' | 'plural' | undefined) => {
    const forms = terms.get(key)
    if (!forms) throw new Error(`no term for the placeholder ${whole}`)
    return (form && forms[form]) ?? forms.name
  })

/** The placeholders of a text, in order: `[{ key: 'lsp', form: 'short' }]`. */
export const placeholdersOf = (text: string): readonly { readonly key: string; readonly form: string }[] =>
  [...text.matchAll(placeholder)].map(([, key = '', form = 'name']) => ({ key, form }))

/** True when a brace in the text belongs to no placeholder, as in `{LSP}` or `{lsp`. */
export const hasStrayBrace = (text: string): boolean => /[{}]/.test(text.replace(placeholder, ''))
