import { bullets, note, prose } from '#documents'
import { isBlank } from '#ground'
import { saySeat, saySitting, type Sitting } from '#exercise'
import { vacantSeats } from '#people'
import type { Inner } from './cells.ts'

type Fact = { readonly name: string; readonly value: readonly Inner[] }

/** How and when a group sat, who took part and who was missing: every line is there, also when nothing is on record. */
export const satFacts = (sitting: Sitting): readonly Fact[] => {
  const { attendance, others, group, notes } = sitting
  const seats = (state: 'took-part' | 'missing') => attendance.filter(seat => seat.state === state).map(saySeat)
  const named = others.split('\n').filter(name => !isBlank(name))
  const isRecorded = attendance.length > 0 || named.length > 0
  const vacant = attendance.length > 0 ? attendance.filter(seat => seat.state === 'vacant') : vacantSeats(group)
  const none = isRecorded ? 'Nobody' : 'Not recorded'
  return [
    { name: 'How and when the group sat', value: [...prose(saySitting(sitting) ?? ''), ...unsaid(sitting)] },
    { name: 'Who took part', value: list([...seats('took-part'), ...named], none) },
    { name: 'Who was missing', value: list(seats('missing'), none) },
    { name: 'Vacant seats', value: list(vacant.map(saySeat), 'None') },
    ...(isBlank(notes) ? [] : [{ name: 'Notes on the sitting', value: prose(notes) }]),
  ]
}

const unsaid = (sitting: Sitting): readonly Inner[] => (saySitting(sitting) === undefined ? [note('Not recorded')] : [])

const list = (lines: readonly string[], none: string): readonly Inner[] =>
  lines.length === 0
    ? [note(none)]
    : lines.length === 1
      ? [{ kind: 'paragraph', runs: lines[0] ?? '' }]
      : [bullets(lines)]
