import { linesIn, type Day, type Id } from '#ground'
import { fingerprint } from '#plans'
import { cycles, type CycleName } from '../sections/cycles.ts'
import type { ListName } from '../sections/section.ts'

/** A row of one of the lists, as it reads. */
export type Row = { readonly id: Id; readonly says: Readonly<Record<string, string>> }

/** A word that the framework uses, with its meaning in the partnership's glossary. */
export type Explained = { readonly word: string; readonly means: string }

/** A commissioning framework as it reads: what is signed, printed and, where the partnership chose so, shown to all. */
export type Framework = {
  readonly partnership: string
  readonly version: number
  /** By the keys of the sections' texts. */
  readonly texts: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<ListName, readonly Row[]>>
  /** What commissioning means here: the partnership's own word in its glossary. */
  readonly definition: string
  /** The words of the glossary that it uses. */
  readonly glossary: readonly Explained[]
  /** When it is looked at again. */
  readonly reviewOn?: Day
}

export const textIn = ({ texts }: Pick<Framework, 'texts'>, key: string): string => texts[key] ?? ''

/** The entries of a text that has one on each line. */
export const entriesIn = (framework: Pick<Framework, 'texts'>, key: string): readonly string[] =>
  linesIn(textIn(framework, key))

const isCycle = (word: string): word is CycleName => Object.hasOwn(cycles, word)

/** The phases of the cycle that was chosen; none while none is. */
export const phasesOf = (framework: Pick<Framework, 'texts'>): readonly string[] => {
  const chosen = textIn(framework, 'model.cycle')
  if (chosen === 'own') return entriesIn(framework, 'model.phases')
  return isCycle(chosen) ? cycles[chosen].phases : []
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/**
 * The same text for the same content, in whatever order its parts were stored. Neither the version is content nor the
 * glossary, which has its own life; each version keeps how it explained its words when it was signed.
 */
const contentOf = (framework: Framework): string =>
  JSON.stringify(
    {
      ...framework,
      ...{ version: 0, glossary: [], partnership: '' },
      // What was emptied says no more than what was never written.
      texts: Object.fromEntries(Object.entries(framework.texts).filter(([, words]) => words.trim() !== '')),
    },
    inOrder,
  )

/** A mark of what a framework says, by which one can tell that it has changed since it was read. */
export const markOf = (framework: Framework): string => fingerprint(contentOf(framework))
