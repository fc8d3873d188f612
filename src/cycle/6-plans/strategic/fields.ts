import type { Edition } from '#instrument'
import { statementNames, statements, type Field, type Statement } from '../words/field.ts'

/** The six aspects of change: each is addressed, or is said not to apply and why (001 §3). */
export const aspects = {
  finance: { title: 'Finance', worth: 'What it costs, what it saves, and whose budget moves.' },
  structures: {
    title: 'Organisational structures and arrangements',
    worth: 'Who works for whom, who decides, what is joined or split.',
  },
  systems: { title: 'Systems', worth: 'Records, forms, software: what has to be shared or replaced.' },
  processes: { title: 'Processes', worth: 'The steps that people take every week, and which of them go.' },
  behaviours: { title: 'Behaviours', worth: 'What people will be seen to do that they do not do now.' },
  beliefs: { title: 'Beliefs', worth: 'What people would have to believe of each other for it to last.' },
} as const
export type Aspect = keyof typeof aspects
export const aspectNames = Object.keys(aspects) as readonly Aspect[]

/** What was said of an aspect of change. */
export const aspectStands = { addressed: 'We address it', 'not-apply': 'It does not apply here' } as const
export type AspectStands = keyof typeof aspectStands

/** The texts of the strategic plan as a whole. */
export const strategicTexts = {
  'strategic.vision': {
    title: 'Our vision of the change',
    hint: 'What will be true at the end of these years that is not true today, in words that a family would use.',
  },
  'strategic.case': {
    title: 'The case for change',
    hint: 'Why it cannot stay as it is, what was learned while preparing, and what it costs not to do it.',
  },
  'strategic.team': {
    title: 'How the change team works in Deliver and Sustain',
    hint: 'Who leads it, how often it meets, whom it answers to, and who carries on when it ends.',
  },
  'strategic.resources': {
    title: 'How people and money are secured',
    hint: 'What is firm, what has still to be decided, by whom and when.',
  },
  'strategic.communication': {
    title: 'How we keep everyone informed',
    hint: 'Staff, Board members, partners, families: what they hear, from whom, how often, to the end.',
  },
} as const
export type StrategicText = keyof typeof strategicTexts

/** What became of the priorities of an area since the outline. */
export const developedKey = (section: string): string => `strategic.${section}.developed`
export const saysNowKey = (section: string, statement: Statement): string => `strategic.${section}.${statement}`
export const rationaleKey = (section: string): string => `strategic.${section}.rationale`
export const aspectKey = (section: string, aspect: Aspect): string => `strategic.${section}.aspect.${aspect}`
export const aspectStandsKey = (section: string, aspect: Aspect): string => `${aspectKey(section, aspect)}.stands`

const text = (key: string, called: string): Field => ({ key, called, as: 'text', max: 20_000 })

const wholeOf = (...keys: readonly StrategicText[]): readonly Field[] =>
  keys.map(key => text(key, strategicTexts[key].title))

export const visionFields = wholeOf('strategic.vision', 'strategic.case')
export const carryingFields = wholeOf('strategic.team', 'strategic.resources', 'strategic.communication')

/** The five statements of an area, and what became of its priorities. */
export const progressFields = (section: string): readonly Field[] => [
  text(developedKey(section), 'How our priorities have developed'),
  ...statementNames.map(name => text(saysNowKey(section, name), statements[name].title)),
]

/** The rationale of an area and the six aspects of its change. */
export const contentFields = (section: string): readonly Field[] => [
  text(rationaleKey(section), 'Why this and not something else'),
  ...aspectNames.flatMap((aspect): readonly Field[] => [
    {
      key: aspectStandsKey(section, aspect),
      called: aspects[aspect].title,
      as: 'choice',
      choices: Object.keys(aspectStands),
    },
    text(aspectKey(section, aspect), aspects[aspect].title),
  ]),
]

/** Every text that a strategic plan on this edition can hold. The list of keys is closed. */
export const strategicFields = (edition: Edition): readonly Field[] => [
  ...visionFields,
  ...edition.sections.flatMap(({ key }) => [...progressFields(key), ...contentFields(key)]),
  ...carryingFields,
]
