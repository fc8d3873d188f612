import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { loadAssets } from '#design'
import { loadEditions, standardsOf, termsOf, wordsOf } from '#instrument'
import { liveOver } from '#test/live.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { routesOf } from '../../src/front/app.ts'
import { isThere, paramsOf, urlOf } from '../walls/requests.ts'

type Found = { readonly words: string; readonly lang: string; readonly dir: string }

/** Every text in the main part of a page, with the language and the direction that hold for it. Drawings aside. */
const textsIn = (markup: string): readonly Found[] => {
  const found: Found[] = []
  const walk = (node: Tree.Node, inside: Omit<Found, 'words'> | undefined): void => {
    if (node.nodeName === 'svg' || node.nodeName === 'script') return
    const attributes = 'attrs' in node ? node.attrs : []
    const own = (name: string) => attributes.find(each => each.name === name)?.value
    const held = node.nodeName === 'main' ? { lang: 'en-GB', dir: '' } : inside
    const here = held && { lang: own('lang') ?? held.lang, dir: own('dir') ?? held.dir }
    if ('value' in node && here) found.push({ words: node.value.replace(/\s+/g, ' ').trim(), ...here })
    for (const child of 'childNodes' in node ? node.childNodes : []) walk(child, here)
  }
  walk(parse(markup), undefined)
  return found
}

const welsh = [
  'Safon\tSgôr 1 neu 2\tSgôr 3 neu 4\tSgôr 5',
  '1. Rydym yn gwrando ar deuluoedd\tNid oes neb yn gofyn.\tMae rhai yn gofyn.\tMae pawb yn gofyn bob tro.',
  '2. Mae ein cynlluniau yn glir\tNid oes cynllun gan neb.\tMae cynllun gan rai.\tMae cynllun gan bawb, ac mae yn cael ei ddilyn.',
  '',
  '1 Dim eto',
  '2 Wedi dechrau',
  '3 Ar y ffordd',
  '4 Bron yno',
  '5 Yno’n llawn',
].join('\n')

