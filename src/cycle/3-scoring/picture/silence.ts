import { isFamilyVoice, vacantSeats, type Group, type Seat } from '#people'
import type { SubmittedAnswer, SubmittingGroup } from '../submission/submission.ts'
import { spreadOf } from './spread.ts'

/** A group that sits, and the standards it is asked. */
export type Asked = {
  readonly group: Pick<Group, 'id' | 'name' | 'kind' | 'seats'>
  readonly standards: readonly number[]
}

/** Who and what has not been heard. Each is words on a page, never a blank. */
export type Silences = {
  readonly notSubmitted: readonly Asked['group'][]
  readonly vacant: readonly { readonly group: Asked['group']; readonly seats: readonly Seat[] }[]
  /** Standards on which no young person or family was heard. */
  readonly withoutFamilies: readonly number[]
  /** Standards that no group is asked. */
  readonly asksNobody: readonly number[]
  readonly withoutEvidence: readonly { readonly standard: number; readonly groups: readonly SubmittingGroup[] }[]
  readonly cantJudge: readonly { readonly standard: number; readonly groups: readonly SubmittingGroup[] }[]
}

export const silences = (
  standards: readonly number[],
  sittings: readonly Asked[],
  answers: readonly SubmittedAnswer[],
): Silences => {
  const spreads = spreadOf(standards, answers)
  return {
    notSubmitted: sittings.map(each => each.group).filter(group => !answers.some(each => each.group.id === group.id)),
    vacant: sittings.map(({ group }) => ({ group, seats: vacantSeats(group) })).filter(each => each.seats.length > 0),
    withoutFamilies: standards.filter(standard => !areFamiliesHeard(standard, answers)),
    asksNobody: standards.filter(standard => !sittings.some(each => each.standards.includes(standard))),
    withoutEvidence: spreads
      .map(each => ({ standard: each.standard, groups: each.withoutEvidence }))
      .filter(each => each.groups.length > 0),
    cantJudge: spreads
      .map(each => ({ standard: each.standard, groups: each.cantJudge }))
      .filter(each => each.groups.length > 0),
  }
}

/** A forum of young people or parents answered, or some group wrote down what they say. */
const areFamiliesHeard = (standard: number, answers: readonly SubmittedAnswer[]): boolean =>
  answers.some(each => each.standard === standard && (isFamilyVoice(each.group) || each.voiceCount > 0))
