import { dayAfter } from '#ground'
import { press, type PersonAtBrowser } from '../browser.ts'
import { boxesOf, choose, fill, go, titled, today, type Story } from '../champion/story.ts'

const statements = {
  now: 'Each team plans in its own calendar and hears of the others by chance.',
  aim: 'One planning round, with one calendar, by the third year.',
  change: 'Two planning meetings become one.',
  effect: 'Commissioners choose together what is bought next.',
  outcomes: 'Families wait once, and not once for each service.',
} as const

/** The last standard is agreed, and the chair confirms all twelve. */
export const agreeTheLast = async (story: Story, chair: PersonAtBrowser): Promise<void> => {
  const { ruth: owen, own, year } = story
  await owen.post(`${year}/positions/6`, {
    ...{ version: '0', meeting: 'other', 'meeting-words': 'The Board', ...boxesOf('met', today(story)), do: 'record' },
    ...{ agreed: '2', summary: 'Three plans, and nobody reads all of them.', variations: '' },
    implications: 'Plan the therapies in one calendar.',
  })
  await go(chair, own)
  await press(chair, 'Read and confirm')
  await press(chair, 'Confirm the twelve')
  await chair.page
    .getByText(/Confirmed by Amara Whitlock/)
    .first()
    .waitFor()
}

/** The outline from what was agreed: two priorities in the second area, and why the others have none. */
export const writeOutline = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  const plan = `${year}/plan`
  await go(owen, plan)
  await go(owen, `${plan}/areas/B`)
  await press(owen, /^Keep as a priority.*Plan the therapies in one calendar/)
  await fill(owen, Object.fromEntries(Object.entries(statements).map(([name, words]) => [`area.B.${name}`, words])))
  await owen.look('an area of the outline, written')
  await press(owen, 'Save and go to area 3')
  await fill(owen, { 'area.C.none': 'The first review will show what to begin here.' })
  await press(owen, 'Save and go on')
  await go(owen, `${plan}/areas/A`)
  await fill(owen, { 'area.A.none': 'Governance was settled last year.' })
  await press(owen, /^Save and go to area 2/)
  await go(owen, `${plan}/prepare`)
  await fill(owen, { 'prepare.case': 'A child who waits in three queues waits longest in the one nobody counts.' })
  await press(owen, 'Save and go to support')
  await titled(owen, 'What carries the plan')
  for (const [list, fields] of [
    ['member', { name: 'Owen Castell', part: 'Leads it' }],
    ['resource', { kind: 'people', words: 'A planner, half a week', amount: 'until March' }],
    ['review', { ...boxesOf('day', today(story)), whom: 'The Board and two parents', looks: 'What was tested' }],
  ] as const)
    await owen.post(`${plan}/lists/${list}/new`, { version: '0', from: '', ...fields })
  await go(owen, `${plan}/details`)
  await fill(owen, boxesOf('plan.target', dayAfter(today(story), 400)))
  await press(owen, 'Save')
}

/** Something to test with its owner: somebody who never signs in answers by a link in a mail. */
export const registerLines = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/plan/register`)
  await owen.look('a register with nothing in it')
  await press(owen, 'Add something to test')
  await choose(owen, 'kind', 'hypothesis')
  await fill(owen, { words: 'One calendar is enough to plan together.', settles: 'Two teams try it for six weeks.' })
  await fill(owen, { owner: 'Rafael Otto', ...boxesOf('due', dayAfter(today(story), 5)) })
  await fill(owen, { address: 'rafael.otto@reachside.example' })
  await owen.page.getByLabel('Plan the therapies in one calendar').check()
  await owen.page.getByLabel('Which headline area is it for?').selectOption('B')
  await owen.look('something to test, filled in')
  await press(owen, 'Add this entry')
  await press(owen, 'Add something to test')
  await choose(owen, 'kind', 'assumption')
  await fill(owen, { words: 'The therapists agree to one list.' })
  await owen.page.getByLabel('Which headline area is it for?').selectOption('B')
  await press(owen, 'Add this entry')
  await owen.page.getByText('2 open.').waitFor()
  await owen.look('a register at work')
}

/** The chair signs the outline, which is what a strategic plan begins from. */
export const signOutline = async (story: Story, chair: PersonAtBrowser): Promise<void> => {
  await go(chair, `${story.year}/plan/signature`)
  await press(chair, 'Sign version 1')
  await chair.page.getByText('Version 1 was signed by Amara Whitlock').waitFor()
}
