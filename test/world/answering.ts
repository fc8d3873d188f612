import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Write } from '#db'
import { inspect, keepFile } from '#files'
import { later, type Day, type Id } from '#ground'
import {
  reuseEvidence,
  saveEvidence,
  saveNoted,
  saveWriting,
  submit,
  variationKind,
  voiceKind,
  type Evidence,
  type Place,
  type Writer,
  type Writing,
} from '#scoring'
import { acting, done, type Actor, type Stage } from './acting.ts'
import type { Calendar } from './calendar.ts'
import type { Piece, Telling } from './texts/telling.ts'

export type Answering = {
  readonly exercise: Id<'exercise'>
  readonly group: Id<'group'>
  readonly tellings: readonly Telling[]
  /** The day on which they were written, from nine o'clock on, a standard every eleven minutes. */
  readonly on: Day
  /** Without it they stay a draft. */
  readonly submittedOn?: Day
}

const elevenMinutes = 11 * 60_000

/** Writes a group's answers as its pages would, and submits them. */
export const answer = (stage: Stage, actor: Actor, given: Answering): Promise<void> =>
  acting(stage, actor, async at => {
    const { exercise, group, tellings, on, submittedOn } = given
    const pieces: [Id<'evidence'>, readonly number[]][] = []
    for (const [index, telling] of tellings.entries()) {
      const hand = at(on, '09:00')
      const writer = { ...hand, now: later(hand.now, index * elevenMinutes) }
      pieces.push(
        ...(await write(actor, writer, { exercise, group, standard: telling.standard }, telling, stage.calendar)),
      )
    }
    for (const [evidence, standards] of pieces)
      for (const standard of standards)
        done(await reuseEvidence(at(on, '15:00'), { exercise, group, standard }, [evidence]))
    if (submittedOn !== undefined) done(await submit(at(submittedOn, '16:10'), exercise, group, stage.editions))
  })

/** Writes one standard; gives back the evidence that serves others too. */
const write = async (
  actor: Actor,
  writer: Writer,
  place: Place,
  telling: Telling,
  calendar: Calendar,
): Promise<readonly [Id<'evidence'>, readonly number[]][]> => {
  const pressed = telling.answer !== undefined
  done(await saveWriting(writer, place, { writing: writingOf(telling), seen: 0, pressed }))
  const fresh = <Content>(content: Content) => ({ id: writer.world.newId<never>(), content, seen: 0 })
  for (const each of telling.variations ?? []) done(await saveNoted(writer, place, variationKind, fresh(each)))
  for (const each of telling.voices ?? []) done(await saveNoted(writer, place, voiceKind, fresh(each)))
  const shared: [Id<'evidence'>, readonly number[]][] = []
  for (const piece of telling.evidence ?? []) {
    const posted = fresh(evidenceOf(piece, calendar))
    const attached = piece.file === undefined ? undefined : await attach(writer, actor, piece.file)
    const content = { ...posted.content, ...(attached && { file: attached.file }) }
    done(await saveEvidence(writer, place, { ...posted, content, ...(attached && { newFile: attached }) }))
    if (piece.alsoOn !== undefined) shared.push([posted.id, piece.alsoOn])
  }
  return shared
}

const writingOf = ({ answer: given, summary, implications = '', strategic = '' }: Telling): Writing => ({
  ...(given === undefined
    ? {}
    : { answer: given === 'cant-judge' ? { kind: 'cant-judge' as const } : { kind: 'score' as const, score: given } }),
  ...{ summary, implications, strategic },
})

const evidenceOf = (
  { title, link = '', dated, owner, shows, kept }: Piece,
  calendar: Calendar,
): Omit<Evidence, 'id'> => ({
  ...{ title, link, owner, shows, keptFromProviders: kept === true },
  ...(dated === undefined ? {} : { dated: calendar.day(dated) }),
})

const attach = async ({ world, now, person }: Writer, { partnership }: Actor, name: string) => {
  const path = join(import.meta.dirname, 'files', name)
  const { size } = await stat(path)
  const inspected = done(await inspect({ field: 'file', name, path, size, tooLarge: false }))
  const file = { id: world.newId<'file'>(), name: inspected.name, bytes: inspected.size }
  const ids = { partnership, file: file.id }
  return { file, store: (tx: Write) => keepFile(tx, ids, inspected, { person: person.id, at: now }) }
}
