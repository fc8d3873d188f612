/** The texts of a group's answer that can be changed from an edited paper. */
export const groupTexts = ['summary', 'strategic', 'implications'] as const
export type GroupText = (typeof groupTexts)[number]

export const answerKey = (standard: number, name: string): string => `answer.${standard}.${name}`
