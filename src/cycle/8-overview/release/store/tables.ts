import type { PrintedEdition, TableKind } from '../printed.ts'
import type { PrintedPlace } from '../../rules/places.ts'
import type { CellKey } from '../../rules/tables.ts'

type OfDraft = { programme_id: string; release: number; draft: number }

export type ReleaseRow = {
  programme_id: string
  number: number
  label: string
  corrects: number | null
  published_draft: number | null
  month: string | null
  given_up: boolean
  revision: number
}
export type DraftRow = {
  programme_id: string
  release: number
  number: number
  called: string
  closed: string
  regions: readonly PrintedPlace[]
  area_types: readonly PrintedPlace[]
  withheld: readonly CellKey[]
  editions: readonly PrintedEdition[] | null
  is_built: boolean
}
export type CellRow = OfDraft & {
  edition: string
  kind: TableKind
  place: string
  standard: number
  words: string | null
  is_withheld: boolean
  about: number | null
  since: number | null
}
export type LevelRow = OfDraft & {
  edition: string
  standard: number
  level: number
  words: string
  since: number | null
}
export type FileKind = 'html' | 'csv' | 'xlsx' | 'pdf' | 'json'

export type Tables = {
  'overview.release': ReleaseRow
  'overview.open_release': { programme_id: string; number: number }
  'overview.draft': DraftRow
  'overview.cell': CellRow
  'overview.level': LevelRow
  'overview.file': OfDraft & { kind: FileKind; bytes: Uint8Array }
  'overview.gathered': { programme_id: string; place: string; reached: number }
}

/** JSON goes in as text. */
export type Writing = Omit<Tables, 'overview.draft'> & {
  'overview.draft': Omit<DraftRow, 'regions' | 'area_types' | 'withheld' | 'editions'> & {
    regions: string
    area_types: string
    withheld: string
    editions: string | null
  }
}
