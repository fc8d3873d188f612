import { button, html, table, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount } from '#ground'
import type { Frame } from '../../access/frame.ts'
import type { StaffAbility } from '../../staff/ability.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'

export type DeskView = {
  readonly programme: Programme
  readonly partnerships: readonly DeskPartnership[]
  readonly may: (ability: StaffAbility) => boolean
  readonly form?: Form | undefined
}

/** The programme's partnerships: names and regions, and the way to invite each one's first people. */
export const deskPage = (frame: Frame, { programme, partnerships, may, form }: DeskView): Html => {
  const own = `/programmes/${programme.id}`
  return framed(frame, {
    title: programme.name,
    caption: 'Programme',
    lede: `${sayCount(partnerships.length, 'partnership')}. What they write is theirs: you see their names, not their texts.`,
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`${
        partnerships.length > 0 &&
        table({
          caption: 'Partnerships',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'Partnership' }, { text: 'Region' }, { text: 'People' }],
          rows: partnerships.map(each => [
            { text: each.name },
            { text: each.region ?? 'No region' },
            {
              html: html`<a class="govuk-link" href="${own}/partnerships/${each.id}"
                >Who runs it<span class="govuk-visually-hidden">: ${each.name}</span></a
              >`,
            },
          ]),
        })
      }
      <p class="govuk-body"><a class="govuk-link" href="${own}/staff">The programme’s staff</a></p>
      ${may('desk.arrange') && addition(own, form)}`,
  })
}

const addition = (own: string, form: Form | undefined): Html =>
  html`<form method="post" action="${own}" novalidate class="narrow">
    ${textarea({
      id: 'partnerships',
      name: 'partnerships',
      label: { text: 'Add partnerships, one a line', classes: 'govuk-label--m' },
      hint: { text: 'The name, a comma, the region. You can paste two columns from a spreadsheet.' },
      rows: 4,
      value: form?.typed('partnerships') ?? '',
      errorMessage: form?.mistakeOf('partnerships') && { text: form.mistakeOf('partnerships')?.words ?? '' },
    })}
    ${button({ text: 'Add', classes: 'govuk-button--secondary' })}
  </form>`
