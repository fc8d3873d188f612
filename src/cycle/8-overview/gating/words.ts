import { sayCount } from '#ground'
import type { FileFault } from '../attack/reading/files.ts'
import type { CellKey } from '../rules/tables.ts'
import type { Finding, GateRefusal, GateStanding } from './gate.ts'

/** What each file is called. */
const files: Readonly<Record<FileFault['file'], string>> = {
  ...{ html: 'The page', csv: 'The CSV file', xlsx: 'The spreadsheet', pdf: 'The PDF', json: 'The JSON file' },
}

/** How the places are called, by their keys: `region moors`. */
export type PlaceNames = ReadonlyMap<string, string>

const sayPlace = ({ table, of }: CellKey, names: PlaceNames): string =>
  table === 'country' ? 'the country' : (names.get(`${table} ${of}`) ?? of)

const sayTable = ({ table }: CellKey): string =>
  table === 'country' ? 'the country' : table === 'region' ? 'regions' : 'kinds of area'

const fileWords: Readonly<Record<FileFault['kind'], string>> = {
  unreadable: 'cannot be read back.',
  'other-figures': 'does not print the same figures as the JSON file.',
  'unknown-number': 'has a number that no printed figure explains.',
  'something-more': 'is not exactly what the printed figures make: there is more in it, or something else.',
}

/** What was found, in a sentence. It never says whose score it is about: the gate does not know. */
export const sayFinding = (finding: Finding, names: PlaceNames): string => {
  if ('file' in finding) return `${files[finding.file]} ${fileWords[finding.kind]}`
  const { cell } = finding
  const [place, standard] = [sayPlace(cell, names), `standard ${cell.standard}`]
  switch (finding.kind) {
    case 'withhold':
      return `Leave out the figure of ${place} for ${standard} this year.`
    case 'merge':
      return `Merge ${place} with another place of its table: its figure for ${standard} was left out before, too.`
    case 'drop':
      return `Drop the table of ${sayTable(cell)} for ${standard}: nothing else of it would be left.`
    case 'published':
      return `Releases that are published already tell too much about ${standard}. No draft can take that back.`
    case 'no-such-figure':
      return `The rules would not print the figure of ${place} for ${standard}.`
    case 'other-number':
      return `The number of contributors of ${place} for ${standard} is not the rounded one.`
    case 'should-repeat':
      return `The figure of ${place} for ${standard} should have been printed again: too few contributions changed.`
    case 'repeats-wrongly':
      return `The figure of ${place} for ${standard} is marked “not updated” and should not be.`
    case 'earlier-differ':
      return 'The figures of earlier releases, shown beside this one, are not those that were printed.'
  }
}

/** Where the gate stands, in a sentence. */
export const sayGate = ({ state, done, of, exact, narrow, undecided }: GateStanding): string => {
  switch (state) {
    case 'none':
      return 'The disclosure check has not run yet.'
    case 'running':
      return `The disclosure check is running: ${done} of ${of} parts are done.`
    case 'stopped':
      return `The disclosure check was stopped: ${done} of ${of} parts are done and kept.`
    case 'clear':
      return 'The disclosure check is clear: no score could be worked out from this draft and all releases before it.'
    case 'undecided':
      return `The disclosure check could not decide in time about ${sayCount(undecided, 'score')}. This draft cannot be approved.`
    case 'blocked':
      return exact + narrow === 0
        ? 'The disclosure check blocks this draft.'
        : `The disclosure check blocks this draft: ${sayCount(exact, 'score')} could be worked out exactly, and ${narrow} to within two values.`
  }
}

/** What was tried so far, a line for each kind of attack. */
export const sayTried = ({ tried }: GateStanding): readonly string[] => [
  ...(tried.nobody === 0 ? [] : [`${sayCount(tried.nobody, 'attack')} by somebody who knows no score`]),
  ...(tried.each === 0 ? [] : [`${sayCount(tried.each, 'attack')} by a partnership that knows its own scores`]),
  ...(tried.pairs === 0 ? [] : [`${sayCount(tried.pairs, 'attack')} by two partnerships that tell each other theirs`]),
]

/** Why the gate was not started, stopped or let go on. */
export const sayGateRefusal = ({ kind }: GateRefusal): string => {
  switch (kind) {
    case 'not-built':
      return 'The draft is not built yet. Start the disclosure check when it is.'
    case 'gate-running':
      return 'The disclosure check has been started already.'
    case 'gate-not-running':
      return 'The disclosure check is not running.'
    case 'gate-not-stopped':
      return 'The disclosure check was not started, or it is finished.'
    case 'gate-finished':
      return 'The disclosure check has finished with this draft. The same draft would give the same answer.'
  }
}
