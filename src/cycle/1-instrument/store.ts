import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition } from './edition.ts'
import { readEdition, type Reading } from './reading.ts'

/** The editions in force. Read once when the program starts and handed to whoever needs them. */
export type Editions = {
  /** Every edition, by name, the newest version of each name first. */
  readonly all: () => readonly Edition[]
  /** The edition with that id (`commissioning-12.v1`), or `undefined`. */
  readonly find: (id: string) => Edition | undefined
}

/**
 * Reads every `<name>/<version>/edition.json` under the folder. Throws one error that names each file, place, problem
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
  return editionsFrom(editions)
}

const editionsFrom = (editions: readonly Edition[]): Editions => {
  const sorted = editions.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version,
  )
  const byId = new Map(sorted.map(edition => [edition.id, edition]))
  return { all: () => sorted, find: id => byId.get(id) }
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
