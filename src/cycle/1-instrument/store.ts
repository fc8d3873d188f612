import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Crosswalk } from './crosswalk/crosswalk.ts'
import { cycleFaults } from './crosswalk/faults.ts'
import { readCrosswalk } from './crosswalk/reading.ts'
import type { Edition } from './edition.ts'
import { readEdition, type Reading } from './reading.ts'

/** The editions in force. Read once when the program starts and handed to whoever needs them. */
export type Editions = {
  /** Every edition, by name, the newest version of each name first. */
  readonly all: () => readonly Edition[]
  /** The edition with that id (`commissioning-12.v1`), or `undefined`. */
  readonly find: (id: string) => Edition | undefined
  /** What became of the standards of one edition in another. */
  readonly crosswalks: () => readonly Crosswalk[]
}

/**
 * Reads every `<name>/<version>/edition.json` under the folder, and the crosswalks between them. Throws one error that names each file, place, problem
 * and remedy when an edition cannot be used, and when there is none at all.
 */
export const loadEditions = async (folder: string): Promise<Editions> => {
  const found = await Promise.all((await editionFolders(folder)).map(place => readFrom(folder, place)))
  const broken = found.flatMap(({ file, reading }) =>
    reading.ok ? [] : reading.faults.map(fault => `${file}, at ${fault.place}: ${fault.problem}. ${fault.remedy}`),
  )
  if (broken.length > 0) throw new Error(['The editions cannot be used:', ...broken].join('\n  '))
  const editions = found.flatMap(({ reading }) => (reading.ok ? [reading.edition] : []))
  if (editions.length === 0) throw new Error(`There is no edition in ${folder}. Put back the folder “editions”.`)
  const read = editionsFrom(editions)
  return { ...read, crosswalks: await crosswalksIn(join(folder, 'crosswalks'), read.find) }
}

const editionsFrom = (editions: readonly Edition[]): Omit<Editions, 'crosswalks'> => {
  const sorted = editions.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version,
  )
  const byId = new Map(sorted.map(edition => [edition.id, edition]))
  return { all: () => sorted, find: id => byId.get(id) }
}

/** The crosswalks of a folder; none where there is no such folder. */
const crosswalksIn = async (folder: string, find: Editions['find']): Promise<() => readonly Crosswalk[]> => {
  const files = await readdir(folder).catch(() => [])
  const readings = await Promise.all(
    files
      .filter(file => file.endsWith('.json'))
      .toSorted()
      .map(async file => {
        const text = await readFile(join(folder, file), 'utf8')
        return { file, reading: readCrosswalk(file.slice(0, -'.json'.length), text, find) }
      }),
  )
  const crosswalks = readings.flatMap(({ reading }) => (reading.ok ? [reading.crosswalk] : []))
  const broken = [
    ...readings.flatMap(({ file, reading }) => (reading.ok ? [] : reading.faults.map(fault => ({ file, fault })))),
    ...cycleFaults(crosswalks).map(fault => ({ file: fault.place, fault })),
  ].map(({ file, fault }) => `crosswalks/${file}, at ${fault.place}: ${fault.problem}. ${fault.remedy}`)
  if (broken.length > 0) throw new Error(['The editions cannot be used:', ...broken].join('\n  '))
  return () => crosswalks
}

type Place = { readonly name: string; readonly version: string }

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Error(`The editions cannot be read: ${folder}. Check that this folder exists and may be read.`, {
      cause: error,
    })
  })
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
}

const editionFolders = async (folder: string): Promise<readonly Place[]> => {
  const names = await foldersIn(folder)
  const versions = await Promise.all(names.map(name => foldersIn(join(folder, name))))
  return names.flatMap((name, index) => (versions[index] ?? []).map(version => ({ name, version })))
}

const readFrom = async (folder: string, { name, version }: Place): Promise<{ file: string; reading: Reading }> => {
  const file = join(folder, name, version, 'edition.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return { file, reading: readEdition(name, version, text) }
  const fault = {
    place: 'the whole file',
    problem: 'it is missing or may not be read',
    remedy: 'Put it there, or take its folder away.',
  }
  return { file, reading: { ok: false, faults: [fault] } }
}
