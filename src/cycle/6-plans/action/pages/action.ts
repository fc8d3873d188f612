import {
  actions,
  button,
  dateInput,
  details,
  html,
  input,
  insetText,
  radios,
  summaryList,
  textarea,
  warningText,
  type Html,
} from '#design'
import { dayOf, sayDay, sayInstant, type Id } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import type { Outcome } from '../../outcomes/outcome.ts'
import { pickedPart, pickPart } from '../../outcomes/pages/pick.ts'
import type { OutcomePaths } from '../../outcomes/paths.ts'
import { prose, said } from '../../pages/prose.ts'
import { actionStates, sayActionState, type Action } from '../action.ts'
import { sayDifference, type Change } from '../change.ts'
import type { ActionPaths } from '../paths.ts'

export type Typed = {
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

export type ActionView = Typed & {
  readonly paths: ActionPaths
  readonly outcomePaths: OutcomePaths
  readonly action: Action
  readonly isLate: boolean
  /** What it comes from, in words, and where that is read. */
  readonly from: { readonly words: string; readonly href?: string }
  /** Where it is traced back to positions and evidence; absent outside a year. */
  readonly trace?: string
  readonly history: readonly Change[]
  readonly outcomes: readonly Outcome[]
  readonly picked: readonly Id<'outcome'>[]
  /** Who sees it, in words. */
  readonly seenBy: string
  /** May word it, hand it on, take it out. */
  readonly mayWrite: boolean
  /** The same, because it stands on the reader's own list. */
  readonly isKeeper: boolean
  /** May say how far it is. */
  readonly mayTell: boolean
  /** May ask whoever writes the plan for another date. */
  readonly mayAskDate: boolean
  /** May take it into a year's plan. */
  readonly mayAdopt: boolean
  readonly refusal?: string
}

/** One action: what it is, how far, where it comes from, and everything that happened to it. */
export const actionPage = (frame: Frame, view: ActionView): Html => {
  const { paths, action, mayWrite } = view
  return framed(frame, {
    title: 'Action',
    current: 'plan',
    back: { text: 'All actions', href: paths.list },
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })} ${prose(action.words, 'govuk-body-l narrow')}
    ${mayWrite && action.isTold === true && toldPart(view)}
    ${action.isRemoved && warningText({ text: 'It was taken out.', iconFallbackText: 'Warning' })} ${factsPart(view)}
    ${(mayWrite || view.isKeeper) && changingPart(view)}
    ${view.isKeeper && action.own?.isShared === false && !action.isRemoved && sharingPart(view)}
    ${
      view.mayAdopt &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.elsewhere}">Take it into this year’s plan</a>
      </p>`
    }
    ${mayWrite && action.askedDue !== undefined && askedPart(view, action.askedDue)}
    ${view.mayTell && progressPart(view)} ${outcomesPart(view)} ${historyPart(view.history)}`,
  })
}

const toldPart = ({ paths, action }: ActionView): Html =>
  html`${insetText({
      text: `${action.changedBy} told by the link in a mail, on ${sayDay(dayOf(action.changedAt))}: ${sayActionState(action.state).toLowerCase()}. What they wrote stands below, in what happened to it.`,
    })}
    <form method="post" action="${paths.look(action.id)}">
      <input type="hidden" name="version" value="${action.version}" />
      ${button({ text: 'I have seen it', classes: 'govuk-button--secondary' })}
    </form>`

const changingPart = ({ paths, action, mayWrite }: ActionView): Html =>
  html`<form
    method="post"
    action="${mayWrite ? paths.place(action.id) : paths.ownPlace(action.id)}"
    class="inline-forms"
  >
    <a class="govuk-link" href="${mayWrite ? paths.wording(action.id) : paths.ownWording(action.id)}"
      >Change words, owner or date</a
    >
    <button class="link-button" name="move" value="${action.isRemoved ? 'back' : 'out'}">
      ${action.isRemoved ? 'Put it back' : 'Take it out'}
    </button>
  </form>`

const sharingPart = ({ paths, action }: ActionView): Html =>
  details({
    summaryText: 'Let the partnership see this action',
    html: html`<p class="govuk-body">
        Everybody in the partnership will see it, and the plan can take it in. What it comes from stays as private as it
        is. This can’t be taken back.
      </p>
      <form method="post" action="${paths.sharing(action.id)}">
        ${button({ text: 'Let the partnership see it', classes: 'govuk-button--secondary' })}
      </form>`,
  })

