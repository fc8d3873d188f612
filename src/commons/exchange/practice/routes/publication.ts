import { readForm } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown as shownPage, type Reply } from '#http'
import type { Ask, ShownMistake } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../../needs.ts'
import { exchangePaths } from '../../paths.ts'
import { shownOf } from '../../shown/store.ts'
import {
  consentToNaming,
  judged,
  publishPractice,
  refuseNaming,
  withdrawConsent,
  withdrawPractice,
} from '../actions.ts'
import { waitsForConsent } from '../consent.ts'
import { checkPage } from '../pages/check.ts'
import { refusalPage } from '../pages/refusal.ts'
import type { PracticeRefusal } from '../publishing.ts'
import { sayPracticeRefusal } from '../refusals.ts'
import { isAsItStands, shownFrom } from '../showing.ts'
import { consentsOf } from '../store/consents.ts'
import { idIn, one, practiceIn } from './record.ts'

/** Only what can be published, and isn't as it stands, is looked at once more; the record's page says what else there is. */
export const check = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const paths = exchangePaths(ask.partnership.id)
  const known = await ask.read(async tx => ({
    consents: await consentsOf(tx, practice.id),
    shown: await shownOf(tx, practice.id),
    how: await judged(tx, practice, ask.partnership),
  }))
  const isCurrent = known.shown !== undefined && isAsItStands(practice, known.shown)
  if (!known.how.ok || isCurrent) return seeOther(paths.record(practice.id))
  const how = known.how.value
  return shownPage(
    checkPage(ask.frame, {
      ...{ paths, practice, consents: known.consents, how },
      preview: shownFrom(practice, how, { partnership: ask.partnership, at: ask.now }),
      standards: standardsNamed(practice.standards, needs.editions.shipped()),
    }),
  )
}

const nothingPressed: ShownMistake = { text: 'Press one of the buttons', href: '#main-content' }

const answered = async (
  needs: ExchangeNeeds,
  ask: Ask,
  done: { readonly ok: true } | { readonly ok: false; readonly refusal: PracticeRefusal },
  href: string,
): Promise<Reply> => {
  if (done.ok) return seeOther(exchangePaths(ask.partnership.id).record(idIn(ask)))
  if (done.refusal.kind === 'absent') orAbsent(undefined)
  return refused(await one(needs, ask, { text: sayPracticeRefusal(done.refusal), href }))
}

/** Publishes a record as it was checked, or takes it down. */
export const publish = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const does = form.choice('does', ['publish', 'down'] as const)
  if (does === undefined) return mistaken(await one(needs, ask, nothingPressed))
  const { id } = await practiceIn(ask)
  const done =
    does === 'down'
      ? await withdrawPractice(ask, id)
      : await publishPractice(ask, ask.partnership, { id, mark: form.typed('mark') })
  return answered(needs, ask, done, '#publication')
}

/** A no is looked at once more; where nothing is asked, the record's page says what stands. */
export const openRefusal = async (ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const paths = exchangePaths(ask.partnership.id)
  const { consents, shown } = await ask.read(async tx => ({
    consents: await consentsOf(tx, practice.id),
    shown: await shownOf(tx, practice.id),
  }))
  if (!waitsForConsent(practice, consents)) return seeOther(`${paths.record(practice.id)}#naming`)
  return shownPage(refusalPage(ask.frame, { paths, practice, shown }))
}

/** The champion's yes or no to the name, and its end. */
export const name = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const does = form.choice('does', ['yes', 'no', 'back'] as const)
  if (does === undefined) return mistaken(await one(needs, ask, nothingPressed))
  const { id } = await practiceIn(ask)
  const done =
    does === 'yes'
      ? await consentToNaming(ask, ask.partnership, { id, mark: form.typed('mark') })
      : does === 'no'
        ? await refuseNaming(ask, { id, mark: form.typed('mark') })
        : await withdrawConsent(ask, id)
  return answered(needs, ask, done, '#naming')
}
