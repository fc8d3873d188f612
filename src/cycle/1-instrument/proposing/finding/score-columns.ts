import { cellWords, patterns } from './column-names.ts'
import { plain } from './headings.ts'
import { isBandName, isLevelHeading, levelIn } from './levels.ts'
import type { OriginalRow } from '../original.ts'

/** Which column says what score a row is for, which hold what is said of it, and which the standard, where one does. */
export type ByScore = {
  readonly score: number
  readonly statements: readonly number[]
  readonly standard?: number
}

type Column = { readonly column: number; readonly heading: string; readonly texts: readonly (readonly string[])[] }

const filled = ({ texts }: Column): readonly string[] => texts.flat().filter(words => words !== '')
const distinct = (words: readonly string[]): number => new Set(words.map(plain)).size
const hasWords = (column: Column): boolean => filled(column).some(words => /\p{L}/u.test(words) && words.length > 12)
const isNamedStandard = ({ heading }: Column): boolean => patterns.standard.test(heading)

/**
 * Reads tables whose rows are for one score each: a table for each standard, or one long table in which every standard
 * has several rows. Undefined for all others.
 */
export const byScore = (
  headings: ReadonlyMap<number, string>,
  width: number,
  tables: readonly (readonly OriginalRow[])[],
): ByScore | undefined => {
  const columns = Array.from({ length: width }, (_, at): Column => {
    const of = (row: OriginalRow): string => cellWords(row.cells.find(({ column }) => column === at + 1))
    return { column: at + 1, heading: headings.get(at + 1) ?? '', texts: tables.map(rows => rows.map(of)) }
  })
  const levels = columns.filter(column => holdsLevels(column, headings.size > 0))
  for (const score of levels) {
    const standard = columns.find(column => column !== score && isAgain(column, score))
    const isApart = standard === undefined && score.texts.every(isOnceEach) && !columns.some(isOwnStandard(score))
    const said = columns.filter(column => column !== standard && isSaid(column, score))
    const described = said.filter(({ heading }) => !patterns.answer.test(heading))
    const statements = described.length > 0 ? described : said
    if (statements.length > 0 && (standard !== undefined || isApart))
      return {
        score: score.column,
        statements: statements.map(({ column }) => column),
        ...(standard === undefined ? {} : { standard: standard.column }),
      }
  }
  return undefined
}

/** Scores in every cell, or names of levels below a heading that says so. */
const holdsLevels = (column: Column, hasHeadings: boolean): boolean => {
  const words = filled(column)
  const isNamed = isLevelHeading(column.heading)
  if (words.length < 2 || distinct(words) < 2 || (hasHeadings && !isNamed && column.heading !== '')) return false
  const areLevels = words.every(each => levelIn(each).length > 0 || isBandName(each))
  const arePlain = words.every(each => /^\d+$/.test(each))
  const areFew = words.every(each => each.length < 40) && distinct(words) <= 6 && words.length >= distinct(words) * 2
  return (areLevels && (isNamed || !arePlain)) || (isNamed && areFew)
}

/** The same standard stands on several rows, or once for several, with another score on each. */
const isAgain = (column: Column, score: Column): boolean => {
  if (!hasWords(column) || patterns.prompt.test(column.heading)) return false
  const pairs = column.texts.flatMap((rows, table) => {
    let title = ''
    return rows.map((words, row) => {
      title = words === '' ? title : plain(words)
      return { title, level: plain(score.texts[table]?.[row] ?? '') }
    })
  })
  const titles = new Set(pairs.map(({ title }) => title)).size
  const each = new Set(pairs.map(({ title, level }) => `${title}|${level}`)).size
  return titles > 0 && each >= titles * 1.8
}

const isOnceEach = (words: readonly string[]): boolean => {
  const levels = words.filter(each => each !== '')
  return levels.length > 1 && levels.length < 8 && levels.length === words.length && distinct(levels) === levels.length
}

/** A column of standards beside the scores: then the scores are answers. */
const isOwnStandard =
  (score: Column) =>
  (column: Column): boolean =>
    column !== score && isNamedStandard(column) && !/statement|datganiad/iu.test(column.heading)

const isSaid = (column: Column, score: Column): boolean =>
  column !== score &&
  hasWords(column) &&
  !patterns.prompt.test(column.heading) &&
  !patterns.note.test(column.heading) &&
  !patterns.number.test(column.heading)
