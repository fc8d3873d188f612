import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closeGathering } from '#exercise'
import { dayAfter, dayOf, type Id } from '#ground'
import { startVisit } from '#people'
import { acting, done, type Stage } from '#test/world/acting.ts'
import { answer } from '#test/world/answering.ts'
import { buildCalder2025 } from '#test/world/calder-2025.ts'
import { calendarAt } from '#test/world/calendar.ts'
import type { PersonName } from '#test/world/cast.ts'
import { buildPeople, type Cast } from '#test/world/people.ts'
import { agree } from '#test/world/positions.ts'
import { jointTeam } from '#test/world/texts/calder-joint-team.ts'
import { leadership } from '#test/world/texts/calder-leadership.ts'
import { positionsCalder } from '#test/world/texts/positions-calder.ts'
import { follow, personAt, press, type PersonAtBrowser } from './browser.ts'
import { boxesOf, fill } from './champion/story.ts'
import { openSite, type Site } from './site.ts'

describe('a year on thirteen standards, then one on twelve', { timeout: 1_500_000 }, () => {
  let site: Site
  let stage: Stage
  let story: Cast
  let own = ''
  let exercise: Id<'exercise'> = ''
  /** The label that the second year was offered: that of today, which may be another than that of Monday. */
  let second = ''

  before(async () => {
    site = await openSite(async ground => {
      stage = { ...ground, calendar: calendarAt(ground.world.now()) }
      story = await buildPeople(stage)
      await buildCalder2025(stage, story)
    })
    own = `${site.url}/partnerships/${story.partnerships.calder}`
  })
  after(() => site.close())

  const enter = async (name: PersonName, how: Parameters<typeof personAt>[0] = {}): Promise<PersonAtBrowser> => {
    const person = await personAt(how)
    const value = await startVisit(site.house, story.people[name].id)
    await person.context.addCookies([{ name: 'visit', value, url: site.url }])
    return person
  }

  const text = ({ page }: PersonAtBrowser): Promise<string> => page.locator('main').innerText()

  it('the champion opens the second year on other standards, and first reads what that changes', async () => {
    const owen = await enter('owen')
    await owen.page.goto(`${own}/moved`)
    assert.match(await text(owen), /This is the first year/)
    await owen.look('what has moved in a first year')
    await owen.page.goto(`${own}/exercises/new`)
    // Gathered today, so that in no week of March it is another year than the label's.
    const today = dayOf(site.house.world.now())
    for (const [name, days] of Object.entries({ gatherBy: 0, agreeBy: 30, planBy: 60 }))
      await fill(owen, boxesOf(name, dayAfter(today, days)))
    await owen.page.locator('[name="edition"][value="commissioning-12.v1"]').check()
    second = await owen.page.locator('[name="label"]').inputValue()
    await press(owen, 'Open the exercise')
    assert.match(await text(owen), /1 put together/)
    assert.match(await text(owen), /In two places now: standard 8/)
    await press(owen, 'Open the exercise')
    exercise = /exercises\/([0-9a-f-]{36})/.exec(owen.page.url())?.[1] ?? ''
    assert.notEqual(exercise, '')
  })

  it('a group finds last year’s 2 and 4 beside the new 2, 8 beside 7 and in part at 3, and no score filled in', async () => {
    const sunita = await enter('sunita')
    const beside = async (standard: number): Promise<string> => {
      await sunita.page.goto(`${own}/exercises/${exercise}/groups/${story.groups.leadership}/standards/${standard}`)
      assert.equal(await sunita.page.locator('[name="answer"]:checked').count(), 0)
      return text(sunita)
    }
    assert.match(await beside(2), /2 standards became this one[\s\S]*Then 2:[\s\S]*Then 4:/)
    await sunita.look('a standard with two of the year before beside it')
    assert.match(await beside(7), /Then 8:/)
    const three = await beside(3)
    assert.match(three, /Then 3:[\s\S]*Then 8:/)
    assert.match(three, /Only a part of it is asked here/)
    await sunita.look('a standard with a part of another beside it')
  })

  it('the second year comes to its positions', async () => {
    const owen = story.actor('owen', 'calder')
    const given = { exercise, on: '2026-11-09', submittedOn: '2026-11-10' } as const
    const groups = story.groups
    await answer(stage, story.actor('sunita', 'calder'), { ...given, group: groups.leadership, tellings: leadership })
    await answer(stage, story.actor('gareth', 'calder'), { ...given, group: groups.jointTeam, tellings: jointTeam })
    await acting(stage, owen, async at => done(await closeGathering(at('2026-11-11', '09:00'), exercise)))
    const six = { standard: 6, outcome: 2, summary: 'The market statement is written, and no contract rests on it.' }
    await agree(
      stage,
      { recorder: owen, dissenter: story.actor('sunita', 'calder') },
      {
        ...{ exercise, decided: [...positionsCalder, six], terms: {} },
        ...{ meeting: 'The Board', metOn: '2026-11-12', recordedOn: '2026-11-12' },
      },
    )
  })

  it('the Board sees both years: lines that run into one and apart, what was done, and nothing added up', async () => {
    const owen = await enter('owen')
    await owen.page.goto(own)
    await follow(owen, /What has moved/)
    const [then, now] = [stage.calendar.label('2025-09-02'), second]
    const chart = async (name: string): Promise<string> =>
      (await owen.page.locator('tr').filter({ hasText: name }).locator('svg title').first().textContent()) ?? ''
    assert.equal(
      await chart('Arrangements are sound and current'),
      `${then}: standard 2 at 2 and standard 4 at 1; ${now}: standard 2 at 2`,
    )
    assert.equal(
      await chart('We check impact and act on it'),
      `${then}: standard 8 at 3; ${now}: standard 7 at 2 and standard 3 (in part) at 2`,
    )
    const words = await text(owen)
    assert.match(words, new RegExp(`Standards 2 and 4 of ${then} are standard 2 now\\.`))
    assert.match(words, new RegExp(`A part of standard 8 of ${then} is in standard 3 now\\.`))
    assert.match(words, /no\.\u00a08, in part/)
    assert.match(words, /3 actions done, 1 overdue; 1 hypothesis held/)
    assert.match(words, /None this year: The list of posts and skills/)
    assert.match(words, /Review on [\s\S]*Two services are bought together\.\s+In part/)
    assert.doesNotMatch(words, /\d\.\d|%|average|improved/i)
    await owen.look('what has moved across editions')
    await follow(owen, 'Arrangements are sound and current')
    const one = await text(owen)
    assert.match(one, /a lower one is no step back, and nothing is added up/)
    assert.match(one, /There is a draft of how we commission[\s\S]*Joint planning is real for nursery help/)
    assert.match(one, /Overdue[\s\S]*A contract that both bodies sign costs no more/)
    await owen.look('one standard across editions')
    await follow(owen, 'What has moved', { exact: true })
  })

  it('reads the same on a narrow phone without scripts, on paper and in a spreadsheet', async () => {
    const amara = await enter('amara', { width: 320, scripts: false })
    await amara.page.goto(`${own}/moved`)
    assert.match(await text(amara), /Asked differently from the year before/)
    await amara.look('what has moved, on a phone without scripts')
    await amara.page.goto(`${own}/moved/${exercise}/3`)
    await amara.look('one standard, on a phone without scripts')
    const owen = await enter('owen')
    await owen.page.goto(`${own}/moved`)
    for (const kind of ['xlsx', 'docx', 'pdf'])
      assert.equal((await owen.page.request.get(`${own}/moved.${kind}`)).status(), 200, kind)
    const rows = await (await owen.page.request.get(`${own}/moved.csv`)).text()
    assert.equal(rows.match(/Commissioning: thirteen standards/g)?.length, 13)
    assert.equal(rows.match(/Commissioning: twelve standards/g)?.length, 12)
  })
})
