import { dayFrom, sayDay, type Instant } from '#ground'
import { chosenAs } from './meeting.ts'
import type { Position } from './position.ts'
import type { Taken } from './offer.ts'

/** The fields of the page, as typed. */
export const draftFields = [
  'agreed',
  'summary',
  'variations',
  'implications',
  'why',
  'would-settle',
  'meeting',
  'meeting-words',
  'met-day',
  'met-month',
  'met-year',
] as const
export type DraftField = (typeof draftFields)[number]

export type DraftContent = { readonly fields: Readonly<Record<DraftField, string>>; readonly taken: readonly Taken[] }

/** What is being written on a standard. `version` counts every save and every record. */
export type Draft = {
  readonly version: number
  /** Nothing once it has been recorded. */
  readonly content?: DraftContent
  readonly savedAt: Instant
  readonly savedBy: string
}

/** The value of `meeting` that stands for one in words. */
export const otherMeeting = 'other'

const nothingTyped = Object.fromEntries(draftFields.map(field => [field, ''])) as Record<DraftField, string>

export const emptyDraft: DraftContent = { fields: nothingTyped, taken: [] }

/** A recorded position as it would be typed, to write the next version from. */
export const draftFrom = (position: Position): DraftContent => ({
  fields: {
    ...nothingTyped,
    ...(position.outcome.kind === 'score'
      ? { agreed: String(position.outcome.score) }
      : { agreed: 'none', why: position.outcome.why, 'would-settle': position.outcome.wouldSettle }),
    summary: position.summary,
    variations: position.variations,
    implications: position.implications,
    meeting: chosenAs(position),
  },
  taken: position.taken,
})

const fieldNames: Readonly<Record<Exclude<DraftField, 'met-day' | 'met-month' | 'met-year'>, string>> = {
  agreed: 'What the partnership agrees',
  summary: 'Where we stand',
  variations: 'Where it varies',
  implications: 'What this means for the plan',
  why: 'Why there is no position',
  'would-settle': 'What would settle it',
  meeting: 'Who took the decision',
  'meeting-words': 'The meeting',
}

/** One part of two drafts that differ. */
export type Difference = { readonly name: string; readonly theirs: string; readonly yours: string }

/** Where two drafts differ, as a person reads them: what is saved now, and what somebody else typed meanwhile. */
export const differences = (
  saved: DraftContent['fields'],
  typed: DraftContent['fields'],
  sayChosen: (meeting: string) => string,
): readonly Difference[] => {
  const reads = (fields: DraftContent['fields'], field: DraftField): string => {
    if (field === 'agreed') return fields.agreed === 'none' ? 'No agreed position this year' : fields.agreed
    if (field === 'meeting') return fields.meeting === otherMeeting ? 'Another meeting' : sayChosen(fields.meeting)
    return fields[field]
  }
  const named = Object.entries(fieldNames).map(([field, name]) => ({
    name,
    theirs: reads(saved, field as DraftField),
    yours: reads(typed, field as DraftField),
  }))
  const days = { name: 'The day', theirs: sayTypedDay(saved), yours: sayTypedDay(typed) }
  return [...named, days].filter(({ theirs, yours }) => theirs.trim() !== yours.trim())
}

const sayTypedDay = (fields: DraftContent['fields']): string => {
  const parts = [fields['met-day'], fields['met-month'], fields['met-year']] as const
  const day = dayFrom(parts[2], parts[1], parts[0])
  return day === undefined ? parts.join(' ').trim() : sayDay(day)
}
