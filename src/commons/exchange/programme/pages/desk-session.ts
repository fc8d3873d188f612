import { button, details, html, questionRow, type Html } from '#design'
import { framed, type Frame } from '#people'
import { about } from '#plans'
import { areaField, dayField, lineField } from '#support'
import { standsNow } from '../../pages/stands.ts'
import type { Session } from '../session.ts'
import { ending, framing, type DeskFormView } from './desk-framing.ts'

export type SessionFormView = DeskFormView & {
  readonly session?: Session | undefined
  readonly version: number
}

/** Where a session is written. */
export const sessionFormPage = (frame: Frame, view: SessionFormView): Html => {
  const { form, session } = view
  return framed(frame, {
    ...framing(view),
    title: session === undefined ? 'Add a session' : 'Change this session',
    main: html`${view.stands !== undefined && standsNow(view.stands)}
      <form method="post" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${questionRow({
          asking: html`${lineField({ form, name: 'title', text: 'Title' })}
          ${areaField({ form, name: 'about', text: 'What is it about?' })}
          ${dayField({ form, name: 'day', text: 'Day' })}
          ${lineField({ form, name: 'startsAt', text: 'Starts at', hint: 'For example, 09:30' }, 'govuk-input--width-5')}
          ${lineField({ form, name: 'endsAt', text: 'Ends at' }, 'govuk-input--width-5')}
          ${lineField({ form, name: 'place', text: 'Place' })} ${lineField({ form, name: 'link', text: 'Link' })}`,
        })}
        ${questionRow({
          asking: html`${lineField({ form, name: 'speaker', text: 'Who speaks?' })}
          ${lineField({ form, name: 'respondent', text: 'Who responds?' })}
          ${lineField({ form, name: 'host', text: 'Who hosts it?' })}
          ${areaField({ form, name: 'partners', text: 'Partner bodies', hint: 'A line each.' }, 3)}`,
        })}
        ${ending(view, session === undefined ? 'Add this session' : 'Save')}
      </form>
      ${session !== undefined && takeSessionOut(view, session)}`,
  })
}

/** Asked once more, since it can't be put back. */
const takeSessionOut = ({ version }: SessionFormView, { title, outcome }: Session): Html =>
  details({
    summaryText: 'Take this session out of the programme',
    html: html`<form method="post">
      <input type="hidden" name="version" value="${version}" />
      <p class="govuk-body">
        It can’t be put back. ${outcome !== undefined && 'What came of it goes from its readers, too.'}
      </p>
      ${button({ html: html`Take it out${about(title)}`, name: 'takes', value: 'out', classes: 'govuk-button--warning' })}
    </form>`,
  })
