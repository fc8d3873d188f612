import { no, sayDay, yes, type Day, type Decision, type Instant } from '#ground'

/** The texts of the two Board papers that people may put their own words to. */
export const wordKeys = [
  'before.introduction',
  'before.decided',
  'before.time',
  'before.implications',
  'before.recommendation',
  'after.introduction',
  'after.assurance',
  'after.implications',
  'after.asked',
] as const
export type WordKey = (typeof wordKeys)[number]

/** A text under every key. */
export type Words = Readonly<Record<WordKey, string>>

/** What somebody wrote, under the keys that they changed; version 0 while nobody has. */
export type Written = {
  readonly version: number
  readonly words: Partial<Words>
  readonly at?: Instant
  readonly by?: string
}

export const unwritten: Written = { version: 0, words: {} }

/** Characters that one text may hold. */
export const longest = 4000

/** What the offered words are made from. */
export type Occasion = {
  readonly year: string
  readonly standardCount: number
  /** How many standards the Board looks at. */
  readonly boardCount: number
  readonly agreeBy: Day
  readonly planBy: Day
  /** Whether groups named any evidence, and whether the plan has a priority: a Board assures nothing that is not there. */
  readonly hasEvidence: boolean
  readonly hasPriorities: boolean
  /** How long the Board's workshop is prepared for. */
  readonly minutes?: number
}

/** The words that are offered: they stand in the papers until somebody changes them. */
export const offered = (occasion: Occasion): Words => {
  const { year, standardCount, boardCount, agreeBy, planBy, minutes } = occasion
  const many = standardCount === 1 ? 'the standard' : `all ${standardCount} standards`
  const share = boardCount === standardCount ? many : `${boardCount} of the ${standardCount} standards`
  return {
    'before.introduction': `This paper asks the Board for time to take part in the self-analysis of ${year}. It says what the Board will do, who else takes part, and what comes of it.`,
    'before.decided': '',
    'before.time': `The session takes ${minutes === undefined ? 'about 70' : minutes} minutes. Nothing needs to be prepared; reading the standards at the end of this paper helps.`,
    'before.implications':
      'Taking part has no financial or legal implications. Whatever the plan will ask of partners comes back to the Board before it is signed.',
    'before.recommendation': [
      'The Board is asked to:',
      `1. take part in the self-analysis at this meeting and give its view on ${share}`,
      '2. say which areas matter most for improvement',
      `3. note that positions are to be agreed by ${sayDay(agreeBy)} and the plan is to be ready by ${sayDay(planBy)}`,
    ].join('\n'),
    'after.introduction': `This paper brings back what the self-analysis of ${year} found: where the partnership stands, where groups see it differently, and what should be worked on first.`,
    'after.assurance': assurance(occasion),
    'after.implications':
      'People and money that partners commit are set out in the plan. Agreeing this paper has no other financial or legal implications.',
    'after.asked': [
      'The Board is asked to:',
      '1. note the findings, the differences between groups and the dissent on record',
      occasion.hasPriorities ? '2. agree the priorities' : '2. say what should be worked on first',
      '3. agree or change the assurance statement',
      '4. say when it wants to review progress',
    ].join('\n'),
  }
}

/** What a Board can say that it has seen, with what there was to see. */
const assurance = ({ hasEvidence, hasPriorities }: Occasion): string => {
  const seen = hasEvidence
    ? 'The Board has looked at what each group said and at the evidence behind it.'
    : 'The Board has looked at what each group said. The groups named no evidence behind it.'
  const mended = hasPriorities
    ? ', and that where they do not, the priorities in this paper set out to mend that.'
    : '. What is to be done where they do not is still to be agreed.'
  return `${seen} It is satisfied that the processes and agreements which the standards ask for exist and work as far as the agreed positions say${mended}`
}

/** Each text as it reads: one's own where somebody wrote it, else as offered. */
export const wordsNow = (written: Written, occasion: Occasion): Words => ({ ...offered(occasion), ...written.words })

export type StaleWords = { readonly kind: 'stale' }

/** The next version: what differs from what is offered. Refuses when somebody saved since the page was shown. */
export const rewritten = (
  now: Written,
  said: Words,
  shown: number,
  occasion: Occasion,
): Decision<Pick<Written, 'version' | 'words'>, StaleWords> => {
  if (now.version !== shown) return no({ kind: 'stale' })
  const still = offered(occasion)
  const own = wordKeys.filter(key => said[key] !== still[key]).map(key => [key, said[key]])
  return yes({ version: now.version + 1, words: Object.fromEntries(own) as Partial<Words> })
}
