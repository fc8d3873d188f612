import { Absent, refused, seeOther, type Reply } from '#http'
import type { QuestionAsAsked } from '#instrument'
import type { Ask } from '#people'
import { notSavedPage } from '../../pages/not-saved.ts'
import { pathsIn } from '../../paths.ts'
import { openedAt } from '../../actions/opened.ts'
import { ownPlace, sittingOf, yearOf, type ScoringNeeds } from '../../routes/reading.ts'
import type { PieceField } from '../../response/fields.ts'
import { sayShut, type Shut } from '../../response/shut.ts'
import { captionOf } from '../pages/form.ts'

/** The standard's own page. */
export const hrefOf = (ask: Ask): string => pathsIn(ask.partnership.id).standard(ownPlace(ask))

/** Back to the standard's page, with the fold open that was worked on. */
export const backTo = (ask: Ask, segment: string): Reply => seeOther(`${hrefOf(ask)}?open=${segment}#${segment}`)

/** The question at the place of the address. Throws Absent when the group is not asked it. */
export const askedAt = async (needs: ScoringNeeds, ask: Ask): Promise<QuestionAsAsked> => {
  const place = ownPlace(ask)
  return ask.read(async tx => {
    const year = await yearOf(tx, needs.editions, place.exercise)
    const { standards } = await sittingOf(tx, place.exercise, place.group)
    if (!standards.includes(place.standard)) throw new Absent()
    return year.asked(place.standard)
  })
}

/**
 * A page to write on, while the place is open. Once it is submitted, what was submitted stands there instead; once the
 * gathering is closed, the group's own page, which says so.
 */
export const whileOpen = async (
  needs: ScoringNeeds,
  ask: Ask,
  show: (asked: QuestionAsAsked) => Reply | Promise<Reply>,
): Promise<Reply> => {
  const asked = await askedAt(needs, ask)
  const place = ownPlace(ask)
  const opened = await ask.read(tx => openedAt(tx, place))
  if (opened.ok) return show(asked)
  if (opened.refusal.kind === 'absent') throw new Absent()
  const paths = pathsIn(ask.partnership.id)
  const towards = opened.refusal.kind === 'submitted' ? paths.response : paths.group
  return seeOther(towards(place.exercise, place.group))
}

const takenOut = 'Somebody removed this while you were typing. You can add it again with the words below.'

/** Why nothing was saved, with what was typed. */
export const whileShut = (
  ask: Ask,
  asked: QuestionAsAsked,
  refusal: Shut | { readonly kind: 'removed' },
  typed: readonly PieceField[],
): Reply => {
  if (refusal.kind === 'absent') throw new Absent()
  const why = refusal.kind === 'removed' ? takenOut : sayShut(refusal)
  const place = ownPlace(ask)
  const href = pathsIn(ask.partnership.id).group(place.exercise, place.group)
  const back = { text: 'All standards of this group', href }
  return refused(notSavedPage({ frame: ask.frame, title: captionOf(asked), back, why, typed }))
}
