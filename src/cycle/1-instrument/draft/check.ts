import { capital } from '#ground'
import { sayChecklistCounts, type OwnChecklistFile } from '../checklist/checklist.ts'
import { checklistText } from '../checklist/text.ts'
import type { Edition } from '../edition.ts'
import { sayCounts } from '../held/counts.ts'
import { textOf, type EditionText } from '../held/file.ts'
import { runFaults } from '../held/runnable.ts'
import { checklistFrom } from '../proposing/checklist-from.ts'
import { editionFrom } from '../proposing/edition-from.ts'
import type { PlacedFault } from '../proposing/fault.ts'
import { laidOut, type LaidOut } from '../proposing/proposal.ts'
import { proposalOf, type Draft } from './draft.ts'

/** What keeps a draft from being published: the words, and the part of the draft where it is put right. */
export type DraftFault = { readonly words: string; readonly about?: string }

export type Checked =
  | { readonly ok: false; readonly faults: readonly DraftFault[] }
  | {
      readonly ok: true
      readonly text: EditionText
      readonly counts: string
      readonly notes: readonly string[]
      /** Set where it is published as one. */
      readonly checklist?: OwnChecklistFile
    }

/** The edition or checklist that a draft would be published as now, or everything that is wrong with it. */
export const checked = (draft: Draft): Checked => {
  if (draft.corrected.kind === 'checklist') return checkedSteps(draft)
  const made = editionFrom(proposalOf(draft), draft.details)
  if (!made.ok)
    return {
      ok: false,
      faults: made.faults.map(inWords),
    }
  const faults = runFaults(made.value)
  if (faults.length > 0)
    return {
      ok: false,
      faults: faults.map(({ problem, remedy }) => ({ words: `${capital(problem)}. ${remedy}`, about: 'scale' })),
    }
  return { ok: true, text: textOf(made.value), counts: sayCounts(made.value), notes: made.value.notes ?? [] }
}

const inWords = ({ place, problem, remedy, about }: PlacedFault): DraftFault => ({
  words: `${capital(problem)}. ${remedy}`,
  ...(about !== undefined ? { about } : place.startsWith('answer') ? { about: 'scale' } : {}),
})

const checkedSteps = (draft: Draft): Checked => {
  const made = checklistFrom(proposalOf(draft), draft.details)
  if (!made.ok) return { ok: false, faults: made.faults.map(inWords) }
  const { value: checklist } = made
  return { ok: true, text: checklistText(checklist), counts: sayChecklistCounts(checklist), notes: [], checklist }
}

/** The edition as it would be read, for a preview; `undefined` while a part that has to be there is missing. */
export const madeOf = (draft: Draft): Edition | undefined => {
  const made = editionFrom(proposalOf(draft), draft.details)
  return made.ok ? { ...made.value, id: draft.id } : undefined
}

/** The part of the correcting screen that has to stand open to see a piece of the proposal. */
export const placeOf = (layout: LaidOut, about: string): string | undefined => {
  if (layout.scale.some(({ label }) => label.id === about)) return 'scale'
  if (layout.bands.some(({ id, heading }) => id === about || heading?.id === about)) return 'scale'
  const standards = layout.sections.flatMap(section => section.standards)
  if (layout.sections.some(({ id }) => id === about)) return about
  return standards.find(
    ({ id, title, bands, prompts }) =>
      id === about ||
      title?.id === about ||
      bands.some(({ statements }) => statements.some(each => each.id === about)) ||
      prompts.some(each => each.id === about),
  )?.id
}

export const layoutOf = (draft: Draft): LaidOut => laidOut(proposalOf(draft))
