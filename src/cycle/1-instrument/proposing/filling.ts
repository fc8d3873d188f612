import type { EditionFile, Fields } from '../edition.ts'
import type { ColumnTaken } from './proposal.ts'

/** What every edition needs and no document says: ours, in the words of the other editions. */
export const cannotJudge = {
  label: 'We can’t judge this yet',
  hint: 'A fair answer. Say below what you would need to know.',
} as const

export const capacityOf = (words: string): NonNullable<EditionFile['capacity']> => ({
  words,
  answers: [
    { key: 'yes', label: 'Yes' },
    { key: 'partly', label: 'Partly' },
    { key: 'no', label: 'No' },
  ],
  lacking: 'What is lacking?',
})

/** The names that pages and papers use, and that a partnership may change. */
export const generalTerms: EditionFile['terms'] = [
  {
    key: 'partnership',
    name: 'partnership',
    plural: 'partnerships',
    about: 'The organisations that take the exercise together.',
    general: true,
  },
  { key: 'board', name: 'board', plural: 'boards', about: 'Where the partnership decides.', general: true },
  {
    key: 'outline-plan',
    name: 'outline change plan',
    plural: 'outline change plans',
    about: 'The first plan that comes of the exercise.',
    general: true,
  },
  {
    key: 'strategic-plan',
    name: 'strategic change plan',
    plural: 'strategic change plans',
    about: 'The plan for three to five years that follows the first one.',
    general: true,
  },
  { key: 'programme', name: 'programme', about: 'Whoever supports the exercise from outside.', general: true },
  {
    key: 'champion',
    name: 'champion',
    plural: 'champions',
    about: 'Who leads the exercise inside the partnership.',
    general: true,
  },
  {
    key: 'local-lead',
    name: 'local lead',
    plural: 'local leads',
    about: 'Who facilitates the exercise on the programme’s side.',
    general: true,
  },
]

const own: Fields = {
  score: {
    heading: 'Score 1–5',
    question: 'Where does the {partnership} stand?',
    hint: 'Nothing is added up. The words beside the number decide.',
  },
  summary: {
    heading: 'Progress and what shows it',
    question: 'What is in place, and what is not',
    hint: 'As long or short as you like. You can paste from Word.',
  },
  variations: {
    heading: 'Where it differs',
    question: 'Where it differs',
    hint: 'By organisation, place, group of people or service.',
  },
  evidence: { heading: 'Evidence', question: 'Evidence', hint: 'What you would show somebody who asked how you know.' },
  voice: {
    heading: 'What people who use services say',
    question: 'What people who use services say',
    hint: 'And where that comes from.',
  },
  implications: {
    heading: 'What this means for the {outline-plan}',
    question: 'What this means for the {outline-plan}',
    hint: 'Each line you write here is offered as a priority when the plan is drawn up.',
  },
}

const named = {
  implications: /implication|action|next step|plan/i,
  summary: /summary|progress|comment/i,
  evidence: /evidence|tystiolaeth/i,
  score: /score|rating|sgôr/i,
} as const

/** The fields of a section; columns that the document leaves open for answers give their headings to the paper. */
export const fieldsFrom = (columns: readonly ColumnTaken[]): Fields => {
  const open = columns.filter(({ role, heading }) => role.as === 'answer' && heading !== '' && !/[{}]/.test(heading))
  const taken = new Set<string>()
  const headings = Object.entries(named).flatMap(([name, pattern]) => {
    const heading = open.map(column => column.heading).find(each => pattern.test(each) && !taken.has(each))
    if (heading === undefined) return []
    taken.add(heading)
    return [[name, { ...own[name as keyof typeof named], heading }] as const]
  })
  return { ...own, ...Object.fromEntries(headings) }
}

const madeOfScores = /^Scores? \d|often looks like$/

const filled: ReadonlySet<string> = new Set([
  ...Object.values(own).flatMap(({ heading, question, hint = '' }) => [heading, question, hint]),
  ...Object.values(cannotJudge),
  ...capacityOf('').answers.map(({ label }) => label),
  capacityOf('').lacking,
  ...generalTerms.map(({ about }) => about),
])

/** Words of ours that stand in an edition because its document had none: English, whatever the document speaks. */
export const isFilledIn = (text: string): boolean => filled.has(text) || madeOfScores.test(text)
