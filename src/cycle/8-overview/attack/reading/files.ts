import type { Release, ReleaseFiles } from '../../release/printed.ts'
import { rowsOfCsv } from './csv.ts'
import { areSame, linesIn, linesOf } from './lines.ts'
import { readableIn, unexplained } from './numbers.ts'

export type FileKind = keyof ReleaseFiles

/**
 * What is wrong with a file: it cannot be read; it prints other figures than the JSON; it has a number that no printed
 * figure explains; or it is not to the byte what the printed figures make.
 */
export type FileFault = {
  readonly file: FileKind
  readonly kind: 'unreadable' | 'other-figures' | 'unknown-number' | 'something-more'
}

const kinds: readonly FileKind[] = ['html', 'csv', 'xlsx', 'pdf', 'json']

const areSameBytes = (one: string | Uint8Array, other: string | Uint8Array): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.length === other.length && one.every((byte, at) => byte === other[at])

/** What the files that hold text print, read each by itself. */
const faultsOfTexts = (files: ReleaseFiles, release: Release, fixed: ReleaseFiles): readonly FileFault[] => {
  const lines = linesIn(rowsOfCsv(files.csv))
  const csv = new TextDecoder().decode(files.csv)
  return [
    ...(lines === undefined ? [{ file: 'csv' as const, kind: 'unreadable' as const }] : []),
    ...(lines !== undefined && !areSame(lines, linesOf(release))
      ? [{ file: 'csv' as const, kind: 'other-figures' as const }]
      : []),
    ...(unexplained(readableIn(files.html), release, readableIn(fixed.html)).length > 0
      ? [{ file: 'html' as const, kind: 'unknown-number' as const }]
      : []),
    ...(unexplained(csv, release, new TextDecoder().decode(fixed.csv)).length > 0
      ? [{ file: 'csv' as const, kind: 'unknown-number' as const }]
      : []),
  ]
}

/**
 * Whether all files of a release print the same figures and nothing more. `release` is what its JSON file says; `again`
 * are the files that this makes, and `fixed` those of the same release with nothing in it: the workbook and the PDF are
 * compared with the first to the byte, and so is every place in a drawing.
 */
export const faultsIn = (
  files: ReleaseFiles,
  made: { readonly release: Release; readonly again: ReleaseFiles; readonly fixed: ReleaseFiles },
): readonly FileFault[] => [
  ...faultsOfTexts(files, made.release, made.fixed),
  ...kinds
    .filter(file => !areSameBytes(files[file], made.again[file]))
    .map(file => ({ file, kind: 'something-more' as const })),
]
