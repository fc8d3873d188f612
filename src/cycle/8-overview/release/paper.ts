import {
  bullets,
  contents,
  heading,
  headingOnNewPage,
  paragraph,
  strips,
  table,
  type Block,
  type Paper,
} from '#documents'
import { sayCell, type Cell, type PrintedEdition, type Release, type TableKind } from './printed.ts'
import { claim, comparedWith, method, noteOf, sayChange, titleOf } from './wording.ts'

const cellsIn = (release: Pick<Release, 'cells'>, edition: PrintedEdition, kind: TableKind): readonly Cell[] =>
  release.cells.filter(cell => cell.edition === edition.id && cell.table === kind)

/** The scale in half steps: a printed figure stands in the nearest one. */
const halves = Array.from({ length: 9 }, (_, at) => 1 + at / 2)

const boxOf = (text: string): number => {
  const value = Number(text.replace(/^(?:under|over) /, ''))
  const middle = text.startsWith('under') ? (1 + value) / 2 : text.startsWith('over') ? (5 + value) / 2 : value
  return Math.round((middle - 1) * 2)
}

const drawn = (cells: readonly Cell[], edition: PrintedEdition): Block =>
  strips({
    caption: 'The country’s printed figures on the scale from 1 to 5',
    boxes: halves.map(String),
    beside: 'Printed',
    rows: edition.standards.map(({ number, title }) => {
      const cell = cells.find(({ standard }) => standard === number)
      const text = cell?.figure.kind === 'figure' ? cell.figure.text : undefined
      const full = text === undefined ? {} : { full: boxOf(text) }
      return {
        ...{ name: `${number} ${title}`, marks: halves.map(() => ''), ...full, beside: text ?? '–' },
        say: `${number} ${title}: ${cell === undefined ? 'nothing printed' : sayCell(cell)}`,
      }
    }),
  })

const country = (release: Release, edition: PrintedEdition): readonly Block[] => {
  const cells = cellsIn(release, edition, 'country')
  const before = comparedWith(release, edition.id)
  return [
    heading(2, 'The country'),
    drawn(cells, edition),
    table({
      caption: 'The mean of the agreed positions by standard, 1 to 5',
      rowHeadings: true,
      columns: [
        { heading: 'Standard', width: 50 },
        { heading: 'Printed', width: before === undefined ? 50 : 28 },
        ...(before === undefined ? [] : [{ heading: `Change since ${before.label}`, width: 22 }]),
      ],
      rows: edition.standards.flatMap(({ number, title }) => {
        const cell = cells.find(({ standard }) => standard === number)
        if (cell === undefined) return []
        const then = before?.cells.find(each => each.edition === edition.id && each.standard === number)
        return [[`${number} ${title}`, sayCell(cell), ...(before === undefined ? [] : [sayChange(then, cell)])]]
      }),
    }),
  ]
}

const spread = (release: Release, edition: PrintedEdition): readonly Block[] => {
  const own = release.levels.filter(({ edition: id }) => id === edition.id)
  if (own.length === 0) return []
  return [
    heading(2, 'How many partnerships stand at each level'),
    bullets(edition.scale.map(({ score, label }) => `${score}: ${label}`)),
    table({
      caption: 'About how many partnerships stand at each level, by standard',
      rowHeadings: true,
      columns: [
        { heading: 'Standard', width: 40 },
        ...edition.scale.map(({ score }) => ({ heading: String(score), width: 12 })),
      ],
      rows: edition.standards.flatMap(({ number, title }) => {
        const levels = own.filter(({ standard }) => standard === number)
        const since = levels[0]?.notUpdated?.since
        const named = `${number} ${title}${since === undefined ? '' : ` (not updated since ${since})`}`
        return levels.length === 0 ? [] : [[named, ...levels.map(({ text }) => text)]]
      }),
    }),
  ]
}

/** More places than fit side by side on paper go on below. */
const abreast = 6

const sideBySide = (release: Release, edition: PrintedEdition, kind: 'region' | 'area-type'): readonly Block[] => {
  const cells = cellsIn(release, edition, kind)
  const names = [...new Set(cells.map(({ of }) => of))]
  if (names.length === 0) return []
  const called = kind === 'region' ? 'Regions' : 'Kinds of area'
  const parts = Array.from({ length: Math.ceil(names.length / abreast) }, (_, at) =>
    names.slice(at * abreast, (at + 1) * abreast),
  )
  return [
    heading(2, `${called} side by side`),
    ...parts.map(part =>
      table({
        caption: `${called}: the mean of the agreed positions by standard, 1 to 5`,
        rowHeadings: true,
        columns: [
          { heading: 'Standard', width: 28 },
          ...part.map(name => ({ heading: name, width: 72 / part.length })),
        ],
        rows: edition.standards.map(({ number, title }) => [
          `${number} ${title}`,
          ...part.map(name => {
            const cell = cells.find(({ of, standard }) => of === name && standard === number)
            return cell === undefined ? '–' : sayCell(cell)
          }),
        ]),
      }),
    ),
  ]
}

const years = (release: Release, edition: PrintedEdition): readonly Block[] => {
  const all = [...release.earlier, { ...release, cells: cellsIn(release, edition, 'country') }].flatMap(each => {
    const cells = each.cells.filter(cell => cell.edition === edition.id)
    return cells.length === 0 ? [] : [{ name: `${each.label}, release ${each.number}`, cells }]
  })
  if (all.length < 2) return []
  return [
    heading(2, 'Year by year'),
    table({
      caption: 'The country’s printed figures by standard and release',
      rowHeadings: true,
      columns: [
        { heading: 'Standard', width: 28 },
        ...all.map(({ name }) => ({ heading: name, width: 72 / all.length })),
      ],
      rows: edition.standards.map(({ number, title }) => [
        `${number} ${title}`,
        ...all.map(({ cells }) => {
          const cell = cells.find(({ standard }) => standard === number)
          return cell === undefined ? '–' : sayCell(cell)
        }),
      ]),
    }),
  ]
}

/** The paper of a release, for a minister’s office: the same printed figures, and how they came about. */
export const releasePaper = (release: Release): Paper => ({
  title: titleOf(release),
  subtitle: release.programme,
  lang: 'en-GB',
  date: `Contributions to ${release.closed}`,
  orientation: 'landscape',
  blocks: [
    paragraph(claim),
    paragraph(noteOf(release)),
    contents,
    ...release.editions.flatMap(edition => [
      headingOnNewPage(1, edition.title),
      ...country(release, edition),
      ...spread(release, edition),
      ...sideBySide(release, edition, 'region'),
      ...sideBySide(release, edition, 'area-type'),
      ...years(release, edition),
    ]),
    headingOnNewPage(1, 'How these figures came about'),
    bullets(method),
  ],
})
