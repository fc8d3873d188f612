import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { dayAfter } from '#ground'
import { follow, press, tap, type PersonAtBrowser } from '../browser.ts'
import { wordsIn } from '../word.ts'
import { boxesOf, choose, fill, go, titled, today, type Story } from './story.ts'

const statements = ['now', 'aim', 'change', 'effect', 'outcomes'] as const

/** Part 1: what was suggested is kept, worded, ranked and merged; one area says why it has none. */
export const writeAreas = async (story: Story): Promise<void> => {
  const { ruth, own } = story
  await go(ruth, own)
  await press(ruth, 'Open the plan')
  await ruth.look('a plan that begins')
  await go(ruth, `${story.year}/plan/areas/A`)
  await press(ruth, /^Keep as a priority.*Keep one register of need/)
  await press(ruth, /^Keep as a priority/)
  await ruth.look('an area with two priorities')
  await press(ruth, /^Move up/)
  await press(ruth, /^Set aside.*The unit’s wish/)
  await follow(ruth, /^Reword.*Keep one register of need/)
  await fill(ruth, { words: 'One register of need, kept by one team.' })
  await ruth.look('a priority')
  await press(ruth, 'Save')
  await ruth.page.getByText('One register of need, kept by one team.').first().waitFor()
  await writeStatements(ruth, 'A')
  await press(ruth, 'Save and go to area 2')

  await follow(ruth, 'Add a priority of your own')
  await press(ruth, 'Add this priority')
  await ruth.look('a priority with mistakes')
  await fill(ruth, { words: 'Families sit on every panel that chooses a provider.' })
  await choose(ruth, 'standards', '5')
  await press(ruth, 'Add this priority')
  await writeStatements(ruth, 'B')
  await press(ruth, 'Save and go to area 3')
  await fill(ruth, { 'area.C.none': 'The reviews of A and B will show what to begin here.' })
  await press(ruth, 'Save and go on')
  await titled(ruth, 'Getting ready to change')
}

const writeStatements = (ruth: PersonAtBrowser, area: string): Promise<void> =>
  fill(ruth, Object.fromEntries(statements.map(name => [`area.${area}.${name}`, `Area ${area}, ${name}: so it is.`])))

/** Parts 2 to 4: the work of preparing, what carries the plan, its name and its target. */
export const writeRest = async (story: Story): Promise<void> => {
  const { ruth, year } = story
  const plan = `${year}/plan`
  await ruth.look('getting ready to change')
  await follow(ruth, /^Add an action/)
  await fill(ruth, { words: 'Compare the two registers, name by name.' })
  await ruth.page.getByLabel('Who answers for it?').selectOption({ label: 'Dev Okonjo' })
  await fill(ruth, boxesOf('due', dayAfter(today(story), 60)))
  await press(ruth, 'Add this action')
  await ruth.page.getByText('Compare the two registers, name by name.').first().waitFor()
  await go(ruth, `${plan}/prepare`)
  await fill(ruth, { 'prepare.case': 'Money follows the child, or it follows the contract.' })
  await press(ruth, 'Save and go to support')
  await titled(ruth, 'What carries the plan')
  const add = async (link: RegExp, fields: Readonly<Record<string, string>>, kind?: string): Promise<void> => {
    await follow(ruth, link)
    if (kind !== undefined) await choose(ruth, 'kind', kind)
    await fill(ruth, fields)
    await press(ruth, /^Add this/)
    await titled(ruth, 'What carries the plan')
  }
  await add(/^Add somebody/, { name: 'Dev Okonjo', part: 'Leads the registers' })
  await add(/^Add a resource/, { words: 'Half a post', amount: 'until March' }, 'people')

  await go(ruth, `${plan}/signature`)
  await ruth.page
    .getByText('two things are missing: the plan has no target date and no review has a date yet')
    .waitFor()
  await ruth.look('a signature that is held')
  await go(ruth, `${plan}/support`)
  await add(/^Add a review/, { ...boxesOf('day', dayAfter(today(story), 150)), looks: 'Both registers' })
  await ruth.look('what carries the plan')
  await go(ruth, `${plan}/capacity`)
  await choose(ruth, 'capacity.1.answer', 'partly')
  await fill(ruth, { 'capacity.1.lacking': 'An analyst for two days a week' })
  await press(ruth, 'Save')
  await go(ruth, `${plan}/criteria`)
  await ruth.look('success criteria')
  await go(ruth, `${plan}/details`)
  await fill(ruth, { 'plan.name': 'Commissioning improvement plan' })
  await fill(ruth, boxesOf('plan.target', dayAfter(today(story), 400)))
  await press(ruth, 'Save')
  await go(ruth, plan)
  await ruth.page.getByText(/It is ready for .* to sign/).waitFor()
  await ruth.look('a plan that is ready')
}

/** The chair signs it, and the champion takes it to the Board. */
export const sign = async (story: Story, ines: PersonAtBrowser): Promise<void> => {
  await go(ines, story.own)
  await press(ines, 'Read and sign')
  await ines.look('a plan to sign')
  await press(ines, 'Sign version 1')
  await ines.page.getByText('Version 1 was signed by Councillor Ines Marlow').waitFor()
  await ines.look('a signed plan')
}

export const takeToTheBoard = async (story: Story): Promise<void> => {
  const { ruth, year } = story
  await go(ruth, `${year}/papers`)
  await ruth.look('papers')
  const [download] = await Promise.all([
    ruth.page.waitForEvent('download'),
    tap(ruth.page.getByRole('link', { name: /version 1 \(Word\)$/ })),
  ])
  assert.match(download.suggestedFilename(), /\.docx$/)
  const paper = await wordsIn(await readFile(await download.path()))
  for (const words of [
    'Commissioning improvement plan',
    'One register of need, kept by one team.',
    'Families sit on every panel that chooses a provider.',
    'The reviews of A and B will show what to begin here.',
    'Area A, outcomes: so it is.',
    'Compare the two registers, name by name.',
    'Half a post',
    'Councillor Ines Marlow',
  ])
    assert.ok(paper.includes(words), `the paper says: ${words}\n${paper.slice(0, 3000)}`)
}
