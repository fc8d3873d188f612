import assert from 'node:assert/strict'
import { dayAfter } from '#ground'
import { follow, press, type PersonAtBrowser } from '../browser.ts'
import { boxesOf, fill, go, titled, today, type Story } from '../champion/story.ts'

/** Nothing can be written while the gate is closed: on the page, and by whatever posts there. */
export const refused = async ({ ruth: owen, year }: Story): Promise<void> => {
  await go(owen, `${year}/support`)
  await titled(owen, 'The support agreement waits for the exercise')
  await owen.page.getByText('Standard 6 has no agreed position').waitFor()
  await owen.look('the gate, closed')
  const reply = await owen.page.request.post(new URL(`${year}/support/parts/scope`, owen.page.url()).href, {
    data: new URLSearchParams({ 'scope.inside': 'Everything' }).toString(),
    headers: { origin: new URL(owen.page.url()).origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(reply.status(), 409)
  assert.match(await reply.text(), /The outline change plan is not signed/)
}

const texts = {
  background: {
    'background.context': 'Three plans, and families who wait in three queues.',
    'background.fit': 'The coast’s hubs open in the same spring.',
  },
  other: { 'other.relates': 'The coast lends a planner; this support brings what we lack.' },
  support: {
    'support.words': 'To plan the therapies in one calendar.',
    'consultancy.words': 'For the first round together.',
  },
  scope: { 'scope.inside': 'The planning of therapies.', 'scope.outside': 'Placements.' },
  responsibilities: {
    'duties.programme': 'Brings people who have done it before.',
    'duties.partnership': 'Two planners and a room.',
  },
} as const

/** Part after part, each saved before the next. */
export const writeParts = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/support`)
  await owen.look('an agreement just begun')
  await follow(owen, 'Background and key priorities')
  await owen.page.getByText('Plan the therapies in one calendar.').waitFor()
  await fill(owen, texts.background)
  await owen.look('the background, with the priorities from the plan')
  await press(owen, /^Save and go to other support/)
  await fill(owen, texts.other)
  await press(owen, /^Save and go to support from/)
  await fill(owen, { ...texts.support, 'consultancy.budget': 'some' })
  await fill(owen, { ...boxesOf('period.from', today(story)), ...boxesOf('period.to', dayAfter(today(story), 300)) })
  await press(owen, /^Save and go to scope/)
  await owen.look('days that are no number, and the rest saved')
  await fill(owen, { 'consultancy.budget': '8½' })
  await press(owen, /^Save and go to scope/)
  await fill(owen, texts.scope)
  await press(owen, /^Save and go to responsibilities/)
  await fill(owen, texts.responsibilities)
  await press(owen, /^Save and go to key contacts/)
  await titled(owen, 'Key contacts')
}

/** The local lead writes on a phone without scripts: the third contact, and support from others. */
export const writeWithoutScripts = async ({ year }: Story, lee: PersonAtBrowser): Promise<void> => {
  await go(lee, `${year}/support/parts/contacts`)
  await lee.look('contacts without scripts')
  await lee.page.locator('[name="contact.regional-lead.name"]').fill('Rhys Calloway')
  await lee.page.locator('[name="contact.regional-lead.reach"]').fill('01632 960002')
  await press(lee, 'Save and stop for now')
  await go(lee, `${year}/support/lists/provider/new`)
  await press(lee, 'Add')
  await lee.look('support from others, with what is missing')
  await fill(lee, { name: 'The coast', gives: 'A planner', relates: 'Works to the same calendar' })
  await press(lee, 'Add')
  await lee.page.getByText('Works to the same calendar').waitFor()
  await lee.look('other support, with one line')
}

/** An activity of the consultancy plan: too vague a time is refused, and what was typed stays. */
export const planActivity = async (story: Story): Promise<void> => {
  const { ruth: owen, own, year } = story
  await owen.post(`${own}/outcomes/offers`, { offers: 'heard' })
  await go(owen, `${year}/support/consultancy`)
  await owen.look('a consultancy plan with nothing in it')
  await follow(owen, 'Add an activity')
  await fill(owen, {
    ...{ activity: 'A first round of planning', purpose: 'To have done it once together.', days: '4.5' },
    ...{ programme: 'Wren Abel', partnership: 'Gareth Pell', output: 'One calendar', success: 'One wait, not three.' },
    ...{ 'when-year': '2027', ...boxesOf('measuredOn', dayAfter(today(story), 200)) },
  })
  await owen.page.getByLabel('Young people and families have a say').check()
  await owen.page.getByLabel('By whom?').selectOption({ label: 'Gareth Pell' })
  await owen.look('an activity, filled in')
  await press(owen, 'Add this activity')
  await owen.page.getByText('at the least a month and a year').first().waitFor()
  await owen.look('a time that is too vague')
  await fill(owen, { 'when-month': '5' })
  await press(owen, 'Add this activity')
  await owen.page.getByText('May 2027').waitFor()
  await owen.look('a consultancy plan')
}
