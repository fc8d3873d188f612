// A process of its own, started by press.ts: writes one paper after the other, so that neither a slow paper nor a broken
// one holds up the pages. It ends with the process that started it, and when nothing was asked of it for a while.
import type { Paper } from '../document.ts'
import { toWord } from '../word.ts'
import type { Answer, Job } from './press.ts'
import { sheetOf } from './sheet.ts'

const idleMilliseconds = 10 * 60_000

const answer = (said: Answer): void => {
  process.send?.(said)
}

// Loaded with the first PDF, so that a machine for which there is no Typst still writes Word files.
type Set = (data: string) => Uint8Array
let typst: Promise<Set | undefined> | undefined
const loaded = (): Promise<Set | undefined> =>
  import('./typst.ts').then(({ typesetter }) => typesetter()).catch(() => undefined)

const leave = setTimeout(() => process.exit(0), idleMilliseconds)

const write = async (form: Job['form'], paper: Paper): Promise<Uint8Array | undefined> => {
  if (form === 'word') return toWord(paper)
  const set = await (typst ??= loaded())
  return set?.(JSON.stringify(sheetOf(paper)))
}

const take = async ({ number, form, paper }: Job): Promise<void> => {
  leave.refresh()
  try {
    const bytes = await write(form, paper)
    answer(bytes === undefined ? { kind: 'absent', number } : { kind: 'written', number, bytes })
  } catch (error) {
    answer({ kind: 'failed', number, why: String(error).slice(0, 2000) })
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (job: Job) => void take(job))
