import type { Correction } from '../../proposing/correction.ts'
import type { Proposal } from '../../proposing/proposal.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { linesOf, postFrom, wholeNumber, type Posted } from './fields.ts'

/** What a page of corrections adds: texts, standards, sections, steps with what is in them, a band, labels. */
export const addedIn = (base: Proposal, posted: Posted): readonly Correction[] => [
  ...base.standards.flatMap(({ id }) => {
    const to = postFrom(posted.value(`add-to.${id}`))
    return to === undefined
      ? []
      : linesOf(posted.value(`add.${id}`)).map((words): Correction => ({ kind: 'add', to, words }))
  }),
  ...(base.kind === 'checklist' ? base.sections.flatMap(({ id }) => itemsAdded(id, posted)) : []),
  ...base.sections.flatMap(({ id }) =>
    linesOf(posted.value(`add-standard.${id}`)).map((words): Correction => ({
      kind: 'add-standard',
      section: id,
      words,
    })),
  ),
  ...linesOf(posted.value('add-section')).map((words): Correction => ({ kind: 'add-section', words })),
  ...bandAdded(posted),
  ...labelsAdded(posted),
]

/** A title, questions and notes added to a step of a checklist. */
const itemsAdded = (of: string, posted: Posted): readonly Correction[] =>
  (['title', 'prompt', 'note'] as const).flatMap(as =>
    linesOf(posted.value(`add-${as}.${of}`)).map((words): Correction => ({ kind: 'add', to: { as, of }, words })),
  )

const bandAdded = (posted: Posted): readonly Correction[] => {
  const [words = ''] = linesOf(posted.value('add-band'))
  const [from, to] = [wholeNumber(posted.value('add-band-from')), wholeNumber(posted.value('add-band-to'))]
  return words === '' || from === undefined || to === undefined ? [] : [{ kind: 'add-band', words, from, to }]
}

/** Labels of scores that had none. */
const labelsAdded = (posted: Posted): readonly Correction[] =>
  scoresAsked.flatMap(score => {
    const words = linesOf(posted.value(`label.${score}`)).join(' ')
    return words === '' ? [] : [{ kind: 'label', score, words } as const]
  })
