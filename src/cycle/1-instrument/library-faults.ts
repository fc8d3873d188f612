import type { Fault } from './fault.ts'

/** What stands more than once, each once. */
export const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
]

/** A source that nobody declared. */
export const sourceFault = (
  place: string,
  source: string,
  sources: Readonly<Record<string, string>>,
): readonly Fault[] =>
  Object.hasOwn(sources, source.split(':')[0] ?? '')
    ? []
    : [{ place, problem: `no source is called “${source.split(':')[0]}”`, remedy: 'Declare it under “sources”.' }]

/** What was read of a file that ships with the program. Throws with every fault when it cannot be used. */
export const wholeOr = (file: string, faults: readonly Fault[]): never => {
  const lines = faults.map(fault => `${file}, at ${fault.place}: ${fault.problem}. ${fault.remedy}`)
  throw new Error([`${file} cannot be used:`, ...lines].join('\n  '))
}
