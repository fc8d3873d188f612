import { z } from 'zod'
import { checklistIn, checklistText } from './checklist/text.ts'
import { crosswalkFormat } from './crosswalk/format.ts'
import { textOf } from './held/file.ts'
import { runFaults } from './held/runnable.ts'
import type { ColumnRole, Post } from './proposing/post.ts'
import { unsure } from './unsure-format.ts'
import { readText } from './reading.ts'
import { editionTable, ownChecklistTable, readTables } from './tables.ts'

type Row = Readonly<Record<string, unknown>>

/** Whether a text is that of the edition with this id: whole, fit to be run, and not a letter other than when it was published. */
const isEdition = (id: unknown, text: unknown): boolean => {
  if (typeof id !== 'string' || typeof text !== 'string') return false
  const read = readText(text)
  if (!read.ok || runFaults(read.edition).length > 0) return false
  const { id: _, ...file } = read.edition
  const made = textOf(file)
  return made.id === id && made.text === text
}

const isChecklist = ({ id: said, file }: Row): boolean => {
  const checklist = typeof file === 'string' ? checklistIn(file) : undefined
  return checklist !== undefined && checklistText(checklist).id === said
}

const jsonIn = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

const isCrosswalk = ({ from_edition, to_edition, file }: Row): boolean => {
  const { data } = crosswalkFormat.safeParse(jsonIn(file))
  return data !== undefined && data.from === from_edition && data.to === to_edition
}

const said = z.object({
  whole: z.string().optional(),
  parts: z.array(z.string()),
  differs: z.string(),
  stricter: z.array(z.string()),
})
const crosswalkDraft = z.object({ about: z.string(), standards: z.record(z.string(), said) })

const id = z.string()
const place = z.object({ block: id, row: z.int().optional(), column: z.int().optional() })
const line = z.object({ words: z.string(), item: z.string().optional() })
const original = z.object({
  from: z.enum(['word', 'sheets', 'pasted']),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), id, line }),
      z.object({
        ...{ kind: z.literal('table'), id, number: z.int() },
        rows: z.array(
          z.object({
            number: z.int(),
            cells: z.array(z.object({ column: z.int(), across: z.int(), down: z.int(), lines: z.array(line) })),
          }),
        ),
      }),
    ]),
  ),
})
const post = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['title', 'prompt', 'note', 'band']), of: id }),
  z.object({ as: z.literal('statement'), of: id, band: id }),
  z.object({ as: z.literal('point'), score: z.int() }),
  z.object({ as: z.enum(['aside', 'dropped']) }),
]) satisfies z.ZodType<Post>
const role = z.discriminatedUnion('as', [
  z.object({ as: z.enum(['number', 'standard', 'prompt', 'note', 'answer', 'aside', 'score', 'statement']) }),
  z.object({ as: z.literal('band'), band: id }),
]) satisfies z.ZodType<ColumnRole>
const proposal = z.object({
  kind: z.enum(['banded', 'checklist', 'statements']),
  columns: z.array(z.object({ block: id, column: z.int(), heading: z.string(), role })),
  sections: z.array(z.object({ id })),
  standards: z.array(z.object({ id, section: id, number: z.int().optional() })),
  bands: z.array(z.object({ id, from: z.int().optional(), to: z.int().optional() })),
  pieces: z.array(z.object({ id, words: z.string(), from: z.array(z.object({ place, words: z.string() })), post })),
  doubts: z.array(
    z.intersection(
      unsure,
      z.object({
        ...{ id, places: z.array(place), about: z.array(id), answered: z.int().optional() },
        choices: z.array(z.object({ words: z.string(), corrections: z.array(z.object({ kind: z.string() })) })),
      }),
    ),
  ),
  next: z.int(),
})
const details = z.object({
  ...{ title: z.string(), name: z.string(), version: z.int(), language: z.string(), about: z.string() },
})
const draft = z.object({ original, proposal, details })

/** Whether a row that comes in from elsewhere is one that this room could have written, as far as its texts go. */
export const comesInWhole = (table: string, row: Row): boolean => {
  if (table === editionTable) return isEdition(row['id'], row['file'])
  if (table === ownChecklistTable) return isChecklist(row)
  if (table === readTables.crosswalk) return isCrosswalk(row)
  if (table === readTables.crosswalkDraft) return crosswalkDraft.safeParse(row['content']).success
  return table !== readTables.draft || draft.safeParse(row).success
}
