import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Scope } from '#ground'
import { addPrinciple, movePrinciple, sayPrinciple } from './actions/keeping.ts'
import { adoptPrinciples, leavePrinciples } from './actions/adopting.ts'
import { markOfPrinciples } from './adopted.ts'
import { regionalOf } from './store/adopted.ts'
import { keepPrinciple, principlesOf } from './store/principles.ts'
import { mostPrinciples } from './principle.ts'
import { arrangeRegions } from './test/site.ts'

const site = await arrangeRegions()
const { db, world, ours, theirs, admin, lead, otherLead, analyst, stranger, wexmoor, calder } = site
const said = (words: string) => ({ words, means: `${words} in practice` })
const wordsIn = async (scope: Scope) => (await db.read(scope, principlesOf)).map(({ words }) => words)
const regional = () => db.read(wexmoor.scope, regionalOf)
const mark = async () => markOfPrinciples((await regional()).here?.principles ?? [])

before(async () => {
  for (const words of ['We listen.', 'Help comes early.'])
    assert.ok((await addPrinciple(lead.keeper(), ours.moors, said(words))).ok)
  assert.ok((await addPrinciple(otherLead.keeper(), ours.coast, said('The sea is shared.'))).ok)
  assert.ok((await addPrinciple(stranger.keeper(), theirs.moors, said('Not for you.'))).ok)
})

test('each reads the principles of the own region and no others', async () => {
  assert.deepEqual(await wordsIn(wexmoor.scope), ['We listen.', 'Help comes early.'])
  assert.deepEqual(await wordsIn(calder.scope), ['The sea is shared.'])
  assert.deepEqual(await wordsIn(site.far.scope), ['Not for you.'])
  assert.deepEqual(await wordsIn(lead.scope), ['We listen.', 'Help comes early.'])
  assert.equal((await wordsIn(admin.scope)).length, 3)
  const person = wexmoor.scope.person
  const blind: readonly Scope[] = [
    ...[site.nowhere.scope, site.alone.scope, analyst.scope],
    ...([{ kind: 'visitor' }, { kind: 'person', person }, { kind: 'job', name: 'mail.week' }] as const),
  ]
  for (const scope of blind) assert.deepEqual(await wordsIn(scope), [], JSON.stringify(scope))
})

test('the database refuses a lead who writes in another region, and a partnership that writes at all', async () => {
  await assert.rejects(addPrinciple(lead.keeper(), ours.coast, said('Mine too.')), /row-level security/)
  await assert.rejects(addPrinciple(analyst.keeper(), ours.moors, said('Mine too.')), /row-level security/)
  const fact = { at: world.now(), by: { id: stranger.scope.person, name: 'Nobody' } }
  const where = { region: ours.moors, id: world.newId<'principle'>() }
  const write = db.write(stranger.scope, tx => keepPrinciple(tx, where, { ...said('Theirs.'), rank: 9 }, fact))
  await assert.rejects(write)
  await assert.rejects(
    db.write(wexmoor.scope, tx => keepPrinciple(tx, where, { ...said('Ours.'), rank: 9 }, fact)),
    /at the desk/,
  )
})

test('once its programme is over a desk keeps no principles any more', async () => {
  await db.unscoped(
    `insert into people.programme_span (programme_id, last_day, changed_at, changed_by, changed_by_name)
     values ($1, '2026-10-01', $2, $3, 'Nobody')`,
    [theirs.id, world.now(), stranger.scope.person],
  )
  assert.deepEqual(await wordsIn({ ...stranger.scope, today: '2026-11-16' }), [])
  assert.deepEqual(await wordsIn(site.far.scope), ['Not for you.'])
})

test('a change keeps what was said, one at a time, and a list is full at its end', async () => {
  const [first] = (await db.read(lead.scope, principlesOf)).filter(({ region }) => region === ours.moors)
  assert.ok(first)
  const where = { region: ours.moors, id: first.id, seen: 1 }
  assert.ok((await sayPrinciple(lead.keeper(), where, said('We listen first.'))).ok)
  assert.deepEqual(await sayPrinciple(lead.keeper(), where, said('We ask.')), {
    ok: false,
    refusal: { kind: 'stale' },
  })
  assert.deepEqual(await addPrinciple(lead.keeper(), ours.moors, said('help comes EARLY')), {
    ok: false,
    refusal: { kind: 'twice' },
  })
  assert.ok((await movePrinciple(lead.keeper(), { ...where, move: 'down' })).ok)
  assert.deepEqual(await wordsIn(wexmoor.scope), ['Help comes early.', 'We listen first.'])
  assert.ok((await movePrinciple(lead.keeper(), { ...where, move: 'out' })).ok)
  for (let count = 1; count < mostPrinciples; count += 1)
    assert.ok((await addPrinciple(admin.keeper(), ours.moors, said(`Number ${count}.`))).ok)
  assert.deepEqual(await movePrinciple(lead.keeper(), { ...where, move: 'back' }), {
    ok: false,
    refusal: { kind: 'full' },
  })
})

test('what is adopted is a copy: a later change is told, and alters nothing until somebody decides', async () => {
  assert.deepEqual(await adoptPrinciples(wexmoor.hand(), 'of another page'), { ok: false, refusal: { kind: 'stale' } })
  assert.ok((await adoptPrinciples(wexmoor.hand(), await mark())).ok)
  const count = (await regional()).adopted?.seen.length
  assert.equal(count, mostPrinciples)
  const [early] = await db.read(lead.scope, principlesOf)
  assert.ok(early)
  const where = { region: ours.moors, id: early.id, seen: early.version }
  assert.ok((await sayPrinciple(lead.keeper(), where, said('Help comes at once.'))).ok)
  assert.deepEqual(
    (await regional()).changes.map(({ before: one, after }) => [one?.words, after?.words]),
    [['Help comes early.', 'Help comes at once.']],
  )
  assert.ok((await leavePrinciples(wexmoor.hand(), await mark())).ok)
  assert.deepEqual((await regional()).changes, [])
  for (const there of [site.nowhere, site.alone])
    assert.deepEqual(await adoptPrinciples(there.hand(), markOfPrinciples([])), {
      ok: false,
      refusal: { kind: 'absent' },
    })
  assert.deepEqual(await leavePrinciples(calder.hand(), markOfPrinciples([])), {
    ok: false,
    refusal: { kind: 'absent' },
  })
  await db.unscoped('update people.partnership set region_id = $1 where id = $2', [ours.coast, wexmoor.id])
  const moved = await regional()
  assert.deepEqual([moved.changes, moved.here?.principles.map(({ words }) => words)], [[], ['The sea is shared.']])
})
