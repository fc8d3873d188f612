import type { Read } from '#db'
import type { Ask } from '#people'
import type { Edition } from '../../edition.ts'
import type { Fault } from '../../fault.ts'
import { isHeldId } from '../../held/file.ts'
import { parse } from '../../reading.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import type { Editions } from '../../store.ts'
import { takeCrosswalk } from '../actions.ts'
import type { Crosswalk } from '../crosswalk.ts'
import { cycleFaults } from '../faults.ts'
import { named } from '../named.ts'
import type { Ends } from '../store.ts'
import { readCrosswalk } from '../reading.ts'

/** The editions that the text of a crosswalk's file leads between; nothing where it is no such file. */
export const endsInText = (text: string): Ends | undefined => {
  const json = parse(text)
  const value = 'fault' in json ? undefined : json.value
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return undefined
  const { from, to } = value
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined
}

type Unusable = { readonly ok: false; readonly words: string; readonly faults?: readonly Fault[] }
type InText = { readonly ok: true; readonly crosswalk: Crosswalk } | Unusable

const unusable =
  'The file is a list of changes between two editions, and cannot be used. What is wrong stands below it.'

/** The crosswalk that a text holds, if both editions can be read in this scope, it is whole and closes no circle. */
export const crosswalkInText = async (tx: Read, editions: Editions, ends: Ends, text: string): Promise<InText> => {
  const found = new Map<string, Edition>()
  for (const id of [ends.from, ends.to]) {
    const edition = await editions.find(tx, id)
    if (edition !== undefined) found.set(id, edition)
  }
  const read = readCrosswalk(`${ends.from}--${ends.to}`, text, id => found.get(id))
  if (!read.ok) return { ok: false, words: unusable, faults: read.faults.map(fault => named(fault, ...found.values())) }
  if (!isHeldId(ends.from) && !isHeldId(ends.to))
    return { ok: false, words: 'Both editions come with Stocktake, and so does the list of changes between them.' }
  const place = `${ends.from}--${ends.to}`
  const others = await editions.crosswalksIn(tx)
  const circles = cycleFaults([...others, read.crosswalk]).filter(fault => fault.place === place)
  return circles.length > 0 ? { ok: false, words: unusable, faults: circles } : read
}

type TakenIn = { readonly ok: true; readonly isNew: boolean } | Unusable

/** Takes in a crosswalk that was downloaded elsewhere. */
export const takeCrosswalkText = async (needs: EditionNeeds, ask: Ask, ends: Ends, text: string): Promise<TakenIn> => {
  const read = await ask.read(tx => crosswalkInText(tx, needs.editions, ends, text))
  if (!read.ok) return read
  const taken = await takeCrosswalk(ask, read.crosswalk)
  return taken.ok
    ? { ok: true, isNew: taken.value }
    : { ok: false, words: 'A list of changes between these editions is published here already, in other words.' }
}
