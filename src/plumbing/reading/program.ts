import { judgeOffice, judgeZip, type Part as ZipPart } from '#files'
import { asReadingRefusal, type ReadingRefusal } from './refusal.ts'
import { Damaged, TooMuch, zipLimits } from './limits.ts'
import { partsByName } from './parts.ts'
import type { FileRead } from './read.ts'
import { readWorkbook } from './sheet/workbook.ts'
import { readWord } from './word/document.ts'

/** What goes to the process that reads, and what comes back. */
export type Job = { readonly path: string; readonly size: number; readonly wanted: 'docx' | 'xlsx' }
export type Answer =
  | { readonly kind: 'read'; readonly read: FileRead }
  | { readonly kind: 'refused'; readonly refusal: ReadingRefusal }
  | { readonly kind: 'failed'; readonly why: string }

const refused = (kind: ReadingRefusal['kind']): Answer => ({ kind: 'refused', refusal: { kind } })

const read = async (parts: readonly ZipPart[], wanted: Job['wanted']): Promise<Answer> => {
  try {
    const named = partsByName(parts)
    return { kind: 'read', read: wanted === 'docx' ? await readWord(named) : await readWorkbook(named) }
  } catch (error) {
    if (error instanceof TooMuch) return refused('too-much')
    if (error instanceof Damaged) return refused('damaged')
    return { kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }
  }
}

/** Everything that can act is looked for first, which also proves the sizes that the zip claims; then it is read. */
const answerTo = async ({ path, size, wanted }: Job): Promise<Answer> => {
  let answer: Answer = refused('damaged')
  const look = async (parts: readonly ZipPart[]) => {
    const kind = await judgeOffice(parts)
    if (kind.ok) answer = kind.value === wanted ? await read(parts, wanted) : refused('misnamed')
    return kind
  }
  const judged = await judgeZip(path, size, look, zipLimits)
  return judged.ok ? answer : { kind: 'refused', refusal: asReadingRefusal(judged.refusal) }
}

process.once('message', job => {
  void answerTo(job as Job)
    .catch((error: unknown): Answer => ({ kind: 'failed', why: String(error) }))
    .then(answer => process.send?.(answer, () => process.disconnect()))
})
