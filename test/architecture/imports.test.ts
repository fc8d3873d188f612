import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isCode, readHouse, root, type Source } from './house.ts'
import { plantedFolder } from './temporary.ts'

type Configuration = Required<Pick<IFlattenedRuleSet, 'forbidden'>> & { readonly options: ICruiseOptions }

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Configuration

const look = async (folder: string): Promise<ICruiseResult> => {
  const { output } = await cruise(['src', 'test'], {
    ...options,
    ruleSet: { forbidden },
    validate: true,
    baseDir: folder,
  })
  assert.ok(typeof output !== 'string')
  return output
}

const seenBy = ({ modules }: ICruiseResult): readonly string[] =>
  modules.map(({ source }) => source).filter(source => /^(?:src|test)\//.test(source))

const brokenIn = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from}${from === to ? '' : ` → ${to}`}`).toSorted()

/** A sound house of few files, and after the line what breaks it: rule, file, what the file imports. */
const sound: Readonly<Record<string, string>> = {
  'src/main.ts': `import { app } from './front/app.ts'; import { config } from './config.ts'; import '#db'; export { app, config }`,
  'src/config.ts': `import '#ground'; export const config = 1`,
  'src/ground/index.ts': `export { one } from './one.ts'; export { world } from './world.ts'`,
  'src/ground/one.ts': `export const one = 1`,
  'src/ground/world.ts': `import 'node:crypto'; import 'uuid'; export const world = 1`,
  'src/plumbing/db/index.ts': `import 'pg'; import '#ground'; export type Read = 1; export const read = 1`,
  'src/plumbing/http/index.ts': `import 'fastify'; import { read } from '#db'; export const shown = read`,
  'src/plumbing/forms/index.ts': `import '#ground'; export type Form = 1; export const summaryOf = 1`,
  'src/plumbing/documents/index.ts': `import 'docx'; export const heading = 1`,
  'src/design/index.ts': `export { load } from './assets/load.ts'; export type Html = 1; export const html = 1; import '#ground'`,
  'src/design/assets/load.ts': `import 'node:fs'; import 'esbuild'; export const load = 1`,
  'src/people/index.ts': `export { link } from './visit/link.ts'; export { framed } from './pages/framed.ts'; export { member } from './access/member.ts'`,
  'src/people/routes.ts': `import { shown } from '#http'; import { keep } from './visit/store.ts'; import { framed } from './pages/framed.ts'; export const peopleRoutes = [shown, keep, framed]`,
  'src/people/access/member.ts': `import '#http'; import '../visit/store.ts'; export const member = 1`,
  'src/people/pages/framed.ts': `import { html } from '#design'; import { summaryOf } from '#forms'; import type { Read } from '#db'; export const framed = [html, summaryOf] as Read`,
  'src/people/visit/link.ts': `import type { Form } from '#forms'; import '#ground'; import 'zod'; export const link = 1 as Form`,
  'src/people/visit/token.ts': `import 'node:crypto'; export const hash = 1`,
  'src/people/visit/actions.ts': `import './store.ts'; export const act = 1`,
  'src/people/visit/store.ts': `import '#db'; import { hash } from './token.ts'; export type Row = 1; export const keep = hash`,
  'src/people/visit/store.test.ts': `import { keep } from './store.ts'; import { fresh } from '#test/database.ts'; import 'node:fs'; import 'pg'; keep + fresh`,
  'src/cycle/2-exercise/index.ts': `export { year } from './year.ts'`,
  'src/cycle/2-exercise/year.ts': `import { link } from '#people'; export const year = link`,
  'src/cycle/3-scoring/index.ts': `export { score } from './score.ts'`,
  'src/cycle/3-scoring/score.ts': `import { year } from '#exercise'; import '#ground'; export const score = year`,
  'src/cycle/3-scoring/routes.ts': `import './routes/replies.ts'; export const scoringRoutes = []`,
  'src/cycle/3-scoring/routes/replies.ts': `import '#http'; export const replies = 1`,
  'src/commons/exchange/index.ts': `import { score } from '#scoring'; export const exchange = score`,
  'src/papers/routes.ts': `import './sheet.ts'; export const papers = 1`,
  'src/papers/sheet.ts': `import { heading } from '#documents'; import { score } from '#scoring'; export const sheet = [heading, score]`,
  'src/front/app.ts': `import { peopleRoutes } from '../people/routes.ts'; import { papers } from '../papers/routes.ts'; import '#exercise'; export const app = [peopleRoutes, papers]`,
  'src/sample.ts': `import '#test/world/index.ts'`,
  'test/world/index.ts': `import '../../src/people/visit/actions.ts'; import '#people'`,
  'test/database.ts': `import '#db'; import 'pg'; export const fresh = 1`,
  'test/journeys/1-first.test.ts': `import '../../src/front/app.ts'; import '#people'; import '../database.ts'`,
}

const stages = [1, 2, 3, 4, 5, 6, 7]

const planted: readonly (readonly [rule: string, from: string, imports: string, to?: string])[] = [
  ['ground-stands-alone', 'src/ground/a.ts', '#db', 'src/plumbing/db/index.ts'],
  ['only-the-world-uses-node', 'src/ground/b.ts', 'node:fs', 'fs'],
  ['plumbing-knows-no-room', 'src/plumbing/db/a.ts', '#people', 'src/people/index.ts'],
  ['plumbing-knows-no-room', 'src/plumbing/db/b.ts', '#design', 'src/design/index.ts'],
  ['design-uses-ground-only', 'src/design/a.ts', '#http', 'src/plumbing/http/index.ts'],
  ['design-does-no-io', 'src/design/b.ts', 'node:fs', 'fs'],
  ['people-comes-before-the-cycle', 'src/people/a.ts', '#exercise', 'src/cycle/2-exercise/index.ts'],
  ...stages.map(
    stage =>
      [
        `stage-${stage}-looks-back-only`,
        `src/cycle/${stage}-one/a.ts`,
        `type ../${stage + 1}-one/index.ts`,
        `src/cycle/${stage + 1}-one/index.ts`,
      ] as const,
  ),
  ['the-cycle-knows-nothing-after-it', 'src/cycle/3-scoring/a.ts', '../../papers/routes.ts', 'src/papers/routes.ts'],
  ['commons-are-strangers', 'src/commons/checklist/a.ts', '../exchange/index.ts', 'src/commons/exchange/index.ts'],
  ['nobody-uses-papers', 'src/commons/checklist/b.ts', '../../papers/routes.ts', 'src/papers/routes.ts'],
  ['nobody-uses-front', 'src/papers/a.ts', '../front/app.ts', 'src/front/app.ts'],
  ['only-main-is-configured', 'src/people/routes/a.ts', '../../config.ts', 'src/config.ts'],
  ['overview-is-blind', 'src/cycle/8-overview/a.ts', 'type #people', 'src/people/index.ts'],
  ['one-door', 'src/cycle/3-scoring/b.ts', '../2-exercise/year.ts', 'src/cycle/2-exercise/year.ts'],
  ['one-door', 'src/plumbing/http/a.ts', '../db/a.ts', 'src/plumbing/db/a.ts'],
  ['one-door-and-the-routes', 'src/front/a.ts', '../people/visit/link.ts', 'src/people/visit/link.ts'],
  [
    'one-door-from-outside-the-house',
    'test/journeys/a.ts',
    '../../src/people/visit/link.ts',
    'src/people/visit/link.ts',
  ],
  ['the-sample-does-what-people-do', 'test/world/a.ts', '../../src/people/routes.ts', 'src/people/routes.ts'],
  ['the-sample-is-the-world', 'src/sample.ts', '#test/database.ts', 'test/database.ts'],
  ['doors-have-names', 'src/cycle/3-scoring/c.ts', '../2-exercise/index.ts', 'src/cycle/2-exercise/index.ts'],
  ['nouns-are-pure', 'src/people/visit/a.ts', '#http', 'src/plumbing/http/index.ts'],
  ['nouns-are-pure', 'src/people/visit/b.ts', '../routes.ts', 'src/people/routes.ts'],
  ['nouns-are-pure', 'src/people/visit/c.ts', '../access/member.ts', 'src/people/access/member.ts'],
  ['nouns-know-no-store', 'src/people/visit/d.ts', 'type ./store.ts', 'src/people/visit/store.ts'],
  ['nouns-use-no-node', 'src/people/visit/e.ts', 'node:crypto', 'crypto'],
  ['hashing-is-all-that-token-does', 'src/people/visit/token.ts', 'node:fs', 'fs'],
  ['pages-only-show', 'src/people/visit/pages/a.ts', 'type ../store.ts', 'src/people/visit/store.ts'],
  ['pages-use-no-plumbing', 'src/people/visit/pages/b.ts', '#db', 'src/plumbing/db/index.ts'],
  ['pages-use-no-node', 'src/people/visit/pages/c.ts', 'node:url', 'url'],
  ['only-pages-draw', 'src/people/setup/actions.ts', '#design', 'src/design/index.ts'],
  ['only-papers-write-documents', 'src/people/mail.ts', '#documents', 'src/plumbing/documents/index.ts'],
  ['forms-are-pure', 'src/plumbing/forms/a.ts', '#db', 'src/plumbing/db/index.ts'],
  ['forms-use-no-node', 'src/plumbing/forms/b.ts', 'node:fs', 'fs'],
  ['rooms-use-libraries-through-plumbing', 'src/people/actions.ts', 'left-pad', 'node_modules/left-pad/index.js'],
  ['libraries-at-home-db', 'src/plumbing/http/b.ts', 'pg', 'node_modules/pg/index.js'],
  ['libraries-at-home-http', 'src/plumbing/db/c.ts', 'fastify', 'node_modules/fastify/index.js'],
  ['libraries-at-home-mail', 'src/plumbing/db/d.ts', 'nodemailer', 'node_modules/nodemailer/index.js'],
  ['libraries-at-home-jobs', 'src/plumbing/db/e.ts', 'pg-boss', 'node_modules/pg-boss/index.js'],
  ['libraries-at-home-documents', 'src/plumbing/db/f.ts', 'docx', 'node_modules/docx/index.js'],
  ['libraries-at-home-assets', 'src/plumbing/db/g.ts', 'esbuild', 'node_modules/esbuild/index.js'],
  ['libraries-at-home-files', 'src/plumbing/db/k.ts', 'yauzl', 'node_modules/yauzl/index.js'],
  ['libraries-at-home-solving', 'src/plumbing/db/l.ts', 'highs', 'node_modules/highs/index.js'],
  ['libraries-at-home-world', 'src/plumbing/db/h.ts', 'uuid', 'node_modules/uuid/index.js'],
  ['the-product-uses-no-tests', 'src/people/routes/b.ts', '#test/database.ts', 'test/database.ts'],
  ['the-product-needs-no-development-package', 'src/plumbing/db/j.ts', 'parse5', 'node_modules/parse5/index.js'],
  ['the-product-needs-no-development-package', 'test/world/b.ts', 'parse5', 'node_modules/parse5/index.js'],
  ['nobody-imports-process', 'src/plumbing/db/i.ts', 'node:process', 'process'],
  ['no-cycles', 'src/cycle/3-scoring/d.ts', './d.ts', 'src/cycle/3-scoring/d.ts'],
  ['no-orphans', 'src/cycle/3-scoring/e.ts', ''],
  ['everything-resolves', 'src/cycle/3-scoring/f.ts', './nowhere.ts', './nowhere.ts'],
]

const importing = (what: string): string => {
  if (what === '') return 'export const alone = 1'
  return what.startsWith('type ') ? `import type * as it from '${what.slice(5)}'` : `import * as it from '${what}'`
}

const packages = [
  'pg',
  'fastify',
  'nodemailer',
  'pg-boss',
  'docx',
  'esbuild',
  'uuid',
  'zod',
  'left-pad',
  'parse5',
  'yauzl',
  'highs',
].map(name => ({
  path: `node_modules/${name}/index.js`,
  text: 'export const it = 1',
}))

const manifest = readFileSync(join(root, 'package.json'), 'utf8')
const plants: readonly Source[] = [
  { path: 'package.json', text: manifest },
  ...packages,
  ...Object.entries(sound).map(([path, text]) => ({ path, text })),
]

describe('which file may import which', () => {
  test('a sound house passes', async t => {
    const seen = await look(await plantedFolder(t, plants))
    assert.deepEqual(brokenIn(seen), [])
    assert.deepEqual(seenBy(seen).toSorted(), Object.keys(sound).toSorted())
  })

  test('every rule finds what is planted', async t => {
    const rooms = stages.map(stage => ({ path: `src/cycle/${stage + 1}-one/index.ts`, text: 'export const one = 1' }))
    const files = [...rooms, ...planted.map(([, path, what]) => ({ path, text: importing(what) }))]
    const seen = await look(await plantedFolder(t, [...plants, ...files]))
    const broken = brokenIn(seen)
    for (const [rule, from, , to] of planted) {
      const expected = `${rule}: ${from}${to === undefined || to === from ? '' : ` → ${to}`}`
      assert.ok(broken.includes(expected), `not found: ${expected}, only\n${broken.join('\n')}`)
    }
    const proven = new Set(planted.map(([rule]) => rule))
    assert.deepEqual(
      forbidden.map(rule => rule.name ?? '').filter(name => !proven.has(name)),
      [],
      'rules without a planted violation',
    )
  })

  test('every import keeps them, in every file', async () => {
    const seen = await look(root)
    const files = readHouse()
      .map(({ path }) => path)
      .filter(path => /^(?:src|test)\//.test(path) && isCode(path))
    assert.deepEqual(seenBy(seen).filter(isCode).toSorted(), files.toSorted())
    assert.ok(
      seen.summary.totalDependenciesCruised !== undefined && seen.summary.totalDependenciesCruised > files.length,
    )
    assert.equal(brokenIn(seen).join('\n'), '')
  })
})
