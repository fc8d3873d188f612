import { levels } from '../sections/levels-to-alignment.ts'
import type { ListName } from '../sections/section.ts'

/** What is asked of a row. The keys are what is stored. */
export type Asked = {
  readonly label: string
  /** What the answer is called where the row is read. */
  readonly told: string
  readonly hint?: string
  /** The mistake when nothing stands here; only what gives a row its name must be there to keep it. */
  readonly needed?: string
  /** What the row lacks without it: `its host`. */
  readonly lacks?: string
} & (
  | { readonly as: 'line' | 'text'; readonly max: number }
  | { readonly as: 'day' }
  | { readonly as: 'choice'; readonly choices: Readonly<Record<string, string>> }
  /** Another row of the same list. */
  | { readonly as: 'row' }
)

export type Listing = {
  readonly title: string
  /** In the middle of a sentence, with its article. */
  readonly one: string
  readonly noun: string
  readonly none: string
  readonly asks: Readonly<Record<string, Asked>>
}

/** What kinds of joint budget there are (002, example two). */
const budgetKinds = { aligned: 'Aligned', pooled: 'Pooled', planned: 'Pooled, planned' } as const

const line = (label: string, told: string, more: Pick<Asked, 'hint' | 'needed' | 'lacks'> = {}): Asked => ({
  ...{ as: 'line', max: 200, label, told },
  ...more,
})
const text = (label: string, told: string, more: Pick<Asked, 'hint' | 'lacks'> = {}): Asked => ({
  ...{ as: 'text', max: 4000, label, told },
  ...more,
})

/** The lists of a framework. The first answer names the row. */
export const listings: Readonly<Record<ListName, Listing>> = {
  partner: {
    ...{ title: 'Partners', one: 'a partner', noun: 'partner', none: 'No partner is named yet.' },
    asks: {
      name: line('Which partner?', 'Partner', { needed: 'Write which partner' }),
      part: text('What part does it play in commissioning?', 'Its part in commissioning', {
        hint: 'What it commissions, decides, pays for or provides.',
        lacks: 'its part in commissioning',
      }),
    },
  },
  budget: {
    ...{ title: 'Aligned and pooled budgets', one: 'a budget', noun: 'budget' },
    none: 'No joint budget is listed yet.',
    asks: {
      name: line('What is the budget for?', 'Budget', { needed: 'Write what the budget is for' }),
      kind: { as: 'choice', label: 'What kind is it?', told: 'Kind', choices: budgetKinds, lacks: 'its kind' },
      agreement: line('Which agreement stands behind it?', 'Agreement', {
        hint: 'Its name and date. For a planned one: which is being made.',
        lacks: 'the agreement behind it',
      }),
      host: line('Which partner hosts it?', 'Host', { lacks: 'its host' }),
      amount: line('How much, and for which time?', 'Amount', {
        hint: 'Like: £1.2 million in 2026/27',
        lacks: 'its amount',
      }),
      watched: text('How do you watch whether it works?', 'How its effectiveness is watched', {
        lacks: 'how its effectiveness is watched',
      }),
    },
  },
  placement: {
    ...{ title: 'Services at their level', one: 'a service', noun: 'service' },
    none: 'No service has its level yet.',
    asks: {
      name: line('Which service, or for whom?', 'Service', { needed: 'Write which service, or for whom' }),
      level: { as: 'choice', label: 'At which level?', told: 'Level', choices: levels, lacks: 'its level' },
      tiers: line('Which tiers, if you use tiers?', 'Tiers', { hint: 'Like: tiers 1 and 2' }),
      reason: text('Why is this the right level?', 'Why this level', { lacks: 'the reason for its level' }),
    },
  },
  body: {
    ...{ title: 'Bodies and to whom they report', one: 'a body', noun: 'body', none: 'No body is named yet.' },
    asks: {
      name: line('What is the body called?', 'Body', { needed: 'Write what the body is called' }),
      does: text('What does it decide or do?', 'What it decides or does', { lacks: 'what it decides or does' }),
      reports: {
        as: 'row',
        label: 'To which body does it report?',
        told: 'Reports to',
        hint: 'The one at the top reports to none of these.',
      },
    },
  },
  strategy: {
    ...{ title: 'Strategies under this framework', one: 'a strategy', noun: 'strategy' },
    none: 'No strategy is listed yet.',
    asks: {
      name: line('What is the strategy called?', 'Strategy', { needed: 'Write what the strategy is called' }),
      owner: line('Who owns it?', 'Owner', {
        hint: 'A body or a post, not the name of a person: this may be read by everybody.',
        lacks: 'its owner',
      }),
      from: { as: 'day', label: 'From when', told: 'From', lacks: 'its first day' },
      until: { as: 'day', label: 'Until when', told: 'Until', lacks: 'its last day' },
    },
  },
  contribution: {
    ...{ title: 'What each partner puts in', one: 'a contribution', noun: 'contribution' },
    none: 'No contribution is listed yet.',
    asks: {
      name: line('Which partner?', 'Partner', { needed: 'Write which partner' }),
      what: text('What does it put in?', 'What it puts in', {
        hint: 'Money, people, buildings, knowledge.',
        lacks: 'what it puts in',
      }),
      amount: line('How much, where it can be counted?', 'How much'),
    },
  },
}
