import type { Read } from '#db'
import { sittingsOf } from '#exercise'
import type { Id, Instant } from '#ground'
import { answeredOf, writtenOf } from '../../response/store/around.ts'
import { currentSubmissionsOf } from '../store.ts'

/** How far a group is: of `asked` standards it has answered so many. */
export type ResponseCounts = {
  readonly group: Id<'group'>
  readonly asked: number
  readonly answered: number
  readonly submittedAt?: Instant
  readonly onBehalf?: boolean
}

/** How far every group that sits is, in the order of the sittings. Only counts: a draft stays unread. */
export const responseCountsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly ResponseCounts[]> => {
  const sittings = await sittingsOf(tx, exercise)
  const answered = await answeredOf(tx, exercise)
  const submissions = await currentSubmissionsOf(tx, exercise)
  return sittings.map(({ group, standards }) => {
    const submission = submissions.find(each => each.group.id === group.id)
    return {
      group: group.id,
      asked: standards.length,
      answered: (answered.get(group.id) ?? []).filter(standard => standards.includes(standard)).length,
      ...(submission === undefined ? {} : { submittedAt: submission.submittedAt, onBehalf: submission.onBehalf }),
    }
  })
}

/** What each group has given so far: the standards on which anything is written, and whether it has submitted. */
export type GivenSoFar = {
  readonly group: Id<'group'>
  readonly answered: readonly number[]
  readonly submitted: boolean
}

/** What every group that has begun or submitted has given: for deciding who may still be taken out of the exercise. */
export const gatheredOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly GivenSoFar[]> => {
  const written = await writtenOf(tx, exercise)
  const submissions = await currentSubmissionsOf(tx, exercise)
  const groups = new Set([...written.keys(), ...submissions.map(each => each.group.id)])
  return [...groups].map(group => ({
    group,
    answered: written.get(group) ?? [],
    submitted: submissions.some(each => each.group.id === group),
  }))
}
