import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { editionSchema } from './format.ts'
import { readText } from './reading.ts'
import { loadEditions } from './store.ts'

const folder = new URL('../../../editions/', import.meta.url)
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, folder), 'utf8'))
const editions = await loadEditions(fileURLToPath(folder))

describe('The published schema', () => {
  it('is the one that the program checks by', async () => {
    const remedy = 'editions/edition.schema.json is out of date: docs/domain/editions.md says how to write it again'
    assert.deepEqual(await json('edition.schema.json'), editionSchema(), remedy)
  })

  it('lets other programs check an edition', async () => {
    const accepts = new Ajv2020().compile((await json('edition.schema.json')) as object)
    for (const { name, version } of editions.shipped()) {
      assert.ok(accepts(await json(`${name}/${version}/edition.json`)), JSON.stringify(accepts.errors))
    }
    assert.ok(!accepts({ ...((await json('commissioning-12/1/edition.json')) as object), version: 'one' }))
  })
})

describe('A file', () => {
  it('is refused where no database would keep it', async () => {
    const whole = (await json('commissioning-12/1/edition.json')) as object
    for (const broken of [
      { title: 'Half \u0000 a title' },
      { about: 'Half \ud800 a letter' },
      { name: 'a'.repeat(5000) },
    ]) {
      const read = readText(JSON.stringify({ ...whole, ...broken }))
      assert.ok(!read.ok)
      assert.deepEqual(
        read.faults.map(({ place }) => place),
        Object.keys(broken),
      )
    }
  })
})

describe('Published editions', () => {
  it('never change', async () => {
    const fingerprints = (await json('published.json')) as Record<string, string>
    const found = await Promise.all(
      editions.shipped().map(async ({ id, name, version }) => {
        const text = JSON.stringify(await json(`${name}/${version}/edition.json`))
        return [id, createHash('sha256').update(text).digest('hex')] as const
      }),
    )
    const remedy = 'A published edition was changed: make a new version instead (docs/domain/editions.md).'
    const now = JSON.stringify(Object.fromEntries(found), null, 2)
    assert.deepEqual(Object.fromEntries(found), fingerprints, `${remedy} The fingerprints are now:\n${now}`)
  })
})
