import type { Paper } from './document.ts'
import { press, type Printed } from './pdf/press.ts'
import { sheetOf } from './pdf/sheet.ts'

const print = press({ waiting: 40, limit: 20_000 })

/**
 * A paper as a tagged PDF (PDF/UA-1): title, language, headings, lists, tables with header rows, drawings with their words,
 * page numbers, its typeface inside. Set in a process of its own, in turn: refuses where too many wait (`busy`), where
 * it takes over 20 seconds (`late`), and where this machine has no Typst (`absent`).
 */
export const toPdf = (paper: Paper): Promise<Printed> => print(JSON.stringify(sheetOf(paper)))
