import { readForm, type Form } from '#forms'
import type { LocalTerms, TermForms } from '#instrument'
import type { FoundingTerm } from '../term.ts'

const own = (term: FoundingTerm, form: 'name' | 'short' | 'plural'): string => `${form}-${term.key}`

/** Reads the partnership's own names. An empty name keeps the founding one, whatever else was typed for it. */
export const readTerms = (form: Form, terms: readonly FoundingTerm[]): LocalTerms =>
  Object.fromEntries(
    terms.flatMap((term): readonly [string, TermForms][] => {
      const name = form.line(own(term, 'name'), { called: 'The name' })
      const short = term.short === undefined ? '' : form.line(own(term, 'short'), { called: 'The short form', max: 40 })
      const plural = term.plural === undefined ? '' : form.line(own(term, 'plural'), { called: 'The plural' })
      if (name === '' && short + plural !== '') form.complain(own(term, 'name'), `Enter the name for “${term.name}”`)
      return name === ''
        ? []
        : [[term.key, { name, ...(short === '' ? {} : { short }), ...(plural === '' ? {} : { plural }) }]]
    }),
  )

/** The names as they stand. */
export const termsForm = (terms: LocalTerms): Form =>
  readForm(
    Object.fromEntries(
      Object.entries(terms).flatMap(([key, { name, short = '', plural = '' }]) => [
        [`name-${key}`, name],
        [`short-${key}`, short],
        [`plural-${key}`, plural],
      ]),
    ),
  )
