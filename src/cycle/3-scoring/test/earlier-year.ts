import { openExercise } from '#exercise'
import type { Id } from '#ground'
import { saveEvidence } from '../evidence/actions.ts'
import { saveNoted, variationKind } from '../noted/actions.ts'
import { saveWriting } from '../response/actions.ts'
import type { Answer } from '../response/response.ts'
import { submit } from '../submission/actions.ts'
import { editions, type Year } from './year.ts'

/** What the Commissioning unit said in the year before: a score, words and a piece of evidence on each standard. */
export type SaidThen = Readonly<Record<number, Answer>>

/** Adds 2025/26 on that edition, answered and submitted by the Commissioning unit alone. Gives the piece of each standard. */
export const addYearBefore = async (
  year: Year,
  editionId: string,
  said: SaidThen,
): Promise<{ readonly exercise: Id<'exercise'>; readonly pieces: Readonly<Record<number, Id<'evidence'>>> }> => {
  const { unit } = year.groups
  const standards = Object.keys(said).map(Number)
  const opened = await openExercise(year.as(year.people.champion), {
    ...{ label: '2025/26', editionId, gatherBy: '2026-12-18', agreeBy: '2027-01-29', planBy: '2027-03-26' },
    groups: [{ group: unit, standards }],
  })
  if (!opened.ok) throw new Error('the year before could not be opened')
  const writer = year.as(year.people.lead)
  const pieces: Record<number, Id<'evidence'>> = {}
  for (const standard of standards) {
    const place = { exercise: opened.value, group: unit, standard }
    const answer = said[standard]
    const texts = { summary: `Then on ${standard}.`, implications: `Then do ${standard}.`, strategic: '' }
    await saveWriting(writer, place, { writing: { ...texts, ...(answer && { answer }) }, seen: 0, pressed: true })
    const id = year.world.newId<'evidence'>()
    const content = { title: `Piece of ${standard}`, link: '', owner: 'The unit', shows: '', keptFromProviders: false }
    await saveEvidence(writer, place, { id, content, seen: 0 })
    const where = { kind: 'locality', whose: `Gullhaven ${standard}`, words: 'Less of it.' } as const
    await saveNoted(writer, place, variationKind, { id: year.world.newId(), content: where, seen: 0 })
    pieces[standard] = id
  }
  const submitted = await submit(writer, opened.value, unit, editions)
  if (!submitted.ok) throw new Error(`the year before could not be submitted: ${submitted.refusal.kind}`)
  return { exercise: opened.value, pieces }
}
