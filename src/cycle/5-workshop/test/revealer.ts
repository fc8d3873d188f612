// Started and killed by kill.test.ts: reveals the open round of a workshop when told to.
import { openDatabase, type Connection } from '#db'
import { realWorld, type Id } from '#ground'
import type { Person } from '#people'
import { move } from '../actions/moving.ts'

type Given = {
  readonly connection: Connection
  readonly workshop: Id<'workshop'>
  readonly partnership: Id<'partnership'>
  readonly person: Person
  readonly seen: number
}

const { connection, workshop, partnership, person, seen } = JSON.parse(process.argv[2] ?? '{}') as Given
const db = openDatabase(connection)
const scope = { kind: 'partnership', partnership, person: person.id } as const
await db.read(scope, async () => undefined)
process.stdin.once('data', () => {
  const world = realWorld()
  const hand = {
    world,
    now: world.now(),
    person,
    write: <Value>(work: Parameters<typeof db.write<Value>>[1]) => db.write(scope, work),
  }
  void move(hand, workshop, { kind: 'step', seen }).then(() => process.stdout.write('done\n'))
})
process.stdout.write('ready\n')
