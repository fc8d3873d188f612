import { folded } from '../additions/addition.ts'
import type { Fault } from '../fault.ts'
import { faultOf } from '../reading.ts'
import { sourceFault, twice } from '../library-faults.ts'
import { glossaryFormat, type GlossaryFile } from './format.ts'

/** A glossary read from the JSON of its file, or everything that is wrong with it. */
export type GlossaryReading =
  { readonly ok: true; readonly glossary: GlossaryFile } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads the JSON of a glossary that ships. */
export const readGlossary = (json: unknown): GlossaryReading => {
  const shaped = glossaryFormat.safeParse(json)
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(faultOf) }
  const faults = glossaryFaults(shaped.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, glossary: shaped.data }
}

const glossaryFaults = ({ words, counts, sources }: GlossaryFile): readonly Fault[] => [
  ...twice(words.map(({ word }) => folded(word))).map(word => fault('words', `“${word}” stands twice`, 'Leave one.')),
  ...twice(words.map(({ source }) => source)).map(at => fault('words', `${at} is restated twice`, 'Leave one.')),
  ...words.flatMap(({ source }) => sourceFault('words', source, sources)),
  ...(words.length === counts.words
    ? []
    : [fault('counts', `${words.length} words stand here, not ${counts.words}`, 'Look for the line that was lost.')]),
]

const fault = (place: string, problem: string, remedy: string): Fault => ({ place, problem, remedy })
