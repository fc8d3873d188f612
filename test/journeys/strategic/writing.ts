import assert from 'node:assert/strict'
import { follow, press, tap, type PersonAtBrowser } from '../browser.ts'
import { boxesOf, choose, fill, go, titled, today, type Story } from '../champion/story.ts'
import { dayAfter } from '#ground'

const aspects = ['finance', 'structures', 'systems', 'processes', 'behaviours', 'beliefs'] as const

const strategic = ({ year }: Story): string => `${year}/plan/strategic`

/** Six years and two are refused in words; four are not. */
export const begin = async (story: Story): Promise<void> => {
  const { ruth: owen } = story
  const first = Number(today(story).slice(0, 4))
  await go(owen, strategic(story))
  await owen.look('before there is a strategic plan')
  for (const [years, words] of [
    [6, 'is 6 years: a strategic plan runs for three, four or five'],
    [2, 'is 2 years: a strategic plan runs for three, four or five'],
  ] as const) {
    await fill(owen, { from: String(first), to: String(first + years) })
    await press(owen, 'Begin the strategic plan')
    await owen.page.getByText(words).first().waitFor()
    assert.equal(await owen.page.locator('[name=to]').inputValue(), String(first + years))
  }
  await owen.look('a horizon that is refused')
  await fill(owen, { to: String(first + 4) })
  await press(owen, 'Begin the strategic plan')
  await titled(owen, 'Strategic change plan')
  await owen.look('a strategic plan that begins')
}

/** Vision and case, and the statements of the one area with a priority beside what the outline said. */
export const writeVision = async (story: Story): Promise<void> => {
  const { ruth: owen } = story
  await go(owen, `${strategic(story)}/vision`)
  await owen.page.getByText('A child who waits in three queues').waitFor()
  await fill(owen, {
    'strategic.vision': 'A family asks once and is answered once.',
    'strategic.case': 'Six weeks showed that a shared calendar changes dates and no decision.',
  })
  await owen.look('vision and case')
  await press(owen, 'Save and go to area 1')
  await go(owen, `${strategic(story)}/areas/B`)
  await fill(owen, {
    'strategic.B.developed': 'From one calendar to one meeting that decides.',
    'strategic.B.change': 'Three planning meetings become one that decides.',
  })
  for (let left = 4; left > 0; left--) await press(owen, /^Say that it stands/)
  await tap(owen.page.getByText('See what changed, word by word').first())
  await owen.look('five statements beside the outline’s')
  await press(owen, 'Save and go on to the gap')
}

/** The gap with the outcome that shows it closed, a solution, the rationale, the six aspects, an operational plan. */
export const writeContent = async (story: Story): Promise<void> => {
  const { ruth: owen, own } = story
  const content = `${strategic(story)}/areas/B/content`
  await go(owen, `${own}/outcomes`)
  await owen.page.getByRole('checkbox').first().check()
  await press(owen, 'Put these in our list')
  await go(owen, content)
  await owen.page.getByText('Failed:').first().waitFor()
  await follow(owen, /^Add a gap/)
  await fill(owen, { words: 'Three meetings, three lists.', needed: 'One meeting, one list.' })
  await press(owen, 'Add this gap')
  await owen.look('a gap without its outcome')
  await follow(owen, /^Pick the outcome/)
  await owen.page.getByRole('checkbox').first().check()
  await owen.look('picking an outcome')
  await press(owen, 'Save what it serves')
  await follow(owen, /^Add a change solution/)
  await fill(owen, { words: 'One planning meeting with a mandate.', leads: 'One decision, so one queue, so one wait.' })
  await press(owen, 'Add this solution')
  await follow(owen, /^Add an operational plan/)
  await fill(owen, {
    words: 'One planning meeting',
    objectives: 'It meets monthly and decides from the third time on.',
  })
  await fill(owen, { ...boxesOf('begins', dayAfter(today(story), 60)), ...boxesOf('ends', dayAfter(today(story), 30)) })
  await fill(owen, { accountable: 'Sunita Rowe, to the Board', resources: 'Half a planner', timescale: 'Monthly' })
  await press(owen, 'Add this operational plan')
  await owen.look('an operational plan that ends before it begins')
  await fill(owen, boxesOf('ends', dayAfter(today(story), 300)))
  await press(owen, 'Add this operational plan')
  await fill(owen, { 'strategic.B.rationale': 'The calendar was tried and did not decide anything.' })
  for (const aspect of aspects) {
    await choose(owen, `strategic.B.aspect.${aspect}.stands`, aspect === 'beliefs' ? 'not-apply' : 'addressed')
    await fill(owen, { [`strategic.B.aspect.${aspect}`]: `On ${aspect}: this is how, or why not.` })
  }
  await owen.look('content and implementation of an area')
  await press(owen, 'Save and go to area 3')
}

/** Who carries it and with what; before that the signature is held, with everything that is missing. */
export const writeCarrying = async (story: Story): Promise<void> => {
  const { ruth: owen } = story
  await go(owen, `${strategic(story)}/signature`)
  await owen.page.getByText(/things are missing/).waitFor()
  await owen.look('a strategic plan that cannot be signed yet')
  await go(owen, `${strategic(story)}/carrying`)
  await follow(owen, /^Add somebody/)
  await fill(owen, { words: 'Sunita Rowe', part: 'Chairs the one meeting' })
  await press(owen, 'Add this person')
  await follow(owen, /^Add a resource/)
  await choose(owen, 'kind', 'money')
  await fill(owen, { words: 'For the planner', amount: '£24,000 a year' })
  await press(owen, 'Add this resource')
  await fill(owen, { 'strategic.communication': 'One page after each meeting, to staff and parents.' })
  await owen.look('what carries the strategic plan')
  await press(owen, 'Save and go back to the plan')
}

/** It waits on the chair, and on nobody else; her signature ends Prepare. */
export const sign = async (story: Story, chair: PersonAtBrowser): Promise<void> => {
  const { ruth: owen, own, year } = story
  await go(owen, `${strategic(story)}/signature`)
  await owen.page.getByText('it is for whoever chairs the Board').waitFor()
  const mark = 'not-what-anybody-was-shown'
  const refused = await owen.page.request.post(owen.page.url(), {
    form: { version: mark },
    headers: { origin: new URL(owen.page.url()).origin },
  })
  assert.equal(refused.status(), 409)
  assert.match(await refused.text(), /The partnership has named somebody else to sign\. Nothing was signed\./)
  await go(chair, `${own}/waiting`)
  await chair.look('what waits on a signatory')
  await follow(chair, 'Sign version 1 of the strategic change plan')
  await chair.look('a strategic plan to sign')
  await press(chair, 'Sign version 1')
  await chair.page.getByText('Version 1 was signed by Amara Whitlock').waitFor()
  await chair.look('a signed strategic plan')
  await go(chair, `${own}/waiting`)
  assert.doesNotMatch(await chair.page.locator('main').innerText(), /Sign version/)
  await go(owen, `${year}/plan/phase`)
  await owen.page.getByText(/Deliver from .*, decided by Amara Whitlock: The strategic plan was signed\./).waitFor()
  await owen.look('the phase that the signature brought')
}
