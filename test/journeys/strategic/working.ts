import assert from 'node:assert/strict'
import { follow, open, press, type PersonAtBrowser } from '../browser.ts'
import { choose, fill, go, titled, type Story } from '../champion/story.ts'
import { mailTo } from '../site.ts'

/** Whoever answers for the hypothesis finds out by the link in their mail that it failed, and what shows it. */
export const fail = async (story: Story, rafael: PersonAtBrowser): Promise<void> => {
  const mail = await mailTo(story.site, rafael, 'rafael.otto@reachside.example')
  assert.match(await mail.innerText(), /Find out: One calendar is enough to plan together/)
  await mail.getByText(/^With it: what-you-answer-for\.ics/).waitFor()
  await open(mail.getByRole('link', { name: /\/own-actions\/[\w-]{20,}$/ }))
  await titled(rafael, 'What you answer for')
  await rafael.look('what somebody without an account is to find out')
  await follow(rafael, /^Find out: One calendar is enough/)
  await rafael.look('one thing to find out')
  await choose(rafael, 'state', 'failed')
  await press(rafael, 'Record this')
  await rafael.look('a result without words')
  await fill(rafael, {
    words: 'The dates matched after a week. The decisions did not: each team still decided alone.',
    evidence: 'Notes of six meetings, with the joint team',
  })
  await press(rafael, 'Record this')
  await rafael.page.getByText('Nothing is open.').waitFor()
}

/** The review is face to face: what failed stands on top, the criteria are rated, and the Board decides. */
export const review = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/plan/reviews`)
  await owen.look('reviews')
  await follow(owen, /^\d+ \w+ \d{4}/)
  await owen.page.getByText('Failed on').first().waitFor()
  await owen.look('a review with what failed on top')
  await press(owen, 'Write down what happened')
  await fill(owen, { present: '' })
  await press(owen, 'Put this on record')
  await owen.look('a review without who was there')
  await fill(owen, {
    place: 'Reach House',
    present: 'Amara Whitlock, Sunita Rowe, two parents',
    looked: 'Six weeks of notes',
  })
  await owen.page.getByLabel('In part').first().check()
  await owen.look('a review written down')
  await press(owen, 'Put this on record')
  await owen.page.getByText('It was held.').waitFor()
  await press(owen, 'Record what we decided')
  await titled(owen, 'Record a decision')
  await owen.page.getByText('It answers: One calendar is enough to plan together.').waitFor()
  await press(owen, 'Record this decision')
  await owen.look('a decision with mistakes')
  await fill(owen, {
    words: 'One meeting decides for all three services; the calendar serves it.',
    why: 'A calendar shows when, and not what.',
    by: 'The Board',
    action: 'Write who sits in the one meeting.',
    owner: 'Sunita Rowe',
  })
  await press(owen, 'Record this decision')
  await owen.look('a decision on record')
  await follow(owen, /One calendar is enough/)
  await owen.page.getByText('What was decided about it').waitFor()
  assert.doesNotMatch(await owen.page.locator('main').innerText(), /needs a decision/)
  await go(owen, `${year}/plan/decisions`)
  await owen.page.getByText('One meeting decides for all three services').first().waitFor()
  await owen.look('the decision log')
}

/** What failed changes the plan: the priority is worded anew; the other assumption is knowingly not tested. */
export const change = async (story: Story): Promise<void> => {
  const { ruth: owen, year } = story
  await go(owen, `${year}/plan/areas/B`)
  await follow(owen, /^Reword.*Plan the therapies in one calendar/)
  await fill(owen, { words: 'Decide on the therapies in one meeting.' })
  await press(owen, 'Save')
  await go(owen, `${year}/plan`)
  await owen.page.getByText('changes since then are a draft of version 2').waitFor()
  await owen.look('an outline that has moved on since it was signed')
  await go(owen, `${year}/plan/register`)
  await follow(owen, 'The therapists agree to one list.')
  await choose(owen, 'state', 'untested')
  await press(owen, 'Record this')
  await owen.look('knowingly untested without a reason')
  await fill(owen, { words: 'They cannot be asked before the post is filled.' })
  await press(owen, 'Record this')
  await owen.page.getByText('Knowingly untested').first().waitFor()
}
