import type { Cell, Release } from '../../release/printed.ts'

const number = /\d+(?:\.\d+)?/g

const numbersIn = (text: string): readonly string[] => text.match(number) ?? []

/** Attributes in which drawings say where something stands: lengths and paths, which are made again and compared instead. */
const drawing =
  /^(?:x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|width|height|viewbox|transform|class|id|href|for|colspan|rowspan)$/

/** Everything in a piece of HTML that a person or a program could read as words: texts, titles, labels, hidden data. */
export const readableIn = (html: string): string => {
  const attributes = [...html.matchAll(/<[a-z][^\s>]*((?:[^>"]|"[^"]*")*)>/gi)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/([^\s=/"]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) =>
      drawing.test(name.toLowerCase()) ? [] : [value],
    ),
  )
  return [html.replaceAll(/<(?!!--)(?:[^>"]|"[^"]*")*>/g, ' '), ...attributes].join(' ')
}

/** Every number that stands in the words and figures of a release, at any depth. */
const within = (value: unknown): readonly string[] => {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return numbersIn(value)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(within)
  return []
}

const valueOf = ({ figure }: Cell): number | undefined =>
  figure.kind === 'figure' && /^\d/.test(figure.text) ? Number(figure.text) : undefined

/** The differences of the country's printed figures: anybody can work them out, so they may be printed as well. */
const differences = ({ cells, earlier }: Release): readonly string[] => {
  const all = [...earlier.flatMap(each => each.cells), ...cells].filter(({ table }) => table === 'country')
  return all.flatMap(one =>
    all.flatMap(other => {
      const [from, to] = [valueOf(one), valueOf(other)]
      return one.standard === other.standard && from !== undefined && to !== undefined
        ? [Math.abs(to - from).toFixed(1)]
        : []
    }),
  )
}

/** Numbers in a text that neither the printed release explains nor the fixed words of an empty one. */
export const unexplained = (text: string, release: Release, fixedWords: string): readonly string[] => {
  const known = new Set([...within(release), ...differences(release), ...numbersIn(fixedWords)])
  return [...new Set(numbersIn(text).filter(each => !known.has(each)))]
}

/** The same release with nothing in it: what its files still say are their fixed words. */
export const emptied = (release: Release): Release => ({
  ...release,
  cells: release.cells.map(({ edition, table, of, standard }) => ({
    ...{ edition, table, of, standard },
    figure: { kind: 'too-few' },
  })),
  levels: [],
  earlier: [],
})
