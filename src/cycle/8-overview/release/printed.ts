/** The only tables there are (R2). None crosses another, and nobody can choose a group of their own. */
export type TableKind = 'country' | 'region' | 'area-type'

/** What stands in a cell. Too few contributors and withheld by the gate's advice say nothing about any score. */
export type Figure =
  { readonly kind: 'figure'; readonly text: string } | { readonly kind: 'too-few' } | { readonly kind: 'withheld' }

/** One cell as it is printed, in every file alike. */
export type Cell = {
  /** The id of the edition; figures of two editions never meet in one table. */
  readonly edition: string
  readonly table: TableKind
  /** The place by name; of the country: `country`. */
  readonly of: string
  readonly standard: number
  readonly figure: Figure
  /** How many contributed, to the nearest 5 (R7). Only beside a figure. */
  readonly about?: number
  /** The figure of an earlier release printed again (R9), with that release's label. */
  readonly notUpdated?: { readonly since: string }
}

/** How many partnerships of the country stand at one level: `about 15`, `fewer than 10` (R8). */
export type LevelCount = {
  readonly edition: string
  readonly standard: number
  readonly level: number
  readonly text: string
  readonly notUpdated?: { readonly since: string }
}

/** What an edition calls its standards and its levels. */
export type PrintedEdition = {
  readonly id: string
  readonly title: string
  readonly standards: readonly { readonly number: number; readonly title: string }[]
  readonly scale: readonly { readonly score: number; readonly label: string }[]
}

/** Everything that a release says. Its files and its page are made of this and of nothing else. */
export type Release = {
  readonly programme: string
  readonly number: number
  /** The year it speaks of: `2026/27`. */
  readonly label: string
  /** The month in which contributions closed, as exact as it is ever said: `March 2027`. */
  readonly closed: string
  /** The number of the release that this one corrects. */
  readonly corrects?: number
  readonly editions: readonly PrintedEdition[]
  readonly cells: readonly Cell[]
  readonly levels: readonly LevelCount[]
  /** The country's printed figures of releases before this one, oldest first, at most four. */
  readonly earlier: readonly { readonly number: number; readonly label: string; readonly cells: readonly Cell[] }[]
}

/** What leaves the house, to the byte: all of it printed figures. `html` is the release's part of its page. */
export type ReleaseFiles = {
  readonly html: string
  readonly csv: Uint8Array
  readonly xlsx: Uint8Array
  readonly pdf: Uint8Array
  readonly json: string
}

const tooFew = 'too few partnerships'
const withheld = 'not printed this year'

/** A cell in words, the same in every file: `2.5 (about 15)`, `2.5 (about 15), not updated since 2025/26`. */
export const sayCell = ({ figure, about, notUpdated }: Cell): string => {
  if (figure.kind !== 'figure') return figure.kind === 'too-few' ? tooFew : withheld
  const counted = about === undefined ? figure.text : `${figure.text} (about ${about})`
  return notUpdated === undefined ? counted : `${counted}, not updated since ${notUpdated.since}`
}
