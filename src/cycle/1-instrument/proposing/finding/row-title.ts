import { cellWords } from './column-names.ts'
import { keepStandard, noteOnce, sectionNow, standardLike, standardNumbered, type StandardFound } from './gathering.ts'
import { alike, codedIn, numberedIn } from './headings.ts'
import { titleWords } from './numbering.ts'
import type { OriginalCell, OriginalRow } from '../original.ts'
import { glimpse, goesOn, isEnded, joined, mayGoOn, trimmed, wordsIn } from './text.ts'
import { cellText, entryOf, type Walk } from './walk.ts'

/** Reads the title of a row. True when the row goes on with the standard before it. */
export const readTitle = (
  walk: Walk,
  block: string,
  row: OriginalRow,
  title: OriginalCell,
  numberCell: OriginalCell | undefined,
): boolean => {
  const { gathered, standard: before } = walk
  const titleText = trimmed(cellText(block, row, title))
  const text = numberCell ? joined(cellText(block, row, numberCell), titleText) : titleText
  const words = wordsIn(titleText)
  const written = numberedIn(words)
  const coded = written ? undefined : codedIn(words)
  const inColumn = numberCell ? /^(\d{1,3})[.):]?$/.exec(cellWords(numberCell))?.[1] : undefined
  const said = written?.mark ?? inColumn
  const number = said === undefined || coded ? undefined : Number(said)
  const name = written?.title ?? coded?.title ?? words
  const same = standardLike(gathered, name) ?? standardNumbered(gathered, number, name)
  if (same) {
    walk.standard = same
    if (alike(name) !== alike(titleWords(same)))
      gathered.unsure.push({
        kind: 'titles-differ',
        words: name,
        places: [{ block, row: row.number }],
        about: [same.title],
      })
    gathered.beside.push({ text, why: 'repeated' })
    if (same.number === undefined && number !== undefined) same.number = number
    return same === before
  }
  const whole = before && (before.title.words ?? wordsIn(before.title.text))
  if (
    before &&
    whole !== undefined &&
    number === undefined &&
    goesOn(name) &&
    !isEnded(whole) &&
    mayGoOn(before.title.text)
  ) {
    before.title.text = joined(before.title.text, text)
    before.title.words = `${whole} ${name}`
    noteOnce(gathered.unsure, {
      kind: 'title-joined',
      words: glimpse(before.title.words),
      places: [{ block, row: row.number }],
      about: [before],
    })
    return true
  }
  const standard: StandardFound = {
    section: sectionNow(gathered),
    ...(number === undefined ? {} : { number }),
    title: entryOf(text, name),
    bands: new Map(),
    prompts: [],
  }
  keepStandard(gathered, standard)
  walk.standard = standard
  return false
}
