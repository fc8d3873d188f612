import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { confirmPositions, recordPosition } from '#agreement'
import { closeGathering, openExercise } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import { acting, done } from '#test/world/acting.ts'
import { calendarAt } from '#test/world/calendar.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

const id = 'commissioning-13.v1'

describe('a year on the thirteen-standard edition', { timeout: 400_000 }, () => {
  let story: TestWorld
  let exercise: Id<'exercise'>
  let get: (url: string) => Promise<{ readonly status: number; readonly body: string }>
  let own = ''

  before(async () => {
    story = await openWorld()
    const edition = story.editions.shippedOne(id)
    assert.ok(edition)
    const stage = { ...story, calendar: calendarAt(story.world.now()) }
    const { people, partnerships, groups } = story.sample
    const roles = [{ id: story.world.newId<'role'>(), role: 'champion' as const, provider: false }]
    const owen = { person: people.owen, partnership: partnerships.calder, roles }
    const standards = standardsOf(edition).map(({ number }) => number)
    exercise = await acting(stage, owen, async at => {
      const opened = done(
        await openExercise(at('2024-09-02', '10:00'), {
          ...{ label: '2024/25', editionId: id, gatherBy: '2024-10-31', agreeBy: '2024-12-01', planBy: '2025-02-01' },
          groups: [{ group: groups.leadership, standards }],
        }),
      )
      done(await closeGathering(at('2024-11-02', '09:00'), opened))
      for (const standard of standards)
        done(
          await recordPosition(
            at('2024-11-10', `10:${10 + standard}`),
            { exercise: opened, standard },
            {
              outcome: { kind: 'score', score: (standard % 5) + 1 },
              ...{ summary: `Where we stand on ${standard}.`, variations: '', implications: `Do more on ${standard}.` },
              ...{ taken: [], meeting: 'The Board', metOn: '2024-11-09', version: 0 },
              asked: questionAsAsked(edition, standard, termsOf(edition, {})),
            },
          ),
        )
      done(
        await confirmPositions(at('2024-11-12', '12:00'), {
          ...{ exercise: opened, standards, revision: standards.length, forChair: false },
        }),
      )
      return opened
    })
    const app = await appFor(story)
    const cookie = await story.signedIn(people.owen.email)
    own = `/partnerships/${partnerships.calder}/exercises/${exercise}`
    get = async url => {
      const { statusCode, body } = await app.inject({ url, headers: { cookie, host: 'localhost' } })
      return { status: statusCode, body }
    }
  })

  it('asks thirteen questions, each with its prompts beside the bands', async () => {
    const page = await get(`${own}/groups/${story.sample.groups.leadership}/standards/4`)
    assert.equal(page.status, 200)
    assert.match(page.body, /Questions to consider[\s\S]*choices for joint commissioning\?/)
    assert.doesNotMatch(page.body, /Questions that may help/)
  })

  it('shows thirteen positions and an outline plan without the question on capacity', async () => {
    const positions = await get(`${own}/positions`)
    assert.match(positions.body, /Joint commissioning works/)
    for (const below of ['', '/plan', '/plan/prepare', '/plan/areas/A', '/plan/support', '/plan/versions/draft', '/trace']) {
      const page = await get(own + below)
      assert.equal(page.status, 200, below)
      assert.doesNotMatch(page.body, /[Cc]apacity for change|Capacity on all standards|Do we have the capacity/, below)
    }
    assert.equal((await get(`${own}/plan/capacity`)).status, 404)
  })

  it('goes into every paper', async () => {
    for (const paper of ['agreed.docx', 'blank.docx', 'outline-change-plan.docx', 'tables.xlsx'])
      assert.equal((await get(`${own}/papers/${paper}`)).status, 200, paper)
  })
})
