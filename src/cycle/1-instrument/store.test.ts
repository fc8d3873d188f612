import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadEditions } from './store.ts'

const published = fileURLToPath(new URL('../../../editions', import.meta.url))

/** A folder of editions of this test's own, with the published ones in it. */
const folderWithPublished = async (under: string): Promise<string> => {
  const folder = await mkdtemp(join(under, 'editions-'))
  await cp(published, folder, { recursive: true })
  return folder
}

describe('The editions folder', () => {
  let under: string
  before(async () => {
    under = await mkdtemp(join(tmpdir(), 'stocktake-editions-'))
  })
  after(() => rm(under, { recursive: true }))

  it('is read once, into editions that can be listed and found by id', async () => {
    const editions = await loadEditions(published)
    assert.ok(editions.shipped().some(({ id }) => id === 'commissioning-12.v1'))
    assert.equal(editions.shippedOne('commissioning-12.v1')?.title, 'Commissioning: twelve standards')
    assert.equal(editions.shippedOne('commissioning-12.v99'), undefined)
    assert.equal(editions.shippedOne('constructor'), undefined)
  })

  it('lists a newer version of an edition before the older one', async () => {
    const folder = await folderWithPublished(under)
    const text = await readFile(join(folder, 'commissioning-12/1/edition.json'), 'utf8')
    await mkdir(join(folder, 'commissioning-12/10'))
    await writeFile(join(folder, 'commissioning-12/10/edition.json'), text.replace('"version": 1', '"version": 10'))
    assert.deepEqual(
      (await loadEditions(folder))
        .shipped()
        .filter(({ name }) => name === 'commissioning-12')
        .map(({ id }) => id),
      ['commissioning-12.v10', 'commissioning-12.v1'],
    )
  })

  it('is refused with the file, the place, the problem and the remedy of everything that is wrong', async () => {
    const folder = await folderWithPublished(under)
    const file = join(folder, 'commissioning-12/1/edition.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"standards": 12', '"standards": 11'))
    await mkdir(join(folder, 'empty/1'), { recursive: true })
    await assert.rejects(loadEditions(folder), ({ message }: Error) => {
      const [first, ...rest] = message.split('\n  ')
      assert.equal(first, 'The editions cannot be used:')
      assert.deepEqual(rest.toSorted(), [
        `${file}, at counts.standards: 11 said, 12 found. Put back what was lost or take out what is too much. Correct the number only when it is wrong.`,
        `${join(folder, 'empty/1/edition.json')}, at the whole file: it is missing or may not be read. Put it there, or take its folder away.`,
      ])
      return true
    })
  })

  it('is refused when it holds no edition, or is not there', async () => {
    const empty = await mkdtemp(join(under, 'empty-'))
    await assert.rejects(loadEditions(empty), /There is no edition in /)
    await assert.rejects(loadEditions(join(empty, 'nowhere')), /Check that this folder exists/)
  })
})
