import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Id } from '#ground'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'

const twelve = fileURLToPath(new URL('../../../../editions/commissioning-12/1/edition.json', import.meta.url))

describe('An edition that a partnership holds', { timeout: 180_000 }, () => {
  let story: TestWorld
  let id = ''
  const inside = (partnership: Id<'partnership'>) =>
    ({ kind: 'partnership', partnership, person: story.sample.people.owen.id }) as const

  /** Puts a text under an id past the rule that makes the one from the other. */
  const hold = async (partnership: Id<'partnership'>, file: string): Promise<void> => {
    const { owen } = story.sample.people
    await story.db.write(inside(partnership), tx =>
      tx
        .over<{ 'instrument.edition': Record<string, unknown> }>()
        .insertInto('instrument.edition')
        .values({
          ...{ partnership_id: partnership, id, file, published_at: story.world.now() },
          ...{ published_by: owen.id, published_by_name: owen.name },
        })
        .execute(),
    )
  }
  let file = ''

  before(async () => {
    story = await openWorld()
    file = (await readFile(twelve, 'utf8')).replace('"commissioning-12"', '"our-own"')
    id = `our-own.v1.${createHash('sha256').update(file).digest('hex').slice(0, 12)}`
    await hold(story.sample.partnerships.wexmoor, file)
  })

  it('is found there as the shipped ones are, and offered first for a new year', async () => {
    const { wexmoor } = story.sample.partnerships
    const found = await story.db.read(inside(wexmoor), tx => story.editions.find(tx, id))
    assert.equal(found?.id, id)
    const choice = await story.db.read(inside(wexmoor), story.editions.choice)
    const shipped = story.editions.shipped().map(edition => edition.id)
    const ids = choice.map(edition => edition.id)
    assert.equal(ids[0], id)
    assert.deepEqual(ids.slice(-shipped.length), shipped)
  })

  it('is nothing to another partnership, even once it was read', async () => {
    const { calder } = story.sample.partnerships
    assert.equal(await story.db.read(inside(calder), tx => story.editions.find(tx, id)), undefined)
    await assert.rejects(
      story.db.read(inside(calder), tx => story.editions.pinned(tx, { editionId: id })),
      /is not in force here/,
    )
  })

  it('is read as each partnership has it, also where somebody made two texts whose ids are the same', async () => {
    const { calder, wexmoor } = story.sample.partnerships
    const { title } = JSON.parse(file) as { title: string }
    await hold(calder, file.replace(`"title": ${JSON.stringify(title)}`, '"title": "Made to have that id"'))
    for (const [partnership, words] of [
      [wexmoor, title],
      [calder, 'Made to have that id'],
      [wexmoor, title],
    ] as const) {
      const found = await story.db.read(inside(partnership), tx => story.editions.find(tx, id))
      assert.deepEqual([found?.id, found?.title], [id, words])
    }
  })

  it('never changes and never goes', async () => {
    const { wexmoor } = story.sample.partnerships
    const tables = (tx: Parameters<Parameters<TestWorld['db']['write']>[1]>[0]) =>
      tx.over<{ 'instrument.edition': { file: string } }>()
    await assert.rejects(
      story.db.write(inside(wexmoor), tx => tables(tx).updateTable('instrument.edition').set({ file: '{}' }).execute()),
      /permission denied/,
    )
    await assert.rejects(
      story.db.write(inside(wexmoor), tx => tables(tx).deleteFrom('instrument.edition').execute()),
      /permission denied/,
    )
  })
})