describe('An edition in another language', { timeout: 600_000 }, () => {
  let story: TestWorld
  let app: FastifyInstance
  let folder: string
  let titles: readonly string[]
  const cookies = new Map<string, string>()

  before(async () => {
    story = await openWorld()
    folder = await mkdtemp(join(tmpdir(), 'editions-'))
    await cp(join(import.meta.dirname, '../../editions'), folder, { recursive: true })
    for (const name of ['commissioning-12', 'commissioning-13']) {
      const file = join(folder, name, '1/edition.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace('"language": "en-GB"', '"language": "cy"'))
    }
    const editions = await loadEditions(folder)
    app = await appFor(story, { editions })
    const welsh = ['commissioning-12.v1', 'commissioning-13.v1'].flatMap(id => editions.shippedOne(id) ?? [])
    titles = welsh.flatMap(edition =>
      standardsOf(edition).flatMap(({ title, shortTitle, bands }) =>
        [title, shortTitle, ...bands.flatMap(({ statements }) => statements.map(({ words }) => words))].map(words =>
          wordsOf(words, termsOf(edition)),
        ),
      ),
    )
    // A workshop keeps the questions as they were asked, with their language.
    await story.db.unscoped(
      `update workshop.workshop set questions = replace(questions::text, '"language": "en-GB"', '"language": "cy"')::jsonb`,
    )
    for (const who of ['ruth', 'owen', 'dev'] as const)
      cookies.set(who, await story.signedIn(story.sample.people[who].email))
  })
  after(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Every page of the partnership's whose address names things that are there. */
  const addresses = async (): Promise<readonly string[]> => {
    const params = paramsOf(story)
    const assets = await loadAssets()
    return routesOf({
      ...{ db: story.db, world: story.world, editions: story.editions, assets, warnings: [], sample: true },
      ...{ live: liveOver(story.db, story.world), publicUrl: 'http://localhost', health: async () => true },
      ...{ outbox: true, outboxKey: 'outbox', secure: false, log: false },
    })
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/partnerships/:partnership/'))
      .filter(route => isThere(route, params) && !/\.\w+$|\/live$/.test(route.path))
      .map(route => urlOf(route, params))
  }

  const headersOf = (who = 'ruth') => ({
    ...{ cookie: cookies.get(who) ?? '', host: 'localhost', origin: 'http://localhost' },
  })
  const post = async (url: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const payload = new URLSearchParams(fields).toString()
    const headers = { ...headersOf(), 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await app.inject({ method: 'POST', url, payload, headers })
    assert.equal(reply.statusCode, 303, `${url}: ${reply.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 2000)}`)
    return String(reply.headers.location)
  }
  const get = async (who: string, url: string): Promise<readonly Found[] | undefined> => {
    const reply = await app.inject({ url, headers: headersOf(who) })
    assert.notEqual(reply.statusCode, 500, url)
    return reply.statusCode === 200 && String(reply.headers['content-type']).startsWith('text/html') ? textsIn(reply.body) : undefined
  }
  const saysOne = ({ words }: Found): boolean => titles.some(title => words.includes(title))

  it('has its texts marked with language and direction on every page, and what is ours is not', async () => {
    const { exercises, partnerships } = story.sample
    const calder = `/partnerships/${partnerships.calder}`
    const elsewhere = ['positions', 'positions/2', 'positions/confirmation', 'plan/areas/A', 'trace/standards/2']
    const pages: readonly (readonly [who: string, url: string])[] = [
      ...(await addresses()).map(url => ['ruth', url] as const),
      ...elsewhere.map(each => ['owen', `${calder}/exercises/${exercises.calder2026}/${each}`] as const),
      ...['/moved', `/moved/${exercises.calder2025}/4`].map(each => ['owen', `${calder}${each}`] as const),
    ]
    const quoting = new Set<string>()
    const bare: string[] = []
    for (const [who, url] of pages) {
      const texts = (await get(who, url)) ?? (await get('dev', url)) ?? []
      const own = texts.filter(saysOne)
      if (own.length > 0) quoting.add(url.replace(/[0-9a-f-]{36}/g, '…'))
      bare.push(
        ...own.filter(({ lang, dir }) => lang !== 'cy' || dir !== 'auto').map(({ words }) => `${url}: ${words}`),
      )
      for (const { words, lang } of texts)
        if (/^(Save|Evidence|Dissent|Year by year|Standards)$/.test(words)) assert.equal(lang, 'en-GB', `${url}: ${words}`)
    }
    assert.deepEqual(bare, [])
    const kinds = [...quoting].join('\n')
    for (const kind of ['/standards/8', '/positions/8', '/moved', '/plan/areas/A', '/trace', '/editions', '/workshops/', '/spread'])
      assert.ok(kinds.includes(kind), `${kind} quotes the edition:\n${kinds}`)
  })

  it('is read as what it is, marked in its draft, and published in the language that somebody chose', async () => {
    const editions = `/partnerships/${story.sample.partnerships.wexmoor}/editions`
    const draft = await post(`${editions}/new/text`, { text: welsh })
    const own = (texts: readonly Found[] = []) => texts.filter(({ words }) => /gwrando|cynllun/.test(words))
    const top = (await get('ruth', draft)) ?? []
    assert.match(top.map(({ words }) => words).join(' '), /Its words are taken as Welsh/)
    for (const page of [draft, `${draft}/original`, `${draft}/preview/1`]) {
      const found = own(await get('ruth', page))
      assert.ok(found.length > 0, page)
      assert.deepEqual([...new Set(found.map(({ lang, dir }) => `${lang} ${dir}`))], ['cy auto'], page)
    }
    const check = await app.inject({ url: `${draft}/publication`, headers: headersOf() })
    assert.match(check.body, /<option value="cy" selected>/)
    assert.match(check.body, /By the words themselves it is Welsh/)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(check.body)?.[1] ?? ''
    const said = { title: 'Ein safonau', name: 'ein-safonau', language: 'cy', about: 'X.', 'edition-version': '1' }
    await post(`${draft}/publication`, { ...said, version: value('version'), do: 'check' })
    const again = await app.inject({ url: `${draft}/publication`, headers: headersOf() })
    const now = (name: string) => new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(again.body)?.[1] ?? ''
    const asShown = { ...said, version: now('version'), fingerprint: now('fingerprint') }
    const published = await post(`${draft}/publication`, { ...asShown, sure: 'yes', do: 'publish' })
    const found = (await get('ruth', published)) ?? []
    assert.ok(own(found).length > 5)
    assert.deepEqual([...new Set(own(found).map(({ lang, dir }) => `${lang} ${dir}`))], ['cy auto'])
    // What Stocktake filled in where the document says nothing is English.
    const filled = found.filter(({ words }) => /We can’t judge this yet|often looks like/.test(words))
    assert.ok(filled.length > 0 && filled.every(({ lang }) => lang === 'en-GB'))
  })
})
