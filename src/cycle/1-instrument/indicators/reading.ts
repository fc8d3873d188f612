import type { Fault } from '../fault.ts'
import { sourceFault, twice } from '../library-faults.ts'
import { faultOf } from '../reading.ts'
import { indicatorsFormat, type IndicatorsFile } from './format.ts'

/** A library read from the JSON of its file, or everything that is wrong with it. */
export type IndicatorsReading =
  { readonly ok: true; readonly library: IndicatorsFile } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads the JSON of a library that ships. */
export const readIndicators = (json: unknown): IndicatorsReading => {
  const shaped = indicatorsFormat.safeParse(json)
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(faultOf) }
  const faults = libraryFaults(shaped.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, library: shaped.data }
}

const libraryFaults = (library: IndicatorsFile): readonly Fault[] => {
  const all = library.themes.flatMap(({ indicators }) => indicators)
  const names = [all.map(({ key }) => key), all.map(({ number }) => number), all.map(({ source }) => source)]
  return [
    ...[library.themes.map(({ key }) => key), ...names]
      .flatMap(twice)
      .map(name => ({ place: 'themes', problem: `“${name}” stands twice`, remedy: 'Leave one.' })),
    ...all.flatMap(({ source }) => sourceFault('themes', source, library.sources)),
    ...countFaults(library, all.length),
  ]
}

const countFaults = ({ themes, counts }: IndicatorsFile, all: number): readonly Fault[] =>
  [
    ...themes.map(({ key, indicators }) => ({ what: key, is: indicators.length, said: counts.themes[key] ?? 0 })),
    ...Object.entries(counts.themes)
      .filter(([key]) => !themes.some(theme => theme.key === key))
      .map(([key, said]) => ({ what: key, is: 0, said })),
    { what: 'the library', is: all, said: counts.indicators },
  ]
    .filter(({ is, said }) => is !== said)
    .map(({ what, is, said }) => ({
      place: 'counts',
      problem: `${what} holds ${is} indicators, not ${said}`,
      remedy: 'Look for the line that was lost.',
    }))
