import { actions, button, details, html, insetText, waiting, type Html, type WaitingRow } from '#design'
import { sayDay, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { isLate, isOpen, sayActionState, type Action } from '../../action/action.ts'
import { askFields, progressFields, type Typed } from '../../action/pages/action.ts'
import { prose } from '../../pages/prose.ts'
import { sayRegisterState } from '../../register/finding.ts'
import { isUnsettled, type OwnLine } from '../../register/own.ts'
import { stateOf } from '../../register/registered.ts'

export type OwnView = {
  readonly path: string
  readonly partnership: string
  readonly name: string
  readonly today: Day
  readonly until: Day
  readonly actions: readonly Action[]
  /** What they are to find out. */
  readonly lines: readonly OwnLine[]
}

/** What somebody without an account answers for: their own actions and lines of the register, and nothing else. */
export const ownPage = (frame: Frame, view: OwnView): Html => {
  const open = [
    ...view.actions.filter(isOpen).map(each => rowOf(view, each)),
    ...view.lines.filter(isUnsettled).map(each => lineRow(view, each)),
  ]
  const finished = [
    ...view.actions.filter(each => !isOpen(each)).map(each => rowOf(view, each)),
    ...view.lines.filter(each => !isUnsettled(each)).map(each => lineRow(view, each)),
  ]
  return framed(frame, {
    title: 'What you answer for',
    caption: `${view.name} · ${view.partnership}`,
    lede: 'Open one to say how far you are, what you found, or to ask for another date. You need no account; the link is for you alone.',
    main: html`${open.length === 0 ? insetText({ text: 'Nothing is open.' }) : waiting(open)}
      ${finished.length > 0 && details({ summaryText: 'Finished', html: waiting(finished) })}
      <p class="govuk-body">
        <a class="govuk-link" href="${view.path}/calendar.ics">Take the dates as a calendar file</a>
      </p>
      <p class="govuk-body quiet">This link works until ${sayDay(view.until)}. Each mail brings a new one.</p>`,
  })
}

const rowOf = ({ path, today }: OwnView, action: Action): WaitingRow => ({
  what: action.words,
  href: `${path}/actions/${action.id}`,
  note: [
    sayActionState(action.state),
    action.askedDue === undefined ? undefined : `You asked for ${sayDay(action.askedDue)}`,
  ]
    .filter(Boolean)
    .join(' · '),
  ...(isOpen(action) ? { when: sayOwnWhen(action, today), late: isLate(action, today) } : {}),
})

const lineRow = ({ path, today }: OwnView, line: OwnLine): WaitingRow => ({
  what: `Find out: ${line.words}`,
  href: `${path}/register/${line.id}`,
  note: sayRegisterState(line.kind, stateOf(line)),
  ...(isUnsettled(line) ? { when: sayOwnWhen(line, today), late: line.due !== undefined && line.due < today } : {}),
})

/** By when something is due from them. */
export const sayOwnWhen = ({ due }: { readonly due?: Day }, today: Day): string => {
  if (due === undefined) return 'No date yet'
  return due < today ? `Late since ${sayDay(due)}` : `By ${sayDay(due)}`
}

export type OwnActionView = Typed & {
  readonly path: string
  readonly partnership: string
  readonly today: Day
  readonly action: Action
  readonly refusal?: string
}

/** One action of somebody without an account. */
export const ownActionPage = (frame: Frame, view: OwnActionView): Html => {
  const { path, action } = view
  return framed(frame, {
    title: 'How far is it?',
    caption: view.partnership,
    back: { text: 'What you answer for', href: path },
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })} ${prose(action.words, 'govuk-body-l narrow')}
      ${isOpen(action) && html`<p class="govuk-body">${sayOwnWhen(action, view.today)}</p>`}
      <form method="post" action="${path}/actions/${action.id}" class="narrow" novalidate>
        <input type="hidden" name="version" value="${action.version}" />
        ${progressFields(view)} ${isOpen(action) && askFields(view)} ${actions(button({ text: 'Save' }))}
      </form>`,
  })
}

/** A link that works no more: replaced, or everything was handed to others. */
export const deadOwnPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'This link does not work any more',
    main: insetText({
      text: 'A newer mail has a newer link, or what you answered for was handed to somebody else. Open the link in the last mail.',
    }),
  })

/** A link whose time is over, with the way to a new one: it goes to the same address and nowhere else. */
export const oldOwnPage = (frame: Frame, view: { readonly path: string; readonly isSent: boolean }): Html =>
  framed(frame, {
    title: view.isSent ? 'A new link is on its way' : 'This link has run out',
    main: view.isSent
      ? insetText({ text: 'It comes to your own address within minutes.' })
      : html`<form method="post" action="${view.path}">
          <p class="govuk-body">Links work for five weeks. A new one can be sent to your own address.</p>
          ${button({ text: 'Send me a new link' })}
        </form>`,
  })

/** The one switch, behind the link in a mail. Opening the page switches nothing. */
export const ownMailPage = (frame: Frame, view: { readonly action: string; readonly isOff: boolean }): Html =>
  framed(frame, {
    title: view.isOff ? 'You get no weekly mail' : 'Stop the weekly mail?',
    main: html`<form method="post" action="${view.action}">
      <p class="govuk-body">
        ${
          view.isOff
            ? 'It is switched off. You are still told when something new is handed to you.'
            : 'Once a week, and only when something is due, Stocktake writes what you answer for.'
        }
      </p>
      ${
        view.isOff
          ? button({ text: 'Send it again', classes: 'govuk-button--secondary', name: 'mail', value: 'on' })
          : button({ text: 'Stop it', name: 'mail', value: 'off' })
      }
    </form>`,
  })
