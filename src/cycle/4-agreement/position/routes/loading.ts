import { exerciseOf, sittingsOf } from '#exercise'
import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { orAbsent } from '#http'
import { sectionOf, standardOf, termsOf, type Edition, type Section, type Standard } from '#instrument'
import { isProvider, type Ask } from '#people'
import { leftAt, leftOf, submittedOf } from '#scoring'
import { positionsBeforeOf } from '../../before/store.ts'
import { confirmationOf } from '../../confirmation/store.ts'
import type { AgreementNeeds } from '../../needs.ts'
import type { Place } from '../actions.ts'
import { draftFrom, emptyDraft, type DraftContent } from '../draft.ts'
import { lastChosen, usedMeetingsOf } from '../meeting.ts'
import { offersOf } from '../offer.ts'
import { draftsOf } from '../store/drafts.ts'
import { historyOf, meetingsOnRecord } from '../store.ts'
import type { AgreeView } from '../view.ts'

/** Everything that the page of one standard shows, as it stands now; absent when there is no such standard or year. */
export const loadView = async (needs: AgreementNeeds, ask: Ask): Promise<AgreeView> => {
  const id: Id<'exercise'> = ask.asked.params['exercise'] ?? ''
  const { onRecord, ...loaded } = await ask.read(async tx => {
    const exercise = orAbsent(await exerciseOf(tx, id))
    const edition = await needs.editions.pinned(tx, exercise)
    const { standard, section } = orAbsent(standardIn(edition, ask.asked.params['standard'] ?? ''))
    const mayReadKept = !isProvider(ask.roles)
    const drafts = await draftsOf(tx, id)
    return {
      ...{ exercise, edition, standard, section },
      responses: await submittedOf(tx, id, { mayReadKept, standard: standard.number }),
      sittings: await sittingsOf(tx, id),
      left: leftAt(await leftOf(tx, id), { standard: standard.number }),
      history: await historyOf(tx, id, standard.number),
      confirmation: await confirmationOf(tx, id),
      draft: drafts.get(standard.number),
      onRecord: await meetingsOnRecord(tx, id),
      before: await positionsBeforeOf(tx, needs.editions, { exercise, edition, standard: standard.number }),
    }
  })
  return {
    ...loaded,
    partnership: ask.partnership.id,
    terms: termsOf(loaded.edition, loaded.exercise.terms),
    usedMeetings: usedMeetingsOf(onRecord),
    offers: offersOf(loaded.responses),
    today: dayOf(ask.now),
    reader: ask.person.name,
    mayRecord: ask.may('position.record'),
    mayDissent: ask.may('dissent.write'),
    mayConfirm: ask.may('position.confirm'),
    form: draftForm(contentOf(loaded), lastChosen(onRecord, ask.person.id)),
    dissenting: readForm({}),
  }
}

const standardIn = (
  edition: Edition,
  word: string,
): { readonly standard: Standard; readonly section: Section } | undefined => {
  const number = /^[1-9]\d?$/.test(word) ? Number(word) : 0
  const [standard, section] = [standardOf(edition, number), sectionOf(edition, number)]
  return standard && section && { standard, section }
}

/** Where a page's writing goes. */
export const placeOf = ({ exercise, standard }: AgreeView): Place => ({
  exercise: exercise.id,
  standard: standard.number,
})

/** What the boxes hold before anything is typed: the draft, else the position on record, else nothing. */
export const contentOf = ({ draft, history }: Pick<AgreeView, 'draft' | 'history'>): DraftContent =>
  draft?.content ?? (history[0] ? draftFrom(history[0]) : emptyDraft)

/** A draft in the shape of a form, to show. While no meeting is chosen, the one chosen last is. */
const draftForm = ({ fields }: DraftContent, last: string): Form =>
  readForm({ ...fields, meeting: fields.meeting || last })
