import assert from 'node:assert/strict'
import { dayAfter } from '#ground'
import { press, type PersonAtBrowser } from '../browser.ts'
import { all, asked, box, boxesOf, choose, fill, go, groupNames, idOf, titled, today, type Story } from './story.ts'

type Name = keyof typeof groupNames

const at = (story: Story, group: Name): string => `${story.year}/groups/${idOf(story, groupNames[group])}`

/** How one group sat, recorded by the champion through the page. */
export const recordSitting = async (story: Story): Promise<void> => {
  const { ruth } = story
  await go(ruth, `${at(story, 'management')}/sitting`)
  await fill(ruth, boxesOf('held', dayAfter(today(story), -1)))
  await choose(ruth, 'manner', 'meeting')
  await ruth.page.getByLabel(/^Director of children’s services/).check()
  await fill(ruth, { others: 'Ruth Adeyemi', notes: 'Two hours, standard by standard.' })
  await press(ruth, 'Save the sitting')
  await titled(ruth, 'Who sits, and how they sat')
  await ruth.look('how the groups sat')
}

/** A group lead types one standard, which saves itself, and sends the rest. */
export const answerAsLead = async (story: Story, dev: PersonAtBrowser): Promise<void> => {
  await go(dev, story.own)
  await press(dev, 'Begin')
  await press(dev, 'Answer standard 1')
  await choose(dev, 'score', '2')
  const wish = 'Keep one register of need.'
  const kept = dev.page.waitForResponse(
    reply => new URLSearchParams(reply.request().postData() ?? '').get('implications') === wish && reply.ok(),
  )
  await box(dev, 'summary').pressSequentially('Two registers of need, kept by two teams.')
  await box(dev, 'implications').pressSequentially(wish)
  await dev.page.locator('[data-saved]', { hasText: /^Saved$/ }).waitFor()
  await dev.look('a standard that saved itself')
  await kept
  await dev.page.reload()
  assert.equal(await box(dev, 'summary').inputValue(), 'Two registers of need, kept by two teams.')
  assert.equal(await box(dev, 'implications').inputValue(), wish)
  for (const standard of all.slice(1))
    await dev.post(`${at(story, 'commissioning')}/standards/${standard}`, {
      ...(standard === 11 ? { score: 'none' } : { score: String(1 + (standard % 4)) }),
      ...{
        version: '0',
        summary: `What the unit sees on ${standard}.`,
        implications: `The unit’s wish on ${standard}.`,
      },
    })
  await go(dev, at(story, 'commissioning'))
  await dev.look('all answered')
  await press(dev, 'Submit all 12 answers')
  await dev.page.getByText('Submitted by Dev Okonjo').waitFor()
}

/** The champion enters the young people's paper for them, page by page. */
export const enterPaper = async (story: Story): Promise<void> => {
  const { ruth } = story
  await go(ruth, at(story, 'young'))
  await press(ruth, 'Answer standard 1')
  for (const [place, standard] of asked.entries()) {
    await choose(ruth, 'score', standard === 3 ? '1' : '3')
    await fill(ruth, { summary: `The forum on ${standard}: nobody came back to tell us.` })
    const next = asked[place + 1]
    await press(ruth, next === undefined ? 'Save and go to the list' : `Save and go to standard ${next}`)
  }
  await press(ruth, 'Submit all 6 answers')
  await ruth.page.getByText('Entered on behalf of the group').waitFor()
  await ruth.look('what a group submitted on paper')
}

/** The other groups' papers, entered at once. */
export const enterOthers = async (story: Story): Promise<void> => {
  for (const [group, score] of [
    ['management', 4],
    ['voluntary', 2],
    ['parents', 3],
  ] as const) {
    for (const standard of all)
      await story.ruth.post(`${at(story, group)}/standards/${standard}`, {
        ...{ version: '0', score: String(score), summary: `${groupNames[group]} on ${standard}.` },
        implications: standard === 5 ? 'Ask families before contracts are renewed.' : '',
      })
    await story.ruth.post(`${at(story, group)}/submission`, {})
  }
}

/** Who was heard, where they stand apart, and the end of the gathering. */
export const closeGathering = async (story: Story): Promise<void> => {
  const { ruth, year } = story
  await go(ruth, `${year}/coverage`)
  await ruth.look('coverage')
  const heard = await ruth.page.locator('main').innerText()
  assert.match(heard, /Director of children’s health/)
  await go(ruth, `${year}/spread`)
  await ruth.look('spread')
  assert.match(await ruth.page.locator('main').innerText(), /Cannot judge yet: Commissioning unit/)
  await go(ruth, story.own)
  await titled(ruth, /^Good /)
  await press(ruth, 'Close the gathering')
  await ruth.page.getByText('All 5 groups have submitted.').waitFor()
  await press(ruth, 'Close the gathering')
}
