import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { openExercise } from '#exercise'
import type { Id } from '#ground'
import { editionText, originsOf } from '#instrument'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'

describe('An edition that a programme offers to several partnerships', { timeout: 400_000 }, () => {
  let story: TestWorld
  let edition = ''
  const inside = (partnership: Id<'partnership'>) =>
    ({ kind: 'partnership', partnership, person: story.sample.people.owen.id }) as const
  const originIn = async (partnership: Id<'partnership'>) =>
    (await story.db.read(inside(partnership), originsOf)).get(edition)
  const textIn = async (partnership: Id<'partnership'>): Promise<string | undefined> => {
    const found = await story.db.read(inside(partnership), tx => story.editions.find(tx, edition))
    return found && editionText(found).text
  }
  const open = async (partnership: Id<'partnership'>, label: string): Promise<void> => {
    const { owen } = story.sample.people
    const hand = {
      ...{ world: story.world, now: story.world.now(), person: owen },
      write: <Value>(work: Parameters<typeof story.db.write<Value>>[1]) => story.db.write(inside(partnership), work),
    }
    const dates = { gatherBy: '2031-01-31', agreeBy: '2031-02-28', planBy: '2031-03-31' }
    const opened = await openExercise(hand, { label, editionId: edition, ...dates, groups: [] })
    assert.ok(opened.ok, JSON.stringify(opened))
  }

  before(async () => {
    story = await openWorld()
    edition = story.sample.frameworks.edition
  })

  it('becomes the own of each that opens a year on it, at once or one after the other, and of no other', async () => {
    const { calder, thornmere, ashmarch } = story.sample.partnerships
    for (const each of [calder, thornmere, ashmarch]) assert.equal(await originIn(each), 'programme')
    await Promise.all([open(calder, '2031'), open(thornmere, '2031')])
    for (const each of [calder, thornmere]) assert.equal(await originIn(each), 'own')
    assert.equal(await originIn(ashmarch), 'programme')
    await open(calder, '2032')
    assert.equal(await originIn(calder), 'own', 'a second year takes nothing twice')
  })

  it('stays theirs to the letter when the programme withdraws it', async () => {
    const { wexmoor, calder, thornmere } = story.sample.partnerships
    await story.db.unscoped(
      `update instrument.offer set withdrawn_at = now(), withdrawn_by_name = 'Nadia', withdrawn_because = 'Another comes'
       where edition_id = $1`,
      [edition],
    )
    const texts = await Promise.all([wexmoor, calder, thornmere].map(textIn))
    assert.ok(texts[0] !== undefined && new Set(texts).size === 1)
    for (const each of [calder, thornmere]) {
      const choice = await story.db.read(inside(each), story.editions.choice)
      assert.ok(choice.some(({ id }) => id === edition), 'new years can still be opened on it')
    }
  })
})
