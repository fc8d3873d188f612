import { strategicListings } from '../strategic/listings.ts'

/** One thing asked of an entry. `needed` are the words when it is left out. */
export type Question = {
  readonly label: string
  readonly hint?: string
  readonly needed?: string
} & (
  | { readonly as: 'line' | 'text'; readonly max: number }
  | { readonly as: 'day' }
  | { readonly as: 'choice'; readonly choices: Readonly<Record<string, string>> }
  /** Somebody who can sign in, by their id. */
  | { readonly as: 'person' }
  /** The e-mail address of somebody who cannot. */
  | { readonly as: 'address' }
  /** Any of the plan’s priorities, by their ids with a space between. */
  | { readonly as: 'priorities' }
)

/** A list of the plan: what it is called, where it stands, and what is asked of each entry. */
export type Listing = {
  /** `an idea`. */
  readonly one: string
  /** `idea`, for the ends of sentences and buttons. */
  readonly noun: string
  readonly title: string
  /** Shown while the list is empty. */
  readonly none: string
  readonly page: 'prepare' | 'support' | 'criteria' | 'stakeholders' | 'content' | 'carrying'
  /** Not a part of the plan: read by its own page only. */
  readonly isKept?: boolean
  /** Stands under a headline area: always, perhaps, or never. */
  readonly area: 'always' | 'perhaps' | 'never'
  /** May come from a planning prompt. */
  readonly fromPrompt: boolean
  readonly questions: Readonly<Record<string, Question>>
  /** Asked on the same form, and never part of a version that is signed. */
  readonly aside?: Readonly<Record<string, Question>>
}

const due = { as: 'day', label: 'By when' } as const
const owner = { as: 'line', label: 'Who answers for it', max: 120 } as const

/** Every question of a list’s form. */
export const askedIn = ({ questions, aside = {} }: Listing): Readonly<Record<string, Question>> => ({
  ...questions,
  ...aside,
})

