import { button, html, insetText, table, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import { framed, type Frame, type Leaving } from '#people'
import type { Seeing, WentOut } from '../programme.ts'

export type ProgrammeView = {
  readonly own: string
  /** Nothing where the partnership is in no programme now. */
  readonly programme: string | undefined
  readonly seeing: readonly Seeing[]
  /** How many looks are on record, for those who may read of them. */
  readonly looks?: number
  /** Requests to tell others that wait for an answer. */
  readonly waiting: number
  readonly out: readonly WentOut[]
  readonly leavings: readonly Leaving[]
  readonly mayLeave: boolean
}

/** What stands between the partnership and its programme: who sees what, what may be told, what left, and leaving. */
export const programmePage = (frame: Frame, view: ProgrammeView): Html =>
  framed(frame, {
    title: 'The programme and us',
    back: { text: 'Today', href: view.own },
    ...(view.programme === undefined
      ? { lede: 'The partnership is in no programme. Nobody outside it sees anything of it.' }
      : { lede: `What the partnership writes is its own. This is all that ${view.programme} can see of it.` }),
    main: html`${view.leavings.map(left)} ${view.programme !== undefined && seen(view, view.programme)}
      <h2 class="govuk-heading-m">What may be told to others</h2>
      <p class="govuk-body">
        Nothing that names or quotes the partnership, unless its champion says yes to the words and the readers.
        ${view.waiting > 0 && html`<b>${view.waiting === 1 ? 'One request waits' : `${view.waiting} requests wait`} for an answer.</b>`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/permissions">Permissions to tell others</a>
      </p>
      ${wentOut(view.out)}
      ${
        view.programme !== undefined &&
        view.mayLeave &&
        html`<h2 class="govuk-heading-m">Leaving</h2>
          ${button({ text: 'Leave the programme', href: `${view.own}/programme/leaving`, classes: 'govuk-button--secondary' })}`
      }`,
  })

const left = ({ programmeName, by, at, reason }: Leaving): Html =>
  insetText({
    text: `The partnership left ${programmeName} on ${sayDay(dayOf(at))}, by ${by}.${reason === '' ? '' : ` ${reason}`}`,
  })

const seen = ({ own, seeing, looks }: ProgrammeView, programme: string): Html =>
  html`<h2 class="govuk-heading-m">Who can see what</h2>
    ${table({
      caption: 'Who of the programme can see what',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Who' }, { text: 'What they see' }],
      firstCellIsHeader: true,
      rows: [
        ...seeing.map(each => [
          { text: `${each.name}, ${each.role}${each.until === undefined ? '' : `, until ${each.until}`}` },
          { text: each.sees },
        ]),
        [
          { text: `Administrators and the regional lead of ${programme}` },
          {
            html: html`The partnership’s name and region, who runs it, and where each exercise stands as states and
              dates: started, how many groups have sat, agreed, signed. What is taken up of the universal offer, by days
              and numbers; names only where whoever put people down gave them. How many days of a support agreement are
              agreed and used. No score and no text.
              <a class="govuk-link" href="${own}/offer/region">What the regional view says about us</a>`,
          },
        ],
        [
          { text: `Whoever signs for ${programme}` },
          { text: 'The support agreement, from when it is put to them for signature.' },
        ],
        [
          { text: 'Analysts, approvers and sponsors' },
          { text: 'Releases of the national overview: figures in which no partnership can be made out.' },
        ],
      ],
    })}
    ${looks !== undefined && lookLine(own, looks)}`

const lookLine = (own: string, looks: number): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="${own}/looks">Who has looked at our content</a>:
    ${looks === 0 ? 'nobody yet' : looks === 1 ? 'one look is on record' : `${looks} looks are on record`}.
  </p>`

const wentOut = (out: readonly WentOut[]): Html =>
  html`<h2 class="govuk-heading-m">All that left the partnership</h2>
    ${
      out.length === 0
        ? html`<p class="govuk-body">Nothing so far.</p>`
        : html`<div class="scrolls" role="region" aria-label="What left" tabindex="0">
            ${table({
              caption: 'The newest first',
              captionClasses: 'govuk-visually-hidden',
              head: [{ text: 'When' }, { text: 'What' }, { text: 'To whom' }],
              rows: out.map(each => [
                { text: sayInstant(each.at) },
                {
                  html:
                    each.href === undefined
                      ? html`${each.what}`
                      : html`<a class="govuk-link" href="${each.href}">${each.what}</a>`,
                },
                { text: each.to },
              ]),
            })}
          </div>`
    }`
