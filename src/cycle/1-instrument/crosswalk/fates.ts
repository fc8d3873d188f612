import { standardsOf, type Edition } from '../edition.ts'
import { termsOf, wordsOf } from '../words.ts'
import type { Crosswalk } from './crosswalk.ts'

/** A crosswalk with the two editions that it leads between. */
export type Between = { readonly crosswalk: Crosswalk; readonly from: Edition; readonly to: Edition }

/** What becomes of a question on the way from one edition to another. */
export type Fate = Crosswalk['prompts'][number]['change'] | 'dropped' | 'new'

/** A question as one edition asks it: under which standard, and in which words. */
type Asked = { readonly standard: number; readonly words: string }

/** What becomes of one question: how the older edition asks it, how the newer does; one of the two may be missing. */
export type PromptFate = { readonly fate: Fate; readonly before?: Asked; readonly after?: Asked }

const askedIn = (edition: Edition): ReadonlyMap<string, Asked> => {
  const terms = termsOf(edition)
  return new Map(
    standardsOf(edition).flatMap(({ number: standard, prompts }) =>
      prompts.flatMap(prompt =>
        'words' in prompt ? [[prompt.key, { standard, words: wordsOf(prompt.words, terms) }] as const] : [],
      ),
    ),
  )
}

/** What becomes of every question, in the order of the older edition; those that are new follow in the newer one's. */
export const promptFates = ({ crosswalk, from, to }: Between): readonly PromptFate[] => {
  const [older, newer] = [askedIn(from), askedIn(to)]
  const links = new Map(crosswalk.prompts.map(link => [link.from, link]))
  return [
    ...[...older].map(([key, before]): PromptFate => {
      const link = links.get(key)
      const after = link && newer.get(link.to)
      return link === undefined || after === undefined
        ? { fate: 'dropped', before }
        : { fate: link.change, before, after }
    }),
    ...[...newer]
      .filter(([key]) => crosswalk.added.includes(key))
      .map(([, after]): PromptFate => ({ fate: 'new', after })),
  ]
}
