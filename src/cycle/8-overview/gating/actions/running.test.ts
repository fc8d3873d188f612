import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Database } from '#db'
import type { Scope } from '#ground'
import { loadEditions } from '#instrument'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { overlapping } from '#test/overlapping.ts'
import { worldAt } from '#test/world/clock.ts'
import { buildDraft } from '../../build/actions.ts'
import { filesOf } from '../../release/actions.ts'
import type { DraftKey } from '../../release/key.ts'
import type { Cell, Release } from '../../release/printed.ts'
import { printedOf } from '../../release/store/printed.ts'
import { keepDraft, keepRelease } from '../../release/store/releases.ts'
import { areaTypes, arrangeProgramme, regions, type TestProgramme } from '../../test/programme.ts'
import { killAfter, nextStep } from '../../test/step.ts'
import { toWithhold, type GateStanding } from '../gate.ts'
import { gateStandingOf } from '../store.ts'
import { resumeGate, startGate, stopGate } from './asking.ts'
import { workAtGate } from './running.ts'

const world = worldAt('2027-04-02T09:00:00.000Z', 'gate')
const edition = 'commissioning-12.v1'
const contributors = 52

describe('the gate of a draft', { timeout: 900_000 }, () => {
  let db: TestDatabase
  let programme: TestProgramme
  let drafts = 0

  before(async () => {
    db = await freshDatabase()
    programme = await arrangeProgramme(db, world, edition, contributors)
    for (let at = 0; at < contributors; at++) {
      const scores = Array.from({ length: 12 }, (_, standard) => ((at * 7 + standard) % 5) + 1)
      await programme.give(at, scores)
    }
  })
  after(() => db.close())

  const desk = (): Scope => ({ kind: 'desk', programme: programme.id, person: programme.person.id })
  const standing = (key: DraftKey): Promise<GateStanding> => db.read(desk(), tx => gateStandingOf(tx, key))
  const askFor = async (): Promise<DraftKey> => {
    drafts += 1
    const key = { programme: programme.id, release: 1, draft: drafts }
    const places = { regions, areaTypes }
    await db.write(desk(), async tx => {
      if (drafts === 1) await keepRelease(tx, key, { label: '2026/27' })
      await keepDraft(tx, key, { called: 'Better Together', closed: 'March 2027', places, withheld: [] })
    })
    return key
  }
  const build = async (): Promise<void> => {
    const editions = await loadEditions(join(import.meta.dirname, '../../../../../editions'))
    const needs = { db, editions, closingOf: async () => '2027-03-31', recordReading: async () => undefined }
    await buildDraft(needs, programme.id)
  }
  const start = (key: DraftKey) => db.write(desk(), tx => startGate(tx, key))
  const runToItsEnd = async (key: DraftKey): Promise<GateStanding> => {
    while ((await standing(key)).state === 'running') await workAtGate({ db }, programme.id)
    return standing(key)
  }
  const keepFiles = async (key: DraftKey, change: (release: Release) => Release): Promise<void> => {
    const release = await db.read(desk(), tx => printedOf(tx, key))
    assert.ok(release)
    for (const [kind, bytes] of Object.entries(await filesOf(change(release))))
      await db.unscoped(
        `update overview.file set bytes = $1 where programme_id = $2 and release = $3 and draft = $4 and kind = $5`,
        [Buffer.from(bytes), key.programme, key.release, key.draft, kind],
      )
  }

  /** Another process works for the gate and is killed as soon as one more part is done: that part stays. */
  const killedAfterAPart = async (key: DraftKey): Promise<void> => {
    const { done } = await standing(key)
    const worker = fork(join(import.meta.dirname, '../test/worker.ts'), [db.connection, programme.id])
    await nextStep(worker)
    await killAfter(worker, 20)
    const kept = await standing(key)
    assert.ok(kept.done > done)
    assert.equal(kept.state, 'running')
  }

  it('waits for the draft to be built, runs part by part, is stopped, goes on, and finds nothing in a sound draft', async () => {
    const key = await askFor()
    assert.deepEqual(await start(key), { ok: false, refusal: { kind: 'not-built' } })
    assert.equal((await standing(key)).state, 'none')
    await build()
    assert.equal((await start(key)).ok, true)
    assert.deepEqual(await start(key), { ok: false, refusal: { kind: 'gate-running' } })
    await workAtGate({ db }, programme.id, 4)
    const some = await standing(key)
    assert.deepEqual([some.state, some.done, some.of], ['running', 4, 37])
    assert.equal((await db.write(desk(), tx => stopGate(tx, key))).ok, true)
    await workAtGate({ db }, programme.id)
    assert.deepEqual({ ...(await standing(key)), state: 'running' }, some, 'nothing is done while it is stopped')
    assert.equal((await db.write(desk(), tx => resumeGate(tx, key))).ok, true)
    await killedAfterAPart(key)
    const whole = await runToItsEnd(key)
    assert.deepEqual([whole.state, whole.done, whole.findings], ['clear', 37, []])
    assert.deepEqual(
      [whole.tried.nobody, whole.tried.each],
      [12, 12 * contributors],
      'every standard by nobody and by every single contributor',
    )
    assert.ok(whole.tried.pairs > 1000)
    assert.deepEqual(await db.write(desk(), tx => resumeGate(tx, key)), {
      ok: false,
      refusal: { kind: 'gate-not-stopped' },
    })
  })

  it('blocks a draft whose builder printed means as they are, and says what to leave out', async () => {
    const key = await askFor()
    await build()
    const asTheyAre = (cell: Cell): Cell => ({ ...cell, figure: { kind: 'figure', text: '3.02' } })
    await keepFiles(key, release => ({ ...release, cells: release.cells.map(asTheyAre) }))
    await start(key)
    await workAtGate({ db }, programme.id, 4)
    const found = await standing(key)
    assert.ok(found.findings.some(({ kind }) => kind === 'no-such-figure'))
  })

  it('blocks a draft in which one file says more than the others, and keeps each part once', async () => {
    const key = { programme: programme.id, release: 1, draft: drafts }
    await db.unscoped('delete from overview.gate_finding')
    await db.unscoped('delete from overview.gate_part')
    await db.unscoped('delete from overview.gate')
    await keepFiles(key, release => release)
    await db.unscoped(
      `update overview.file set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '</table>', '</table><i hidden>3.0271</i>'), 'UTF8')
       where draft = $1 and kind = 'html'`,
      [key.draft],
    )
    await start(key)
    await Promise.all([workAtGate({ db }, programme.id, 3), workAtGate({ db }, programme.id, 3)])
    const found = await standing(key)
    assert.deepEqual(
      found.findings.filter(finding => 'file' in finding),
      [
        { kind: 'unknown-number', file: 'html' },
        { kind: 'something-more', file: 'html' },
      ],
    )
    assert.equal(found.attacks, found.done - 1, 'no part counts twice: one attack on each standard so far')
    assert.deepEqual(toWithhold(found), [])
  })

  it('starts once, also for two who press at once', async () => {
    const key = await askFor()
    await build()
    const press = (own: Database) => own.write(desk(), tx => startGate(tx, key))
    const [first, second] = await overlapping(db, press, press)
    assert.ok(first.ok)
    assert.deepEqual(second, { ok: false, refusal: { kind: 'gate-running' } })
    assert.ok((await db.write(desk(), tx => stopGate(tx, key))).ok)
  })

  it('names nobody and no day, and is written by the builder alone', async () => {
    const columns = await db.unscoped<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns
       where table_schema = 'overview' and table_name like 'gate%'`,
    )
    const odd = columns.filter(({ column_name, data_type }) =>
      /time|date|uuid|json|bytea/.test(data_type) ? column_name !== 'programme_id' : false,
    )
    assert.deepEqual(odd, [])
    const tell = (text: string) => db.write(desk(), tx => tx.executor.executeSql(text))
    assert.deepEqual((await tell(`update overview.gate_part set exact = 0, is_done = true returning 1`)).rows, [])
    await assert.rejects(tell(`update overview.gate set state = 'finished'`), /row-level security/)
    await assert.rejects(
      tell(`insert into overview.gate_finding (programme_id, release, draft, part, number, kind, file)
            select programme_id, release, draft, number, 99, 'x', 'html' from overview.gate_part limit 1`),
      /row-level security/,
    )
  })
})
