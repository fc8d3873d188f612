import type { PlacedFault } from './fault.ts'
import { laidOut, type Proposal } from './proposal.ts'

/** A checklist as a document has it: steps with questions, and notes that ask nothing. Whoever publishes it gives keys. */
export type ChecklistProposal = {
  readonly title: string
  readonly about: string
  readonly language: string
  readonly steps: readonly {
    readonly number: number
    readonly title: string
    readonly items: readonly { readonly kind: 'question' | 'note'; readonly words: string }[]
  }[]
}

export type ChecklistMade =
  | { readonly ok: true; readonly value: ChecklistProposal }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] }

/** The checklist of a proposal, or what keeps it from being one. */
export const checklistFrom = (
  proposal: Proposal,
  said: Pick<ChecklistProposal, 'title' | 'about' | 'language'>,
): ChecklistMade => {
  const { sections } = laidOut(proposal)
  const remedy = 'Move a question into it, or join it with the one before.'
  const faults = sections.flatMap(({ id, title, items }): readonly PlacedFault[] => [
    ...(title ? [] : [{ place: 'steps', problem: 'a step has no title', remedy: 'Write its title.', about: id }]),
    ...(items.some(({ post }) => post.as === 'prompt')
      ? []
      : [{ place: 'steps', problem: `the step “${title?.words ?? ''}” asks nothing`, remedy, about: id }]),
  ])
  if (faults.length > 0) return { ok: false, faults }
  const steps = sections.map(({ title, items }, at) => ({
    number: at + 1,
    title: title?.words ?? '',
    items: items.map(({ post, words }) => ({
      kind: post.as === 'note' ? ('note' as const) : ('question' as const),
      words,
    })),
  }))
  return { ok: true, value: { title: said.title, about: said.about, language: said.language, steps } }
}
