import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Database } from '#db'
import type { Id } from '#ground'
import { overlapping } from '#test/overlapping.ts'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'
import { supportOf } from './agreement/store/support.ts'
import { addLine } from './lines/actions.ts'
import { standingLines } from './lines/line.ts'
import { signAgreement } from './signature/actions.ts'
import { markOf } from './signature/mark.ts'
import { standingIn } from './signature/signature.ts'

let world: TestWorld
let exercise: Id<'exercise'>
before(async () => {
  world = await openWorld()
  exercise = world.sample.exercises.wexmoor2025
})

const scope = () => {
  const { partnerships, people } = world.sample
  return { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
}
const ruth = (through: Database) => ({
  ...{ world: world.world, now: world.world.now(), person: world.sample.people.ruth },
  write: <Value>(work: Parameters<typeof through.write<Value>>[1]) => through.write(scope(), work),
})
const agreement = async () => {
  const support = await world.db.read(scope(), tx => supportOf(tx, world.editions, exercise))
  assert.ok(support)
  return support
}

test('two lines that are added at once have each a place of their own', async () => {
  const add = (title: string) => (own: Database) =>
    addLine(ruth(own), world.editions, exercise, {
      list: 'link',
      says: { body: 'The council', plan: title, address: '' },
    })
  const both = await overlapping(world.db, add('The plan for play'), add('The plan for housing'))
  assert.ok(both.every(({ ok }) => ok))
  const ranks = standingLines((await agreement()).lines, 'link').map(({ rank }) => rank)
  assert.equal(new Set(ranks).size, ranks.length)
})

test('one side that signs twice at once has signed once', async () => {
  const shown = markOf((await agreement()).agreement)
  const sign = (own: Database) =>
    signAgreement(ruth(own), world.editions, exercise, { side: 'partnership', as: 'Champion', shown })
  const [first, second] = await overlapping(world.db, sign, sign)
  assert.ok(first.ok)
  assert.deepEqual(second, { ok: false, refusal: { kind: 'signed-already', version: first.value.version } })
  const last = (await agreement()).versions.at(-1)
  assert.equal(last && standingIn(last).length, 1)
})
