import assert from 'node:assert/strict'
import { press, tap, type PersonAtBrowser } from '../browser.ts'
import { all, boxesOf, choose, fill, go, titled, today, type Story } from './story.ts'

/** The first standard from many scores to one; the last to none this year; the rest at once. */
export const agree = async (story: Story): Promise<void> => {
  const { ruth, own, year } = story
  await go(ruth, own)
  await press(ruth, 'Open standard 1')
  await press(ruth, 'Record what we agree')
  await ruth.look('agreeing with mistakes')
  await choose(ruth, 'agreed', '2')
  await fill(ruth, { summary: 'Two registers of need do not add up to one picture.' })
  await tap(ruth.page.locator('summary', { hasText: 'of 1 taken' }).last())
  await ruth.page.getByLabel('“Keep one register of need.”').check()
  await press(ruth, 'Take the ticked words')
  assert.match(await ruth.page.locator('[name=implications]').inputValue(), /Keep one register of need\./)
  await ruth.page.getByLabel('Who took this decision?').selectOption({ label: 'Another meeting, written below' })
  await fill(ruth, { 'meeting-words': 'The Board', ...boxesOf('met', today(story)) })
  await press(ruth, 'Record what we agree')

  const met = { meeting: 'other', 'meeting-words': 'The Board', ...boxesOf('met', today(story)), do: 'record' }
  for (const standard of all.slice(1, 11))
    await ruth.post(`${year}/positions/${standard}`, {
      ...{ version: '0', ...met, agreed: String(2 + (standard % 3)), summary: `Where we stand on ${standard}.` },
      ...{ variations: '', implications: standard === 6 ? 'Pool the money for therapies.' : '' },
    })
  await go(ruth, `${year}/positions/12`)
  await choose(ruth, 'agreed', 'none')
  await tap(ruth.page.locator('summary', { hasText: 'If there is no agreed position' }))
  await fill(ruth, { why: 'The groups read the question in two ways.', 'would-settle': 'A morning with both teams.' })
  await ruth.page.getByLabel('Who took this decision?').selectOption({ label: 'Another meeting, written below' })
  await fill(ruth, { 'meeting-words': 'The Board', ...boxesOf('met', today(story)) })
  await press(ruth, 'Record what we agree')
  await ruth.look('twelve positions')
}

/** A member who sees it differently says so without a name. */
export const dissent = async (story: Story, dev: PersonAtBrowser): Promise<void> => {
  await go(dev, `${story.year}/positions/3`)
  await fill(dev, { words: 'The unit would have said one lower.' })
  await press(dev, 'Record my dissent')
  await dev.page.getByText('Without a name', { exact: true }).waitFor()
  await dev.look('a position with dissent')
}

/** The chair reads one page and confirms the twelve. */
export const confirm = async (story: Story, ines: PersonAtBrowser): Promise<void> => {
  await go(ines, story.own)
  await press(ines, 'Read and confirm')
  await titled(ines, 'Where we stand: twelve standards')
  await ines.look('the chair’s page')
  await press(ines, 'Confirm the twelve')
  await ines.page
    .getByText(/Confirmed by Councillor Ines Marlow/)
    .first()
    .waitFor()
  await ines.look('confirmed')
}
