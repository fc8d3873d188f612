/** The two classes of information, as every agreement prints them (001 §4: domain item 41). */
export const classes = {
  specific: {
    title: 'What is known of this partnership by name',
    words:
      'Its answers, positions and plans, this agreement, and anything by which it could be recognised. The programme passes none of it to another agency without permission given beforehand, for that text and that reader. The partnership can see what was asked for, what it granted and what was passed on.',
  },
  aggregated: {
    title: 'What many partnerships say together',
    words:
      'Figures in which no partnership can be recognised. They may reach the programme’s sponsors, in reports and in conversation, so that they can decide where support should go next. They leave only as a release that has passed the rules of the overview.',
  },
} as const
export type ClassName = keyof typeof classes
export const classNames = Object.keys(classes) as readonly ClassName[]
