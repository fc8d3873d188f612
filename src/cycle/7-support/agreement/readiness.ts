import { isBlank, sayCount, sayList } from '#ground'
import { sayDays, sumDays } from '../consultancy/days.ts'
import type { Activity, Agreement } from './agreement.ts'
import {
  contactKey,
  contactNames,
  contacts,
  partOf,
  texts,
  toKey,
  fromKey,
  budgetKey,
  type AgreementText,
  type PartName,
} from './field.ts'

/** Where something missing is put right: a page, and a box or heading on it. */
export type Cure = { readonly part: PartName | 'consultancy-plan'; readonly anchor: string }

/** One thing that both sides will look for before they sign. */
export type ReadyRow = { readonly what: string; readonly isDone: boolean; readonly cure: Cure }

/** The texts that an agreement cannot be without. */
const needed: Readonly<Partial<Record<AgreementText, string>>> = {
  'background.context': 'The partnership’s own words on where it stands are missing',
  'background.fit': 'How it fits other work here and in the region is missing',
  'support.words': 'What the programme will support is missing',
  'consultancy.words': 'What the consultancy is for is missing',
  'scope.inside': 'What is inside the scope is missing',
  'scope.outside': 'What is outside the scope is missing',
  'duties.programme': 'What the programme is responsible for is missing',
  'duties.partnership': 'What the partnership is responsible for is missing',
  'owns.programme': 'Who owns what the programme brings is missing',
  'owns.partnership': 'Who owns what the partnership brings is missing',
  'owns.together': 'Who owns what is developed together is missing',
  'reviewing.words': 'How the agreement is reviewed is missing',
}

const textRows = ({ texts: written }: Agreement): readonly ReadyRow[] =>
  Object.entries(needed).map(([name, missing]) => {
    const key = name as AgreementText
    const isDone = !isBlank(written[key])
    return {
      isDone,
      what: isDone ? `“${texts[key].title}” is written` : missing,
      cure: { part: partOf(key), anchor: key },
    }
  })

const row = (isDone: boolean, cure: Cure, done: string, missing: string): ReadyRow => ({
  ...{ isDone, cure, what: isDone ? done : missing },
})

/** What each of the eight columns demands of an activity (001:A: the row below the headings). */
const lacking = (each: Activity): readonly string[] =>
  [
    isBlank(each.purpose) && 'its purpose',
    isBlank(each.programme) && 'who from the programme, by name',
    isBlank(each.partnership) && 'who from the partnership, by name',
    each.days === undefined && 'how many days',
    each.when === '' && 'when',
    isBlank(each.output) && 'what it produces',
    each.outcomes.length === 0 && 'which outcome it serves',
    isBlank(each.success) && 'how success is measured',
    each.measuredBy === undefined && 'by whom it is measured',
    each.measuredOn === undefined && 'when it is measured',
  ].filter(word => word !== false)

const activityRows = ({ activities, budget }: Agreement): readonly ReadyRow[] => {
  const total = sumDays(activities)
  return [
    ...activities.map(each => {
      const missing = lacking(each)
      const name = each.activity.length > 60 ? `${each.activity.slice(0, 59).toWellFormed()}…` : each.activity
      return row(
        missing.length === 0,
        { part: 'consultancy-plan', anchor: `activity-${each.id}` },
        `“${name}” says all that the consultancy plan asks`,
        `“${name}” does not say yet: ${sayList(missing)}`,
      )
    }),
    row(
      budget !== undefined,
      { part: 'support', anchor: budgetKey },
      `${sayDays(budget ?? 0)} of consultancy are agreed`,
      'How many days of consultancy are agreed is missing',
    ),
    ...(budget === undefined || total <= budget
      ? []
      : [
          row(
            false,
            { part: 'consultancy-plan', anchor: '' },
            '',
            `The activities add up to ${sayDays(total)}, and ${sayDays(budget)} are agreed`,
          ),
        ]),
  ]
}

const periodRow = ({ from, to }: Agreement): ReadyRow =>
  row(
    from !== undefined && to !== undefined,
    { part: 'support', anchor: from === undefined ? fromKey : toKey },
    'It has a first and a last day',
    from === undefined ? 'The first day is missing' : 'The last day is missing',
  )

const contactRows = (agreement: Agreement): readonly ReadyRow[] =>
  contactNames.map(name => {
    const { name: who, reach } = agreement.contacts[name]
    const part = isBlank(who) ? 'name' : 'reach'
    const missing = part === 'name' ? 'is not named' : 'has no telephone or e-mail'
    return row(
      !isBlank(who) && !isBlank(reach),
      { part: 'contacts', anchor: contactKey(name, part) },
      `${contacts[name]}: ${who}`,
      `${contacts[name]}: ${missing}`,
    )
  })

/** Everything that both sides need to find before they sign, each missing thing by name. */
export const readinessOf = (agreement: Agreement): readonly ReadyRow[] => {
  const count = agreement.priorities.areas.reduce((sum, { words }) => sum + words.length, 0)
  return [
    row(
      count > 0,
      { part: 'background', anchor: 'priorities' },
      `${sayCount(count, 'priority is', 'priorities are')} taken from the outline plan`,
      'The outline plan has no priority to take over',
    ),
    ...textRows(agreement),
    periodRow(agreement),
    ...contactRows(agreement),
    ...activityRows(agreement),
  ]
}

/** `two things are missing: …`; above five, only how many. */
export const sayLacking = (rows: readonly ReadyRow[]): string => {
  const missing = rows.filter(({ isDone }) => !isDone)
  const counted = sayCount(missing.length, 'thing is missing', 'things are missing')
  if (missing.length > 5) return counted
  return `${counted}: ${sayList(missing.map(({ what }) => what.charAt(0).toLowerCase() + what.slice(1)))}`
}
