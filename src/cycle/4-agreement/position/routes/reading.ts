import { readForm, type Form } from '#forms'
import { isBlank, isKeepable, sayDay } from '#ground'
import { chosenAs, sayMeeting, type Offered } from '../meeting.ts'
import { draftFields, otherMeeting, type DraftContent, type DraftField } from '../draft.ts'
import { tracesOf, type Offer } from '../offer.ts'
import type { PositionSaid } from '../position.ts'

const longest = 8000

const textsOf: Readonly<Partial<Record<DraftField, string>>> = {
  summary: 'Where we stand',
  variations: 'Where it varies',
  implications: 'What this means for the plan',
  why: 'Why there is no position',
  'would-settle': 'What would settle it',
}

/**
 * What can be kept of what was typed. A field that was not posted, or cannot be kept, stays as it was; the mistakes are
 * in the form.
 */
export const readDraft = (form: Form, before: DraftContent, offered: Offered): DraftContent => {
  const { scores, meetings, usedMeetings } = offered
  const known = [...meetings.map(({ group }) => group.id), ...usedMeetings.map(chosenAs)]
  const read = (field: DraftField): string => {
    const called = textsOf[field]
    if (called !== undefined) return form.text(field, { called, max: longest })
    if (field === 'agreed')
      return form.choice(field, [...scores.map(String), 'none'], { called: 'What the partnership agrees' }) ?? ''
    if (field === 'meeting')
      return form.choice(field, [...known, otherMeeting], { called: 'Who took the decision' }) ?? ''
    if (field === 'meeting-words') return form.line(field, { called: 'The meeting' })
    return isKeepable(form.typed(field)) ? form.typed(field).trim().slice(0, 10) : ''
  }
  const fields = Object.fromEntries(
    draftFields.map(field => {
      const value = form.has(field) ? read(field) : before.fields[field]
      return [field, form.mistakeOf(field) ? before.fields[field] : value]
    }),
  ) as DraftContent['fields']
  return { fields, taken: before.taken }
}

/** The groups’ words that were ticked to be taken. */
export const readTaking = (form: Form, offers: readonly Offer[]): readonly Offer[] => {
  const keys = form.choices(
    'take',
    offers.map(({ key }) => key),
    { called: 'Words to take from a group' },
  )
  return offers.filter(({ key }) => keys.includes(key))
}

/** A draft as a position to record; `undefined` when something is missing, with the mistakes in the form. */
export const readPosition = (form: Form, draft: DraftContent, offered: Offered): PositionSaid | undefined => {
  const { fields } = draft
  const need = (field: DraftField, words: string): void => {
    if (isBlank(fields[field]) && !form.mistakeOf(field)) form.complain(field, words)
  }
  need('agreed', 'Choose what the partnership agrees, or that there is no agreed position this year')
  if (fields.agreed === 'none') {
    need('why', 'Write why there is no agreed position this year')
    need('would-settle', 'Write what would settle it')
  } else need('summary', 'Write where the partnership stands, in its own words')
  const meeting = readMeeting(form, draft, offered)
  if (!meeting || form.mistakes.length > 0) return undefined
  const { summary, variations, implications } = fields
  return {
    outcome:
      fields.agreed === 'none'
        ? { kind: 'none', why: fields.why, wouldSettle: fields['would-settle'] }
        : { kind: 'score', score: Number(fields.agreed) },
    ...{ summary, variations, implications },
    taken: tracesOf({ variations, implications }, draft.taken),
    ...meeting,
  }
}

type Meeting = Pick<PositionSaid, 'meeting' | 'sittingOf' | 'metOn'>

/** The meeting chosen from the list, with its day; nothing when it is one in words. */
const chosenFrom = ({ meetings, usedMeetings }: Offered, chosen: string): Meeting | undefined => {
  const sitting = meetings.find(({ group }) => group.id === chosen)
  if (sitting?.heldOn !== undefined)
    return { meeting: sayMeeting(sitting), sittingOf: sitting.group.id, metOn: sitting.heldOn }
  const used = usedMeetings.find(each => chosenAs(each) === chosen)
  return used && { meeting: used.meeting, metOn: used.metOn }
}

const readMeeting = (form: Form, { fields }: DraftContent, offered: Offered): Meeting | undefined => {
  const chosen = chosenFrom(offered, fields.meeting)
  // One is chosen before anybody looks at the list: whoever writes another must not record the wrong one.
  if (chosen && !isBlank(fields['meeting-words']))
    form.complain('meeting-words', 'Choose “Another meeting” above, or empty this box')
  if (chosen) return chosen
  // Whoever writes a meeting has said that it is another one.
  const isOther = fields.meeting === otherMeeting || (fields.meeting === '' && !isBlank(fields['meeting-words']))
  if (!isOther) {
    if (!form.mistakeOf('meeting')) form.complain('meeting', 'Choose who took the decision')
    return undefined
  }
  if (isBlank(fields['meeting-words'])) form.complain('meeting-words', 'Write which meeting took the decision')
  const metOn = readForm(fields).day('met', { called: 'The day of the meeting' })
  if (metOn === undefined) complainOfDay(form, fields)
  else if (metOn > offered.today)
    form.complain('met-day', `The day of the meeting must be on or before ${sayDay(offered.today)}`)
  return metOn && { meeting: fields['meeting-words'], metOn }
}

const complainOfDay = (form: Form, fields: DraftContent['fields']): void => {
  const again = readForm(fields)
  again.day('met', { called: 'The day of the meeting', needed: 'Enter the day of the meeting' })
  for (const { field, words } of again.mistakes) form.complain(field, words)
}
