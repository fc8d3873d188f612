import { toPdf, toWordApart, type Paper, type PressRefusal } from '#documents'
import { download, refused, type Reply, type Route } from '#http'
import type { Ability, Ask } from '#people'
import { fileName, type Ending } from '../file-name.ts'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { papersPath } from '../shelf/on-shelf.ts'
import { notYet, placeIn, takes } from './asking.ts'

/** A paper with the parts of its file's name, or why it is held. */
export type Made =
  | { readonly paper: Paper; readonly year: string; readonly name: readonly string[]; readonly held?: never }
  | { readonly held: string }

/** `/papers/<name>.docx` and `/papers/<name>.pdf`: the same paper, made the same way, written twice. */
export const takesPaper = (
  needs: PaperNeeds,
  name: string,
  make: (ask: Ask) => Promise<Made>,
  ability?: Ability,
): readonly Route[] => [
  takes(needs, `/${name}.docx`, async ask => inForm(ask, await make(ask), asWord), ability),
  takes(needs, `/${name}.pdf`, async ask => inForm(ask, await make(ask), asPdf), ability),
]

/** A file of that kind, named after whose it is, its year and what it is. */
export const asFile = (ask: Ask, { year, name }: Named, ending: Ending, bytes: Uint8Array): Reply =>
  download(fileName(ending, ask.partnership.name, year, ...name), fileTypes[ending], bytes)

type Named = { readonly year: string; readonly name: readonly string[] }

/** As browsers know a file of that ending. */
export const fileTypes: Readonly<Record<Ending, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
}

type Ready = Exclude<Made, { readonly held: string }>

const inForm = async (ask: Ask, made: Made, write: (ask: Ask, made: Ready) => Promise<Reply>): Promise<Reply> =>
  made.held === undefined ? write(ask, made) : notYet(ask, made.held)

const asWord = async (ask: Ask, made: Ready): Promise<Reply> =>
  written(ask, made, 'docx', await toWordApart(made.paper))

const asPdf = async (ask: Ask, made: Ready): Promise<Reply> => written(ask, made, 'pdf', await toPdf(made.paper))

const written = (ask: Ask, made: Ready, ending: Ending, bytes: Awaited<ReturnType<typeof toPdf>>): Reply =>
  bytes.ok
    ? asFile(ask, made, ending, bytes.value)
    : refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers: papersPath(placeIn(ask)) }))

/** Why a file could not be written now. */
export const pressWords: Readonly<Record<PressRefusal['kind'], string>> = {
  busy: 'Many people are taking papers at this moment. Try again in a minute.',
  late: 'It took too long to make: this paper is very long, or many are being made at this moment.',
  absent: 'The computer that Stocktake runs on cannot make PDFs. Take the Word file: Word can save it as a PDF.',
}
