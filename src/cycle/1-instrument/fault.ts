import type { EditionFile, Standard } from './edition.ts'

/** Something that keeps an edition from being used: where in the file, what is wrong, and what puts it right. */
export type Fault = { readonly place: string; readonly problem: string; readonly remedy: string }

/** One rule about a well-shaped edition file: its faults, none when it holds. */
export type Check = (edition: EditionFile) => readonly Fault[]

/** Every standard with its place in the file, in the order of the file. */
export const placesOfStandards = (edition: EditionFile): readonly { place: string; standard: Standard }[] =>
  edition.sections.flatMap((section, at) =>
    section.standards.map((standard, index) => ({ place: `sections[${at}].standards[${index}]`, standard })),
  )
