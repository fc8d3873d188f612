import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { draftsOf, positionsOf } from '#agreement'
import { responsesOf } from '#scoring'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { writtenOf } from '../../board/store.ts'
import { edited, hiddenIn, posted, readIn } from '../../test/editing.ts'

let world: TestWorld
let app: FastifyInstance

before(async () => {
  world = await openWorld()
  app = await appFor(world)
})
after(() => app.close())

/** Somebody who takes papers of one year and reads them in again. */
const at = async (email: string, partnership: string, exercise: string) => {
  const cookie = await world.signedIn(email)
  const base = `/partnerships/${partnership}/exercises/${exercise}`
  const from = { cookie, host: 'localhost', origin: 'http://localhost' }
  return {
    base,
    take: async (paper: string) => {
      const reply = await app.inject({ url: `${base}/papers/${paper}`, headers: from })
      assert.equal(reply.statusCode, 200, paper)
      return new Uint8Array(reply.rawPayload)
    },
    upload: (bytes: Uint8Array) => {
      const { payload, type } = posted(bytes)
      const headers = { ...from, 'content-type': type }
      return app.inject({ method: 'POST', url: `${base}/papers/edited`, payload, headers })
    },
    accept: (fields: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: `${base}/papers/edited/accepted`,
        payload: new URLSearchParams(fields).toString(),
        headers: { ...from, 'content-type': 'application/x-www-form-urlencoded' },
      }),
    post: (below: string, fields: Readonly<Record<string, string>>) =>
      app.inject({
        method: 'POST',
        url: `${base}${below}`,
        payload: new URLSearchParams(fields).toString(),
        headers: { ...from, 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** The first line of a text with other words before it. */
const withWords = (words: string, fresh: string) => (xml: string) => {
  const line = escaped(words.split('\n')[0] ?? '')
  assert.ok(xml.includes(`>${line}`), `the paper says “${line}”`)
  return xml.replace(`>${line}`, `>${fresh} ${line}`)
}

describe('An edited Board paper', () => {
  it('changes the words of the Board papers, in a version of their own', async () => {
    const { partnerships, exercises, people } = world.sample
    const ruth = await at(people.ruth.email, partnerships.wexmoor, exercises.wexmoor2026)
    const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
    const written = () => world.db.read(scope, tx => writtenOf(tx, exercises.wexmoor2026))
    const first = await written()
    const file = await ruth.take('board-before.docx')
    const page = await ruth.upload(
      await edited(file, withWords('Taking part has no financial', 'As the treasurer says:')),
    )
    assert.match(readIn(page.body), /Financial and legal implications Paper before the session/)
    assert.doesNotMatch(readIn(page.body), /Not found in the file/)
    const done = await ruth.accept({ ...hiddenIn(page.body), accept: 'before.implications' })
    assert.equal(done.statusCode, 303)
    const now = await written()
    assert.equal(now.version, first.version + 1)
    assert.match(now.words['before.implications'] ?? '', /^As the treasurer says: Taking part/)
  })
})

describe('An edited agreed position', () => {
  it('becomes the draft of that position: nothing is agreed by a file', async () => {
    const { partnerships, exercises, people } = world.sample
    const owen = await at(people.owen.email, partnerships.calder, exercises.calder2026)
    const scope = { kind: 'partnership', partnership: partnerships.calder, person: people.owen.id } as const
    const read = () =>
      world.db.read(scope, async tx => ({
        positions: await positionsOf(tx, exercises.calder2026),
        drafts: await draftsOf(tx, exercises.calder2026),
      }))
    const { positions, drafts } = await read()
    const position = positions.find(({ standard, summary }) => summary !== '' && !drafts.get(standard)?.content)
    assert.ok(position)
    const file = await owen.take('agreed.docx')
    const page = await owen.upload(await edited(file, withWords(position.summary, 'On reflection,')))
    const key = `position.${position.standard}.summary`
    assert.equal((await owen.accept({ ...hiddenIn(page.body), accept: key })).statusCode, 303)
    const now = await read()
    assert.match(now.drafts.get(position.standard)?.content?.fields.summary ?? '', /^On reflection, /)
    assert.deepEqual(now.positions, positions)
  })
})

describe('An edited paper of a group', () => {
  it('is refused while its answers are submitted, and read once they are handed back', async () => {
    const { partnerships, exercises, people, groups } = world.sample
    const ruth = await at(people.ruth.email, partnerships.wexmoor, exercises.wexmoor2026)
    const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
    const drafts = () => world.db.read(scope, tx => responsesOf(tx, exercises.wexmoor2026, groups.management))
    const file = await ruth.take(`group.docx?group=${groups.management}`)
    const response = (await drafts()).find(({ implications }) => implications !== '')
    assert.ok(response)
    const changed = await edited(file, withWords(response.implications, 'First of all,'))
    const early = await ruth.upload(changed)
    assert.deepEqual([early.statusCode, /answers are submitted/.test(early.body)], [409, true])
    const back = await ruth.post(`/groups/${groups.management}/reopening`, {
      reason: 'other',
      words: 'Two pages were missing',
    })
    assert.equal(back.statusCode, 303)
    const helen = await at(people.helen.email, partnerships.wexmoor, exercises.wexmoor2026)
    const page = await helen.upload(changed)
    const key = `answer.${response.standard}.implications`
    assert.equal((await helen.accept({ ...hiddenIn(page.body), accept: key })).statusCode, 303)
    const now = (await drafts()).find(({ standard }) => standard === response.standard)
    assert.match(now?.implications ?? '', /^First of all, /)
    assert.equal(now?.summary, response.summary)
    const dev = await at(people.dev.email, partnerships.wexmoor, exercises.wexmoor2026)
    assert.match(readIn((await dev.upload(changed)).body), /Somebody else writes what this paper says/)
  })
})
