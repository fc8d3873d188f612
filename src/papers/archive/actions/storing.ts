import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isUnfit, writeLines, type Database, type Write } from '#db'
import { fileTable, keepFile, type Inspected } from '#files'
import { yes, type Decision, type Id, type Instant, type World } from '#ground'
import { editionTable, type Editions } from '#instrument'
import {
  chainedAnew,
  closeChain,
  endEveryInvitation,
  endEveryPermission,
  endEveryRole,
  hashOf,
  invite,
  keepNames,
  keepRole,
  lookTable,
  placeInProgramme,
  type Person,
} from '#people'
import { redrawCodes } from '#workshop'
import { pointsAtItself, type Leaving } from '../leaving.ts'
import { contentName } from '../manifest.ts'
import { drawnFor, idsIn, redrawn } from '../redraw.ts'
import type { ArchiveRefusal } from '../refusal.ts'
import { keepAddresses, keepReadingIn } from '../store/records.ts'
import { examineParts, rowFrom, unpackFile, type ArchiveFile, type Examined } from './examining.ts'
import { NotReadIn, openArchive, partIn, rowsIn, type Parts } from './opening.ts'
import { inFolder } from './spool.ts'

export type Storing = {
  readonly db: Database
  readonly world: World
  readonly editions: Editions
  /** Who reads it in. */
  readonly person: Person
  /**
   * The programme that the partnership belongs to from then on, and who is invited to lead it. Without one, whoever
   * reads it in is its champion.
   */
  readonly atDesk?: { readonly programme: Id<'programme'>; readonly champion: Pick<Person, 'name' | 'email'> }
  /** What else happens in the same moment, all or nothing: somebody's first visit, a first set-up. */
  readonly beginning?: (tx: Write) => Promise<void>
}

/** What is drawn before anything is written, so that a second try writes the same. */
type Drawn = {
  readonly at: Instant
  readonly partnership: Id<'partnership'>
  readonly ids: ReadonlyMap<string, string>
  readonly own: ReadonlySet<string>
  /** Stands for whoever is not told: nobody signs in as it, and it has no other facts. */
  readonly nobody: Id<'person'>
  readonly role: Id<'role'>
  readonly invitation: Id<'invitation'>
  readonly record: Id<'reading in'>
  readonly sha256: string
}

type Unpacked = ReadonlyMap<string, Inspected>

const nameless = 'Somebody who is not named'
const statementBytes = 1024 * 1024

/** The rows of a table with their new ids; none that has another. */
async function* redrawnRows(parts: Parts, examined: Examined, leaving: Leaving, drawn: Drawn): AsyncGenerator<string> {
  const part = contentName(leaving.table)
  const said = examined.manifest.tables.find(({ table }) => table === leaving.table)
  if (said === undefined) throw new NotReadIn({ kind: 'missing', part })
  for await (const line of rowsIn(partIn(parts, part), said)) {
    const own = leaving.table === editionTable ? besideItsText(line, leaving, drawn) : redrawn(line, drawn.ids)
    const ids = idsIn(rowFrom(own, leaving), leaving.columns)
    if (ids === undefined || !ids.every(id => drawn.own.has(id))) throw new NotReadIn({ kind: 'unfit', part })
    yield own
  }
}

/** The text of an edition is what its id was made from: it comes in as it left, to the letter, whatever stands in it. */
const besideItsText = (line: string, leaving: Leaving, { ids }: Drawn): string => {
  const { file, ...row } = rowFrom(line, leaving)
  return JSON.stringify({ ...(JSON.parse(redrawn(JSON.stringify(row), ids)) as object), file })
}

/** Rows for one statement each: about a megabyte, or all of a table whose rows point at each other. */
async function* inStatements(rows: AsyncIterable<string>, isWhole: boolean): AsyncGenerator<readonly string[]> {
  let [lines, bytes]: [string[], number] = [[], 0]
  for await (const row of rows) {
    lines.push(row)
    bytes += row.length
    if (isWhole || bytes < statementBytes) continue
    yield lines
    ;[lines, bytes] = [[], 0]
  }
  yield lines
}

/** What a column that never leaves holds here, where it has to hold something: nobody. */
const fillingOf = ({ kept, references }: Leaving, nobody: Id<'person'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    kept
      .filter(({ name, isNeeded, hasDefault }) => isNeeded && !hasDefault && pointsAtPeople(references, name))
      .map(({ name }) => [name, nobody]),
  )

const pointsAtPeople = (references: Leaving['references'], column: string): boolean =>
  references.some(({ columns }) => columns.includes(column))

const storeTable = async (
  tx: Write,
  parts: Parts,
  examined: Examined,
  leaving: Leaving,
  drawn: Drawn,
): Promise<void> => {
  const names = leaving.columns.map(({ name }) => name)
  const isChain = leaving.table === lookTable
  const rows = redrawnRows(parts, examined, leaving, drawn)
  for await (const lines of inStatements(rows, isChain || pointsAtItself(leaving))) {
    const chained = isChain ? chainedAnew(hashOf, lines) : undefined
    await writeLines(tx, leaving, names, chained?.lines ?? lines, fillingOf(leaving, drawn.nobody)).catch(
      (error: unknown) => {
        throw isUnfit(error) ? new NotReadIn({ kind: 'unfit', part: contentName(leaving.table) }) : error
      },
    )
    if (chained !== undefined && lines.length > 0) await closeChain(tx, chained.end)
  }
}

