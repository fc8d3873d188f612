import { button, checkboxes, html, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'

export type LeavingView = { readonly own: string; readonly programme: string; readonly form?: Form | undefined }

/** Says what leaving the programme means, and asks before it is done. */
export const leavingPage = (frame: Frame, { own, programme, form }: LeavingView): Html =>
  framed(frame, {
    title: `Leave ${programme}?`,
    back: { text: 'The programme and us', href: `${own}/programme` },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<h2 class="govuk-heading-m">What stays</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          All that the partnership wrote, agreed and signed, with its exercises of all years. You go on with it here.
        </li>
        <li>
          What was contributed to releases of the overview that are published or closed: nobody can be made out in them.
        </li>
        <li>What was told to others with your permission, and the record of it.</li>
        <li>The record of who looked at your content.</li>
      </ul>
      <h2 class="govuk-heading-m">What ends, at once</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>The local lead and any consultant lose their way in.</li>
        <li>${programme} sees nothing more of the partnership, and may tell others nothing more.</li>
        <li>A support agreement in force, with its consultancy.</li>
        <li>Places at the programme’s events to come.</li>
        <li>Contributions count in no later release.</li>
      </ul>
      <form method="post" action="${own}/programme/leaving" class="narrow" novalidate>
        ${textarea({
          id: 'reason',
          name: 'reason',
          label: { text: 'Why?', classes: 'govuk-label--s' },
          hint: `You may leave it empty. ${programme} reads it.`,
          rows: 3,
          value: form?.typed('reason') ?? '',
          errorMessage: form?.mistakeOf('reason')?.words,
        })}
        ${checkboxes({
          name: 'sure',
          idPrefix: 'sure',
          errorMessage: form?.mistakeOf('sure')?.words,
          items: [{ value: 'yes', text: 'The partnership decided to leave. I know that this can’t be undone here.' }],
        })}
        ${button({ text: 'Leave the programme', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
  })
