/** What is asked of a line of one of the small lists. The keys are what is stored. */
export type Asked = { readonly label: string; readonly hint?: string; readonly needed?: string } & (
  { readonly as: 'line' | 'text'; readonly max: number } | { readonly as: 'address' }
)

export type Listing = {
  /** In the middle of a sentence, with its article. */
  readonly one: string
  readonly noun: string
  readonly title: string
  readonly none: string
  readonly part: 'background' | 'other'
  readonly asks: Readonly<Record<string, Asked>>
}

/** The lists with small forms of their own; the consultancy plan has pages of its own. */
export const listings = {
  link: {
    ...{
      one: 'another plan',
      noun: 'link',
      title: 'Other bodies’ plans of support',
      none: 'No other plan is linked yet.',
    },
    part: 'background',
    asks: {
      body: { as: 'line', label: 'Whose plan is it?', needed: 'Write whose plan it is', max: 200 },
      plan: { as: 'line', label: 'What is it called?', needed: 'Write what the plan is called', max: 200 },
      address: { as: 'address', label: 'Its web address, if it has one', hint: 'It starts with https://' },
    },
  },
  provider: {
    ...{ one: 'other support', noun: 'entry', title: 'Support from others', none: 'No other support is named yet.' },
    part: 'other',
    asks: {
      name: {
        as: 'line',
        label: 'Who gives it?',
        hint: 'A national or regional body, a neighbour, a consultant of your own.',
        needed: 'Write who gives it',
        max: 200,
      },
      gives: { as: 'text', label: 'What do they give?', needed: 'Write what they give', max: 2000 },
      relates: {
        as: 'text',
        label: 'How does it relate to this support?',
        needed: 'Write how it relates to this support',
        max: 2000,
      },
    },
  },
} as const satisfies Readonly<Record<string, Listing>>

export type SmallList = keyof typeof listings
export const listingOf = (list: SmallList): Listing => listings[list]
export const isSmallList = (word: string | undefined): word is SmallList => word === 'link' || word === 'provider'
