// `npm run bench -- papers`: what a Board paper costs, and what twenty at once cost those who read pages. See ../README.md.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#db'
import { toWord, type Paper } from '#documents'
import { realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { buildWorld } from '#test/world/index.ts'
import { startVisit } from '../../src/people/visit/actions.ts'
import { sheetOf } from '../../src/plumbing/documents/pdf/sheet.ts'
import { typesetter } from '../../src/plumbing/documents/pdf/typst.ts'
import { askOnce, openCaller, requestOf } from '../load.ts'
import { startSide, type Side } from '../side.ts'
import { boardPapers } from './paper.ts'

const say = (words: string): void => console.log(words)
const inOrder = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other)
const at = (values: readonly number[], part: number): number =>
  inOrder(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN
const ms = (value: number): string => `${value.toFixed(1)} ms`
const spread = (values: readonly number[], sayOne: (value: number) => string): string =>
  `${sayOne(at(values, 0.5))} (${sayOne(at(values, 0))} to ${sayOne(at(values, 1))})`

const [warming, counted] = [8, 30]

/** Writes papers one after another, the first of them to warm up; processor time and wall of each of the others. */
const costs = async (papers: readonly Paper[], write: (paper: Paper) => unknown) => {
  const cpu: number[] = []
  const wall: number[] = []
  for (const [number, paper] of papers.entries()) {
    const [before, began] = [process.cpuUsage(), performance.now()]
    await write(paper)
    const { user, system } = process.cpuUsage(before)
    if (number < warming) continue
    cpu.push((user + system) / 1000)
    wall.push(performance.now() - began)
  }
  return { cpu, wall }
}

const alone = async (): Promise<void> => {
  const papers = await boardPapers(warming + counted)
  const set = await typesetter()
  const pdf = (paper: Paper): Buffer => set(JSON.stringify(sheetOf(paper)))
  const pages =
    papers[0] === undefined
      ? 0
      : (pdf(papers[0])
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length ?? 0)
  say(`A Board paper of ${pages} pages, ${counted} different ones, warm; the middle one (the least to the most):`)
  for (const [name, write, budget] of [
    ['Word', toWord, '100 ms'],
    ['PDF ', pdf, '200 ms'],
  ] as const) {
    const { cpu, wall } = await costs(papers, write)
    say(`  ${name}  CPU ${spread(cpu, ms)}, wall ${spread(wall, ms)}; budget: CPU under ${budget}`)
  }
}

const [readers, everyMs, rounds, atOnce] = [4, 25, 3, 20]

type Pages = { readonly page: string; readonly shelf: string; readonly cookie: string }

/** Reads pages at an even pace until told to stop; how long each took. */
const reading = async (side: Side, { page, cookie }: Pages, isOver: () => boolean): Promise<readonly number[]> => {
  const took: number[] = []
  const bytes = requestOf({ path: page, cookie })
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const caller = await openCaller(side.port)
      await pause((everyMs / readers) * reader)
      while (!isOver()) {
        const began = performance.now()
        const { status } = await caller.ask(bytes)
        if (status !== 200) throw new Error(`A page was answered with ${status}.`)
        took.push(performance.now() - began)
        await pause(Math.max(0, everyMs - (performance.now() - began)))
      }
      caller.hangUp()
    }),
  )
  return took
}

/** The papers of the shelf in one form, as many as are asked for at once. */
const papersOn = async (side: Side, { shelf, cookie }: Pages, ending: string): Promise<readonly Buffer[]> => {
  const { body } = await askOnce(side.port, requestOf({ path: shelf, cookie }, 'identity'))
  const links = [...body.toString().matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(href => href.includes(`.${ending}`))
  if (links.length === 0) throw new Error(`There is no paper as ${ending} on the shelf.`)
  return Array.from({ length: atOnce }, (_, number) => requestOf({ path: links[number % links.length] ?? '', cookie }))
}

const besidePages = async (side: Side, pages: Pages, ending: 'docx' | 'pdf'): Promise<void> => {
  const papers = await papersOn(side, pages, ending)
  const ratios: number[] = []
  const quiet: number[] = []
  const busy: number[] = []
  const took: number[] = []
  for (let number = 0; number <= rounds; number++) {
    let isOver = false
    const began = performance.now()
    const during = reading(side, pages, () => isOver)
    const statuses = await Promise.all(papers.map(async bytes => (await askOnce(side.port, bytes)).status))
    const lasted = performance.now() - began
    isOver = true
    const [withPapers] = [at(await during, 0.95)]
    if (statuses.some(status => status !== 200)) throw new Error(`Papers were answered with ${statuses.join(' ')}.`)
    const until = performance.now() + Math.max(lasted, 1500)
    const without = at(await reading(side, pages, () => performance.now() > until), 0.95)
    if (number === 0) continue
    ratios.push(withPapers / without)
    quiet.push(without)
    busy.push(withPapers)
    took.push(lasted)
  }
  say(
    `${atOnce} papers as ${ending} at once: all there after ${spread(took, ms)}; pages’ p95 ${spread(quiet, ms)} without, ` +
      `${spread(busy, ms)} with them: × ${spread(ratios, value => value.toFixed(2))}; budget: at most × 1.20`,
  )
}

/** Papers alone, then beside pages, on a database that is made and warm. */
export const benchPapers = async (connection: string): Promise<void> => {
  await alone()
  const db = openDatabase(connection)
  const world = realWorld()
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const { partnerships, exercises, people } = await buildWorld({ db, world, editions })
  const calder = `/partnerships/${partnerships.calder}`
  const shelf = `${calder}/exercises/${exercises.calder2026}/papers`
  const cookie = `visit=${await startVisit({ db, world }, people.amara.id)}`
  await db.close()
  const side = await startSide('stocktake.ts', 'stocktake app', { connection, page: '' })
  try {
    const pages = { page: `${calder}/exercises/${exercises.calder2026}/positions`, shelf, cookie }
    await besidePages(side, pages, 'pdf')
    await besidePages(side, pages, 'docx')
  } finally {
    await side.stop()
  }
}
