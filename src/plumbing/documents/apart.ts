import type { Paper } from './document.ts'
import { press, type Written } from './pdf/press.ts'

const print = press({ waiting: 40, limit: 30_000 })

/**
 * A paper as a tagged PDF (PDF/UA-1): title, language, headings, lists, tables with header rows, drawings with their words,
 * page numbers, its typeface inside. Written in a process of its own, in turn: refuses where too many wait (`busy`),
 * where it takes over 30 seconds (`late`), and where this machine has no Typst (`absent`).
 */
export const toPdf = (paper: Paper): Promise<Written> => print('pdf', paper)

/** What `toWord` writes, from the same process and in the same turn, so that the pages do not wait for it. */
export const toWordApart = (paper: Paper): Promise<Written> => print('word', paper)
