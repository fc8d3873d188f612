import type { Release } from '../../release/printed.ts'

/** One printed figure or count, in the columns of the tables that leave the house. */
export type Line = {
  readonly edition: string
  readonly table: string
  readonly place: string
  readonly standard: string
  readonly title: string
  readonly level: string
  readonly printed: string
  readonly about: string
  readonly since: string
}

const headings = [
  ...['Edition', 'Table', 'Place', 'Standard', 'Title', 'Level', 'Printed', 'About how many', 'Not updated since'],
]

const sayTable = { country: 'Country', region: 'Region', 'area-type': 'Kind of area' }

const sayFigure = { 'too-few': 'too few partnerships', withheld: 'not printed this year' }

/** What the tables of a release have to say, a line for each cell and each level, and nothing else. */
export const linesOf = ({ editions, cells, levels }: Release): readonly Line[] => {
  const editionOf = (id: string): string => editions.find(each => each.id === id)?.title ?? id
  const titleOf = (id: string, standard: number): string =>
    editions.find(each => each.id === id)?.standards.find(({ number }) => number === standard)?.title ?? ''
  return [
    ...cells.map(({ edition, table, of, standard, figure, about, notUpdated }) => ({
      ...{ edition: editionOf(edition), table: sayTable[table], place: table === 'country' ? '' : of },
      ...{ standard: String(standard), title: titleOf(edition, standard), level: '' },
      printed: figure.kind === 'figure' ? figure.text : sayFigure[figure.kind],
      ...{ about: about === undefined ? '' : String(about), since: notUpdated?.since ?? '' },
    })),
    ...levels.map(({ edition, standard, level, text, notUpdated }) => ({
      ...{ edition: editionOf(edition), table: 'Partnerships at each level', place: '', standard: String(standard) },
      ...{ title: titleOf(edition, standard), level: String(level), printed: text, about: '' },
      since: notUpdated?.since ?? '',
    })),
  ]
}

/** Rows of a table, headings first, as lines; `undefined` where it has other columns. */
export const linesIn = (rows: readonly (readonly string[])[]): readonly Line[] | undefined => {
  const [first = [], ...rest] = rows
  if (first.length !== headings.length || first.some((heading, at) => heading !== headings[at])) return undefined
  return rest.map(row => {
    const [edition = '', table = '', place = '', standard = '', title = '', level = '', printed = ''] = row
    const [about = '', since = ''] = row.slice(7)
    return { edition, table, place, standard, title, level, printed, about, since }
  })
}

export const areSame = (some: readonly Line[], others: readonly Line[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others)