/** The lists of an outline plan (001 §2, parts 2 to 4). The names are those of their tables. */
export const listings = {
  inquiry: {
    one: 'something to find out',
    noun: 'entry',
    title: 'What we still have to find out',
    none: 'Nothing yet: no issue, data, assumption or hypothesis is waiting for work.',
    page: 'prepare',
    area: 'always',
    fromPrompt: true,
    questions: {
      kind: {
        as: 'choice',
        label: 'What kind of thing is it?',
        needed: 'Choose what kind of thing it is',
        choices: {
          issue: 'An issue to look into',
          data: 'Data to get',
          assumption: 'An assumption to check',
          hypothesis: 'A hypothesis to test',
        },
      },
      words: {
        as: 'text',
        label: 'What is it?',
        hint: 'In one or two sentences. A hypothesis says what you expect to be true.',
        needed: 'Write what it is',
        max: 2000,
      },
      settles: {
        as: 'text',
        label: 'What would settle it?',
        hint: 'The figures, the answers or the test after which you would know.',
        max: 2000,
      },
      owner,
      due,
    },
    aside: {
      person: {
        as: 'person',
        label: 'Is it somebody who can sign in?',
        hint: 'It then waits on their own page too, and their name need not be written.',
      },
      address: {
        as: 'address',
        label: 'If not, what is their e-mail address?',
        hint: 'They get a link that shows them what they answer for and nothing else. They need no account.',
      },
      rests: {
        as: 'priorities',
        label: 'Which priorities rest on it?',
        hint: 'Those that would have to change if it turned out otherwise.',
      },
    },
  },
  idea: {
    one: 'an idea',
    noun: 'idea',
    title: 'Early thoughts on solutions',
    none: 'No idea to test yet.',
    page: 'prepare',
    area: 'always',
    fromPrompt: false,
    questions: {
      words: { as: 'text', label: 'What could be done?', needed: 'Write what could be done', max: 2000 },
      whom: {
        as: 'line',
        label: 'With whom will you test it?',
        hint: 'The people and groups who would know whether it works.',
        max: 500,
      },
    },
  },
  member: {
    one: 'somebody',
    noun: 'person',
    title: 'Core change team',
    none: 'Nobody yet.',
    page: 'support',
    area: 'never',
    fromPrompt: false,
    questions: {
      name: { as: 'line', label: 'Name', needed: 'Write a name', max: 120 },
      organisation: { as: 'line', label: 'Organisation', max: 120 },
      part: { as: 'line', label: 'Their part in the team', max: 200 },
      days: { as: 'line', label: 'Days or time', hint: 'For example: one day a week until March.', max: 120 },
    },
    aside: {
      brings: { as: 'line', label: 'What they bring', hint: 'What they know, whom they reach.', max: 300 },
      begins: { as: 'day', label: 'In the team from' },
      ends: { as: 'day', label: 'Until', hint: 'Leave it empty while no end is known.' },
      person: {
        as: 'person',
        label: 'Is it somebody who can sign in?',
        hint: 'They can then open the stakeholder map for as long as they are in the team.',
      },
    },
  },
  resource: {
    one: 'a resource',
    noun: 'resource',
    title: 'Resources committed',
    none: 'Nothing is committed yet.',
    page: 'support',
    area: 'never',
    fromPrompt: false,
    questions: {
      kind: {
        as: 'choice',
        label: 'Is it people or money?',
        needed: 'Choose people or money',
        choices: { people: 'People', money: 'Money' },
      },
      words: { as: 'line', label: 'What is committed?', needed: 'Write what is committed', max: 500 },
      amount: { as: 'line', label: 'How much?', hint: 'For example: £20,000, or half a post for a year.', max: 120 },
      source: { as: 'line', label: 'From whom?', max: 200 },
    },
  },
  review: {
    one: 'a review',
    noun: 'review',
    title: 'Reviews at key points',
    none: 'No review has a date yet.',
    page: 'support',
    area: 'never',
    fromPrompt: false,
    questions: {
      day: { as: 'day', label: 'When?', needed: 'The day of the review is missing' },
      whom: {
        as: 'text',
        label: 'Who meets face to face?',
        hint: 'Board members and the people with most at stake.',
        max: 1000,
      },
      looks: { as: 'text', label: 'What will be looked at?', max: 2000 },
    },
    aside: {
      place: { as: 'line', label: 'Where?', hint: 'In one room, face to face.', max: 200 },
    },
  },
  criterion: {
    one: 'a criterion',
    noun: 'criterion',
    title: 'How we will know that this plan works',
    none: 'No criterion yet.',
    page: 'criteria',
    area: 'never',
    fromPrompt: false,
    questions: {
      words: { as: 'text', label: 'How will you know?', needed: 'Write how you will know', max: 2000 },
    },
  },
  stakeholder: {
    one: 'somebody with a stake',
    noun: 'stakeholder',
    title: 'Who has a stake',
    none: 'Nobody is on the map yet.',
    page: 'stakeholders',
    isKept: true,
    area: 'never',
    fromPrompt: false,
    questions: {
      name: {
        as: 'line',
        label: 'Who is it?',
        hint: 'A person, a group or an organisation. Write nothing that they should not read.',
        needed: 'Write who it is',
        max: 200,
      },
      interest: {
        as: 'choice',
        label: 'How much does it matter to them?',
        needed: 'Choose how much it matters to them',
        choices: { high: 'Much', low: 'Little' },
      },
      influence: {
        as: 'choice',
        label: 'How much can they help or stop it?',
        needed: 'Choose how much they can help or stop it',
        choices: { high: 'Much', low: 'Little' },
      },
      hears: { as: 'text', label: 'What do they need to hear?', max: 1000 },
      involved: { as: 'text', label: 'How are they involved?', max: 1000 },
      papers: {
        as: 'choice',
        label: 'May it stand in a paper?',
        hint: 'Nothing of the map goes into any paper unless you choose so here, one by one.',
        choices: { yes: 'Yes, papers may show this line' },
      },
    },
  },
  ...strategicListings,
} as const satisfies Readonly<Record<string, Listing>>

export type ListName = keyof typeof listings
export const listingOf = (list: ListName): Listing => listings[list]
export const listNames = Object.keys(listings) as readonly ListName[]
/** The lists that are part of the plan. */
export const planLists = listNames.filter(name => listingOf(name).isKept !== true)
/** Whether a word from an address names a list of the plan. */
export const isListName = (word: string | undefined): word is ListName => planLists.some(name => name === word)

/** The four that every plan starts from; they can be changed, taken out and added to (001 §2, part 4). */
export const firstCriteria: readonly string[] = [
  'Leaders of every partner give this plan the time, the weight and the decisions that it needs.',
  'Everyone with a part in it takes part, stands behind it and knows what they answer for.',
  'It deals with what matters most, asks a lot of us, and can be carried out.',
  'People work from it: it lies open on desks and changes as we learn.',
]
