import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { yes } from '#ground'
import { packZip, judgeZip, type Packed, type Part } from './index.ts'

const at = '2026-11-23T04:05:06.000Z'

async function* once(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

async function* listed(...parts: readonly Packed[]): AsyncGenerator<Packed> {
  yield* parts
}

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const unpacked = async (zip: Buffer): Promise<ReadonlyMap<string, string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-packing-'))
  const path = join(folder, 'zip')
  await writeFile(path, zip)
  const found = new Map<string, string>()
  const read = await judgeZip(path, zip.length, async (parts: readonly Part[]) => {
    for (const part of parts) found.set(part.name, (await whole(await part.open())).toString())
    return yes(undefined)
  })
  await rm(folder, { recursive: true })
  assert.deepEqual(read, yes(undefined))
  return found
}

test('what goes in comes out, in order, whatever the names and sizes', async () => {
  const zip = await whole(
    packZip(
      listed(
        { name: 'README.txt', bytes: once('Hello ', 'there') },
        { name: 'papers/2026-27/Ünïcode – paper.pdf', bytes: once('%PDF'), isDense: true },
        { name: 'empty.json', bytes: once() },
        { name: 'long.json', bytes: once(...Array.from({ length: 300 }, () => 'x'.repeat(10_000))) },
      ),
      at,
    ),
  )
  const found = await unpacked(zip)
  assert.deepEqual(
    [...found].map(([name, text]) => [name, text.length]),
    [
      ['README.txt', 11],
      ['papers/2026-27/Ünïcode – paper.pdf', 4],
      ['empty.json', 0],
      ['long.json', 3_000_000],
    ],
  )
  assert.ok(zip.length < 100_000, 'texts are compressed')
})

test('a part is asked for when the one before it has gone', async () => {
  const order: string[] = []
  async function* parts(): AsyncGenerator<Packed> {
    for (const name of ['a', 'b']) {
      order.push(`asked for ${name}`)
      yield {
        name,
        bytes: (async function* () {
          yield Buffer.from(name)
          order.push(`read ${name}`)
        })(),
      }
    }
  }
  await whole(packZip(parts(), at))
  assert.deepEqual(order, ['asked for a', 'read a', 'asked for b', 'read b'])
})

test('nothing runs ahead of a reader who is slow, and one who goes ends it all', async () => {
  let [made, cleared] = [0, false]
  async function* parts(): AsyncGenerator<Packed> {
    try {
      yield {
        name: 'endless',
        isDense: true,
        bytes: (async function* () {
          for (;;) {
            made += 1
            yield Buffer.alloc(64 * 1024, made % 251)
          }
        })(),
      }
    } finally {
      cleared = true
    }
  }
  const zip = packZip(parts(), at)
  for (let count = 0; count < 20; count++) assert.equal((await zip.next()).done, false)
  assert.ok(made < 60, `${made} pieces were made for 20 that were read`)
  await zip.return()
  assert.equal(cleared, true)
})

test('a part that fails is the reader’s failure too, at once', async () => {
  const broken = (async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('the disk is gone')
  })()
  await assert.rejects(whole(packZip(listed({ name: 'a', bytes: broken }), at)), /the disk is gone/)
  async function* none(): AsyncGenerator<Packed> {
    yield { name: 'a', bytes: once('a') }
    throw new Error('no next part')
  }
  await assert.rejects(whole(packZip(none(), at)), /no next part/)
})