const storeFiles = async (
  tx: Write,
  files: readonly ArchiveFile[],
  unpacked: Unpacked,
  drawn: Drawn,
): Promise<void> => {
  for (const file of files) {
    const inspected = unpacked.get(file.id)
    if (inspected === undefined) throw new NotReadIn({ kind: 'missing', part: `files/${file.id}` })
    const ids = { partnership: drawn.partnership, file: idFor<'file'>(drawn, file.id) }
    const by = { person: idFor<'person'>(drawn, file.added_by), at: new Date(file.added_at).toISOString() }
    const kept = await keepFile(tx, ids, inspected, by)
    if (!kept.ok) throw new NotReadIn({ kind: 'over-quota' })
  }
}

const idFor = <Noun extends string>({ ids }: Drawn, id: string): Id<Noun> => ids.get(id) ?? id

/** Everything, in an order in which every row finds what it points at. */
const storeAll = async (
  tx: Write,
  storing: Storing,
  parts: Parts,
  examined: Examined,
  unpacked: Unpacked,
  drawn: Drawn,
): Promise<void> => {
  const { world, person } = storing
  const { manifest, persons, tables, files } = examined
  await storing.beginning?.(tx)
  const people = persons.map(({ id, name }) => ({ id: idFor<'person'>(drawn, id), name: name ?? nameless }))
  await keepNames(tx, [...people, { id: drawn.nobody, name: nameless }], drawn.at)
  for (const leaving of tables) {
    if (leaving.table === fileTable) await storeFiles(tx, files, unpacked, drawn)
    else await storeTable(tx, parts, examined, leaving, drawn)
  }
  await endEveryRole(tx, drawn.at)
  await endEveryInvitation(tx, drawn.at)
  await endEveryPermission(tx, person, drawn.at)
  await redrawCodes(tx, world)
  await keepAddresses(
    tx,
    persons.flatMap(({ id, email }) => (email === null ? [] : [{ id: idFor<'person'>(drawn, id), email }])),
  )
  await giveLead(tx, storing, drawn)
  await keepReadingIn(tx, {
    ...{ id: drawn.record, at: drawn.at, by: person, sha256: drawn.sha256 },
    ...{ name: manifest.partnership.name, takenAt: manifest.takenAt, takenBy: manifest.takenBy },
  })
}

/**
 * Somebody leads it from then on: whoever read it in, where there is no programme; whom they invite, where they did so at
 * a programme's desk, for nobody judges for a partnership and works for its programme.
 */
const giveLead = async (tx: Write, { person, atDesk }: Storing, drawn: Drawn): Promise<void> => {
  const { at, partnership } = drawn
  if (atDesk === undefined)
    return keepRole(tx, partnership, { id: drawn.role, person: person.id, role: 'champion', at })
  await placeInProgramme(tx, atDesk.programme)
  const { name, email } = atDesk.champion
  const by = { invitedAt: at, invitedBy: person.id }
  await invite(tx, { id: drawn.invitation, partnership, name, email, role: 'champion', ...by })
}

const drawAll = (world: World, { ids, manifest }: Examined, sha256: string): Drawn => {
  const partnership = world.newId<'partnership'>()
  const drawn = drawnFor(ids, world.newId)
  return {
    ...{ at: world.now(), partnership, sha256, own: new Set(drawn.values()) },
    ids: new Map([...drawn, [manifest.partnership.id, partnership]]),
    ...{ nobody: world.newId<'person'>(), role: world.newId<'role'>() },
    ...{ invitation: world.newId<'invitation'>(), record: world.newId<'reading in'>() },
  }
}

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/**
 * Reads an archive in as a partnership of its own, all of it or nothing, in one transaction. Every id is drawn anew, so
 * that it stands beside whatever is here; nobody gets a way in but whoever leads it from then on.
 */
export const storeArchive = (
  storing: Storing,
  zip: { readonly path: string; readonly size: number },
): Promise<Decision<Id<'partnership'>, ArchiveRefusal>> =>
  inFolder(folder =>
    openArchive(zip, async parts => {
      const found = await examineParts(storing, parts, folder)
      if (!found.ok) return found
      const examined = found.value
      const unpacked = new Map<string, Inspected>()
      for (const file of examined.files) unpacked.set(file.id, await unpackFile(parts, examined.manifest, file, folder))
      const drawn = drawAll(storing.world, examined, await digestOf(zip.path))
      const scope = { kind: 'partnership', partnership: drawn.partnership, person: storing.person.id } as const
      await storing.db.write(scope, tx => storeAll(tx, storing, parts, examined, unpacked, drawn))
      return yes(drawn.partnership)
    }),
  )
