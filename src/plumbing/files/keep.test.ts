import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Database } from '#db'
import { realWorld, type Id, type Scope } from '#ground'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { chunksOf, fileLimit, fileOf, inspect, keepFile, quota, removeFile, type Inspected } from './index.ts'

const world = realWorld()
const by = { person: world.newId<'person'>(), at: world.now() }
const inside = (partnership: Id<'partnership'>): Scope => ({ kind: 'partnership', partnership, person: by.person })

let db: TestDatabase
let folder: string
before(async () => {
  db = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stocktake-files-'))
})
after(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

let count = 0
const inspected = async (bytes: Buffer, name = 'notes.txt'): Promise<Inspected> => {
  const path = join(folder, String(count++))
  await writeFile(path, bytes)
  const decision = await inspect({ field: 'file', name, path, size: bytes.length, tooLarge: false })
  assert.ok(decision.ok)
  return decision.value
}

const kept = async (partnership: Id<'partnership'>, file: Inspected): Promise<Id<'file'>> => {
  const ids = { partnership, file: world.newId<'file'>() }
  const decision = await db.write(inside(partnership), tx => keepFile(tx, ids, file, by))
  assert.ok(decision.ok)
  return decision.value
}

const bytesOf = async (scope: Scope, id: Id<'file'>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(db, scope, id)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const setTaken = (partnership: Id<'partnership'>, taken: number) =>
  db.unscoped(
    `insert into files.space values ($1, $2) on conflict (partnership_id) do update set taken = excluded.taken`,
    [partnership, taken],
  )
const takenBy = async (partnership: Id<'partnership'>) =>
  (await db.unscoped(`select taken::int from files.space where partnership_id = $1`, [partnership]))[0]?.['taken']

/** The real database, counting how often a transaction was asked for and how much each one carried. */
const counting = (): { readonly reads: () => number } & Pick<Database, 'read'> => {
  let reads = 0
  return {
    reads: () => reads,
    read: (scope, work) => {
      reads += 1
      return db.read(scope, work)
    },
  }
}

describe('a kept file', () => {
  test('comes back to the byte, with its name, kind and who added it', async () => {
    const partnership = world.newId<'partnership'>()
    const bytes = Buffer.from('Needs assessment\n'.repeat(40_000))
    const id = await kept(partnership, await inspected(bytes, '../Asesiad – “anghenion”.txt'))
    const file = await db.read(inside(partnership), tx => fileOf(tx, id))
    assert.deepEqual(file, {
      id,
      name: 'Asesiad – “anghenion”.txt',
      kind: 'txt',
      type: 'text/plain; charset=utf-8',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      addedBy: by.person,
      addedAt: by.at,
    })
    assert.deepEqual(await bytesOf(inside(partnership), id), bytes)
  })

  test('of 25 MB is written and read 256 kB at a time, each piece in a read of its own', async () => {
    const partnership = world.newId<'partnership'>()
    const bytes = Buffer.alloc(fileLimit, 'Twenty-five megabytes of words. ')
    const id = await kept(partnership, await inspected(bytes))
    const counted = counting()
    const hash = createHash('sha256')
    let largest = 0
    let pieces = 0
    for await (const chunk of chunksOf(counted, inside(partnership), id)) {
      pieces += 1
      assert.equal(counted.reads(), pieces + 1, 'nothing is read ahead of whoever takes it')
      largest = Math.max(largest, chunk.length)
      hash.update(chunk)
    }
    assert.equal(largest, 256 * 1024)
    assert.equal(pieces, 100)
    assert.equal(hash.digest('hex'), createHash('sha256').update(bytes).digest('hex'))
    const rows = await db.unscoped(
      'select count(*)::int as rows, max(octet_length(bytes))::int as largest from files.chunk where file_id = $1',
      [id],
    )
    assert.deepEqual(rows, [{ rows: 100, largest: 256 * 1024 }])
  })

  test('of another partnership is absent: not seen, not read, not removed, not added to', async () => {
    const [ours, theirs] = [world.newId<'partnership'>(), world.newId<'partnership'>()]
    const file = await inspected(Buffer.from('ours alone'))
    const id = await kept(ours, file)
    const others: Scope[] = [inside(theirs), { kind: 'visitor' }, { kind: 'person', person: by.person }]
    for (const scope of others) {
      assert.equal(await db.read(scope, tx => fileOf(tx, id)), undefined)
      assert.equal((await bytesOf(scope, id)).length, 0)
      assert.equal(await db.write(scope, tx => removeFile(tx, id)), false)
    }
    const intruding = { partnership: ours, file: world.newId<'file'>() }
    await assert.rejects(
      db.write(inside(theirs), tx => keepFile(tx, intruding, file, by)),
      /row-level security/,
    )
    assert.equal((await bytesOf(inside(ours), id)).toString(), 'ours alone')
  })

  test('that is removed takes its bytes with it and gives its space back', async () => {
    const partnership = world.newId<'partnership'>()
    const id = await kept(partnership, await inspected(Buffer.from('for a while')))
    assert.equal(await takenBy(partnership), 11)
    assert.equal(await db.write(inside(partnership), tx => removeFile(tx, id)), true)
    assert.equal(await db.write(inside(partnership), tx => removeFile(tx, id)), false)
    assert.equal(await takenBy(partnership), 0)
    assert.deepEqual(await db.unscoped('select 1 from files.chunk where file_id = $1', [id]), [])
  })

  test('that is removed while somebody reads it ends the reading with an error, not with half a file', async () => {
    const partnership = world.newId<'partnership'>()
    const id = await kept(partnership, await inspected(Buffer.alloc(300 * 1024, 'a')))
    const reading = chunksOf(db, inside(partnership), id)
    await reading.next()
    await db.write(inside(partnership), tx => removeFile(tx, id))
    await assert.rejects(reading.next(), /removed while/)
  })
})

describe('keeping', () => {
  test('stores nothing when the action rolls back', async () => {
    const partnership = world.newId<'partnership'>()
    const file = await inspected(Buffer.from('never'))
    const ids = { partnership, file: world.newId<'file'>() }
    await assert.rejects(
      db.write(inside(partnership), async tx => {
        await keepFile(tx, ids, file, by)
        throw new Error('the rule said no')
      }),
    )
    assert.equal(await db.read(inside(partnership), tx => fileOf(tx, ids.file)), undefined)
    assert.equal(await takenBy(partnership), undefined)
  })

  test('stops when the file is no longer the one that was inspected', async () => {
    const partnership = world.newId<'partnership'>()
    const file = await inspected(Buffer.from('harmless'))
    await writeFile(file.path, 'harmful!')
    const ids = { partnership, file: world.newId<'file'>() }
    await assert.rejects(
      db.write(inside(partnership), tx => keepFile(tx, ids, file, by)),
      /changed between/,
    )
    assert.equal(await db.read(inside(partnership), tx => fileOf(tx, ids.file)), undefined)
  })

  test('ends at the quota: the last byte fits, one more is refused and nothing is stored', async () => {
    const partnership = world.newId<'partnership'>()
    const file = await inspected(Buffer.from('ten bytes!'))
    await setTaken(partnership, quota - 10)
    await kept(partnership, file)
    assert.equal(await takenBy(partnership), quota)
    const ids = { partnership, file: world.newId<'file'>() }
    const decision = await db.write(inside(partnership), tx => keepFile(tx, ids, file, by))
    assert.deepEqual(decision, { ok: false, refusal: { kind: 'over-quota' } })
    assert.equal(await db.read(inside(partnership), tx => fileOf(tx, ids.file)), undefined)
    assert.equal(await takenBy(partnership), quota)
  })

  test('holds to the quota when several come at once, and one partnership never uses up another', async () => {
    const [ours, theirs] = [world.newId<'partnership'>(), world.newId<'partnership'>()]
    const file = await inspected(Buffer.from('ten bytes!'))
    await setTaken(ours, quota - 25)
    const decisions = await Promise.all(
      Array.from({ length: 6 }, () => ({ partnership: ours, file: world.newId<'file'>() })).map(ids =>
        db.write(inside(ours), tx => keepFile(tx, ids, file, by)),
      ),
    )
    assert.equal(decisions.filter(each => each.ok).length, 2)
    await kept(theirs, file)
  })
})
