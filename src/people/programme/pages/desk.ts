import {
  button,
  checkboxes,
  html,
  insetText,
  notificationBanner,
  table,
  textarea,
  warningText,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayDay, type Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import type { StaffAbility } from '../../staff/ability.ts'
import { staffWords, type Staff } from '../../staff/staff.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { endIsNear, programmeIsOpen } from '../span.ts'
import { deskPlaces } from './places.ts'

export type DeskView = {
  readonly programme: Programme
  readonly today: Day
  /** The parts in the staff of whoever reads the page. */
  readonly parts: readonly Staff[]
  readonly partnerships: readonly DeskPartnership[]
  readonly closed: readonly DeskPartnership[]
  readonly may: (ability: StaffAbility) => boolean
  /** What waits on whoever reads it. */
  readonly waits?: readonly { readonly text: string; readonly href: string }[]
  readonly form?: Form | undefined
  /** Regions that a posted list names and the programme does not have. */
  readonly strange?: readonly string[]
  /** Partnerships were added just now. */
  readonly isAdded?: boolean
}

/** The programme's own page: what whoever reads it can do here, and the partnerships by name. */
export const deskPage = (frame: Frame, view: DeskView): Html => {
  const { programme, today, form } = view
  const own = `/programmes/${programme.id}`
  return framed(frame, {
    title: programme.name,
    caption: 'Programme',
    lede: sayParts(view.parts),
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: programmeIsOpen(programme, today) ? running(view, own) : over(view, own),
  })
}

/** `You are programme administrator and regional lead for Coast here.` */
const sayParts = (parts: readonly Staff[]): string => {
  const said = parts.map(({ role, region }) =>
    region === undefined ? staffWords[role].toLowerCase() : `${staffWords[role].toLowerCase()} for ${region.name}`,
  )
  return `You are ${said.join(' and ')} here.`
}

const places = ({ may }: DeskView, own: string): Html =>
  html`<ul class="waiting">
    ${deskPlaces
      .filter(({ ability }) => may(ability))
      .map(
        ({ path, text, note }) =>
          html`<li>
            <span><a class="govuk-link" href="${own}${path}">${text}</a><small>${note}</small></span>
          </li>`,
      )}
  </ul>`

const running = (view: DeskView, own: string): Html =>
  html`${
    endIsNear(view.programme, view.today) &&
    warningText({
      text: `The programme ends on ${sayDay(view.programme.lastDay ?? view.today)}. After that day its staff see no partnership any more. Each partnership goes on with all that it wrote, and releases stay readable.`,
      iconFallbackText: 'Warning',
    })
  }
  ${view.isAdded === true && notificationBanner({ type: 'success', text: 'The partnerships are in the list below.' })}
  ${waiting(view)} ${places(view, own)} ${view.may('desk.read') && listed(view, own)}
  ${view.may('desk.arrange') && addition(own, view)}`

const waiting = ({ waits = [] }: DeskView): Html | undefined =>
  waits.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Waits on you</h2>
        <ul class="govuk-list govuk-list--spaced">
          ${waits.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}
        </ul>`

const over = (view: DeskView, own: string): Html =>
  html`${insetText({
    text: `The programme ended on ${sayDay(view.programme.lastDay ?? view.today)}. Its staff see no partnership any more. Each partnership goes on by itself with all that it wrote.`,
  })}
  ${places(view, own)}`

const row = (each: DeskPartnership, own: string) => [
  {
    html: html`<a class="govuk-link" href="${own}/partnerships/${each.id}">${each.name}</a>`,
  },
  { text: [each.region ?? 'No region', ...(each.area === undefined ? [] : [each.area])].join(', ') },
]

const listed = ({ partnerships, closed }: DeskView, own: string): Html =>
  html`<h2 class="govuk-heading-m" id="partnerships-list">${sayCount(partnerships.length, 'partnership')}</h2>
    <p class="govuk-body">What they write is theirs: you see their names and dates, not their texts.</p>
    ${
      partnerships.length > 0 &&
      table({
        caption: 'Partnerships',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Partnership' }, { text: 'Region, kind of area' }],
        rows: partnerships.map(each => row(each, own)),
      })
    }
    ${
      closed.length > 0 &&
      html`<h3 class="govuk-heading-s">Merged or split</h3>
        <ul class="govuk-list">
          ${closed.map(
            each =>
              html`<li>
                <a class="govuk-link" href="${own}/partnerships/${each.id}">${each.name}</a>, closed since
                ${sayDay(each.closedOn ?? '')}
              </li>`,
          )}
        </ul>`
    }`

const addition = (own: string, { form, strange = [] }: DeskView): Html =>
  html`<form method="post" action="${own}" novalidate class="narrow">
    ${textarea({
      id: 'partnerships',
      name: 'partnerships',
      label: { text: 'Add partnerships, one a line', classes: 'govuk-label--m' },
      hint: {
        text: 'The name, a comma, the region. You can paste two columns from a spreadsheet. You are asked before a region that is not there yet is added.',
      },
      rows: 4,
      value: form?.typed('partnerships') ?? '',
      errorMessage: form?.mistakeOf('partnerships') && { text: form.mistakeOf('partnerships')?.words ?? '' },
    })}
    ${
      strange.length > 0 &&
      checkboxes({
        name: 'regions',
        classes: 'govuk-checkboxes--small',
        items: [
          { value: 'new', text: `${strange.join(', ')}: spelt as meant, add ${strange.length === 1 ? 'it' : 'them'}` },
        ],
      })
    }
    ${button({ text: 'Add', classes: 'govuk-button--secondary' })}
  </form>`
