import { sql, type Read } from '#db'
import { organisationsOf, partnershipsOf, peopleOf, type Part } from '#people'
import type { Id } from '#ground'
import type { Practice, PracticeTexts } from '../practice.ts'
import { partsOf, type Known } from '../telling.ts'

/**
 * Says in this transaction which words are looked at, while it is read who is named: the policies of names then show those
 * that stand among the words, and no others.
 */
export const lookingAt = async <Value>(
  tx: Read,
  parts: readonly Part[],
  read: () => Promise<Value>,
): Promise<Value> => {
  const say = (words: string) => sql`select set_config('app.words', ${words}, true)`.execute(tx.over())
  await say(parts.map(({ text }) => text).join('\n'))
  const value = await read()
  await say('')
  return value
}

/** Whom the words of a record, or of anything else that is read without a name, could name. */
export const knownFor = async (
  tx: Read,
  practice: PracticeTexts & Pick<Practice, 'changedBy'>,
  own: { readonly id: Id<'partnership'>; readonly name: string },
): Promise<Known> => {
  const all = await lookingAt(tx, partsOf(practice), () => partnershipsOf(tx))
  const people = (await peopleOf(tx)).map(({ person }) => person.name)
  return {
    partnership: own.name,
    organisations: (await organisationsOf(tx)).map(({ name }) => name),
    people: [...new Set([...people, practice.changedBy.name])],
    elsewhere: all.filter(({ id }) => id !== own.id).map(({ name }) => name),
  }
}
