import { createOptions, createSession } from 'knip/session'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readHouse, root } from './house.ts'
import { plantedFolder } from './temporary.ts'

type Seen = { readonly seen: number; readonly findings: readonly string[] }

const look = async (folder: string): Promise<Seen> => {
  const session = await createSession(await createOptions({ cwd: folder, isSession: true, isShowProgress: false }))
  const { issues, counters } = session.getResults()
  const findings = Object.entries(issues).flatMap(([kind, byFile]) =>
    Object.entries(byFile).flatMap(([file, bySymbol]) =>
      Object.values(bySymbol).map(issue => `${kind}: ${file}${issue.symbol === file ? '' : ` ${issue.symbol}`}`),
    ),
  )
  return { seen: counters.total, findings: findings.toSorted() }
}

const door = { '#ground': './src/ground/index.ts' }
const planted = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    imports: door,
    scripts: { start: 'node src/main.ts' },
    dependencies: { 'left-pad': '1.3.0', zod: '4.0.0' },
  }),
  'knip.json': readFileSync(join(root, 'knip.json'), 'utf8'),
  'src/main.ts': "import 'zod'\nimport 'never-listed'\nimport { used, kept } from '#ground'\nprint(used, kept)",
  'src/forgotten.ts': 'export const forgotten = 1',
  'src/ground/index.ts': "export { kept, used, nobodyAsks, type Offered } from './text.ts'",
  'src/ground/text.ts':
    'type Inner = 1\nexport type Offered = Inner\nexport type Dead = 1\n' +
    'export const kept: Offered = 1, used = 1, nobodyAsks = 1, nobodyKnows = 1',
  'src/ground/text.test.ts': "import { used } from './text.ts'\nprint(used)",
}

describe('nothing is dead', () => {
  test('an unused file, export, type and package are found, also behind a door', async t => {
    const folder = await plantedFolder(
      t,
      Object.entries(planted).map(([path, text]) => ({ path, text })),
    )
    assert.deepEqual(await look(folder), {
      seen: 5,
      findings: [
        'dependencies: package.json left-pad',
        'exports: src/ground/index.ts nobodyAsks',
        'exports: src/ground/text.ts nobodyAsks',
        'exports: src/ground/text.ts nobodyKnows',
        'files: src/forgotten.ts',
        'types: src/ground/text.ts Dead',
        'unlisted: src/main.ts never-listed',
      ],
    })
  })

  test('every file, export and package is used', async () => {
    const { seen, findings } = await look(root)
    assert.equal(
      seen,
      readHouse().filter(({ path }) => /\.(?:ts|mjs)$/.test(path)).length + 1,
      'all code, and setup.mjs',
    )
    assert.equal(findings.join('\n'), '')
  })
})
