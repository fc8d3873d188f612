import type { Form } from '#forms'
import type { QuestionAsAsked } from '#instrument'
import { variationKinds, type VariationKind } from '#scoring'
import type { Kept } from '../answer.ts'
import { unpacked, type Packed } from '../packed.ts'

const kinds = Object.keys(variationKinds) as VariationKind[]

/** What the page says is to be kept, standard by standard; those left out are not among it. */
export const postedKept = (form: Form, asked: readonly QuestionAsAsked[], isGroup: boolean): readonly Kept[] =>
  asked
    .filter(({ standard }) => form.has(`said.${standard.number}`))
    .flatMap(question => keptOf(form, question, isGroup))

const keptOf = (form: Form, asked: QuestionAsAsked, isGroup: boolean): readonly Kept[] => {
  const { number } = asked.standard
  const said = unpacked(form.typed(`said.${number}`))
  if (said === undefined) form.complain('file', 'Read the file in again: what it says did not come back whole')
  const chosen = form.choice(
    `score.${number}`,
    [...asked.answer.scale.map(({ score }) => String(score)), 'none', 'leave'],
    { called: `The score of standard ${number}`, needed: `Say what the score of standard ${number} is` },
  )
  if (said?.called !== undefined && chosen !== 'leave' && form.typed(`same.${number}`) !== 'yes')
    form.complain(`same.${number}`, `Say that “${said.called}” is standard ${number}, or leave standard ${number} out`)
  if (said === undefined || chosen === undefined || chosen === 'leave') return []
  const outcome = chosen === 'none' ? ({ kind: 'none' } as const) : { kind: 'score' as const, score: Number(chosen) }
  const { texts, evidence, voices } = said
  return [{ asked, outcome, texts, evidence, voices, variations: variationsOf(form, number, said, isGroup) }]
}

/** A group's variations each say how it varies; an agreed position has them as a text. */
const variationsOf = (form: Form, number: number, said: Packed, isGroup: boolean): Kept['variations'] =>
  said.variations.map((each, at) => {
    if (!isGroup || each.kind !== undefined) return each
    const kind = form.choice(`kind.${number}.${at + 1}`, kinds, {
      called: 'How it varies',
      needed: `Say how the variation on standard ${number} varies`,
    })
    return kind === undefined ? each : { ...each, kind }
  })