const factsPart = ({ action, isLate, from, trace, seenBy }: ActionView): Html =>
  summaryList({
    rows: [
      { key: { text: 'Who answers for it' }, value: { text: sayOwner(action) } },
      {
        key: { text: 'By when' },
        value: { text: action.due === undefined ? 'No date yet' : `${sayDay(action.due)}${isLate ? ', late' : ''}` },
      },
      { key: { text: 'How far it is' }, value: { text: sayActionState(action.state) } },
      action.state === 'dropped' && { key: { text: 'Why it was dropped' }, value: { text: action.droppedBecause } },
      {
        key: { text: 'Where it comes from' },
        value:
          from.href === undefined
            ? { text: from.words }
            : { html: html`<a class="govuk-link" href="${from.href}">${from.words}</a>` },
      },
      action.own !== undefined && { key: { text: 'Who sees it' }, value: { text: seenBy } },
      trace !== undefined && {
        key: { text: 'What it rests on' },
        value: { html: html`<a class="govuk-link" href="${trace}">Back to what was agreed, and to what was said</a>` },
      },
    ],
  })

const sayOwner = ({ owner }: Action): string => {
  if (owner === undefined) return 'Nobody yet'
  return owner.kind === 'outside' ? `${owner.name}, by a link in their mail` : owner.name
}

const askedPart = ({ paths, action }: ActionView, asked: string): Html =>
  html`<form method="post" action="${paths.date(action.id)}">
    <h2 class="govuk-heading-m">${action.owner?.name ?? 'The owner'} asks for ${sayDay(asked)}</h2>
    ${actions(
      button({ text: 'Agree to that date', name: 'answer', value: 'agree' }),
      button({ text: 'Keep the date', classes: 'govuk-button--secondary', name: 'answer', value: 'keep' }),
    )}
  </form>`

const progressPart = (view: ActionView): Html =>
  html`<form method="post" action="${view.paths.progress(view.action.id)}" class="narrow" novalidate>
    <input type="hidden" name="version" value="${view.action.version}" />
    ${progressFields(view)}${view.mayAskDate && askFields(view)}${actions(button({ text: 'Save how far it is' }))}
  </form>`

/** How far an action is, why it is dropped, and a note. */
export const progressFields = ({ value, mistake }: Typed): Html =>
  html`${radios({
    name: 'state',
    value: value('state'),
    errorMessage: mistake('state'),
    fieldset: { legend: { text: 'How far is it?', classes: 'govuk-fieldset__legend--m', headingLevel: 2 } },
    items: Object.entries(actionStates).map(([state, text]) => ({
      ...{ value: state, text },
      ...(state === 'dropped'
        ? {
            conditional: {
              html: input({
                name: 'because',
                label: 'Why is it dropped?',
                value: value('because'),
                errorMessage: mistake('because'),
                spellcheck: true,
              }),
            },
          }
        : {}),
    })),
  })}
  ${textarea({
    name: 'note',
    label: { text: 'A note', classes: 'govuk-label--s' },
    hint: 'For its history, if there is something to say.',
    rows: 2,
    value: value('note'),
    errorMessage: mistake('note'),
  })}`

/** Asking for another date, for an owner who may not set it. */
export const askFields = ({ value, mistake }: Typed): Html => {
  const parts = ['asked-day', 'asked-month', 'asked-year']
  return dateInput({
    id: 'asked',
    namePrefix: 'asked',
    hint: 'Only if you can’t make the date. Whoever writes the plan answers.',
    fieldset: { legend: { text: 'Ask for another date', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(mistake).find(Boolean),
    values: Object.fromEntries(parts.map(name => [name, value(name)])),
  })
}

const outcomesPart = (view: ActionView): Html => {
  const { paths, action, outcomes, picked, mayWrite, mistake } = view
  if (mayWrite && !action.isRemoved)
    return pickPart({
      action: paths.outcomes(action.id),
      ...{ list: view.outcomePaths.list, outcomes, picked, asks: 'Which outcomes does it serve?' },
      mistake: mistake('outcomes'),
    })
  return html`<h2 class="govuk-heading-m" id="outcomes">Outcomes that it serves</h2>
    ${pickedPart(
      view.outcomePaths,
      outcomes.filter(({ id }) => picked.includes(id)),
    )}`
}

const historyPart = (history: readonly Change[]): Html =>
  html`<h2 class="govuk-heading-m" id="history">What happened to it</h2>
    <ol class="govuk-list govuk-list--spaced">
      ${history.map(
        (change, at) =>
          html`<li>
            <b>${change.by}</b>,
            ${sayInstant(change.at)}${at === history.length - 1 && change.differences.length === 0 && ': on record since then.'}
            ${change.differences.map(each => html`<br />${said(sayDifference(each))}`)}
            ${change.note !== '' && html`<br />${said(`“${change.note}”`)}`}
          </li>`,
      )}
    </ol>`
