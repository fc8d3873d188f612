import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#test/database.ts'
import { houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { beginPlan } from '../outline/actions.ts'
import { planSite } from '../test/site.ts'
import { agreedYear } from '../test/year.ts'
import { enterPhase } from './actions.ts'
import { phaseChangesOf } from './store.ts'

const { get, post } = await planSite()

test('the phase stands on the plan’s page, and Deliver waits for the strategic plan with its reason', async () => {
  assert.match((await get('', 'observer')).text, /The plan at work Prepare \(now\) Deliver Sustain change/)
  assert.match((await get('/phase')).text, /Not yet: the strategic plan is not signed/)
  const sent = await post('/phase', { seen: '0', phase: 'deliver', by: 'the Board', why: 'Ready' })
  assert.equal(sent.status, 409)
  assert.match(sent.text, /The strategic plan is not signed\. Signing it is what ends Prepare/)
  assert.equal((await post('/phase', { seen: '0', phase: 'elsewhere' })).status, 422)
})

test('a change of phase is kept with who decided it and why, once, however many record it', async () => {
  const db = await freshDatabase()
  const world = tickingWorld('2026-12-07T09:00:00.000Z')
  const edition = houseOf(db, world).editions.shippedOne('commissioning-12.v1')
  assert.ok(edition)
  const here = await arrangePartnership(db, world)
  const year = await agreedYear(db, world, edition, here)
  assert.ok((await beginPlan(here.hand('champion'), year)).ok)
  const said = { phase: 'deliver', on: '2026-12-07', by: 'the Board', why: 'It is signed' } as const
  const given = { seen: 0, strategicSigned: async () => true }
  const both = await Promise.all([
    enterPhase(here.hand('champion'), year, said, given),
    enterPhase(here.hand('deputy'), year, said, given),
  ])
  assert.equal(both.filter(({ ok }) => ok).length, 1)
  const changes = await here.read(tx => phaseChangesOf(tx, year))
  assert.deepEqual(
    changes.map(({ phase, by, why }) => [phase, by, why]),
    [['deliver', 'the Board', 'It is signed']],
  )
  await db.close()
})
