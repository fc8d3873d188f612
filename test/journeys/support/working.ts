import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { dayAfter } from '#ground'
import { follow, press, tap } from '../browser.ts'
import { boxesOf, fill, go, today, type Story } from '../champion/story.ts'
import { wordsIn } from '../word.ts'

/** Days are used and logged, a consultant is allotted, and somebody says how an activity turned out. */
export const work = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/support`)
  await follow(owen, 'Consultants')
  await fill(owen, { name: 'Wren Abel', email: 'wren.abel@bexley.example', ...boxesOf('first', today(story)) })
  await fill(owen, boxesOf('last', dayAfter(today(story), 400)))
  await press(owen, 'Allot and invite them')
  await owen.page.getByText('The days must lie within the agreement').waitFor()
  await owen.look('days of a consultant beyond the agreement')
  await fill(owen, boxesOf('last', dayAfter(today(story), 60)))
  await press(owen, 'Allot and invite them')
  await owen.page.getByText('wren.abel@bexley.example').waitFor()
  await owen.look('a consultant, allotted')
  await go(owen, `${year}/support/log`)
  await press(owen, 'Log it')
  await owen.look('a log with what is missing')
  await fill(owen, { ...boxesOf('on', today(story)), days: '0.5', who: 'Wren Abel', done: 'Read the three plans.' })
  await press(owen, 'Log it')
  await owen.page.getByText('Half a day used of 8.5 days agreed.').waitFor()
  await owen.look('a log with an entry')
  await go(owen, `${year}/support/consultancy`)
  await follow(owen, /^Say how it turned out/)
  await press(owen, 'Put it on record')
  await owen.look('how it turned out, with what is missing')
  await owen.page.getByLabel('It is too early to say').check()
  await fill(owen, { words: 'The first round is in May.' })
  await press(owen, 'Put it on record')
  await owen.page.getByText('The first round is in May.').waitFor()
  await owen.look('how it turned out')
}

/** What a paper of the agreement must say, whoever opens it. */
const said = [
  'Version 3, both have signed',
  'Three plans, and families who wait in three queues.',
  'Plan the therapies in one calendar.',
  'The planning of therapies, and of short breaks.',
  'Placements and transport.',
  'A first round of planning',
  'Purpose: To have done it once together.',
  'May 2027',
  'One wait, not three.',
  'Measured by Gareth Pell',
  'Rhys Calloway',
  'Read the three plans.',
  'For the partnership: champion',
  'Owen Castell',
  'For the programme: signatory',
  'Gwen Stannard',
] as const

/** The paper in a real office programme. */
export const openWord = async ({ ruth: owen, year }: Story): Promise<void> => {
  await go(owen, `${year}/support/versions/3`)
  const [download] = await Promise.all([
    owen.page.waitForEvent('download'),
    tap(owen.page.getByRole('link', { name: 'Take it as Word' })),
  ])
  assert.match(download.suggestedFilename(), /support-agreement-version-3\.docx$/i)
  const words = (await wordsIn(await readFile(await download.path()))).replaceAll(/\s+/g, ' ')
  for (const each of said) assert.ok(words.includes(each), `Word says: ${each}\n${words.slice(0, 3000)}`)
}
