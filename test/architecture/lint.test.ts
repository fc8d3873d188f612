import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readHouse, root } from './house.ts'
import { plantedFolder, withPackages } from './temporary.ts'

type Report = { readonly number_of_files: number; readonly diagnostics: readonly { readonly code: string }[] }

/** oxlint as `npm test` calls it, from a folder with the configuration of this project in it. */
const lint = (folder: string, ...args: readonly string[]): Promise<Report> =>
  new Promise(done => {
    const command = join(root, 'node_modules/.bin/oxlint')
    execFile(command, ['--format=json', ...args], { cwd: folder, maxBuffer: 2 ** 24 }, (_, stdout) => {
      done(JSON.parse(stdout) as Report)
    })
  })

const settings = ['.oxlintrc.json', 'tsconfig.json', 'package.json'].map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))

const planted = `
import { test } from 'node:test'
const later = async (): Promise<boolean> => Promise.resolve(true)
later()
export const known = later() ? 1 : 2
export const each = [1, 2].filter(async () => later())
export const anything = (JSON.parse('1') as { a: any }).a.b
export const loose = known == 1
test('a test is started and not waited for', () => undefined)
`

describe('lint', () => {
  test('finds promises that nobody waits for, and types that say nothing', async t => {
    const folder = await plantedFolder(t, [...settings, { path: 'src/planted.ts', text: planted }])
    const { diagnostics } = await lint(await withPackages(folder), 'src')
    assert.deepEqual(diagnostics.map(({ code }) => code).toSorted(), [
      'eslint(eqeqeq)',
      'typescript(no-explicit-any)',
      'typescript(no-floating-promises)',
      'typescript(no-misused-promises)',
      'typescript(no-misused-promises)',
      'typescript(no-unsafe-assignment)',
      'typescript(no-unsafe-member-access)',
    ])
  })

  test('looks at every file', async () => {
    const { number_of_files: seen } = await lint(root, '--allow=all')
    const code = readHouse().filter(({ path }) => /\.(?:ts|mjs|cjs)$/.test(path))
    assert.equal(seen, code.length + ['setup.mjs', '.dependency-cruiser.cjs'].length)
  })
})
