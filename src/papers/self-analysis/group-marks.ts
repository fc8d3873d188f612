/** The texts of a group's answer that can be changed from an edited paper. */
export const groupTexts = ['summary', 'strategic', 'implications'] as const

/** What stands in the second table of each section of the form, where its section asks for it. */
export const moreFields = ['variations', 'evidence', 'voice', 'strategic'] as const

/** The columns of the form. */
export const formFields = ['score', 'summary', 'implications', ...moreFields] as const
export type FormField = (typeof formFields)[number]

export const answerKey = (standard: number, name: FormField): string => `answer.${standard}.${name}`
