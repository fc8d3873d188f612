import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Id, Scope } from '#ground'
import { loadEditions, type Editions } from '#instrument'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { worldAt } from '#test/world/clock.ts'
import { filesOf } from '../release/actions.ts'
import type { DraftKey } from '../release/key.ts'
import type { Release } from '../release/printed.ts'
import { artefactsOf, filesMade } from '../release/store/files.ts'
import { printedOf } from '../release/store/printed.ts'
import { keepDraft, keepOpen, keepPublished, keepRelease, releasesOf } from '../release/store/releases.ts'
import { areaTypes, arrangeProgramme, regions, type TestProgramme } from '../test/programme.ts'
import { killAfter, nextStep } from '../test/step.ts'
import { buildDraft, gather, membershipOf, type BuildNeeds } from './actions.ts'
import { gatheredOf } from './store.ts'

const world = worldAt('2027-04-02T09:00:00.000Z', 'builder')
const builder: Scope = { kind: 'job', name: 'overview.build' }
const edition = 'commissioning-12.v1'
const killed = join(import.meta.dirname, '../test/killed.ts')

/** Twelve numbers that differ from one partnership to the next; the sixth standard is open here and there. */
const scoresOf = (at: number): readonly (number | null)[] =>
  Array.from({ length: 12 }, (_, standard) => (standard === 5 && at % 7 === 0 ? null : ((at + standard) % 5) + 1))

