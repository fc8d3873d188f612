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

describe('An edition in another language', { timeout: 240_000 }, () => {
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

  const get = async (who: string, url: string): Promise<readonly Found[] | undefined> => {
    const reply = await app.inject({ url, headers: { cookie: cookies.get(who) ?? '', host: 'localhost' } })
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
})
