import type { Correction } from '../../proposing/correction.ts'
import type { Proposal } from '../../proposing/proposal.ts'
import { roleFrom } from './changed.ts'
import { asking, wholeNumber, type Asking, type Posted } from './fields.ts'

/** Buttons that need no further word. */
const wholeDeeds = ['number-all', 'whole-cells', 'turn-scale', 'fit-scale', 'usual-labels'] as const

/** What a button says that reads the document again, once somebody was told what goes. */
const again = 'again>'

/** Whether somebody was told what goes when the document is read again, and wants it. */
export const isToldOf = (posted: Posted): boolean => posted.value('press').startsWith(again)

/** The button that does these once it was said what goes. */
export const pressAgain = (askings: readonly Asking[], posted: Posted): string =>
  `${again}${askings.map(({ field }) => pressOf(field, posted)).join(';')}`

const pressOf = (field: string, posted: Posted): string => {
  const [kind, block = '', column = ''] = field.split('.')
  return kind === 'column' ? ['column', block, column, posted.value(field)].join('>') : unsaid(posted)
}

const unsaid = (posted: Posted): string => posted.value('press').replace(/^(?:again>)+/, '')

/** The one button that was pressed, where it does more than save. */
export const pressed = (proposal: Proposal, posted: Posted): readonly Asking[] =>
  asking(
    'press',
    ...unsaid(posted)
      .split(';')
      .flatMap(press => deedOf(proposal, press)),
  )

const deedOf = ({ doubts }: Proposal, press: string): readonly Correction[] => {
  const [deed = '', id = '', choice = '', last = ''] = press.split('>')
  const [answer, row] = [wholeNumber(choice), wholeNumber(last)]
  if (deed === 'answer' && answer !== undefined) return [{ kind: 'answer', doubt: id, choice: answer }]
  const kind = doubts.find(each => each.kind === id)?.kind
  if (deed === 'answer-all' && kind !== undefined && answer !== undefined)
    return [{ kind: deed, of: kind, choice: answer }]
  const role = roleFrom(last)
  if (deed === 'column' && answer !== undefined && role !== undefined)
    return [{ kind: deed, block: id, column: answer, role }]
  if (deed === 'restore') return [{ kind: 'restore', id }]
  if (deed === 'scale-table') return [{ kind: 'table', block: id, as: 'scale' }]
  if (deed === 'split-standard' && row !== undefined) return [{ kind: deed, id, block: choice, row }]
  if (deed === 'as' && (id === 'banded' || id === 'checklist' || id === 'statements'))
    return [{ kind: deed, proposal: id }]
  const whole = wholeDeeds.find(each => each === deed)
  if (whole !== undefined) return [{ kind: whole }]
  if (deed === 'shift-scale' && /^-?[1-9]$/.test(id)) return [{ kind: 'shift-scale', by: Number(id) }]
  return []
}
