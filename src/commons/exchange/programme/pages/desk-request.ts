import { html, select, type Html } from '#design'
import { framed, type Frame } from '#people'
import { areaField, dayField, lineField } from '#support'
import { standsNow } from '../../pages/stands.ts'
import type { Request } from '../request.ts'
import type { Session } from '../session.ts'
import { requestPart, type Around } from './parts.ts'
import { ending, framing, type DeskFormView } from './desk-framing.ts'

export type RequestFormView = DeskFormView & {
  readonly sessions: readonly Session[]
  readonly partnerships: readonly { readonly id: string; readonly name: string }[]
}

/** Where contributions are asked for. */
export const requestFormPage = (frame: Frame, view: RequestFormView): Html => {
  const { form, sessions, partnerships } = view
  const { openedAt } = view.event
  return framed(frame, {
    ...framing(view),
    title: 'Ask for contributions',
    lede: 'Whoever is asked finds it on “What waits on me”, and answers with a record of their own.',
    main: html`<form method="post" class="narrow" novalidate>
      ${areaField({ form, name: 'what', text: 'What do you ask for?', hint: 'For example, one thing that you tried to shorten waiting lists.' })}
      ${select({
        name: 'whom',
        label: { text: 'Of whom?', classes: 'govuk-label--s' },
        hint: {
          text:
            openedAt === undefined
              ? 'There is no sign-up to this event, so every partnership of the programme is asked.'
              : 'Everybody who takes part: those who have a place.',
        },
        value: form.typed('whom'),
        errorMessage: form.mistakeOf('whom')?.words,
        items: [
          { value: '', text: openedAt === undefined ? 'Everybody invited' : 'Everybody who takes part' },
          ...partnerships.map(({ id, name }) => ({ value: id, text: name })),
        ],
      })}
      ${select({
        name: 'session',
        label: { text: 'For which session?', classes: 'govuk-label--s' },
        value: form.typed('session'),
        errorMessage: form.mistakeOf('session')?.words,
        items: [
          { value: '', text: 'The event as a whole' },
          ...sessions.map(({ id, title }) => ({ value: id, text: title })),
        ],
      })}
      ${dayField({ form, name: 'due', text: 'By when?', hint: 'For example, 14 1 2027' })}
      ${lineField({ form, name: 'work', text: 'For a named piece of work', hint: 'For example, a guide that is being written. Leave it empty for practice to bring along. You can say later what became of it.' })}
      ${ending(view, 'Ask')}
    </form>`,
  })
}

export type BecameView = DeskFormView &
  Around & {
    readonly request: Request
    /** What had been said when the page was opened: the instant, '' for nothing. */
    readonly seen: string
  }

/** Where it is said, and said anew, what became of the piece of work that something was asked for. */
export const becamePage = (frame: Frame, view: BecameView): Html =>
  framed(frame, {
    ...framing(view),
    title: 'What became of it',
    lede: view.request.work,
    main: html`${view.stands !== undefined && standsNow(view.stands)} ${requestPart(view.request, view)}
      <form method="post" class="narrow" novalidate>
        <input type="hidden" name="seen" value="${view.seen}" />
        ${areaField({ form: view.form, name: 'became', text: view.request.work === '' ? 'What became of it?' : `What became of ${view.request.work}?`, hint: 'Whoever gave something for it is told, and reads it on the event’s page. When you say it anew, they are told again.' }, 6)}
        ${ending(view, 'Save')}
      </form>`,
  })

export type WithdrawalView = DeskFormView & Around & { readonly request: Request }

/** Where something that was asked for is withdrawn; it can't be asked again but anew. */
export const withdrawalPage = (frame: Frame, view: WithdrawalView): Html =>
  framed(frame, {
    ...framing(view),
    title: 'Withdraw what was asked',
    lede: 'It goes from “What waits on me” and from the weekly mail. What was given for it already stays with whoever wrote it.',
    main: html`${requestPart(view.request, view)}
      <form method="post" class="narrow" novalidate>
        ${areaField({ form: view.form, name: 'because', text: 'Why?', hint: 'A line for those who were asked: they read it with your name on the event’s page. It can’t be put back; you can ask anew.' }, 2)}
        ${ending(view, 'Withdraw it')}
      </form>`,
  })
