import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { peopleOf } from '#people'
import type { ExchangeDue, Notice } from '../../due.ts'
import { askingsOf, introductionsOf } from '../../help/store/introductions.ts'
import { refusedRecords } from '../../practice/store/listed.ts'
import { answersOf } from '../../practice/store/records.ts'
import { requestsOf } from '../../programme/store/requests.ts'
import { keepSeen, seenOf } from './looked.ts'

type Told = ExchangeDue & { readonly kind: Notice }

/**
 * Answers to what the person asked for in the partnership's name, which they have not looked at yet. Where whoever asked
 * has no role here any more, everybody who may introduce hears it.
 */
export const answersToTell = async (tx: Read, person: Id<'person'>): Promise<readonly Told[]> => {
  const asked = (await askingsOf(tx)).filter(each => each.withdrawnAt === undefined && each.setAsideAt === undefined)
  if (asked.length === 0) return []
  const seen = new Set((await seenOf(tx)).filter(({ kind }) => kind === 'answer').map(({ of }) => of))
  const here = new Set((await peopleOf(tx)).map(each => each.person.id))
  const answers = new Map((await introductionsOf(tx)).map(({ id, answer }) => [id, answer]))
  return asked.flatMap(({ id, about, askedBy }): readonly Told[] => {
    const answer = answers.get(id)
    if (answer === undefined || seen.has(id) || (askedBy.id !== person && here.has(askedBy.id))) return []
    const what = answer.isYes ? `You are introduced: ${about}` : `No introduction this time: ${about}`
    return [{ kind: 'answer', id, what, path: `/exchange/introductions/${id}`, isNow: true }]
  })
}

/** What became of pieces of work that the person published a record for, as far as they have not read it yet. */
export const becameToTell = async (
  tx: Read,
  person: Id<'person'>,
): Promise<readonly (Told & { readonly event: Id<'event'> })[]> => {
  const told = (await requestsOf(tx)).filter(({ became }) => became !== undefined)
  if (told.length === 0) return []
  const given = (await answersOf(tx)).filter(
    ({ publishedAt, changedBy }) => publishedAt !== undefined && changedBy.id === person,
  )
  const seen = (await seenOf(tx)).filter(({ kind }) => kind === 'became')
  return told.flatMap(({ id, event, work, what, became }) => {
    if (became === undefined || !given.some(({ request }) => request === id)) return []
    if (seen.some(each => each.of === id && each.at >= became.at)) return []
    const named = work === '' ? what.slice(0, 100).toWellFormed() : work
    return [
      {
        ...{ kind: 'became', id, what: `Read what became of it: ${named}`, note: 'You gave a record for it' },
        ...{ event, path: `/exchange/events/${event}#asked`, isNow: true },
      } as const,
    ]
  })
}

/** Each no to the name of a record that the person wrote, which they have not looked at yet. */
export const refusalsToTell = async (
  tx: Read,
  person: Id<'person'>,
): Promise<readonly (Told & { readonly record: Id<'practice'> })[]> => {
  const refused = await refusedRecords(tx, person)
  if (refused.length === 0) return []
  const seen = new Set((await seenOf(tx)).filter(({ kind }) => kind === 'answer').map(({ of }) => of))
  return refused
    .filter(({ id }) => !seen.has(id))
    .map(({ id, record, title, by }) => ({
      ...{ kind: 'answer', id, record, what: `The champion said no to the name: ${title}`, note: `${by} answered` },
      ...{ path: `/exchange/records/${record}`, isNow: true },
    }))
}

/** The person of this scope has just looked at these. */
export const markTold = async (tx: Write, told: readonly Told[], at: Instant): Promise<void> => {
  for (const { kind, id } of told) await keepSeen(tx, { kind, of: id, at })
}
