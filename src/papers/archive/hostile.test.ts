import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { before, describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'
import { packZip } from '#files'
import { storeArchive } from './actions/storing.ts'
import { takeEverything } from './actions/taking.ts'
import { sayArchiveRefusal, type ArchiveRefusal } from './refusal.ts'
import { noPapers, partsOf, savedAs, type Zip } from './test/archives.ts'
import { keepReader, reader } from './test/compare.ts'
import { retold, rewritten, spoilt, type Parts } from './test/spoiling.ts'

/** The same id to whoever reads JSON, and none to whoever reads letters. */
const hidden = (id: string): string => `${id.slice(0, -1)}\\u00${id.charCodeAt(id.length - 1).toString(16)}`

const positions = 'content/agreement.position.json'

describe('an archive that nobody vouches for', { timeout: 540_000 }, () => {
  let story: TestWorld
  let db: TestDatabase
  let sound: Zip

  before(async () => {
    story = await openWorld()
    db = await freshDatabase()
    await keepReader(db)
    sound = await savedAs(
      takeEverything({
        ...{ db: story.db, world: story.world, person: story.sample.people.ruth, papers: noPapers() },
        partnership: { id: story.sample.partnerships.wexmoor, name: 'Wexmoor' },
      }),
    )
  })

  const rowsStored = async (): Promise<unknown> => {
    const [row] =
      await db.unscoped(`select (select count(*) from people.partnership) + (select count(*) from people.role)
      + (select count(*) from files.file) + (select count(*) from people.person) - 1 as count`)
    return Number(row?.['count'])
  }

  /** Reading it in is refused, in words, and nothing of it is stored. */
  const refused = async (zip: Zip, kind: ArchiveRefusal['kind'], words: RegExp): Promise<void> => {
    const stored = await storeArchive({ ...story, db, person: reader }, zip)
    assert.ok(!stored.ok, 'it was read in')
    assert.equal(stored.refusal.kind, kind, JSON.stringify(stored.refusal))
    assert.match(sayArchiveRefusal(stored.refusal), words)
    assert.equal(await rowsStored(), 0)
  }
  const refusedAfter = async (
    change: (parts: Parts) => void,
    kind: ArchiveRefusal['kind'],
    words: RegExp,
  ): Promise<void> => refused(await spoilt(sound, change), kind, words)

  const saved = async (bytes: Uint8Array): Promise<Zip> =>
    savedAs(
      (async function* () {
        yield bytes
      })(),
    )

  it('is refused when it is no zip, half of one, or another zip', async () => {
    const words = /not a file that Stocktake made .* Nothing was stored/
    await refused(await saved(Buffer.from('PK nothing')), 'no-archive', words)
    const whole = await readFile(sound.path)
    await refused(await saved(whole.subarray(0, whole.length / 2)), 'no-archive', words)
    await refused(await saved(Buffer.concat([whole, Buffer.from('more')])), 'no-archive', words)
    await refused(await saved(Buffer.concat([Buffer.from('more'), whole])), 'no-archive', words)
    await refusedAfter(parts => parts.delete('stocktake.json'), 'no-archive', words)
    await refusedAfter(parts => parts.set('stocktake.json', Buffer.from('{"format":')), 'no-archive', words)
    await refusedAfter(parts => retold(parts, told => (told['format'] = 'other')), 'no-archive', words)
    await refusedAfter(parts => retold(parts, told => (told['more'] = 1)), 'no-archive', words)
  })

  it('is refused when a bit of it flipped on the way', async () => {
    const whole = Buffer.from(await readFile(sound.path))
    const middle = whole.indexOf('scoring.submitted_answer.json') + 5000
    whole[middle] = (whole[middle] ?? 0) ^ 1
    await refused(await saved(whole), 'changed', /is not as it was when the file was made/)
  })

  it('is refused when it climbs out of its folder', async () => {
    const whole = (await readFile(sound.path))
      .toString('latin1')
      .replaceAll('content/exercise.term.json', '../../../tmp/here/term.jso')
    await refused(await saved(Buffer.from(whole, 'latin1')), 'no-archive', /Nothing was stored/)
  })

  it('is refused by what it says of itself when it is a bomb, and never unpacked', async () => {
    const zeros = Buffer.alloc(1024 * 1024)
    const bomb = await savedAs(
      packZip(
        (async function* () {
          yield {
            name: 'stocktake.json',
            bytes: (async function* () {
              for (let count = 0; count < 300; count++) yield zeros
            })(),
          }
        })(),
        '2026-11-18T09:30:00.000Z',
      ),
    )
    await refused(bomb, 'swells', /would unpack to far more/)
    // The same with its first bytes spoilt: whoever unpacked any of it would have met those.
    const whole = await readFile(bomb.path)
    const packed = whole.subarray(30 + whole.readUInt16LE(26) + whole.readUInt16LE(28))
    packed.fill(0xff, 0, 16)
    assert.throws(() => inflateRawSync(packed), /invalid block type/)
    await refused(await saved(whole), 'swells', /would unpack to far more/)
    // Small enough to pass as a zip, too large to be what it says.
    await refusedAfter(
      parts => parts.set('stocktake.json', Buffer.alloc(33 * 1024 * 1024, ' ')),
      'swells',
      /would unpack to far more/,
    )
  })

  it('is refused when it was made by another version', async () => {
    await refusedAfter(parts => retold(parts, told => (told['version'] = 2)), 'unknown-version', /a newer Stocktake/)
    await refusedAfter(
      parts =>
        retold(parts, ({ tables }) =>
          tables.push({ ...tables[0], table: 'plans.dreams', file: 'x', rows: 0, sha256: '0'.repeat(64) }),
        ),
      'kept-differently',
      /it holds plans\.dreams, which is not known here/,
    )
    await refusedAfter(
      parts => retold(parts, told => (told.tables = told.tables.filter(({ table }) => table !== 'agreement.position'))),
      'kept-differently',
      /agreement\.position is not in it/,
    )
    await refusedAfter(
      parts =>
        retold(parts, ({ tables }) => {
          for (const each of tables as (Record<string, unknown> & { table?: string })[])
            if (each.table === 'agreement.position') each['columns'] = { ...(each['columns'] as object), score: 'text' }
        }),
      'kept-differently',
      /agreement\.position\.score is kept differently there/,
    )
  })

  it('is refused when a part is missing, was edited, or rests on an edition that is not here', async () => {
    await refusedAfter(parts => parts.delete(positions), 'missing', /agreement\.position\.json is missing/)
    await refusedAfter(
      parts => parts.set(positions, Buffer.from(String(parts.get(positions)).replace('"score":2', '"score":5'))),
      'changed',
      /agreement\.position\.json is not as it was/,
    )
    const [file] = [...(await partsOf(sound)).keys()].filter(name => name.startsWith('files/'))
    await refusedAfter(parts => parts.delete(file ?? ''), 'missing', /is missing from the file/)
    await refusedAfter(parts => parts.set(file ?? '', Buffer.from('a,b\n1,2\n')), 'changed', /is not as it was/)
    await refusedAfter(
      parts =>
        rewritten(parts, 'content/exercise.exercise.json', text =>
          text.replace(/"edition_id":"[^"]*"/, '"edition_id":"thirteen.v9"'),
        ),
      'unknown-edition',
      /the edition thirteen\.v9, which is not installed here/,
    )
  })

  // From here on the digests fit: somebody knew what they were doing.
  const edits: readonly (readonly [what: string, part: string, change: (text: string) => string])[] = [
    ['text that is no JSON', positions, text => text.replace('{"', '{')],
    ['rows that are not lines', positions, text => text.replaceAll(',\n', ', ')],
    ['a list in the place of a row', positions, text => text.replace(/\n\{.*\},?\n/, '\n[1],\n')],
    [
      'a column too many',
      positions,
      text => text.replace('{', '{"partnership_id":"01900000-0000-7000-8000-000000000001",'),
    ],
    ['a column too few', positions, text => text.replace(/"summary":"(?:[^"\\]|\\.)*",/, '')],
    ['a value of another kind', positions, text => text.replace(/"score":\d/, '"score":"many"')],
    ['a value that the rules forbid', positions, text => text.replace(/"score":\d/, '"score":null')],
    ['a row twice', positions, text => text.replace(/\n(\{.*\}),\n/, '\n$1,\n$1,\n')],
    ['a row that points nowhere', 'content/exercise.exercise.json', text => '[\n]\n' + text.slice(0, 0)],
    ['a person who does not come along', 'content/persons.json', text => text.replace(/\n\{.*\},\n/, '\n')],
    ['a person without a name column', 'content/persons.json', text => text.replace('"name"', '"nome"')],
    [
      'an id in another form',
      'content/people.role.json',
      text => text.replace(/"id":"([^"]*)"/, (_, id: string) => `"id":"${id.toUpperCase()}"`),
    ],
    [
      'an id that hides from the redrawing',
      'content/people.role.json',
      text => text.replace(/"id":"([^"]*)"/, (_, id: string) => `"id":"${hidden(id)}"`),
    ],
    [
      'an id that stands twice in its row',
      'content/people.role.json',
      text => text.replace(/"id":"([^"]*)"/, (all, id: string) => `${all},"id":"${hidden(id)}"`),
    ],
    [
      'a text with nothing in it',
      'content/people.partnership.json',
      text => text.replace(/"name":"[^"]*"/, '"name":"\\u0000"'),
    ],
  ]
  for (const [what, part, change] of edits)
    it(`is refused with ${what}`, async () => {
      const stored = await storeArchive(
        { ...story, db, person: reader },
        await spoilt(sound, parts => rewritten(parts, part, change)),
      )
      assert.ok(!stored.ok, 'it was read in')
      assert.ok(['unfit', 'changed'].includes(stored.refusal.kind), JSON.stringify(stored.refusal))
      assert.equal(await rowsStored(), 0)
    })

  it('is refused with a file that nobody could attach', async () => {
    const parts = await partsOf(sound)
    const [name = ''] = [...parts.keys()].filter(each => each.startsWith('files/'))
    const [, id = ''] = name.split('/')
    await refusedAfter(
      changed => {
        const page = '<script>alert(1)</script>'
        rewritten(changed, name, () => page)
        const sha256 = /"sha256":"[0-9a-f]*"/
        const digest = JSON.parse(String(changed.get('stocktake.json'))).files.find(
          (each: { id: string }) => each.id === id,
        ).sha256 as string
        rewritten(changed, 'content/files.file.json', text =>
          text.replace(/\{.*\}/g, row =>
            row.includes(id)
              ? row.replace(sha256, `"sha256":"${digest}"`).replace(/"size":\d+/, `"size":${page.length}`)
              : row,
          ),
        )
      },
      'unsafe-file',
      /is not one that can be kept here/,
    )
  })

  it('stores nothing when the disk or the database fails in the middle', async () => {
    const fails = { ...db, write: () => Promise.reject(new Error('the database is gone')) }
    await assert.rejects(storeArchive({ ...story, db: fails, person: reader }, sound), /the database is gone/)
    const broken = new Error('stopped in the middle')
    const half = {
      ...db,
      write: <Value>(scope: Parameters<typeof db.write>[0], work: Parameters<typeof db.write<Value>>[1]) =>
        db.write<Value>(scope, async tx => {
          await work(tx)
          throw broken
        }),
    }
    await assert.rejects(storeArchive({ ...story, db: half, person: reader }, sound), /stopped in the middle/)
    assert.equal(await rowsStored(), 0)
  })

  it('is read in when it is sound, after all that', async () => {
    const stored = await storeArchive({ ...story, db, person: reader }, sound)
    assert.ok(stored.ok, JSON.stringify(stored))
    await writeFile(sound.path, '')
  })
})
