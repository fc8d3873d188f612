import type { ColumnFound, Shape } from './columns.ts'
import { bandOf, beginSection, keepBand, type Gathered } from './gathering.ts'
import { plain, sectionIn, stepIn } from './headings.ts'
import type { OriginalRow } from '../original.ts'
import { scoresIn } from './scores.ts'
import { cutAt, joined, type Text, wordsIn } from './text.ts'
import { columnOf, entryOf, textsOfCell, type Walk } from './walk.ts'

/** The heading of the first table with it says the bands and the scale; every further one is dropped. */
export const readHeading = (walk: Walk, shape: Shape, heads: readonly OriginalRow[]): void => {
  const { gathered } = walk
  for (const row of heads) {
    const isFirst = shape.columns.some(({ role }) => role.as === 'band' && !gathered.bands.has(bandOf(role.heading)))
    const headings: Text[] = []
    for (const cell of row.cells) {
      const column = columnOf(shape, cell)
      const texts = textsOfCell(shape.table.id, row, cell)
      const whole = texts.map(({ text }) => text).reduce((one, other) => joined(one, other))
      const step = stepIn(wordsIn(whole)) ?? (column?.role.as === 'prompt' ? sectionIn(wordsIn(whole)) : undefined)
      if (step) walk.standard = void beginSection(gathered, step.mark, entryOf(whole, step.title))
      else if (isFirst && column?.role.as === 'band' && isOwn(column)) readBandHeading(gathered, column, whole)
      else headings.push(whole)
    }
    const rest = headings.reduce<Text>((one, other) => (one.length === 0 ? other : joined(one, other)), [])
    const isAgain = hasOwnStandards(shape) && isKnown(gathered, rest)
    if (rest.length > 0) gathered.beside.push({ text: rest, why: isAgain ? 'header' : 'columns' })
  }
}

/** Not where a person said that the column holds statements of another one's band. */
const isOwn = ({ role, heading }: ColumnFound): boolean => role.as === 'band' && role.heading === heading

/** Where each standard has a table, its heading comes again with each. */
const hasOwnStandards = ({ columns }: Shape): boolean => columns.some(({ role }) => role.as === 'standard')

/** The first heading of its kind says what columns are; the same again on a next page says nothing. */
const isKnown = ({ beside }: Gathered, heading: Text): boolean =>
  beside.some(({ why, text }) => why === 'columns' && plain(wordsIn(text)) === plain(wordsIn(heading)))

/** Bands that no heading of the document names: a person wrote them, and said which column holds their statements. */
export const keepSaidBands = (gathered: Gathered, shapes: readonly Shape[]): void => {
  for (const { role, isSaid } of shapes.flatMap(({ columns }) => columns)) {
    if (role.as !== 'band' || !isSaid || gathered.bands.has(bandOf(role.heading))) continue
    const heading = { text: [], words: role.heading }
    keepBand(gathered, { key: bandOf(role.heading), scores: scoresIn(role.heading).scores, heading, isGuess: false })
  }
}

/** The band that a heading or a cell names, and the labels of scores that stand there. */
export const readBandHeading = (gathered: Gathered, { isGuess }: Pick<ColumnFound, 'isGuess'>, text: Text): void => {
  const words = wordsIn(text)
  const { scores, labels } = scoresIn(words)
  const key = bandOf(words)
  const starts = [...words.matchAll(/(?<!\p{L})(?:score|level|grade|rating|stage|sgôr|lefel)\s*\d{1,2}/giu)].map(
    ({ index }) => index,
  )
  if (labels.size > 1 && starts.length === scores.length) {
    for (const [at, part] of cutAt(text, starts.slice(1)).entries()) {
      const score = scores[at]
      if (score !== undefined) gathered.points.push({ score, entry: entryOf(part, labels.get(score)) })
    }
    keepBand(gathered, { key, scores, isGuess: false })
  } else if (labels.size === 1 && scores.length === 1) {
    const [[score, label] = [0, '']] = labels
    gathered.points.push({ score, entry: entryOf(text, label) })
    keepBand(gathered, { key, scores, isGuess: false })
  } else keepBand(gathered, { key, scores, heading: { text }, isGuess })
}
