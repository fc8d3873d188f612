import { laidOut, type Proposal } from './proposal.ts'

/** The scores that groups and workshops give; each needs a label. */
export const scoresAsked = [1, 2, 3, 4, 5] as const

/** Labels for documents that name none: word for word those of the edition of today that comes with Stocktake. */
export const usualLabels: Readonly<Record<(typeof scoresAsked)[number], string>> = {
  1: 'We have not agreed what good would look like here',
  2: 'We have agreed what good looks like, and have begun',
  3: 'We are getting there: it works in places',
  4: 'It works in most places, and we know where it does not yet',
  5: 'It works everywhere, we can show it, and it keeps working',
}

/** The scores from 1 to 5 that have no label yet. */
export const unlabelled = (proposal: Proposal): readonly (typeof scoresAsked)[number][] => {
  const { scale } = laidOut(proposal)
  return scoresAsked.filter(score => !scale.some(each => each.score === score))
}

/** Whether every label stands for a score from 1 to 5, so that the gaps between them can be filled. */
export const canBeFilled = ({ pieces }: Proposal): boolean =>
  pieces.every(({ post }) => post.as !== 'point' || (post.score >= 1 && post.score <= 5))
