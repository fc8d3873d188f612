import type { Edition } from '../edition.ts'
import type { Fault } from '../fault.ts'
import { faultOf, parse } from '../reading.ts'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkFaults } from './faults.ts'
import { crosswalkFormat } from './format.ts'

/** A crosswalk read from the text of its file, or everything that is wrong with it. */
export type CrosswalkReading =
  { readonly ok: true; readonly crosswalk: Crosswalk } | { readonly ok: false; readonly faults: readonly Fault[] }

const remedy = 'Take the file again from its page in Stocktake, or write this as editions/crosswalk.schema.json asks.'

/** Reads the text of `<from>--<to>.json`, checked against the two editions that it names. */
export const readCrosswalk = (
  name: string,
  text: string,
  find: (id: string) => Edition | undefined,
): CrosswalkReading => {
  const json = parse(text)
  if ('fault' in json) return { ok: false, faults: [json.fault] }
  const shaped = crosswalkFormat.safeParse(json.value)
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(issue => ({ ...faultOf(issue), remedy })) }
  const crosswalk = shaped.data
  const [from, to] = [find(crosswalk.from), find(crosswalk.to)]
  const missing = [from === undefined && crosswalk.from, to === undefined && crosswalk.to].filter(
    id => typeof id === 'string',
  )
  const faults = [
    ...(name === `${crosswalk.from}--${crosswalk.to}` ? [] : [nameFault(crosswalk)]),
    ...missing.map(absentFault),
    ...(from === undefined || to === undefined ? [] : crosswalkFaults(crosswalk, from, to)),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, crosswalk: Object.freeze(crosswalk) }
}

const nameFault = ({ from, to }: Crosswalk): Fault => ({
  place: 'from and to',
  problem: `it leads from ${from} to ${to}, but its file is called otherwise`,
  remedy: `Call the file ${from}--${to}.json.`,
})

const absentFault = (id: string): Fault => ({
  place: 'from and to',
  problem: `there is no edition ${id}`,
  remedy: 'Name two editions that are here, or add the one that is missing.',
})
