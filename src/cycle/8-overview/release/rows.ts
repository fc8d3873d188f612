import type { Grid } from '#documents'
import type { Release, TableKind } from './printed.ts'

const tableWords: Readonly<Record<TableKind, string>> = {
  country: 'Country',
  region: 'Region',
  'area-type': 'Kind of area',
}

const spread = 'Partnerships at each level'

/** Everything that a release prints, a line each, for working on in a spreadsheet. */
export const printedGrid = (release: Release): Grid => {
  const titleOf = (edition: string, standard: number): string =>
    release.editions.find(({ id }) => id === edition)?.standards.find(({ number }) => number === standard)?.title ?? ''
  const editionOf = (id: string): string => release.editions.find(each => each.id === id)?.title ?? id
  return {
    name: 'Printed figures',
    columns: [
      { heading: 'Edition', width: 30 },
      { heading: 'Table', width: 24 },
      { heading: 'Place', width: 24 },
      { heading: 'Standard', width: 10 },
      { heading: 'Title', width: 40 },
      { heading: 'Level', width: 8 },
      { heading: 'Printed', width: 24 },
      { heading: 'About how many', width: 16 },
      { heading: 'Not updated since', width: 18 },
    ],
    rows: [
      ...release.cells.map(({ edition, table, of, standard, figure, about, notUpdated }) => [
        ...[editionOf(edition), tableWords[table], table === 'country' ? '' : of, standard],
        ...[titleOf(edition, standard), undefined],
        figure.kind === 'figure'
          ? figure.text
          : figure.kind === 'too-few'
            ? 'too few partnerships'
            : 'not printed this year',
        ...[about, notUpdated?.since],
      ]),
      ...release.levels.map(({ edition, standard, level, text, notUpdated }) => [
        ...[editionOf(edition), spread, '', standard, titleOf(edition, standard), level, text, undefined],
        notUpdated?.since,
      ]),
    ],
  }
}

/** The fixed words of a release as a sheet of their own. */
export const wordsGrid = (words: readonly string[]): Grid => ({
  name: 'How to read this',
  columns: [{ heading: 'How to read this', width: 110 }],
  rows: words.map(each => [each]),
})
