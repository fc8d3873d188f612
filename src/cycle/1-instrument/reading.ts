import type { z } from 'zod'
import type { Edition } from './edition.ts'
import type { Fault } from './fault.ts'
import { faultsIn } from './faults.ts'
import { editionFormat } from './format.ts'

/** An edition read from the text of its file, or everything that is wrong with it. */
export type Reading =
  { readonly ok: true; readonly edition: Edition } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads the text of `<name>/<version>/edition.json`, the two being the names of the folders it lies in. */
export const readEdition = (name: string, version: string, text: string): Reading => {
  const read = readText(text)
  if (!read.ok) return read
  const faults = folderFaults(name, version, read.edition)
  return faults.length > 0 ? { ok: false, faults } : read
}

/** Reads the text of an edition file, wherever it comes from. Its id is made of its name and version. */
export const readText = (text: string): Reading => {
  const json = parse(text)
  if ('fault' in json) return { ok: false, faults: [json.fault] }
  const shaped = editionFormat.safeParse(json.value)
  if (!shaped.success) return { ok: false, faults: shaped.error.issues.map(faultOf) }
  const edition = shaped.data
  const faults = faultsIn(edition)
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, edition: Object.freeze({ ...edition, id: `${edition.name}.v${edition.version}` }) }
}

/** Reads an edition as a partnership holds it, under its full id. It was whole when it was published: throws if not. */
export const readHeld = (id: string, text: string): Edition => {
  const read = readText(text)
  if (!read.ok) throw new Error(`The held edition ${id} is not whole: ${read.faults[0]?.problem ?? ''}`)
  return Object.freeze({ ...read.edition, id })
}

/** The JSON of a text, or what is wrong with it. */
export const parse = (text: string): { readonly value: unknown } | { readonly fault: Fault } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const problem = `it is not JSON: ${error instanceof Error ? error.message : String(error)}`
    return { fault: { place: 'the whole file', problem, remedy: 'Correct the JSON there.' } }
  }
}

const folderFaults = (name: string, version: string, edition: Pick<Edition, 'name' | 'version'>): readonly Fault[] =>
  edition.name === name && String(edition.version) === version
    ? []
    : [
        {
          place: 'name and version',
          problem: `it says ${edition.name}/${edition.version} but lies in ${name}/${version}`,
          remedy: 'Name the two folders after the edition’s name and version.',
        },
      ]

const remedies: Readonly<Record<string, string>> = {
  unrecognized_keys: 'Correct its spelling, or take it away.',
  invalid_format: 'Write it as editions/edition.schema.json asks.',
  too_big: 'Shorten it.',
  custom: 'Take that sign away.',
  too_small: 'Give at least what editions/edition.schema.json asks.',
}

/** A fault in the shape of a file, in words. */
export const faultOf = (issue: z.core.$ZodIssue): Fault => {
  const nearest = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined
  if (nearest) return faultOf({ ...nearest, path: [...issue.path, ...nearest.path] })
  return {
    place: placeOf(issue.path),
    problem: problemOf(issue),
    remedy: remedies[issue.code] ?? 'Give it the kind of value that editions/edition.schema.json names.',
  }
}

const kinds: Readonly<Record<string, string>> = {
  ...{ string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false' },
  ...{ array: 'a list', tuple: 'a list', object: 'a group of named values', record: 'a group of named values' },
}

/** What is wrong with the kind of a value in plain words; anything else as the check of the shape says it. */
const problemOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `it must be ${issue.values.map(each => `“${String(each)}”`).join(' or ')}`
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.message.endsWith('received undefined')) return 'it is missing'
  return `it must be ${kinds[issue.expected] ?? issue.expected}`
}

const nearestBranch = (branches: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined =>
  branches.toSorted((one, other) => one.length - other.length)[0]?.[0]

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the whole file'
