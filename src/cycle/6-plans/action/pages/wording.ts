import { actions, button, dateInput, html, input, insetText, select, textarea, type Html } from '#design'
import { sayDay, sayInstant, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { said } from '../../pages/prose.ts'
import type { Action } from '../action.ts'
import type { ActionPaths } from '../paths.ts'
import type { Typed } from './action.ts'

export type ActionWordingView = Typed & {
  readonly paths: ActionPaths
  /** Absent for a new one. */
  readonly action?: Action
  /** Somebody changed it since the page was opened: `action` is as it stands now. */
  readonly isStale?: boolean
  readonly people: readonly { readonly id: Id<'person'>; readonly name: string }[]
  /** What it can come from; without any it says what it comes from already. */
  readonly places: readonly { readonly value: string; readonly text: string }[]
  readonly from?: string
  readonly post: string
  readonly back: { readonly text: string; readonly href: string }
}

/** A new action, or the words, owner, date and place of one. */
export const actionWordingPage = (frame: Frame, view: ActionWordingView): Html => {
  const { action, back } = view
  const isNew = action === undefined
  return framed(frame, {
    title: isNew ? 'Add an action' : 'Change this action',
    current: 'plan',
    back,
    mistakes: view.mistakes,
    main: html`${view.isStale === true && action && standsNow(action)}
      <form method="post" action="${view.post}" class="narrow" novalidate>
        <input type="hidden" name="version" value="${action?.version ?? 0}" />
        ${textarea({
          name: 'words',
          label: { text: 'What has to be done?', classes: 'govuk-label--s' },
          rows: 3,
          value: view.value('words'),
          errorMessage: view.mistake('words'),
        })}
        ${ownerFields(view)} ${dueField(view)} ${placeField(view)}
        ${actions(
          button({ text: isNew ? 'Add this action' : 'Save' }),
          isNew &&
            button({ text: 'Save and add another', classes: 'govuk-button--secondary', name: 'go', value: 'another' }),
          html`<a class="govuk-link govuk-body" href="${back.href}">Leave it</a>`,
        )}
      </form>`,
  })
}

const ownerFields = ({ people, value, mistake }: ActionWordingView): Html =>
  html`${select({
    name: 'owner',
    label: { text: 'Who answers for it?', classes: 'govuk-label--s' },
    value: value('owner'),
    errorMessage: mistake('owner'),
    items: [
      { value: '', text: 'Nobody yet, or somebody else' },
      ...people.map(({ id, name }) => ({ value: id, text: name })),
    ],
  })}
  ${input({
    name: 'ownerName',
    label: { text: 'Somebody else: their name', classes: 'govuk-label--s' },
    value: value('ownerName'),
    errorMessage: mistake('ownerName'),
  })}
  ${input({
    name: 'ownerEmail',
    label: { text: 'And their e-mail address', classes: 'govuk-label--s' },
    hint: 'They get a link that shows them their own actions and nothing else. They need no account.',
    type: 'email',
    inputmode: 'email',
    autocomplete: 'off',
    value: value('ownerEmail'),
    errorMessage: mistake('ownerEmail'),
  })}`

const dueField = ({ value, mistake }: ActionWordingView): Html => {
  const parts = ['due-day', 'due-month', 'due-year']
  return dateInput({
    id: 'due',
    namePrefix: 'due',
    hint: 'For example, 27 3 2027',
    fieldset: { legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, value(part)])),
  })
}

const placeField = ({ places, from, value, mistake }: ActionWordingView): Html =>
  from !== undefined || places.length === 0
    ? html`<p class="govuk-body"><b>Where it comes from:</b> ${from ?? 'no plan'}</p>`
    : select({
        name: 'under',
        label: { text: 'What does it belong to?', classes: 'govuk-label--s' },
        value: value('under'),
        errorMessage: mistake('under'),
        items: places,
      })

const standsNow = ({ changedBy, changedAt, words, owner, due }: Action): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${changedBy} changed this at ${sayInstant(changedAt)}, while you were writing. Yours is below and is not
          saved yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>${said(words)}</li>
        <li>Who answers for it: ${owner?.name ?? 'nobody yet'}</li>
        <li>By when: ${due === undefined ? 'no date yet' : sayDay(due)}</li>
      </ul>`,
  })
