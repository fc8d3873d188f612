import { folded, type Addition, type Said } from '../additions/addition.ts'
import type { Edition } from '../edition.ts'
import type { Terms } from '../words.ts'

/** A word with its explanation, and who gives it. */
export type Explained = {
  readonly word: string
  /** What the letters stand for. */
  readonly stands?: string
  readonly means: string
  readonly origin: 'shipped' | 'edition' | 'own'
}

/** What a partnership says of a word itself. */
export type OwnWord = Pick<Explained, 'word' | 'stands' | 'means'>

const ownWordFrom = ({ word = '', stands = '', means = '' }: Said): OwnWord => ({
  ...{ word, means },
  ...(stands === '' ? {} : { stands }),
})

/** The partnership's own words among its additions. */
const ownWords = (additions: readonly Addition[]): readonly Explained[] =>
  additions.filter(({ isRemoved }) => !isRemoved).map(({ said }) => ({ ...ownWordFrom(said), origin: 'own' }))

/** Names that pages explain themselves, and whose `about` tells a partnership how to write its own. */
const isRole = ({ key, general }: Edition['terms'][number]): boolean =>
  general === true || ['partnership', 'board', 'people', 'outline-plan'].includes(key)

/**
 * The words that an edition explains: its glossary, and with the partnership's names at hand also the bodies, plans and
 * laws that it speaks of, each under its name and under its short form.
 */
const wordsOfEdition = (
  { glossary, terms }: Pick<Edition, 'glossary' | 'terms'>,
  names?: Terms,
): readonly Explained[] => [
  ...glossary.map(each => ({ ...each, origin: 'edition' as const })),
  ...terms
    .filter(term => names !== undefined && !isRole(term))
    .flatMap(({ key, about }): readonly Explained[] => {
      const { name = '', short } = names?.get(key) ?? {}
      const long = name.replace(/ \([^()]*\)$/, '')
      const whole: Explained = { word: long, means: about, origin: 'edition' }
      return short === undefined || folded(short) === folded(long)
        ? [whole]
        : [whole, { word: short, stands: long, means: about, origin: 'edition' }]
    })
    .filter(({ word }) => word !== ''),
]

const byWord = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** One explanation of each word, by word: of several lists the first that has it. */
const oneEach = (...lists: readonly (readonly Explained[])[]): readonly Explained[] => {
  const first = new Map<string, Explained>()
  for (const each of lists.flat()) if (!first.has(folded(each.word))) first.set(folded(each.word), each)
  return [...first.values()].toSorted((one, other) => byWord.compare(one.word, other.word))
}

/**
 * The words that are explained to a partnership: its own before those of the edition, these before the shipped ones.
 * With `terms` also the bodies and plans that the edition names, as the partnership calls them.
 */
export const explainedFor = (
  additions: readonly Addition[],
  shipped: readonly Explained[],
  edition?: Pick<Edition, 'glossary' | 'terms'>,
  terms?: Terms,
): readonly Explained[] => oneEach(ownWords(additions), edition ? wordsOfEdition(edition, terms) : [], shipped)
