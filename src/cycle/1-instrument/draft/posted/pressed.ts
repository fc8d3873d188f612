import type { Correction } from '../../proposing/correction.ts'
import type { Proposal } from '../../proposing/proposal.ts'
import { wholeNumber, type Posted } from './fields.ts'

/** Buttons that need no further word. */
const wholeDeeds = ['number-all', 'whole-cells', 'turn-scale', 'fit-scale', 'usual-labels'] as const

/** The one button that was pressed, where it does more than save. */
export const pressed = ({ doubts }: Proposal, posted: Posted): readonly Correction[] => {
  const [deed = '', id = '', choice = '', last = ''] = posted.value('press').split('>')
  const [answer, row] = [wholeNumber(choice), wholeNumber(last)]
  if (deed === 'answer' && answer !== undefined) return [{ kind: 'answer', doubt: id, choice: answer }]
  const kind = doubts.find(each => each.kind === id)?.kind
  if (deed === 'answer-all' && kind !== undefined && answer !== undefined)
    return [{ kind: deed, of: kind, choice: answer }]
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
