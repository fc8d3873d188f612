import type { Field } from '#plans'

const text = (key: string, called: string): Field => ({ key, called, as: 'text', max: 20_000 })
const line = (key: string, called: string): Field => ({ key, called, as: 'line', max: 200 })

/** The long texts of an agreement, each with what helps to write it (001 §4, sections 1 to 12). */
export const texts = {
  'background.context': {
    title: 'Where we stand, in our own words',
    hint: 'What the programme should know about the place, the partnership and what led here.',
  },
  'background.fit': {
    title: 'How this fits other work here and in the region',
    hint: 'Other programmes and initiatives, local and regional, and where this support meets them.',
  },
  'other.relates': {
    title: 'How all the support fits together',
    hint: 'Who does what, so that nobody is asked twice and nothing is done twice.',
  },
  'support.words': {
    title: 'What the programme will support',
    hint: 'In a paragraph: what for, and what should be different at the end.',
  },
  'universal.note': {
    title: 'What else to say about the offer that is open to all',
    hint: 'For example what is still being chosen. What is taken up is listed by itself.',
  },
  'consultancy.words': {
    title: 'What the consultancy is for',
    hint: 'In a paragraph. Each activity has a line of its own in the consultancy plan.',
  },
  'scope.inside': { title: 'Inside the scope', hint: 'What this support deals with.' },
  'scope.outside': { title: 'Outside the scope', hint: 'What somebody might expect of it, and should not.' },
  'duties.programme': {
    title: 'What the programme is responsible for',
    hint: 'What it does, provides and answers for.',
  },
  'duties.partnership': {
    title: 'What the partnership is responsible for',
    hint: 'The people, time, information and decisions that it brings.',
  },
  'owns.programme': {
    title: 'What the programme brings',
    hint: 'Who owns it, and what the partnership may do with it.',
  },
  'owns.partnership': {
    title: 'What the partnership brings',
    hint: 'Who owns it, and what the programme may do with it.',
  },
  'owns.together': { title: 'What is developed together', hint: 'Who owns it, and who may use it where.' },
  'reviewing.words': {
    title: 'How this agreement is reviewed',
    hint: 'When both sides look at it together, and who may ask for a change.',
  },
} as const
export type AgreementText = keyof typeof texts
export const textNames = Object.keys(texts) as readonly AgreementText[]

/** What stands in a text until somebody writes there. */
export const firstWords: Readonly<Partial<Record<AgreementText, string>>> = {
  'owns.programme':
    'Tools, guides and other materials that the programme brings stay its own. The partnership may use and adapt them for its own work.',
  'owns.partnership':
    'Everything that the partnership brings or writes stays its own: data, answers, positions, plans. The programme uses it for this support only.',
  'owns.together':
    'What both develop in the course of this support belongs to both. Each may use it, naming the other.',
  'reviewing.words':
    'Both sides look at this agreement together half-way through and at its end. Either may ask for a change at any time. A change is a new version; until both have signed it, the version before it holds.',
}

/** The three people whom either side can turn to; all three are needed (001 §4: domain item 40). */
export const contacts = {
  champion: 'Champion, for the partnership',
  'local-lead': 'Local lead, for the programme',
  'regional-lead': 'Regional lead, for the programme',
} as const
export type ContactName = keyof typeof contacts
export const contactNames = Object.keys(contacts) as readonly ContactName[]

export const contactKey = (contact: ContactName, part: 'name' | 'reach'): string => `contact.${contact}.${part}`
export const fromKey = 'period.from'
export const toKey = 'period.to'
export const budgetKey = 'consultancy.budget'

/** The pages on which an agreement is written, in its order. */
export const parts = {
  background: { title: 'Background and key priorities', starts: ['background.'] },
  other: { title: 'Other support', starts: ['other.'] },
  support: { title: 'Support from the programme', starts: ['support.', 'period.', 'universal.', 'consultancy.'] },
  scope: { title: 'Scope', starts: ['scope.'] },
  responsibilities: { title: 'Responsibilities', starts: ['duties.'] },
  contacts: { title: 'Key contacts', starts: ['contact.'] },
  confidentiality: { title: 'Confidentiality', starts: ['owns.'] },
  reviewing: { title: 'Signatories and reviewing', starts: ['reviewing.'] },
} as const
export type PartName = keyof typeof parts
export const partNames = Object.keys(parts) as readonly PartName[]
export const isPart = (word: string | undefined): word is PartName => partNames.some(name => name === word)

/** Every field of an agreement: nothing else is stored. */
const allFields: readonly Field[] = [
  ...textNames.map(key => text(key, texts[key].title)),
  { key: fromKey, called: 'The first day', as: 'day' },
  { key: toKey, called: 'The last day', as: 'day' },
  line(budgetKey, 'The days agreed'),
  ...contactNames.flatMap(name => [
    line(contactKey(name, 'name'), `The name of the ${name.replace('-', ' ')}`),
    line(contactKey(name, 'reach'), `How to reach the ${name.replace('-', ' ')}`),
  ]),
]

const isIn = (part: PartName, key: string): boolean => parts[part].starts.some(start => key.startsWith(start))

/** The fields that one page writes. */
export const fieldsOf = (part: PartName): readonly Field[] => allFields.filter(({ key }) => isIn(part, key))

/** The page on which a field is written. */
export const partOf = (key: string): PartName => partNames.find(part => isIn(part, key)) ?? 'background'
