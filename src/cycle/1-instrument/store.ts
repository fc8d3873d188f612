import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Read } from '#db'
import type { Crosswalk } from './crosswalk/crosswalk.ts'
import { cycleFaults } from './crosswalk/faults.ts'
import { readCrosswalk } from './crosswalk/reading.ts'
import { heldCrosswalks } from './crosswalk/store.ts'
import type { Edition } from './edition.ts'
import { heldEditions } from './held/store/editions.ts'
import { heldBy } from './held/store/keeping.ts'
import { carriedCrosswalks } from './offer/crosswalks/store.ts'
import { offeredIn } from './offer/store.ts'
import { readEdition, type Reading } from './reading.ts'
import { hear } from './spoken/store.ts'
import { spokenIn } from './spoken/spoken.ts'

/** The editions in force: those that ship with the program, read once when it starts, and those that partnerships hold. */
export type Editions = {
  /** Every edition that ships with the program, by name, the newest version of each name first. */
  readonly shipped: () => readonly Edition[]
  /** The shipped edition with that id (`commissioning-12.v1`), or `undefined`. */
  readonly shippedOne: (id: string) => Edition | undefined
  /** What became of the standards of one shipped edition in another. */
  readonly crosswalks: () => readonly Crosswalk[]
  /** The same with those that the partnership of the scope published, and those that its programme offers with editions. */
  readonly crosswalksIn: (tx: Read) => Promise<readonly Crosswalk[]>
  /** The edition with that id, shipped or held by the partnership of the scope, or `undefined`. */
  readonly find: (tx: Read, id: string) => Promise<Edition | undefined>
  /** The edition that an exercise pins. Throws when it is neither shipped nor held: that is a fault of ours. */
  readonly pinned: (tx: Read, exercise: { readonly editionId: string }) => Promise<Edition>
  /**
   * What the partnership of the scope can run a year on, without what was withdrawn: its own, the one published last
   * first, then those that its programme offers, then the shipped ones.
   */
  readonly choice: (tx: Read) => Promise<readonly Edition[]>
  /** The same with the partnership's own that were withdrawn: years have run on them, and copies can begin from them. */
  readonly readable: (tx: Read) => Promise<readonly Edition[]>
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
  const shipped = shippedFrom(editions)
  const crosswalks = await crosswalksIn(join(folder, 'crosswalks'), shipped.shippedOne)
  const crosswalksHere = async (tx: Read) => [
    ...crosswalks(),
    ...(await heldCrosswalks(tx)),
    ...(await carriedCrosswalks(tx)).map(({ crosswalk }) => crosswalk),
  ]
  return { ...shipped, crosswalks, crosswalksIn: crosswalksHere, ...findingIn(shipped) }
}

type Shipped = Pick<Editions, 'shipped' | 'shippedOne'>

const shippedFrom = (editions: readonly Edition[]): Shipped => {
  const sorted = editions.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version,
  )
  const byId = new Map(sorted.map(edition => [edition.id, edition]))
  const read = (edition: Edition | undefined): Edition | undefined => {
    hear(edition && spokenIn(edition))
    return edition
  }
  return { shipped: () => sorted.flatMap(edition => read(edition) ?? []), shippedOne: id => read(byId.get(id)) }
}

const findingIn = ({ shipped, shippedOne }: Shipped): Pick<Editions, 'find' | 'pinned' | 'choice' | 'readable'> => {
  const held = heldEditions()
  const find: Editions['find'] = async (tx, id) => {
    const edition = shippedOne(id) ?? (await held(tx, id))
    hear(edition && spokenIn(edition))
    return edition
  }
  const findAll = async (tx: Read, listed: readonly { readonly id: string }[]): Promise<readonly Edition[]> => {
    const editions: Edition[] = []
    for (const { id } of listed) {
      const edition = await find(tx, id)
      if (edition !== undefined) editions.push(edition)
    }
    return editions
  }
  const isInForce = ({ withdrawal }: { readonly withdrawal?: unknown }): boolean => withdrawal === undefined
  const choice: Editions['choice'] = async tx => {
    const own = await heldBy(tx)
    const offered = (await offeredIn(tx)).filter(({ id }) => !own.some(each => each.id === id))
    return [...(await findAll(tx, [...own, ...offered].filter(isInForce))), ...shipped()]
  }
  return {
    find,
    pinned: async (tx, { editionId }) => {
      const edition = await find(tx, editionId)
      if (edition === undefined) throw new Error(`The edition ${editionId} is not in force here.`)
      return edition
    },
    choice,
    readable: async tx => {
      const withdrawn = (await heldBy(tx)).filter(each => !isInForce(each))
      return [...(await choice(tx)), ...(await findAll(tx, withdrawn))]
    },
  }
}

/** The crosswalks of a folder; none where there is no such folder. */
const crosswalksIn = async (folder: string, find: Editions['shippedOne']): Promise<() => readonly Crosswalk[]> => {
  const files = existsSync(folder) ? await readdir(folder) : []
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
