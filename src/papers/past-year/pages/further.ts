import { actions, button, html, insetText, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayList } from '#ground'
import { framed, type Frame } from '#people'
import { nothingYet } from '../../reading-in/pages/choosing.ts'
import { sayStands, type Stands } from '../further.ts'
import { dayField, fileField } from './choosing.ts'

export type FurtherView = {
  readonly stands: Stands
  readonly action: string
  readonly back: string
  /** The standards of the year. */
  readonly edition: string
  /** The groups that have no answers in it yet. */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly form: Form
  /** Why the file was not read. */
  readonly wrong?: string
}

/** Where another document of a past year is chosen. */
export const furtherPage = (frame: Frame, view: FurtherView): Html => {
  const { stands, form, wrong } = view
  const isFull = stands.isAgreed && view.groups.length === 0
  return framed(frame, {
    title: `Read in another document of ${stands.label}`,
    current: 'this-year',
    back: { text: `Stocktake ${stands.label}`, href: view.back },
    lede: `The answers of a further group, or what was agreed. It must have the standards of the year: “${view.edition}”.`,
    mistakes: [...(wrong === undefined ? [] : [{ text: wrong, href: '#file' }]), ...summaryOf(form.mistakes)],
    main: html`${insetText({
      text: `${stands.label} has ${sayList(sayStands(stands))}. What stands there is not replaced.`,
    })}
    ${
      isFull
        ? html`<p class="govuk-body">
            Every group has its answers in it, and the positions are there: there is nothing to add.
          </p>`
        : chooseForm(view)
    }`,
  })
}

const chooseForm = ({ action, form, wrong, groups, stands }: FurtherView): Html =>
  html`${nothingYet}
    <form class="narrow" method="post" action="${action}" enctype="multipart/form-data" novalidate>
      ${fileField(wrong)} ${dayField(form, 'to', 'On which day was it agreed or handed in?', 'For example, 21 3 2025')}
      ${radios({
        name: 'whose',
        value: form.typed('whose'),
        errorMessage: form.mistakeOf('whose')?.words,
        fieldset: { legend: { text: 'Whose answer is it?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          ...(stands.isAgreed ? [] : [{ value: 'agreed', text: 'The agreed position of the whole partnership' }]),
          ...groups.map(({ id, name }) => ({ value: id, text: `The answers of ${name}` })),
        ],
      })}
      ${actions(button({ text: 'Show what it says' }))}
    </form>`
