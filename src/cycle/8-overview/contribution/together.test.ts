import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Database } from '#db'
import type { Id } from '#ground'
import { freshDatabase } from '#test/database.ts'
import { overlapping } from '#test/overlapping.ts'
import { worldAt } from '#test/world/clock.ts'
import { arrangeProgramme } from '../test/programme.ts'
import { giveContribution } from './actions.ts'
import { givenOf } from './store.ts'

const db = await freshDatabase()
const world = worldAt('2027-01-12T09:00:00.000Z', 'given twice')
after(() => db.close())

test('a row that is given twice at once is given once', async () => {
  const programme = await arrangeProgramme(db, world, 'commissioning-12.v1', 1)
  await programme.give(0, [3], '2027-01-10')
  await programme.withdraw(0, '2027-01-11')
  const [made] = await db.unscoped<{ id: Id<'exercise'> }>('select id from exercise.exercise')
  const [partnership = '', exercise = ''] = [programme.partnerships[0], made?.id]
  const scope = { kind: 'partnership', partnership, person: programme.person.id } as const
  const offer = {
    ...{ partnership, exercise, programme: programme.id, confirmation: world.newId<'confirmation'>() },
    confirmedOn: '2027-01-12',
    row: { year: '2027', edition: 'commissioning-12.v1', region: 'north', areaType: 'rural', scores: [] },
    ...{ regionName: 'North', areaTypeName: 'Rural' },
  }
  const give = (own: Database) => {
    const by = { id: world.newId<'contribution'>(), at: world.now(), by: programme.person }
    return own.write(scope, tx => giveContribution(tx, offer, by))
  }
  const [first, second] = await overlapping(db, give, give)
  assert.ok(first.ok)
  assert.deepEqual(second, { ok: false, refusal: { kind: 'given' } })
  const standing = (await db.read(scope, tx => givenOf(tx, exercise))).filter(each => each.withdrawnOn === undefined)
  assert.equal(standing.length, 1)
})
