import { isBlank, sayDay, sayInstant, type Day } from '#ground'
import { sayDays, sumDays } from '../consultancy/days.ts'
import { sayWhen } from '../consultancy/when.ts'
import type { Activity, Agreement } from './agreement.ts'
import { classes, classNames } from './classes.ts'
import { contactNames, contacts, texts, type AgreementText } from './field.ts'

/** One line of a list, which keeps its id from version to version where it has one. */
export type ToldLine = { readonly id: string; readonly words: string; readonly facts: readonly string[] }

export type ToldActivity = {
  readonly id: string
  readonly name: string
  readonly cells: readonly { readonly column: string; readonly words: string }[]
}

/** A piece of an agreement as it is read, on screen and on paper alike. */
export type Told =
  | { readonly kind: 'words'; readonly title: string; readonly words: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly words: string }[] }
  | { readonly kind: 'lines'; readonly title: string; readonly none: string; readonly lines: readonly ToldLine[] }
  | { readonly kind: 'activities'; readonly none: string; readonly activities: readonly ToldActivity[] }

export type ToldSection = { readonly number: number; readonly title: string; readonly told: readonly Told[] }

/** The eight columns of the consultancy plan, in their order (001:A). */
const columns = [
  'Activity and its purpose',
  'From the programme',
  'From the partnership',
  'Days',
  'When',
  'What it produces',
  'Which outcomes it serves',
  'How success is measured, by whom and when',
] as const

const nothing = 'Not written yet'

const say = (words: string): string => (isBlank(words) ? nothing : words)

const words = ({ texts: written }: Agreement, ...names: readonly AgreementText[]): readonly Told[] =>
  names.map(name => ({ kind: 'words', title: texts[name].title, words: written[name] }))

const sayMaybeDay = (day: Day | undefined): string => (day === undefined ? nothing : sayDay(day))

const priorities = ({ priorities: { agreed, areas } }: Agreement): readonly Told[] => [
  ...areas.map((area): Told => ({
    ...{ kind: 'lines', title: `Priorities: ${area.title}`, none: 'No priority this year.' },
    lines: area.words.map(each => ({ id: each, words: each, facts: [] })),
  })),
  {
    kind: 'facts',
    facts: [
      {
        name: 'When they were agreed',
        words:
          agreed === undefined
            ? 'The outline plan is not signed yet'
            : `${sayDay(agreed.on)}, in version ${agreed.planVersion} of the ${agreed.plan.toLowerCase()}`,
      },
    ],
  },
]

const cellsOf = (each: Activity): ToldActivity['cells'] => {
  const by = each.measuredBy === undefined ? 'by nobody named yet' : `by ${each.measuredBy.name}`
  const on = each.measuredOn === undefined ? 'no day yet' : `on ${sayDay(each.measuredOn)}`
  const said = [
    `${say(each.activity)}\n\nPurpose: ${say(each.purpose)}`,
    say(each.programme),
    say(each.partnership),
    each.days === undefined ? nothing : sayDays(each.days),
    say(sayWhen(each.when)),
    say(each.output),
    each.outcomes.length === 0 ? 'No outcome picked yet' : each.outcomes.join('\n'),
    `${say(each.success)}\n\nMeasured ${by}, ${on}.`,
  ]
  return columns.map((column, at) => ({ column, words: said[at] ?? '' }))
}

const plan = ({ activities, budget }: Agreement): readonly Told[] => [
  {
    ...{ kind: 'activities', none: 'No consultancy activity is planned.' },
    activities: activities.map(each => ({ id: each.id, name: each.activity, cells: cellsOf(each) })),
  },
  {
    kind: 'facts',
    facts: [
      { name: 'Days planned in all', words: sayDays(sumDays(activities)) },
      { name: 'Days agreed', words: budget === undefined ? nothing : sayDays(budget) },
    ],
  },
]

/** The thirteen sections of an agreement, each with everything that it says (001 §4: domain item 35). */
export const tell = (agreement: Agreement): readonly ToldSection[] =>
  [
    {
      title: 'Background and key priorities for action',
      told: [
        ...words(agreement, 'background.context', 'background.fit'),
        ...priorities(agreement),
        {
          ...({ kind: 'lines', title: 'Other bodies’ plans of support', none: 'No other plan is linked.' } as const),
          lines: agreement.links.map(({ id, body, plan: name, address }) => ({
            id,
            words: body,
            facts: [name, address],
          })),
        },
      ],
    },
    {
      title: 'Other support',
      told: [
        {
          ...({
            kind: 'lines',
            title: 'From whom else, and how it relates',
            none: 'No other support is named.',
          } as const),
          lines: agreement.providers.map(({ id, name, gives, relates }) => ({
            id,
            words: name,
            facts: [gives, relates],
          })),
        },
        ...words(agreement, 'other.relates'),
      ],
    },
    {
      title: 'Support from the programme',
      told: [
        ...words(agreement, 'support.words'),
        {
          kind: 'facts',
          facts: [
            { name: 'First day', words: sayMaybeDay(agreement.from) },
            { name: 'Last day', words: sayMaybeDay(agreement.to) },
          ],
        } as const,
      ],
    },
    {
      title: 'The offer that is open to all',
      told: [
        {
          ...({ kind: 'lines', title: 'What is taken up', none: 'Nothing of it is taken up so far.' } as const),
          lines: agreement.offer.map(({ title, facts }) => ({ id: title, words: title, facts })),
        },
        ...words(agreement, 'universal.note'),
      ],
    },
    { title: 'Consultancy', told: words(agreement, 'consultancy.words') },
    { title: 'Scope', told: words(agreement, 'scope.inside', 'scope.outside') },
    { title: 'The programme’s responsibilities', told: words(agreement, 'duties.programme') },
    { title: 'The partnership’s responsibilities', told: words(agreement, 'duties.partnership') },
    {
      title: 'Key contacts',
      told: [
        {
          kind: 'facts',
          facts: contactNames.map(name => ({
            name: contacts[name],
            words: [say(agreement.contacts[name].name), agreement.contacts[name].reach].filter(Boolean).join('\n'),
          })),
        } as const,
      ],
    },
    {
      title: 'Confidentiality',
      told: [
        ...classNames.map((name): Told => ({
          kind: 'words',
          title: classes[name].title,
          words: agreement.classes[name],
        })),
        ...words(agreement, 'owns.programme', 'owns.partnership', 'owns.together'),
      ],
    },
    {
      title: 'Signatories',
      told: [
        {
          kind: 'facts',
          facts: [
            { name: 'For the partnership', words: say(agreement.signatories.partnership) },
            { name: 'For the programme', words: say(agreement.signatories.programme) },
          ],
        } as const,
      ],
    },
    { title: 'Reviewing the agreement', told: words(agreement, 'reviewing.words') },
    { title: 'The consultancy plan', told: plan(agreement) },
  ].map((section, at) => ({ ...section, number: at + 1 }))

/** That the gate was opened before its time, in words that stand on every page, version and paper. */
export const sayOverride = ({ override }: Pick<Agreement, 'override'>): string | undefined =>
  override &&
  `The gate was opened before its time by ${override.by}, programme administrator, at ${sayInstant(override.at)}: ${override.reason}`
