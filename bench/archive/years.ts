import { rowLines, shapesOf, writeLines, type Database } from '#db'
import type { Id, Scope, World } from '#ground'
import { leavingNames, leavingOf, type Leaving } from '../../src/papers/archive/leaving.ts'
import { drawnFor, idsIn, redrawn } from '../../src/papers/archive/redraw.ts'
import { rooms } from '../../src/papers/archive/store/rooms.ts'

/** What goes on for as long as the partnership does, and what is there once. */
const once = /^(?:people|files)\.|^exercise\.term$|^scoring\.attachment$|^papers\.(?:taking|reading_in)$/

type Lines = readonly { readonly leaving: Leaving; readonly lines: readonly string[] }[]

const readAll = (db: Database, scope: Scope): Promise<Lines> =>
  db.read(scope, async tx => {
    const all = []
    for (const leaving of leavingOf(rooms, await shapesOf(tx, leavingNames(rooms)))) {
      const lines: string[] = []
      const names = leaving.columns.map(({ name }) => name)
      for await (const page of rowLines(tx, leaving, names, leaving.filled)) lines.push(...page)
      all.push({ leaving, lines })
    }
    return all
  })

const idsOf = ({ leaving, lines }: Lines[number]): readonly string[] =>
  lines.flatMap(line => idsIn(JSON.parse(line) as Record<string, unknown>, leaving.columns) ?? [])

/** What its own rows are called by. */
const rowIdsOf = ({ lines }: Lines[number]): readonly string[] =>
  lines.flatMap(line => (JSON.parse(line) as { readonly id?: string }).id ?? [])

/** Two years' rows as those of two years before: other ids, other labels, and what may be there once called otherwise. */
const asEarlier = (line: string, ids: ReadonlyMap<string, string>, back: number): string =>
  redrawn(line, ids)
    .replace(/"label":"(\d{4})\/(\d{2})"/, (_, year: string, next: string) => {
      return `"label":"${Number(year) - back}/${String(Number(next) - back).padStart(2, '0')}"`
    })
    .replace(/"email":"/, `"email":"from-${back}.`)
    .replace(/"offered":"[^"]*"/, '"offered":null')

/** Goes back from a partnership's two years to `years` of them, each as full as those are. */
export const addYears = async (
  { db, world }: { readonly db: Database; readonly world: World },
  partnership: Id<'partnership'>,
  person: Id<'person'>,
  years: number,
): Promise<void> => {
  const scope: Scope = { kind: 'partnership', partnership, person }
  const all = await readAll(db, scope)
  const lasting = new Set(all.filter(({ leaving }) => once.test(leaving.table)).flatMap(rowIdsOf))
  const yearly = all.filter(({ leaving }) => !once.test(leaving.table))
  const own = yearly.flatMap(idsOf).filter(id => !lasting.has(id))
  const people = new Set(yearly.flatMap(personsIn))
  for (let back = 2; back < years; back += 2) {
    const ids = drawnFor(
      own.filter(id => !people.has(id)),
      world.newId,
    )
    await db.write(scope, async tx => {
      for (const { leaving, lines } of yearly) {
        const names = leaving.columns.map(({ name }) => name)
        const filling = leaving.kept.some(({ name }) => name === 'author_id') ? { author_id: person } : {}
        await writeLines(
          tx,
          leaving,
          names,
          lines.map(line => asEarlier(line, ids, back)),
          filling,
        )
      }
    })
  }
}

const personsIn = ({ leaving, lines }: Lines[number]): readonly string[] => {
  const columns = leaving.references.filter(({ to }) => to === 'people.person').flatMap(({ columns: own }) => own)
  return lines.flatMap(line => {
    const row = JSON.parse(line) as Record<string, unknown>
    return columns.flatMap(name => (typeof row[name] === 'string' ? [row[name]] : []))
  })
}
