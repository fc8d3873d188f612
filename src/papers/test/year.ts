import assert from 'node:assert/strict'
import { html } from '#design'
import { confirmPositions, dissent, recordPosition } from '#agreement'
import { closeGathering, openExercise, recordSitting } from '#exercise'
import type { Id } from '#ground'
import { buildServer } from '#http'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { everywhere, submitted } from '#test/room/submitted.ts'
import { paperRoutes } from '../routes.ts'
import { wordsInPdf } from './pdf.ts'
import { wordsIn } from './word.ts'

export type Taken = {
  readonly status: number
  readonly page: string
  readonly headers: Readonly<Record<string, unknown>>
  /** The words of the file, when it is one. */
  readonly words: string
  readonly file: Uint8Array
}

/** One partnership in the middle of its year, on a real database, with everybody signed in and a neighbour next door. */
export const openYear = async () => {
  const db = await freshDatabase()
  const world = tickingWorld('2026-12-03T09:00:00.000Z')
  const house = houseOf(db, world)
  const edition = house.editions.shippedOne('commissioning-12.v1')
  assert.ok(edition)
  const standards = standardsOf(edition).map(({ number }) => number)
  const here = await arrangePartnership(db, world)
  const neighbour = await arrangePartnership(db, world, 'Harrowdale Alliance')
  const { management, unit, forum } = here.groups
  const champion = () => here.hand('champion')
  const opened = await openExercise(champion(), {
    ...{ label: '2026/27', editionId: edition.id },
    ...{ gatherBy: '2026-12-18', agreeBy: '2027-01-29', planBy: '2027-03-26' },
    groups: [
      { group: management.id, standards },
      { group: unit.id, standards },
      { group: forum.id, standards: [1, 2, 5] },
    ],
  })
  assert.ok(opened.ok)
  const exercise: Id<'exercise'> = opened.value
  const path = `/partnerships/${here.id}/exercises/${exercise}/papers`
  const server = await buildServer({
    routes: paperRoutes(house),
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => html`<p>trouble: ${what}</p>`,
    isDown: () => false,
    health: async () => true,
  })
  const take = async (url: string, role: Role = 'champion', from = here): Promise<Taken> =>
    taken(await server.inject({ url, headers: { cookie: `visit=${from.people[role].token}` } }))
  const post = async (url: string, body: Readonly<Record<string, string>>, role: Role = 'champion'): Promise<Taken> => {
    const cookie = `visit=${here.people[role].token}`
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const payload = new URLSearchParams(body).toString()
    return taken(await server.inject({ method: 'POST', url, headers, payload }))
  }
  const taken = async (reply: Awaited<ReturnType<typeof server.inject>>): Promise<Taken> => {
    const file = new Uint8Array(reply.rawPayload)
    const type = String(reply.headers['content-type'])
    const isFile = 'content-disposition' in reply.headers
    return {
      status: reply.statusCode,
      page: isFile ? '' : reply.body,
      headers: reply.headers,
      words: !isFile
        ? ''
        : type.includes('wordprocessingml')
          ? await wordsIn(file)
          : type === 'application/pdf'
            ? await wordsInPdf(file)
            : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file),
      file,
    }
  }

  const place = { partnership: here.id, exercise, by: here.people['group-lead'] }
  /** Two groups submit: the management team everywhere, the unit with full notes on standard 5. */
  const submitAll = async () => {
    await recordSitting(champion(), exercise, management.id, {
      ...{ heldOn: '2026-10-21', manner: 'meeting', others: 'Priya Nair, public health', notes: '', version: 0 },
      attendance: [],
    })
    await submitted(db, edition, { ...place, group: management, at: world.now() }, everywhere(edition, 3))
    const unitSays = everywhere(edition, 3).map(said =>
      said.standard === 5 ? { ...said, ...fullNotes(world.newId) } : said,
    )
    await submitted(db, edition, { ...place, group: { ...unit, kind: 'commissioning' }, at: world.now() }, unitSays)
  }

  const terms = termsOf(edition)
  const record = async (standard: number, isAgreed = true) => {
    const recorded = await recordPosition(
      champion(),
      { exercise, standard },
      {
        outcome: isAgreed
          ? { kind: 'score', score: 3 }
          : { kind: 'none', why: 'Two partners wait for figures.', wouldSettle: 'The spring return.' },
        summary: isAgreed ? `Together we say three on ${standard}.` : '',
        ...{ variations: 'Marsh End is behind.', implications: `Priorities from ${standard}.`, taken: [] },
        ...{ meeting: 'Partnership Board', metOn: '2027-01-14' },
        asked: questionAsAsked(edition, standard, terms),
        version: 0,
      },
    )
    assert.ok(recorded.ok)
  }

  const close = async () => assert.ok((await closeGathering(champion(), exercise)).ok)

  /** Every standard after the first has a position, the fourth “none this year”; there is dissent on the first. */
  const agreeOthers = async () => {
    for (const standard of standards.slice(1)) await record(standard, standard !== 4)
    const said = { words: 'The score is too kind.', named: false }
    assert.ok((await dissent(here.hand('member'), { exercise, standard: 1 }, said)).ok)
  }

  const confirm = async (forChair: boolean) => {
    const [register] = await db.unscoped<{ revision: number }>(
      'select revision from agreement.register where exercise_id = $1',
      [exercise],
    )
    const confirming = { exercise, standards, revision: register?.revision ?? 0, forChair }
    assert.ok((await confirmPositions(champion(), confirming)).ok)
  }

  /** Somebody in that role comes from an organisation that sells services. */
  const sells = async (role: Role) => {
    const organisation = world.newId()
    await db.unscoped(
      `insert into people.organisation (partnership_id, id, name, kind, statutory, provider)
       values ($1, $2, 'Harbour Care', 'charity', false, true)`,
      [here.id, organisation],
    )
    await db.unscoped('update people.role set organisation_id = $1 where person_id = $2', [
      organisation,
      here.people[role].id,
    ])
  }

  return {
    ...{
      db,
      world,
      house,
      edition,
      here,
      neighbour,
      exercise,
      path,
      take,
      post,
      submitAll,
      record,
      agreeOthers,
      confirm,
      sells,
    },
    closeGathering: close,
    groups: { management, unit, forum },
    close: async () => {
      await server.close()
      await db.close()
    },
  }
}

export type Year = Awaited<ReturnType<typeof openYear>>

const fullNotes = (newId: () => string) => ({
  score: 1,
  summary: 'We know the numbers.\n\n• But not the lives\n• Nor the costs',
  implications: 'Meet families early',
  strategic: 'One shared store of figures',
  variations: [{ id: newId(), kind: 'locality', whose: 'Marsh End', words: 'nothing is on offer' }] as const,
  evidence: [
    {
      ...{ id: newId(), title: 'Market statement', link: 'https://wexmoor.example/market', dated: '2026-03-03' },
      ...{ owner: 'Unit manager', shows: 'Who sells what', keptFromProviders: false },
    },
    { id: newId(), title: 'Tender prices', link: '', owner: '', shows: '', keptFromProviders: true },
  ],
  voices: [{ id: newId(), said: 'We wait too long', source: 'Survey of 2026' }],
})
