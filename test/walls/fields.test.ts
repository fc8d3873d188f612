import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { loadAssets } from '#design'
import type { Route } from '#http'
import { abilities } from '#people'
import { liveOver } from '#test/live.ts'
import { cast } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { routesOf } from '../../src/front/app.ts'
import { formsIn, sentBy, type Field, type PostedForm } from './forms.ts'
import { heldBy } from './held.ts'
import { ask, paramsOf, urlOf } from './requests.ts'
import { copyInto, idsOf, rowsSaying, stateOf } from './tenancy.ts'

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const withoutIds = (text: string): string => text.replace(anyId, ':id').replace(/\?.*/, '')

/** Fields whose ids are no partnership's, each for its reason. */
const nobodys: Readonly<Record<string, string>> = {
  '/exchange/following from': 'an event of the programme’s, which all of its partnerships see',
  '/exchange/records/:id/wording event': 'the same',
  '/exchange/records/:id/wording request': 'a request of the programme’s to all of its partnerships',
  '/variations id': 'drawn anew for what will be added, so that pressing twice adds it once',
  '/voices id': 'the same',
  '/evidence id': 'the same',
  '/evidence/brought/:id id': 'the same',
}

/** Fields in which a strange id is left out of account instead of refused, each for its reason. */
const leftOut: Readonly<Record<string, string>> = {
  '/workshops/:id/people/paper seat': 'whose scores on paper are entered: somebody without a seat or table then',
  '/workshops/:id/people/paper table': 'the same',
  '/evidence/:id id': 'the address says which one it is',
  '/people/invitations/new group': 'counts for a group’s lead only, and the form is sent for another role',
}
const isNamed = (names: Readonly<Record<string, string>>, field: string): boolean =>
  Object.keys(names).some(name => field.includes(`${name} `))

/** An id that a form would send, in the name of a field or in its value. */
type Sent = { readonly form: PostedForm; readonly field: Field; readonly part: 'name' | 'value'; readonly id: string }

const sentIn = (form: PostedForm): readonly Sent[] =>
  form.fields.flatMap(field =>
    (['name', 'value'] as const).flatMap(part => {
      const [id] = field[part].match(anyId) ?? []
      return id === undefined ? [] : [{ form, field, part, id }]
    }),
  )

describe('ids in what a form sends', { timeout: 1_500_000 }, () => {
  let story: TestWorld
  let app: FastifyInstance
  let pages: readonly string[]
  /** The tables of the ids that Wexmoor has, and of each table an id that Calder has. */
  let ours: ReadonlyMap<string, string>
  const theirs = new Map<string, string>()
  /** All that Calder has, as it has to stay. */
  let kept: Awaited<ReturnType<typeof stateOf>>

  before(async () => {
    story = await openWorld()
    app = await appFor(story)
    const routes = routesOf({
      ...{ db: story.db, world: story.world, editions: story.editions, assets: await loadAssets(), warnings: [] },
      live: liveOver(story.db, story.world),
      ...{ publicUrl: 'http://localhost', outbox: true, outboxKey: 'outbox', secure: false, log: false, sample: true },
      health: async () => true,
    })
    const { partnerships, exercises } = story.sample
    const held = await heldBy(story.db, { ...paramsOf(story), partnership: partnerships.wexmoor })
    // The support agreement of last year is at work; this year's takes nothing yet.
    const urlsOf = (route: Route): readonly string[] => [
      urlOf(route, held(route.path)),
      ...(route.path.includes(':exercise/support')
        ? [urlOf(route, { ...held(route.path), exercise: exercises.wexmoor2025 })]
        : []),
    ]
    pages = routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/partnerships/') && !/\.[a-z]+$/.test(path))
      .filter(({ guard }) => abilities.some(ability => ability === guard))
      .flatMap(urlsOf)
    ours = await idsOf(story.db, partnerships.wexmoor)
    for (const [id, table] of await idsOf(story.db, partnerships.calder)) theirs.set(table, id)
    kept = await stateOf(story.db, partnerships.calder)
  })

  const nothingOfTheirsHasChanged = async (): Promise<void> =>
    assert.deepEqual(await stateOf(story.db, story.sample.partnerships.calder), kept)

  /** An id of the same kind that Wexmoor does not have. Nothing where nobody has it. */
  const strangeFor = async (id: string): Promise<string | undefined> => {
    const { sample, db } = story
    if (Object.values(sample.people).some(person => person.id === id)) return sample.people.owen.id
    if (!ours.has(id)) ours = await idsOf(db, sample.partnerships.wexmoor)
    const table = ours.get(id)
    if (table === undefined) return undefined
    const known = theirs.get(table)
    if (known !== undefined) return known
    const twin = id.replace(/.{12}$/, 'fedfedfedfed')
    await nothingOfTheirsHasChanged()
    await copyInto(db, table, id, { partnership: sample.partnerships.calder, id: twin })
    kept = await stateOf(db, sample.partnerships.calder)
    theirs.set(table, twin)
    return twin
  }

  const kindOf = ({ form, field, id }: Sent): string =>
    `${withoutIds(form.action)} ${withoutIds(field.name)} ${ours.get(id) ?? ''}`

  it('is refused where it is another partnership’s, and nothing comes to name it', async () => {
    const cookie = await story.signedIn(cast.ruth.email)
    const seen = new Set<string>()
    const [wrong, strange]: [string[], string[]] = [[], [story.sample.people.owen.id]]
    let taken = 0

    const sentOn = async (url: string): Promise<readonly Sent[]> => {
      const page = await ask(app, 'GET', url, { cookie })
      return page.status === 200 ? formsIn(page.body, url).flatMap(sentIn) : []
    }
    /** Sends the form as it is now, with the other id in the place of its own. */
    const sends = async (url: string, kind: string, to: string | undefined, fills: boolean) => {
      const sent = (await sentOn(url)).find(each => kindOf(each) === kind)
      if (sent === undefined) return undefined
      const { form, field, part, id } = sent
      const also = { ...field, [part]: field[part].replace(id, to ?? id) }
      const payload = sentBy(form, also, { instead: field.name, fills })
      return (await ask(app, 'POST', form.action, { cookie, payload })).status
    }
    for (const url of pages) {
      for (const sent of await sentOn(url)) {
        const to = await strangeFor(sent.id)
        const kind = kindOf(sent)
        if (seen.has(kind) || isNamed(nobodys, kind)) continue
        seen.add(kind)
        if (to === undefined) {
          wrong.push(`${kind}: whose it is nobody knows`)
          continue
        }
        strange.push(to)
        for (const fills of [true, false]) {
          const status = await sends(url, kind, to, fills)
          // A box of another name than those on the page is read by nobody.
          const mayBeLeftOut = sent.part === 'name' || isNamed(leftOut, kind)
          const isRefused = status === undefined || [404, 409, 422, mayBeLeftOut ? 303 : 404].includes(status)
          if (!isRefused) wrong.push(`${kind}: ${status}`)
        }
        // The same form with the own id is taken, mostly: so it was the id that was refused.
        const own = (await sends(url, kind, undefined, false)) ?? 404
        const filled = own < 400 ? own : ((await sends(url, kind, undefined, true)) ?? 404)
        if (filled < 400) taken += 1
      }
    }
    assert.deepEqual(wrong, [])
    const own = await rowsSaying(story.db, story.sample.partnerships.wexmoor, strange)
    assert.deepEqual(own, [], 'nothing here names what is theirs')
    await nothingOfTheirsHasChanged()
    assert.ok(seen.size >= 45 && taken >= 40, `${seen.size} fields, ${taken} of them taken with an own id`)
  })
})
