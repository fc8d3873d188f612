import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { responsesOf } from '#scoring'
import { toWorkbook } from '#documents'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { answerKey, type FormField } from '../../../self-analysis/group-marks.ts'
import { edited, hiddenIn, posted, readIn } from '../../../test/editing.ts'
import { throughOffice } from '../../../test/office.ts'
import { madeAs } from '../../origin.ts'

let world: TestWorld
let app: FastifyInstance
let cookie: string
let path: string
let place: { readonly exercise: string; readonly group: string }
let blank: Uint8Array

const get = async (url: string, as = cookie) => app.inject({ url, headers: { cookie: as, host: 'localhost' } })
const upload = async (bytes: Uint8Array, name = 'form.docx', to = path) => {
  const { payload, type } = posted(bytes, name)
  const headers = { cookie, host: 'localhost', origin: 'http://localhost', 'content-type': type }
  return app.inject({ method: 'POST', url: to, payload, headers })
}
const store = async (fields: Readonly<Record<string, string | readonly string[]>>) => {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map(each => [name, each] as [string, string]),
  )
  return app.inject({
    method: 'POST',
    url: `${path}/draft`,
    payload: new URLSearchParams(pairs).toString(),
    headers: {
      ...{ cookie, host: 'localhost', origin: 'http://localhost' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  })
}
const draftOn = async (standard: number) => {
  const { partnerships, people } = world.sample
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.dev.id } as const
  const all = await world.db.read(scope, tx => responsesOf(tx, place.exercise, place.group))
  return all.find(each => each.standard === standard)
}

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people, groups } = world.sample
  cookie = await world.signedIn(people.dev.email)
  place = { exercise: exercises.wexmoor2026, group: groups.commissioning }
  const papers = `/partnerships/${partnerships.wexmoor}/exercises/${place.exercise}/papers`
  path = `${papers}/forms/${place.group}`
  blank = new Uint8Array((await get(`${papers}/blank.docx?group=${place.group}`)).rawPayload)
})
after(() => app.close())

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

/** Writes into the marked place of the form, as somebody types there. */
const fill = (xml: string, standard: number, field: FormField, words: string): string => {
  const { mark } = madeAs({ kind: 'blank', exercise: place.exercise, group: place.group })
  const name = mark(answerKey(standard, field), '')
  const opening = new RegExp(`<w:bookmarkStart[^>]*w:name="${name}"[^>]*/>`)
  assert.match(xml, opening)
  return xml.replace(opening, found => `${found}${run(words)}`)
}
/** Ticks a box in the score cell of a standard. */
const tick = (xml: string, standard: number, score: number): string => {
  const { mark } = madeAs({ kind: 'blank', exercise: place.exercise, group: place.group })
  const at = xml.indexOf(`w:name="${mark(answerKey(standard, 'score'), '')}"`)
  assert.ok(at > 0)
  return xml.slice(0, at) + xml.slice(at).replace(`☐ ${score} `, `☒ ${score} `)
}
const filled = (standard: number): Promise<Buffer> =>
  edited(blank, xml => {
    let now = tick(xml, standard, 3)
    now = fill(now, standard, 'summary', 'We plan together, &amp; say so')
    now = fill(now, standard, 'implications', 'One calendar for all')
    now = fill(now, standard, 'variations', 'By place, Northside: fewer visits')
    now = fill(now, standard, 'evidence', 'Visit log, 3 May 2026, Unit, How often we meet')
    return fill(now, standard, 'voice', 'Nobody asked us twice (youth forum, May)')
  })
/** The standards that the group looks at and has written nothing on. */
const free = async (): Promise<readonly number[]> => {
  const page = readIn((await upload(blank)).body)
  const all = [...page.matchAll(/(?:^|\s)(\d{1,2})\. [A-Z]/g)].map(([, number]) => Number(number))
  const drafts = await Promise.all(all.map(draftOn))
  return all.filter((_, at) => (drafts[at]?.version ?? 0) === 0)
}

