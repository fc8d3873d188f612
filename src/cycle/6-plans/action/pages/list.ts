import { button, html, insetText, select, waiting, type Html, type WaitingRow } from '#design'
import { sayCount, sayDay, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { isLate, isOpen, isShared, sayActionState, type Action, type OriginNow } from '../action.ts'
import type { ActionPaths } from '../paths.ts'

/** What the list is narrowed to; '' for all. */
export type ActionFilter = { readonly owner: string; readonly state: string }

export type ActionsView = {
  readonly paths: ActionPaths
  readonly today: Day
  readonly actions: readonly Action[]
  /** What they come from, where others say what it is called and who may read it. */
  readonly origins: ReadonlyMap<Action['id'], OriginNow>
  /** How many there are without the filter. */
  readonly all: number
  readonly filter: ActionFilter
  /** Choices for whose: a value and the words for it. */
  readonly owners: readonly { readonly value: string; readonly text: string }[]
  readonly states: readonly { readonly value: string; readonly text: string }[]
  readonly mayWrite: boolean
  /** Has a list of their own. */
  readonly mayTell: boolean
  readonly outcomesHref: string
}

/** Every action of the partnership, by its date. */
export const actionsPage = (frame: Frame, view: ActionsView): Html => {
  const { paths, actions, all, mayWrite } = view
  const late = actions.filter(each => isLate(each, view.today)).length
  return framed(frame, {
    title: 'All actions',
    current: 'plan',
    lede: 'What was said would be done: who answers for it, by when, and how far it is.',
    main: html`<form method="get" action="${paths.list}" class="narrow">
        ${select({ name: 'owner', label: 'Whose?', value: view.filter.owner, items: view.owners })}
        ${select({ name: 'state', label: 'Which?', value: view.filter.state, items: view.states })}
        ${button({ text: 'Show these', classes: 'govuk-button--secondary' })}
      </form>
      <h2 class="govuk-heading-m">${sayHowMany(actions.length, all, late)}</h2>
      ${actions.length === 0 ? insetText({ text: all === 0 ? 'No action yet.' : 'None of the actions is like that.' }) : waiting(actions.map(each => actionRow(view, each)))}
      ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.new()}">Add an action</a></p>`}
      ${view.mayTell && html`<p class="govuk-body"><a class="govuk-link" href="${paths.own}">Your own actions, outside every plan</a></p>`}
      ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.elsewhere}">Actions from elsewhere that the plan can take in</a></p>`}
      <p class="govuk-body"><a class="govuk-link" href="${view.outcomesHref}">The outcomes that they serve</a></p>`,
  })
}

const sayHowMany = (shown: number, all: number, late: number): string => {
  const count = shown === all ? sayCount(shown, 'action') : `${shown} of ${sayCount(all, 'action')}`
  return late === 0 ? count : `${count}, ${late} late`
}

/** One action in a list: its words, whose, from where, and its date or state. */
export const actionRow = (
  { paths, today, origins }: Pick<ActionsView, 'paths' | 'today' | 'origins'>,
  action: Action,
): WaitingRow => ({
  what: action.words,
  href: paths.one(action.id),
  note: html`${factsOf(action, originPart(paths, action, origins.get(action.id))).map((fact, at) => html`${at > 0 && ' · '}${fact}`)}`,
  ...sayWhen(action, today),
})

/** What it comes from is a way there for whoever may read it. */
const originPart = ({ home }: ActionPaths, { origin }: Action, now: OriginNow | undefined): Html | undefined =>
  origin === undefined || now === undefined || now.isShut
    ? undefined
    : html`<a class="govuk-link" href="${home}${origin.path}">${now.words}</a>`

const factsOf = (
  action: Action,
  origin: Html | string | undefined = action.origin?.words,
): readonly (Html | string)[] => [
  sayActionState(action.state),
  action.owner?.name ?? 'Nobody answers for it yet',
  ...(origin === undefined ? [] : [origin]),
  ...(action.own === undefined || action.exercise !== undefined ? [] : [sayShared(action)]),
]

const sayShared = (action: Action): string => (isShared(action) ? 'Shared with the partnership' : 'Not shared')

/** How far an action is, whose, from where and by when, in one line. */
export const actionFacts = (action: Action, today: Day): string =>
  [...factsOf(action), sayWhen(action, today).when].filter(Boolean).join(' · ')

const sayWhen = (action: Action, today: Day): Pick<WaitingRow, 'when' | 'late'> => {
  if (!isOpen(action)) return {}
  if (action.due === undefined) return { when: 'No date yet' }
  return isLate(action, today)
    ? { when: `Late since ${sayDay(action.due)}`, late: true }
    : { when: `By ${sayDay(action.due)}` }
}
