import { beginRun } from '../../src/commons/checklist/run/actions.ts'
import { writeAnswers } from '../../src/commons/checklist/answers/actions.ts'
import { beginDraft, publish, type Keeper } from '../../src/cycle/1-instrument/draft/actions.ts'
import { checked } from '../../src/cycle/1-instrument/draft/check.ts'
import { draftOf } from '../../src/cycle/1-instrument/draft/store.ts'
import { originalFromText } from '../../src/cycle/1-instrument/proposing/pasted.ts'
import { proposeFrom } from '../../src/cycle/1-instrument/proposing/propose.ts'
import { keepChecklistOffer } from '../../src/cycle/1-instrument/checklist/store/offers.ts'
import type { Id } from '#ground'
import { ownChecklist } from '#instrument'
import type { Person } from '#people'
import { seenAs } from '#plans'
import { acting, done, type Actor, type Stage } from './acting.ts'

const renewal = `Step 1: What it was for
Yes / No
• Can you say in a sentence what this contract was to change?
• Do the families who use it say the same?
Step 2: What came of it
• Have you read last year’s figures beside those of the year before?
• Does anybody else in the area do this at less cost, or better?
• Figures of small services swing: look at three years.
Step 3: What comes next
• Has the provider been told how you decide, and by when?
• Is there a way back, should the new provider fail?`

const details = {
  ...{ title: 'Before a contract is renewed', name: 'renewal', version: 1, language: 'en' },
  about: 'Six questions for whoever renews a contract, half a year before it ends.',
}

/** Wexmoor's own checklist, published by its champion and just begun by the commissioning unit. */
export const bringChecklist = async (
  stage: Stage,
  { ruth, dev, unit }: { readonly ruth: Actor; readonly dev: Actor; readonly unit: Id<'group'> },
): Promise<string> => {
  const checklist = await acting(stage, ruth, async at => {
    const keeper: Keeper = {
      ...at('2026-10-22', '09:30'),
      partnership: { id: ruth.partnership, name: 'Wexmoor Children’s Partnership' },
    }
    const proposal = proposeFrom(originalFromText(renewal))
    const id = done(await beginDraft(keeper, { began: 'pasted', beganFrom: '', proposal, details }))
    const draft = await keeper.write(tx => draftOf(tx, id))
    const check = draft && checked(draft)
    if (draft === undefined || check?.ok !== true)
      throw new Error(`The sample’s checklist is not whole: ${JSON.stringify(check)}`)
    return done(await publish(keeper, id, draft.version, { made: check.text, details }))
  })
  await acting(stage, dev, async at => {
    const hand = at('2026-11-17', '15:10')
    const subject = { about: 'Parenting courses in the north', commissioner: 'Joint commissioning team' }
    const run = await beginRun(hand, { ...subject, checklist, group: unit })
    const sent = [
      { key: '1.1.answer', words: 'yes', seen: seenAs(0, '') },
      { key: '1.1.evidence', words: 'Fewer families come back within a year.', seen: seenAs(0, '') },
      { key: '1.2.answer', words: 'no', seen: seenAs(0, '') },
    ]
    done(await writeAnswers(hand, run, { sent, together: true }))
  })
  return checklist
}

/** The programme offers Wexmoor's checklist to everybody. */
export const offerOwnChecklist = async (
  stage: Stage,
  nadia: Person,
  programme: Id<'programme'>,
  { checklist, of }: { readonly checklist: string; readonly of: Actor },
): Promise<void> => {
  const own = await stage.db.read({ kind: 'partnership', partnership: of.partnership, person: of.person.id }, tx =>
    ownChecklist(tx, checklist),
  )
  if (own === undefined) throw new Error('The sample’s own checklist is not there.')
  const fact = { at: stage.calendar.at('2026-11-09', '11:20'), by: nadia }
  await stage.db.write({ kind: 'desk', programme, person: nadia.id }, tx =>
    keepChecklistOffer(tx, programme, own, fact),
  )
}
