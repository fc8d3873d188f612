export {
  bold,
  bullets,
  contents,
  facts,
  heading,
  headingOnNewPage,
  italic,
  link,
  marked,
  note,
  numbered,
  paragraph,
  quote,
  ring,
  scoreLine,
  signatures,
  strips,
  table,
  tree,
  turn,
} from './blocks.ts'
export type { Block, Cell, Column, Fact, Inner, Mark, Orientation, Paper, Run, Runs, Signature } from './document.ts'
export { prose } from './prose.ts'
export { originName, toWord } from './word.ts'
export { toPdf, toWordApart } from './apart.ts'
export type { PressRefusal } from './pdf/press.ts'
export { toCsv } from './grid/csv.ts'
export type { Grid, Value } from './grid/grid.ts'
export { toWorkbook } from './grid/workbook.ts'
