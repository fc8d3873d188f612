import { capacityKeyOf, promptsOf, standardsOf, type Edition } from '#instrument'

/** The five statements of a headline area, in the order of the plan (001 §2, part 1). */
export const statements = {
  now: {
    title: 'Where we are now',
    missing: 'where we are now is not written yet',
    worth: '',
  },
  aim: {
    title: 'Where we want to be, in the longer run',
    missing: 'the longer-term aim is not written yet',
    worth: 'What would be true in three to five years that is not true today?',
  },
  change: {
    title: 'What has to change to get there',
    missing: 'what has to change is not written yet',
    worth: 'Objectives that somebody could check: what, by when, and who would notice?',
  },
  effect: {
    title: 'What that will do for commissioning',
    missing: 'what it will do for commissioning is not written yet',
    worth: 'What would a commissioner do on a Tuesday that they can’t do now?',
  },
  outcomes: {
    title: 'How that makes life better for children and families',
    missing: 'how it makes life better for children and families is not written yet',
    worth: 'Follow one child or one family: what is different for them?',
  },
} as const
export type Statement = keyof typeof statements
export const statementNames = Object.keys(statements) as readonly Statement[]

/** The texts of the plan as a whole: `prepare` in part 2, `support` in part 3 (001 §2). */
export const wholeTexts = {
  'prepare.wider': {
    title: 'How we will find more possible solutions',
    hint: 'Beyond the first ideas: who will be asked, where we will look, and how we will choose.',
  },
  'prepare.case': {
    title: 'The case for change: settling it, sharing it, winning people for it',
    hint: 'Why now, in words that people outside the room would repeat, and how it will reach them.',
  },
  'prepare.mapping': {
    title: 'Who has a stake',
    hint: 'Who is touched by the change, who can help or stop it, and whom we have not thought of yet.',
  },
  'prepare.managing': {
    title: 'How we work with them',
    hint: 'Who keeps in touch with whom, and what happens when somebody objects.',
  },
  'prepare.communicating': {
    title: 'What we tell them, and when',
    hint: 'The message, the way and the time for each.',
  },
  'prepare.involving': {
    title: 'How they take part',
    hint: 'What people can still change, children, young people and families first.',
  },
  'support.team': {
    title: 'How the change team works while we prepare',
    hint: 'How often it meets, who leads it, whom it answers to, what it may decide.',
  },
  'support.engagement': {
    title: 'Engagement and consultation',
    hint: 'Who will be engaged or consulted, on what, and by when. Say what has been done already.',
  },
  'support.communication': {
    title: 'How we keep everyone informed',
    hint: 'Staff, Board members, partners, families: what they hear, from whom, how often.',
  },
} as const
export type WholeText = keyof typeof wholeTexts

/** A text of the plan. The list of keys is closed: nothing else is stored. */
export type Field = { readonly key: string; readonly called: string } & (
  | { readonly as: 'text' | 'line'; readonly max: number }
  | { readonly as: 'day' }
  | { readonly as: 'choice'; readonly choices: readonly string[] }
)

export const nameKey = 'plan.name'
export const targetKey = 'plan.target'
/** The id of the person who is to sign; empty for whoever chairs. */
export const signatoryKey = 'plan.signatory'
export const statementKey = (section: string, statement: Statement): string => `area.${section}.${statement}`
/** Why an area has no priority this year. */
export const noneKey = (section: string): string => `area.${section}.none`
export const capacityAnswerKey = (standard: number): string => `capacity.${standard}.answer`
export const capacityLackingKey = (standard: number): string => `capacity.${standard}.lacking`
export const promptLineKey = (prompt: string): string => `prompt.${prompt}.line`
export const promptParkedKey = (prompt: string): string => `prompt.${prompt}.parked`

const text = (key: string, called: string): Field => ({ key, called, as: 'text', max: 20_000 })

export const detailFields: readonly Field[] = [
  { key: nameKey, called: 'The name', as: 'line', max: 120 },
  { key: targetKey, called: 'The target date', as: 'day' },
  { key: signatoryKey, called: 'Who signs', as: 'line', max: 40 },
]

export const areaFields = (section: string): readonly Field[] => [
  ...statementNames.map(name => text(statementKey(section, name), statements[name].title)),
  text(noneKey(section), 'Why there is no priority'),
]

const wholeOf = (part: 'prepare' | 'support'): readonly Field[] =>
  Object.entries(wholeTexts)
    .filter(([key]) => key.startsWith(`${part}.`))
    .map(([key, { title }]) => text(key, title))

export const prepareFields = wholeOf('prepare')
export const supportFields = wholeOf('support')

/** The capacity question, once for each standard that asks it (001: domain item 18). */
export const capacityFields = (edition: Edition): readonly Field[] =>
  standardsOf(edition)
    .filter(standard => capacityKeyOf(standard) !== undefined)
    .flatMap(({ number }): readonly Field[] => [
      {
        key: capacityAnswerKey(number),
        called: `Standard ${number}`,
        as: 'choice',
        choices: (edition.capacity?.answers ?? []).map(answer => answer.key),
      },
      { key: capacityLackingKey(number), called: `What is lacking for standard ${number}`, as: 'line', max: 500 },
    ])

/** The line that answers a prompt, and whether it is parked. */
export const promptFields = (prompt: string): readonly Field[] => [
  { key: promptLineKey(prompt), called: 'Your line', as: 'line', max: 500 },
  { key: promptParkedKey(prompt), called: 'Parked', as: 'choice', choices: ['yes'] },
]

/** Every text that a plan on this edition can hold. */
export const allFields = (edition: Edition): readonly Field[] => [
  ...detailFields,
  ...edition.sections.flatMap(({ key }) => areaFields(key)),
  ...prepareFields,
  ...supportFields,
  ...capacityFields(edition),
  ...standardsOf(edition).flatMap(standard =>
    promptsOf(edition, standard)
      .filter(({ kind }) => kind === 'prompt')
      .flatMap(({ key }) => promptFields(key)),
  ),
]
