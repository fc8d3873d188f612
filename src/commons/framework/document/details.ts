import type { Field } from '#plans'

export const reviewKey = 'details.review'
/** The id of the person who is to sign; empty for whoever chairs. */
export const signatoryKey = 'details.signatory'

/** What is settled about a framework beside its sections. */
export const detailFields: readonly Field[] = [
  { key: signatoryKey, called: 'Who signs', as: 'line', max: 40 },
  { key: reviewKey, called: 'The day of the review', as: 'day' },
]
