import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { loadAssets } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'assets-'))
after(() => rm(folder, { recursive: true }))
const assets = await loadAssets(folder)

/** What live pages fetch beside what every page has. */
const livePart = [...assets.files.keys()].find(path => path.startsWith('/assets/live.')) ?? ''

const textOf = (path: string): string => Buffer.from(assets.files.get(path)?.bytes ?? []).toString()
const sizeOf = (path: string): number => assets.files.get(path)?.brotli.length ?? Number.NaN

test('every file is named by its content and comes compressed', () => {
  assert.deepEqual(
    [...assets.files.keys()].filter(path => path !== livePart).toSorted(),
    [assets.css, assets.icon, assets.js, assets.manifest].toSorted(),
  )
  for (const [path, file] of assets.files) {
    assert.match(path, /^\/assets\/[a-z]+\.(?:[0-9a-f]{12}|[0-9A-Z]{8})\.[a-z]+$/)
    assert.deepEqual(brotliDecompressSync(file.brotli), Buffer.from(file.bytes))
  }
})

test('the second start reads what the first one built', async () => {
  await writeFile(join(folder, `${assets.css.slice('/assets/'.length)}`), 'body{}')
  const again = await loadAssets(folder)
  assert.equal(Buffer.from(again.files.get(assets.css)?.bytes ?? []).toString(), 'body{}')
})

test('a shelf of other sources, or a broken one, is built again', async () => {
  await writeFile(join(folder, 'shelf.json'), '{"key":"other"}')
  assert.ok(((await loadAssets(folder)).files.get(assets.css)?.bytes.length ?? 0) > 10_000)
  await writeFile(join(folder, 'shelf.json'), 'not json')
  assert.equal((await loadAssets(folder)).css, assets.css)
  assert.equal(
    (await readdir(folder)).some(name => name.endsWith('.part')),
    false,
  )
})

test('CSS and code leave room for a page within 30 kB', () => {
  const total = sizeOf(assets.css) + sizeOf(assets.js)
  assert.ok(total < 22_000, `${total} bytes`)
  assert.ok(sizeOf(livePart) < 4_000, `${sizeOf(livePart)} bytes more on live pages`)
  assert.ok(textOf(assets.js).includes(livePart.slice('/assets/'.length)))
})

const found = (path: string, pattern: RegExp): readonly string[] => textOf(path).match(pattern) ?? []

test('nothing is fetched from elsewhere, and no font or crown is embedded', () => {
  assert.deepEqual(found(assets.css, /url\((?!"?data:image)|@import|@font-face|gds transport/gi), [])
  assert.deepEqual(found(assets.js, /https?:\/\/(?!www\.w3\.org)\S{0,40}/g), [])
  assert.equal(found(assets.css, /font-family:arial,helvetica,sans-serif/).length, 1)
})

test('the code keeps nothing in the browser’s storage but an answer on its way, and that only in its own tab', () => {
  for (const path of [assets.js, livePart]) {
    assert.deepEqual(found(path, /localStorage|indexedDB|document\.cookie/g), [])
  }
  assert.deepEqual(found(livePart, /sessionStorage\.setItem\([^)]{0,12}/g).length, 1)
  assert.deepEqual(found(assets.js, /sessionStorage\.setItem/g), [])
})
