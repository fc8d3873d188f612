import { isBlank, no, yes, type Decision, type Id, type Instant } from '#ground'
import { fingerprint } from '#plans'
import type { StandardKey } from '#support'

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
  network: 'Everybody who has a role in a partnership here, and the programme’s staff.',
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

/** What a record says, in the words of whoever writes it. Nothing of it is taken from an exercise (R12). */
export type PracticeTexts = {
  readonly title: string
  readonly challenge: string
  readonly tried: string
  readonly learned: string
  readonly cost: string
}

/** The boxes of a record, as they are asked for and read. */
export const textLabels: Readonly<Record<keyof PracticeTexts, string>> = {
  title: 'Title',
  challenge: 'The challenge',
  tried: 'What was tried',
  learned: 'What was learned',
  cost: 'What it cost',
}

export type PracticeSaid = PracticeTexts & {
  readonly kind: PracticeKind
  /** Who to ask; shown only beside the partnership's name. */
  readonly askWhom: string
  readonly audience: Audience
  /** Its writer would have the partnership named. */
  readonly naming: boolean
  readonly standards: readonly StandardKey[]
  readonly themes: readonly Theme[]
  readonly areas: readonly Area[]
  /** The event that it comes from, and what was asked for there. */
  readonly event?: Id<'event'>
  readonly request?: Id<'request'>
}

/** A practice record of a partnership. */
export type Practice = PracticeSaid & {
  readonly id: Id<'practice'>
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: { readonly id: Id<'person'>; readonly name: string }
  readonly publishedAt?: Instant
}

/** The champion's yes to being named for one text, and its end. */
export type Consent = {
  readonly id: Id<'consent'>
  readonly mark: string
  readonly words: string
  readonly by: string
  readonly at: Instant
  readonly withdrawn?: { readonly by: string; readonly at: Instant }
}

/** What others would read under the partnership's name, all of it. */
export const wordsOf = (said: PracticeSaid): string =>
  [
    `For: ${audiences[said.audience]}`,
    ...(Object.keys(textLabels) as (keyof PracticeTexts)[]).map(name => `${textLabels[name]}: ${said[name]}`),
    `Who to ask: ${said.askWhom}`,
  ].join('\n\n')

/** By which one text is told from another: a consent holds for one of them. */
export const markOf = (said: PracticeSaid): string =>
  fingerprint([said.kind, wordsOf(said), ...said.standards, '|', ...said.themes, '|', ...said.areas].join('\n'))

/** The consent that stands for the text as it is now. */
export const consentFor = (said: PracticeSaid, consents: readonly Consent[]): Consent | undefined =>
  consents.find(({ mark, withdrawn }) => withdrawn === undefined && mark === markOf(said))

export type PracticeRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Boxes that have to say something before it is published. */
  | { readonly kind: 'unfinished'; readonly missing: readonly (keyof PracticeTexts)[] }
  /** It would be shown without a name, and its words give the name away. */
  | { readonly kind: 'names-us'; readonly found: readonly string[] }
  /** Nobody asked for the name to be shown, or it stays inside. */
  | { readonly kind: 'not-asked' }

const neededFor: Readonly<Record<PracticeKind, readonly (keyof PracticeTexts)[]>> = {
  'swap-shop': ['challenge', 'tried', 'learned'],
  'case-study': ['challenge', 'tried', 'learned'],
  'action-points': ['learned'],
}

const widelyUsed = new Set(
  [
    'children',
    'childrens',
    'partnership',
    'partners',
    'trust',
    'board',
    'alliance',
    'council',
    'county',
    'borough',
  ].concat(
    ['north', 'south', 'east', 'west', 'city', 'young', 'people', 'peoples', 'families', 'family', 'health', 'service'],
    ['services', 'commissioning', 'support', 'together', 'better', 'local', 'area', 'community', 'valley', 'reach'],
  ),
)
const plain = (words: string): string => words.toLocaleLowerCase('en').replace(/[’']/g, '')

/** What of a partnership's name gives it away: the whole, and each word that is not one of many partnerships' names. */
export const tellingNames = (partnership: string, people: readonly string[]): readonly string[] => [
  partnership,
  ...partnership.split(/[\s,–-]+/).filter(word => word.length > 3 && !widelyUsed.has(plain(word))),
  ...people.filter(name => name.includes(' ')),
]

/** The names that stand in what strangers would read. */
export const namesIn = (said: PracticeTexts, names: readonly string[]): readonly string[] => {
  const text = plain([said.title, said.challenge, said.tried, said.learned, said.cost].join('\n'))
  return [...new Set(names.filter(name => text.includes(plain(name))))]
}

/** How a record would be shown: inside, under the name, or without. */
export type Showing = 'inside' | 'named' | 'nameless'

/** Whether a record may be published as it stands, and whether others will read whose it is. */
export const mayPublish = (
  said: PracticeSaid,
  consents: readonly Consent[],
  names: readonly string[],
): Decision<Showing, PracticeRefusal> => {
  const missing = neededFor[said.kind].filter(name => isBlank(said[name]))
  if (missing.length > 0) return no({ kind: 'unfinished', missing })
  if (said.audience === 'partnership') return yes('inside')
  if (said.naming && consentFor(said, consents) !== undefined) return yes('named')
  const found = namesIn(said, names)
  return found.length > 0 ? no({ kind: 'names-us', found }) : yes('nameless')
}

/** Whether the champion has something to say yes or no to. */
export const waitsForConsent = (said: PracticeSaid, consents: readonly Consent[]): boolean =>
  said.naming && said.audience !== 'partnership' && consentFor(said, consents) === undefined
