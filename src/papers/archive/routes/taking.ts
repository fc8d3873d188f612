import { shapesOf, type Read } from '#db'
import { exercisesOf } from '#exercise'
import { spaceTaken } from '#files'
import { readForm } from '#forms'
import { data, download, mistaken, refused, shown, type Reply, type Route } from '#http'
import { memberRoute, rolesUntil, type Ask } from '#people'
import { workshopsOf } from '#workshop'
import { fileName } from '../../file-name.ts'
import type { PaperNeeds } from '../../needs.ts'
import { papersOf } from '../actions/gathering.ts'
import { takeEverything } from '../actions/taking.ts'
import { leavingNames, leavingOf, outsideOf } from '../leaving.ts'
import { mayTake, type TakingRefusal } from '../may-take.ts'
import { everythingPage } from '../pages/everything.ts'
import { rooms } from '../store/rooms.ts'
import { archiveSchema } from '../schema.ts'
import type { ReadingIn, ToInvite } from '../record.ts'
import { addressesThatCame, readingsIn, rowCount, takingsOf } from '../store/records.ts'

const path = '/partnerships/:partnership/everything'
const ability = 'everything.take'
/** How many may be made at once by one process: each is work for minutes. */
const atOnce = 2

/** The page and the file of everything, and the schema that says what the file holds. */
export const takingRoutes = (needs: PaperNeeds, papers: readonly Route[]): readonly Route[] => {
  let underWay = 0
  const whileUnderWay = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    underWay += 1
    try {
      yield* pieces
    } finally {
      underWay -= 1
    }
  }
  return [
    memberRoute(needs, { method: 'GET', path, ability, handle: async ask => shown(await pageFor(ask)) }),
    memberRoute(needs, {
      ...{ method: 'POST', path, ability },
      handle: async ask => {
        const asked = readForm(ask.asked.body).choice('do', ['take'])
        if (asked === undefined) return mistaken(await pageFor(ask, { isAgain: true }))
        const held = underWay < atOnce ? await heldFor(ask) : ({ kind: 'busy' } as const)
        if (held !== undefined) return refused(await pageFor(ask, { held }))
        return download(
          fileName('zip', ask.partnership.name, 'everything', ask.now.slice(0, 10)),
          'application/zip',
          whileUnderWay(takeEverything({ ...needs, ...ask, papers: papersOf(needs, ask, papers) })),
        )
      },
    }),
    { method: 'GET', path: '/everything/schema.json', guard: 'anyone', handle: () => showSchema(needs) },
  ]
}

const workshopsIn = async (tx: Read) => {
  const all = []
  for (const { id } of await exercisesOf(tx)) all.push(...(await workshopsOf(tx, id)))
  return all
}

const heldFor = (ask: Ask): Promise<TakingRefusal | undefined> =>
  ask.read(async tx => mayTake(ask.roles, await workshopsIn(tx)))

const pageFor = (ask: Ask, more: { readonly held?: TakingRefusal; readonly isAgain?: boolean } = {}) =>
  ask.read(async tx => {
    const readings = await readingsIn(tx)
    let rows = 0
    for (const { table, owner } of await shapesOf(tx, leavingNames(rooms))) rows += await rowCount(tx, table, owner)
    return everythingPage(ask.frame, {
      action: `/partnerships/${ask.partnership.id}/everything`,
      years: (await exercisesOf(tx)).map(({ label }) => label),
      rows,
      fileBytes: await spaceTaken(tx),
      takings: await takingsOf(tx),
      readings,
      cameWith: await cameWith(tx, readings),
      inviting: `/partnerships/${ask.partnership.id}/people`,
      outside: outsideOf(rooms),
      held: mayTake(ask.roles, await workshopsIn(tx)),
      ...more,
    })
  })

const cameWith = async (tx: Read, readings: readonly ReadingIn[]): Promise<readonly ToInvite[]> => {
  const last = readings[0]
  if (last === undefined) return []
  const addresses = await addressesThatCame(tx)
  return (await rolesUntil(tx, last.at)).map(each => {
    const email = addresses.get(each.person)
    return { ...each, ...(email === undefined ? {} : { email }) }
  })
}

const showSchema = async ({ db }: Pick<PaperNeeds, 'db'>): Promise<Reply> => {
  const shapes = await db.read({ kind: 'visitor' }, tx => shapesOf(tx, leavingNames(rooms)))
  return data(archiveSchema(leavingOf(rooms, shapes)))
}
