/** The texts of an agreed position that can be changed from an edited paper. */
export const positionTexts = ['summary', 'variations', 'implications'] as const
export type PositionText = (typeof positionTexts)[number]

export const positionKey = (standard: number, name: PositionText): string => `position.${standard}.${name}`
