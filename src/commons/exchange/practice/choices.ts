export const practiceKinds = {
  'swap-shop': 'Swap shop',
  'case-study': 'Case study',
  'action-points': 'Action points',
} as const
export type PracticeKind = keyof typeof practiceKinds

export const kindHints: Readonly<Record<PracticeKind, string>> = {
  'swap-shop': 'Something that you tried, in a few words, for others to take up or to be warned by.',
  'case-study': 'One piece of work from its beginning to its end.',
  'action-points': 'What you took home from an event, and will do.',
}

/** Who can read a record once it is published; chosen before. */
export const audiences = {
  partnership: 'My partnership',
  network: 'Members of the network',
  anyone: 'Anyone',
} as const
export type Audience = keyof typeof audiences

export const audienceHints: Readonly<Record<Audience, string>> = {
  partnership: 'Only people who have a role in this partnership.',
  network:
    'Everybody who has a role in a partnership here, its consultants excepted, and those who keep a programme’s events.',
  anyone: 'Also people who are not signed in, and search engines.',
}

export const themes = {
  voice: 'Children’s and families’ voice',
  need: 'Understanding need',
  'early-help': 'Prevention and early help',
  health: 'Health and wellbeing',
  send: 'Special educational needs and disability',
  safeguarding: 'Safeguarding',
  care: 'Children in care',
  money: 'Joint funding and value',
  market: 'Providers and markets',
  data: 'Sharing data',
  workforce: 'Workforce and skills',
  governance: 'Boards and decisions',
} as const
export type Theme = keyof typeof themes

export const areas = {
  rural: 'Rural',
  coast: 'Coast',
  towns: 'Towns',
  city: 'City',
  'two-tier': 'County with districts',
} as const
export type Area = keyof typeof areas

const keysOf = <Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] =>
  Object.keys(record) as Key[]
export const kindNames = keysOf(practiceKinds)
export const audienceNames = keysOf(audiences)
export const themeNames = keysOf(themes)
export const areaNames = keysOf(areas)
