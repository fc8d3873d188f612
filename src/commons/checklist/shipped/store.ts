import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../checklist.ts'
import { readChecklist } from './reading.ts'

/** The checklists in force, by name, the newest version of each name first. */
export type Checklists = {
  readonly all: readonly Checklist[]
  /** The one with that id (`nine-steps.v1`), or `undefined`. */
  readonly find: (id: string | undefined) => Checklist | undefined
}

/** Reads every checklist of a folder. Throws one error that names each file and what is wrong with it. */
export const loadChecklists = (folder: string): Checklists => {
  const files = readdirSync(folder).filter(file => /^[a-z0-9-]+\.v\d+\.json$/.test(file))
  const read = files.map(file => readFrom(folder, file))
  const broken = read.flatMap(({ file, faults }) => faults.map(fault => `${file}: ${fault}`))
  if (broken.length > 0) throw new Error(['The checklists cannot be used:', ...broken].join('\n  '))
  const all = read
    .flatMap(({ checklist }) => checklist ?? [])
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version)
  return { all, find: id => all.find(each => each.id === id) }
}

const readFrom = (folder: string, file: string) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const reading = readChecklist(text)
  if (!reading.ok) return { file, faults: reading.faults }
  const { checklist } = reading
  const id = `${checklist.name}.v${checklist.version}`
  if (file !== `${id}.json`) return { file, faults: [`It says that it is ${id}: name the file after it.`] }
  // Of what it says and not of how it is laid out.
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(JSON.parse(text)))
    .digest('hex')
  return { file, faults: [], checklist: Object.freeze({ ...checklist, id, fingerprint }) }
}

let shipped: Checklists | undefined

/** The checklists that ship with the program, read once. */
export const checklistsShipped = (): Checklists =>
  (shipped ??= loadChecklists(join(import.meta.dirname, '../../../../editions/checklists')))