describe('building a release', { timeout: 360_000 }, () => {
  let db: TestDatabase
  let editions: Editions
  let programme: TestProgramme
  let needs: BuildNeeds
  const readings: DraftKey[] = []
  const closings = new Map([
    [1, '2027-03-31'],
    [2, '2028-03-31'],
  ])

  before(async () => {
    db = await freshDatabase()
    editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
    programme = await arrangeProgramme(db, world, edition, 60)
    for (let at = 0; at < 55; at += 1) await programme.give(at, scoresOf(at))
    needs = {
      ...{ db, editions },
      closingOf: async (_tx, { release }) => closings.get(release),
      recordReading: async (_tx, key) => void readings.push(key),
    }
  })
  after(() => db.close())

  const desk = (): Scope => ({ kind: 'desk', programme: programme.id, person: programme.person.id })
  const keyOf = (release: number, draft: number): DraftKey => ({ programme: programme.id, release, draft })
  const ask = (key: DraftKey, begins = true): Promise<void> =>
    db.write(desk(), async tx => {
      if (begins) await keepRelease(tx, key, { label: key.release === 1 ? '2026/27' : '2027/28' })
      await keepDraft(tx, key, {
        ...{ called: 'Better Together', closed: 'March 2027', places: { regions, areaTypes }, withheld: [] },
      })
    })
  const printed = async (key: DraftKey): Promise<Release> => {
    const release = await db.read(desk(), tx => printedOf(tx, key))
    assert.ok(release)
    return release
  }

  it('counts, prints the fixed tables, makes the files and says that contributions were read', async () => {
    await ask(keyOf(1, 1))
    await buildDraft(needs, programme.id)
    const release = await printed(keyOf(1, 1))
    assert.equal(release.cells.length, 5 * 12)
    assert.equal(release.levels.length, 12 * 5 - 5, 'standard 6 has fewer than fifty')
    assert.deepEqual(readings, [keyOf(1, 1)])
    const [state] = await db.read(desk(), tx => releasesOf(tx, programme.id))
    assert.deepEqual(state?.drafts, [{ number: 1, isBuilt: true, steps: 6 }])
  })

  it('keeps files that the printed release gives again, to the byte', async () => {
    const kept = await db.read(desk(), tx => artefactsOf(tx, keyOf(1, 1)))
    const again = await filesOf(await printed(keyOf(1, 1)))
    for (const kind of ['html', 'csv', 'json', 'xlsx', 'pdf'] as const)
      assert.ok(kept && Buffer.from(kept[kind]).equals(Buffer.from(again[kind])), kind)
  })

  it('changes nothing when it is called again, and refuses two drafts at once', async () => {
    await buildDraft(needs, programme.id)
    assert.equal(readings.length, 1)
    await ask(keyOf(1, 2), false)
    await assert.rejects(ask(keyOf(1, 3), false), /one_being_built/)
    await assert.rejects(ask(keyOf(2, 1)), /one_under_way/)
  })

  it('goes on where it was killed: what was made stays, and what was half made was never there', async () => {
    const stumbling: BuildNeeds = {
      ...needs,
      recordReading: () => Promise.reject(new Error('killed')),
    }
    await assert.rejects(buildDraft(stumbling, programme.id), /killed/)
    assert.equal(await db.read(desk(), tx => printedOf(tx, keyOf(1, 2))), undefined, 'nothing was counted')
    const breaking = { ...needs, db: { ...db, write: breakAfter(3) } }
    await assert.rejects(buildDraft(breaking, programme.id), /killed/)
    const made = await db.read(builder, tx => filesMade(tx, keyOf(1, 2)))
    assert.deepEqual(made.toSorted(), ['csv', 'html'])
    await buildDraft(needs, programme.id)
    const both = [await printed(keyOf(1, 1)), await printed(keyOf(1, 2))]
    assert.deepEqual(both[1], both[0], 'drafts of a release are made of the same contributions')
    assert.deepEqual(readings.slice(1), [keyOf(1, 2)], 'read once more, and only once')
  })

  it('survives kill -9: a process that dies in the middle leaves nothing that is read, and the next one goes on', async () => {
    const key = keyOf(1, 3)
    await ask(key, false)
    const filesOfDraft = async (): Promise<number> => (await db.read(builder, tx => filesMade(tx, key))).length
    for (const files of [0, 1, 3]) {
      const child = fork(killed, [db.connection, programme.id])
      await nextStep(child)
      while ((await filesOfDraft()) < files) {
        child.send('go on')
        await nextStep(child)
      }
      await killAfter(child, 10)
      const [state] = await db.read(desk(), tx => releasesOf(tx, programme.id))
      assert.equal(state?.drafts[2]?.isBuilt, false, `killed after ${files} files`)
    }
    await buildDraft(needs, programme.id)
    assert.deepEqual(await printed(key), await printed(keyOf(1, 1)))
    const kept = await db.read(desk(), tx => artefactsOf(tx, key))
    const first = await db.read(desk(), tx => artefactsOf(tx, keyOf(1, 1)))
    assert.deepEqual(kept, first)
  })

  /** A database whose connection is lost after so many writes. */
  const breakAfter = (writes: number): TestDatabase['write'] => {
    let left = writes
    return (scope, work) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('killed')) : db.write(scope, work)
    }
  }

  it('lets nobody change a draft that is whole, nor a release that is published', async () => {
    await db.write(desk(), tx => keepPublished(tx, keyOf(1, 2), 'April 2027'))
    const before = await printed(keyOf(1, 2))
    await db.write(desk(), tx => keepPublished(tx, keyOf(1, 1), 'May 2027'))
    const [state] = await db.read(desk(), tx => releasesOf(tx, programme.id))
    assert.equal(state?.month, 'April 2027')
    const change = `update overview.cell set words = '5'`
    const tell = (scope: Scope) => db.write(scope, tx => tx.executor.executeSql(`${change} returning 1`))
    assert.deepEqual((await tell(desk())).rows, [])
    assert.deepEqual((await tell(builder)).rows, [])
    const insert = `insert into overview.level (programme_id, release, draft, edition, standard, level, words)
      values ($1, 1, 2, 'x', 1, 1, 'about 15')`
    await assert.rejects(
      db.write(builder, tx => tx.executor.executeSql(insert, [programme.id])),
      /row-level security/,
    )
    assert.deepEqual(await printed(keyOf(1, 2)), before)
  })

  it('shows a release to everybody only where the programme says so, and then the published draft alone', async () => {
    const anybody: Scope = { kind: 'visitor' }
    assert.equal(await db.read(anybody, tx => printedOf(tx, keyOf(1, 2))), undefined)
    await db.write(desk(), tx => keepOpen(tx, keyOf(1, 1), true))
    assert.equal((await db.read(anybody, tx => printedOf(tx, keyOf(1, 2))))?.cells.length, 60)
    assert.equal(await db.read(anybody, tx => printedOf(tx, keyOf(1, 1))), undefined)
    const person: Scope = { kind: 'person', person: programme.person.id }
    assert.equal(await db.read(person, tx => printedOf(tx, keyOf(1, 2))), undefined)
  })

  it('prints a figure again, marked, where one to four have changed, the year after', async () => {
    await programme.give(0, scoresOf(1), '2028-02-01')
    await programme.give(55, scoresOf(2), '2028-02-01')
    await ask(keyOf(2, 1))
    await buildDraft(needs, programme.id)
    const [old, next] = [await printed(keyOf(1, 2)), await printed(keyOf(2, 1))]
    assert.equal(next.earlier.length, 1)
    const marked = next.cells.filter(({ notUpdated }) => notUpdated !== undefined)
    assert.equal(
      marked.length,
      next.cells.length,
      'two changed everywhere: North rural and South urban, and so the country',
    )
    for (const [at, cell] of next.cells.entries()) {
      assert.deepEqual(cell.notUpdated, { since: '2026/27' })
      assert.deepEqual(cell.figure, old.cells[at]?.figure)
    }
    assert.ok(next.levels.every(({ notUpdated }) => notUpdated?.since === '2026/27'))
  })

  it('tells the gate who is in which cell, without a name', async () => {
    const members = await db.read(builder, tx => membershipOf(tx, keyOf(2, 1), { editionId: edition, standard: 1 }))
    assert.equal(members.length, 56)
    const twice = members.filter(({ scores }) => scores.length === 2)
    assert.deepEqual(
      twice.map(({ counted }) => counted.map(each => each?.scoring)),
      [[0, 1]],
    )
    assert.ok(
      members.every(({ counted }) => counted.every(each => each === undefined || /North|South/.test(each.region))),
    )
    assert.doesNotMatch(JSON.stringify(members), /[0-9a-f]{8}-/)
  })

  it('is the only one that reads contributions across partnerships', async () => {
    const own: Scope = {
      kind: 'partnership',
      partnership: programme.partnerships[3] ?? '',
      person: programme.person.id,
    }
    const seen = async (scope: Scope): Promise<number> =>
      db.read(scope, async tx => {
        const { rows } = await countRows(tx)
        return rows
      })
    const countRows = async (tx: Parameters<Parameters<TestDatabase['read']>[1]>[0]) => ({
      rows: (
        await tx.over<{ 'contribution.given': { id: Id } }>().selectFrom('contribution.given').select('id').execute()
      ).length,
    })
    assert.equal(await seen(builder), 57)
    assert.equal(await seen(own), 1)
    for (const scope of [desk(), { kind: 'visitor' }, { kind: 'job', name: 'overview.gate' }] as const)
      assert.equal(await seen(scope), 0, scope.kind)
  })

  it('says which thresholds are reached, and never how many have contributed', async () => {
    await gather(needs, programme.id, '2027-03-31')
    const reached = await db.read(desk(), tx => gatheredOf(tx, programme.id))
    assert.deepEqual(
      [...reached].toSorted(([one], [other]) => one.localeCompare(other)),
      [
        ['country', 50],
        ['region north', 25],
        ['region south', 25],
      ],
    )
  })
})
