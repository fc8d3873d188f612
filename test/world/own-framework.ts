import type { Day, Id } from '#ground'
import { standardsOf } from '#instrument'
import { sayCrosswalk } from '../../src/cycle/1-instrument/crosswalk/actions.ts'
import { beginDraft, correctDraft, publish, type Keeper } from '../../src/cycle/1-instrument/draft/actions.ts'
import { checked } from '../../src/cycle/1-instrument/draft/check.ts'
import { draftOf } from '../../src/cycle/1-instrument/draft/store.ts'
import { fileOf } from '../../src/cycle/1-instrument/held/file.ts'
import { keepOffer } from '../../src/cycle/1-instrument/offer/store.ts'
import { originalFromText } from '../../src/cycle/1-instrument/proposing/pasted.ts'
import { proposeFrom } from '../../src/cycle/1-instrument/proposing/propose.ts'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'
import type { Person } from '#people'

/** Frameworks of Wexmoor's own: one that is published, and one that is still being corrected. */
export type Frameworks = { readonly edition: string; readonly draft: Id<'draft'> }

const scale = ['Not in place', 'Begun', 'In part', 'In most places', 'Everywhere']

const table = (rows: readonly (readonly string[])[]): string =>
  [['No', 'Standard', 'Score 1 or 2', 'Score 3 or 4', 'Score 5', 'Questions to consider'], ...rows]
    .map(row => row.join('\t'))
    .join('\n')

const earlyHelp = [
  table([
    [
      '1',
      'Families find early help without being sent from door to door',
      'Families ring round.',
      'There is a list of what there is.',
      'One call is enough, at any door.',
      'Who picks up on a Friday afternoon?',
    ],
    [
      '2',
      'One person keeps in touch with each family',
      'Nobody knows who was there last.',
      'Most families know a name.',
      'Every family can say who it is.',
      'What happens when that person leaves?',
    ],
    [
      '3',
      'We notice when help did not help',
      'Cases are closed and forgotten.',
      'Some teams ring after three months.',
      'Every family is asked, and what they say changes what we buy.',
      'Which service changed because of it?',
    ],
  ]),
  '',
  ...scale.map((label, at) => `Score ${at + 1} - ${label}`),
].join('\n')

/** A document on its way: two standards have one number, and a page number stands between the rows. */
const transitions = [
  table([
    [
      '1',
      'Young people know at sixteen what comes at eighteen',
      'They hear of it by accident.',
      'Some have a plan.',
      'Everybody has a plan of their own.',
      'Who tells them?',
    ],
    ['Page 2', '', '', '', '', ''],
    [
      '1',
      'Adult services know who is coming',
      'They learn it on the birthday.',
      'A list goes over once a year.',
      'They have met before.',
      'Since when do you know?',
    ],
  ]),
  '',
  ...scale.slice(0, 4).map((label, at) => `Score ${at + 1} - ${label}`),
].join('\n')

const begin = async (keeper: Keeper, text: string, title: string, name: string): Promise<Id<'draft'>> =>
  done(
    await beginDraft(keeper, {
      ...{ began: 'pasted', beganFrom: '', proposal: proposeFrom(originalFromText(text)) },
      details: { title, name, version: 1, language: 'en', about: `${title}, as Wexmoor looks at it.` },
    }),
  )

/** Wexmoor's own standards on early help, published; and a framework on growing up that is still a draft. */
export const bringFramework = async (stage: Stage, ruth: Actor): Promise<Frameworks> =>
  acting(stage, ruth, async at => {
    const keeper = (hand: HandAt, day: Day, time: string): Keeper => ({
      ...hand(day, time),
      partnership: { id: ruth.partnership, name: 'Wexmoor Children’s Partnership' },
    })
    const first = keeper(at, '2026-10-12', '10:05')
    const id = await begin(first, earlyHelp, 'Early help in Wexmoor', 'early-help')
    const draft = await first.write(tx => draftOf(tx, id))
    const check = draft && checked(draft)
    if (draft === undefined || check?.ok !== true)
      throw new Error(`The sample’s framework is not whole: ${JSON.stringify(check)}`)
    const edition = done(await publish(first, id, draft.version, { made: check.text, details: draft.details }))
    const second = keeper(at, '2026-10-20', '15:40')
    const growingUp = await begin(second, transitions, 'Growing up in Wexmoor', 'growing-up')
    const typed = { names: [], has: () => false, value: (field: string) => (field === 'label.5' ? 'Everywhere' : '') }
    done(await correctDraft(second, growingUp, 1, typed))
    await beginChanges(stage, keeper(at, '2026-10-21', '09:30'), edition)
    return { edition, draft: growingUp }
  })

/** A list of changes that somebody began: one of the older standards is said to go on in the new ones, the rest not yet. */
const beginChanges = async (stage: Stage, keeper: Keeper, edition: string): Promise<void> => {
  const older = stage.editions.shippedOne('commissioning-13.v1')
  const newer = await keeper.write(tx => stage.editions.find(tx, edition))
  const [from] = older === undefined ? [] : standardsOf(older)
  const [to] = newer === undefined ? [] : standardsOf(newer)
  if (from === undefined || to === undefined) throw new Error('The sample’s editions are not there.')
  const said = { whole: to.key, parts: [], differs: 'About early help alone.', stricter: [] }
  const content = { about: 'What of the thirteen is early help.', standards: { [from.key]: said } }
  done(await sayCrosswalk(keeper, { from: 'commissioning-13.v1', to: edition }, { content, seen: 0 }))
}

/** The programme offers Wexmoor's standards on early help to everybody. */
export const offerFramework = async (
  stage: Stage,
  nadia: Person,
  programme: Id<'programme'>,
  { edition, of }: { readonly edition: string; readonly of: Actor },
): Promise<void> => {
  const text = await stage.db.read({ kind: 'partnership', partnership: of.partnership, person: of.person.id }, tx =>
    stage.editions.find(tx, edition),
  )
  if (text === undefined) throw new Error('The sample’s own edition is not there.')

  const fact = { at: stage.calendar.at('2026-11-02', '09:15'), by: nadia }
  await stage.db.write({ kind: 'desk', programme, person: nadia.id }, tx =>
    keepOffer(tx, programme, fileOf(text), fact),
  )
}
