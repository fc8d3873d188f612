import type { Correction } from '../../proposing/correction.ts'
import type { Proposal } from '../../proposing/proposal.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { asking, linesOf, postFrom, wholeNumber, type Asking, type FieldRead, type Posted } from './fields.ts'

/** What a page of corrections adds: texts, standards, sections, steps with what is in them, a band, labels. */
export const addedIn = (base: Proposal, posted: Posted): readonly FieldRead[] => [
  ...base.standards.flatMap(({ id }) => textsAdded(id, posted)),
  ...base.sections.flatMap(({ id }) => itemsAdded(id, posted)),
  ...base.sections.flatMap(({ id }) =>
    eachLine(posted, `add-standard.${id}`, words => ({ kind: 'add-standard', section: id, words })),
  ),
  ...eachLine(posted, 'add-section', words => ({ kind: 'add-section', words })),
  ...bandAdded(posted),
  ...labelsAdded(posted),
]

const eachLine = (posted: Posted, field: string, say: (words: string) => Correction): readonly Asking[] =>
  asking(field, ...linesOf(posted.value(field)).map(say))

/** What is written below a standard, as what the list above it says. */
const textsAdded = (id: string, posted: Posted): readonly FieldRead[] => {
  const to = postFrom(posted.value(`add-to.${id}`))
  if (to !== undefined) return eachLine(posted, `add.${id}`, words => ({ kind: 'add', to, words }))
  return linesOf(posted.value(`add.${id}`)).length === 0
    ? []
    : [{ field: `add-to.${id}`, words: 'Say what the text that you wrote below is. It is not added yet' }]
}

/** A title, questions and notes added to a section, or to a step of a checklist. */
const itemsAdded = (of: string, posted: Posted): readonly Asking[] =>
  (['title', 'prompt', 'note'] as const).flatMap(as =>
    eachLine(posted, `add-${as}.${of}`, words => ({ kind: 'add', to: { as, of }, words })),
  )

const bandAdded = (posted: Posted): readonly FieldRead[] => {
  const [words = ''] = linesOf(posted.value('add-band'))
  const [first, last] = [posted.value('add-band-from'), posted.value('add-band-to')]
  const [from, to] = [wholeNumber(first), wholeNumber(last)]
  if (words === '' && first.trim() === '' && last.trim() === '') return []
  if (words === '') return [{ field: 'add-band', words: 'Write the heading of the band. It is not added yet' }]
  if (from !== undefined && to !== undefined) return asking('add-band', { kind: 'add-band', words, from, to })
  const [field, which] = from === undefined ? ['add-band-from', 'lowest'] : ['add-band-to', 'highest']
  return [{ field, words: `Give the ${which} score of the band, a whole number. The band is not added yet` }]
}

/** Labels of scores that had none. */
const labelsAdded = (posted: Posted): readonly Asking[] =>
  scoresAsked.flatMap(score => {
    const words = linesOf(posted.value(`label.${score}`)).join(' ')
    return words === '' ? [] : asking(`label.${score}`, { kind: 'label', score, words })
  })