describe('A filled form', () => {
  it('that is still empty has nothing to take', async () => {
    const page = await upload(blank)
    assert.equal(page.statusCode, 200)
    assert.match(readIn(page.body), /Nothing to take from this form/)
    assert.doesNotMatch(readIn(page.body), /Check this closely|Not found|Could not be read/)
  })

  it('shows what was read, and becomes the group’s draft once it is stored; twice is once', async () => {
    const standard = (await free()).at(-1) ?? 0
    const page = await upload(await filled(standard))
    const words = readIn(page.body)
    assert.match(words, /The form: 3: .*The draft: /)
    for (const said of ['We plan together, & say so', 'One calendar for all', 'Northside: fewer visits'])
      assert.ok(words.includes(said), said)
    assert.match(words, /Visit log; dated 3 May 2026; of Unit; shows: How often we meet/)
    assert.match(words, /Nobody asked us twice/)
    const fields = {
      ...hiddenIn(page.body),
      [`kind.${standard}.variation-1`]: 'locality',
      take: ['score', 'summary', 'implications', 'variation-1', 'evidence-1', 'voice-1'].map(
        name => `${standard}.${name}`,
      ),
    }
    const earlier = await draftOn(standard)
    for (const _ of [1, 2]) assert.equal((await store(fields)).statusCode, 303)
    const draft = await draftOn(standard)
    assert.deepEqual(draft?.answer, { kind: 'score', score: 3 })
    assert.equal(draft.summary, 'We plan together, & say so')
    assert.equal(draft.implications, 'One calendar for all')
    const added = <Item extends { readonly id: string }>(now: readonly Item[], then: readonly Item[] = []) =>
      now.filter(({ id }) => !then.some(each => each.id === id)).map(({ id: _id, ...rest }) => rest)
    assert.deepEqual(added(draft.variations, earlier?.variations), [
      { kind: 'locality', whose: 'Northside', words: 'fewer visits' },
    ])
    assert.deepEqual(added(draft.voices, earlier?.voices), [
      { said: 'Nobody asked us twice', source: 'youth forum, May' },
    ])
    const [evidence] = added(draft.evidence, earlier?.evidence)
    assert.deepEqual([evidence?.title, evidence?.dated, evidence?.owner], ['Visit log', '2026-05-03', 'Unit'])
    const again = readIn((await upload(await filled(standard))).body)
    assert.match(again, /Nothing to take from this form.*6 things in the draft already/)
  })

  it('never replaces what somebody wrote meanwhile, and asks how a variation varies', async () => {
    const [standard = 0] = await free()
    const page = await upload(await filled(standard))
    const fields = { ...hiddenIn(page.body), take: [`${standard}.variation-1`], [`kind.${standard}.variation-1`]: '' }
    const wrong = await store(fields)
    assert.deepEqual([wrong.statusCode, /Say how the variation on standard/.test(wrong.body)], [422, true])
    const take = { ...hiddenIn(page.body), take: [`${standard}.summary`] }
    assert.equal((await store({ ...take, [`words.${standard}.summary`]: 'Meanwhile' })).statusCode, 303)
    const stale = await store(take)
    assert.equal(stale.statusCode, 409)
    assert.match(readIn(stale.body), /Somebody else was writing too/)
    assert.equal((await draftOn(standard))?.summary, 'Meanwhile')
    assert.equal((await store({ ...hiddenIn(stale.body), take: [`${standard}.summary`] })).statusCode, 303)
    assert.equal((await draftOn(standard))?.summary, 'We plan together, & say so')
  })

  it('whose marks were lost is read by its headings and rows, and says so', async () => {
    const [standard = 0] = await free()
    const bare = await edited(await filled(standard), xml => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''))
    const words = readIn((await upload(bare)).body)
    assert.match(words, /Check this closely\..*The marks by which Stocktake knows its forms are not in this file/)
    assert.match(words, /Northside: fewer visits/)
    assert.doesNotMatch(words, /Not in this file/)
  })

  it('is read the same after LibreOffice has opened and saved it', async () => {
    const standard = (await free()).at(1) ?? 0
    const saved = await throughOffice(await filled(standard))
    const words = readIn((await upload(saved)).body)
    assert.doesNotMatch(words, /Check this closely|Not in this file|Could not be read/)
    assert.match(words, /The form: 3: /)
    assert.match(words, /We plan together, & say so/)
    assert.match(words, /Visit log; dated 3 May 2026/)
  })

  it('can be a sheet with the same headings', async () => {
    const [standard = 0] = await free()
    const sheet = await toWorkbook([
      {
        name: 'Answers',
        columns: ['Standard', 'Score', 'Summary', 'Implications'].map(heading => ({ heading, width: 20 })),
        rows: [[`${standard}. As we call it`, 4, 'From a sheet', '']],
      },
    ])
    const words = readIn((await upload(sheet, 'answers.xlsx')).body)
    assert.match(words, /Check this closely/)
    assert.match(words, /The form: 4: /)
    assert.match(words, /From a sheet/)
  })

  it('with two boxes ticked, or a half, says what could not be read and takes the rest', async () => {
    const [standard = 0] = await free()
    const two = await edited(await filled(standard), xml => tick(xml, standard, 4))
    assert.match(readIn((await upload(two)).body), /Could not be read\. More than one box is ticked/)
  })
})

describe('A form is refused when it', () => {
  const why = async (bytes: Uint8Array, to = path): Promise<string> => {
    const page = await upload(bytes, 'form.docx', to)
    assert.ok([409, 422].includes(page.statusCode), `${page.statusCode}`)
    return readIn(page.body)
  }
  it('is of another group or another year, or a paper, or has no tables', async () => {
    const { partnerships, exercises, groups } = world.sample
    const ruth = await world.signedIn(world.sample.people.ruth.email)
    const papers = (exercise: string) => `/partnerships/${partnerships.wexmoor}/exercises/${exercise}/papers`
    const take = async (url: string) => new Uint8Array((await get(url, ruth)).rawPayload)
    const other = await take(`${papers(place.exercise)}/blank.docx?group=${groups.parents}`)
    assert.match(await why(other), /made for another group/)
    assert.match(await why(await take(`${papers(exercises.wexmoor2025)}/blank.docx`)), /another year/)
    assert.match(await why(await take(`${papers(place.exercise)}/board-before.docx`)), /no form/)
    const text = await edited(blank, xml => xml.replaceAll(/<w:tbl>.*<\/w:tbl>/g, ''), 'word/document.xml')
    assert.match(await why(await edited(text, xml => xml.replaceAll('st_', 'xx_'))), /No table in this file/)
  })

  it('is another group’s page: it is not there', async () => {
    const to = path.replace(place.group, world.sample.groups.parents)
    assert.equal((await upload(blank, 'form.docx', to)).statusCode, 404)
    assert.equal((await get(to)).statusCode, 404)
  })
})
