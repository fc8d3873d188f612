import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Id } from '#ground'
import { freshDatabase } from '#test/database.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { setNextDue } from '../due/actions.ts'
import { recordSitting } from '../sitting/actions.ts'
import {
  changeTimetable,
  closeGathering,
  openExercise,
  recordMilestone,
  reopenGathering,
  undoMilestone,
  withdrawExercise,
} from '../year/actions.ts'
import { exerciseOf } from '../year/store.ts'
import { recordStanding, withdrawStanding } from './actions.ts'
import { stageOf, type YearStanding } from './standing.ts'
import { standingsOf } from './store.ts'

const db = await freshDatabase()
const world = tickingWorld()
const here = await arrangePartnership(db, world)
after(() => db.close())

const dates = { gatherBy: '2026-11-20', agreeBy: '2026-12-03', planBy: '2027-01-29' }
const hand = () => here.hand('champion')
const stands = async (): Promise<YearStanding | undefined> => {
  const [year] = await here.read(tx => standingsOf(tx, [here.id]))
  return year
}
const opened = async (label: string): Promise<Id<'exercise'>> => {
  const groups = [here.groups.forum, here.groups.management].map(({ id }) => ({ group: id, standards: [1, 2] }))
  const decision = await openExercise(hand(), { ...dates, label, editionId: 'commissioning-12.v1', groups })
  assert.ok(decision.ok)
  return decision.value
}
const fact = () => ({ id: world.newId<'milestone'>(), at: hand().now, by: hand().person })

describe('what the desk sees of an exercise', () => {
  let id: Id<'exercise'> = ''

  it('stands from the moment at which it is opened, with its dates and groups', async () => {
    id = await opened('2026/27')
    const year = await stands()
    assert.equal(year?.on.opened, '2026-09-07')
    assert.deepEqual(year?.due, {
      ...{ 'gathering-closed': '2026-11-20', 'positions-confirmed': '2026-12-03', 'outline-signed': '2027-01-29' },
    })
    assert.equal(year?.groups, 2)
    assert.equal(stageOf(year), 'gathering')
  })

  it('has the day that the partnership set for the next, until it takes it back', async () => {
    assert.ok((await setNextDue(hand(), { after: id, day: '2027-05-31' })).ok)
    assert.equal((await stands())?.due.next, '2027-05-31')
    assert.ok((await setNextDue(hand(), { after: id, day: undefined })).ok)
    assert.equal((await stands())?.due.next, undefined)
    const other = await setNextDue(hand(), { after: world.newId(), day: '2027-05-31' })
    assert.ok(!other.ok && other.refusal.kind === 'stale')
  })

  it('follows a sitting, and dates that are changed', async () => {
    const sat = { heldOn: '2026-09-05', manner: 'meeting', attendance: [], others: '', notes: '', version: 0 } as const
    assert.ok((await recordSitting(hand(), id, here.groups.management.id, sat)).ok)
    assert.deepEqual((await stands())?.days, ['2026-09-05'])
    const version = (await here.read(tx => exerciseOf(tx, id)))?.version ?? 0
    const change = { ...dates, gatherBy: '2026-11-27', label: '2026', version }
    assert.ok((await changeTimetable(hand(), id, change)).ok)
    const year = await stands()
    assert.equal(year?.due['gathering-closed'], '2026-11-27')
    assert.equal(year?.label, '2026')
  })

  it('follows each milestone forth and back', async () => {
    assert.ok((await closeGathering(hand(), id)).ok)
    assert.equal(stageOf(await stands()), 'agreeing')
    assert.ok((await reopenGathering(hand(), id, 'One more group')).ok)
    assert.equal(stageOf(await stands()), 'gathering')
    assert.ok((await closeGathering(hand(), id)).ok)
    for (const kind of ['positions-confirmed', 'outline-signed'] as const) {
      const reached = fact()
      await hand().write(tx => recordMilestone(tx, id, kind, reached))
    }
    assert.equal(stageOf(await stands()), 'outline-signed')
    const undoing = { at: hand().now, by: hand().person, reason: 'Signed too early' }
    await hand().write(tx => undoMilestone(tx, id, 'outline-signed', undoing))
    assert.equal(stageOf(await stands()), 'planning')
  })

  it('keeps what later rooms reach, through whatever this room changes, until they take it back', async () => {
    const signed = { exercise: id, kind: 'agreement-signed' } as const
    await hand().write(tx => recordStanding(tx, { ...signed, on: '2027-02-01' }))
    const reached = fact()
    await hand().write(tx => recordMilestone(tx, id, 'outline-signed', reached))
    assert.equal((await stands())?.on['agreement-signed'], '2027-02-01')
    await hand().write(tx => recordStanding(tx, { ...signed, on: '2027-02-08' }))
    assert.equal((await stands())?.on['agreement-signed'], '2027-02-08')
    await hand().write(tx => withdrawStanding(tx, signed))
    assert.equal(stageOf(await stands()), 'outline-signed')
  })

  it('is undone with the transaction that it belongs to', async () => {
    await assert.rejects(
      hand().write(async tx => {
        await recordStanding(tx, { exercise: id, kind: 'strategic-signed', on: '2027-03-01' })
        throw new Error('The plan was not signed after all.')
      }),
    )
    assert.equal((await stands())?.on['strategic-signed'], undefined)
  })

  it('goes with an exercise that was opened by mistake', async () => {
    const mistaken = await opened('2027')
    assert.equal((await here.read(tx => standingsOf(tx, [here.id]))).length, 2)
    assert.ok((await withdrawExercise(hand(), mistaken, 'By mistake', async () => [])).ok)
    assert.equal((await here.read(tx => standingsOf(tx, [here.id]))).length, 1)
  })
})
