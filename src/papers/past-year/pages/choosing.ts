import {
  details,
  html,
  input,
  insetText,
  radios,
  select,
  fileUpload,
  actions,
  button,
  dateInput,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import { nothingYet } from '../../reading-in/pages/choosing.ts'

export type ChoosingView = {
  readonly action: string
  readonly back: string
  readonly editions: readonly { readonly id: string; readonly title: string }[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** The past years that are here, each with where another document is read into it. */
  readonly past: readonly { readonly label: string; readonly href: string }[]
  readonly form: Form
  /** Why the file was not read. */
  readonly wrong?: string
  /** A file that was read and has to be asked about. */
  readonly kept?: { readonly name: string; readonly tables: string }
  /** Why it has to be said which standards it has. */
  readonly which?: string
  /** Where standards of one's own are brought in. */
  readonly bring: string
}

/** Where the filled form of a year before Stocktake is read in. */
export const choosingPage = (frame: Frame, view: ChoosingView): Html =>
  framed(frame, {
    title: 'Read a past year in',
    current: 'this-year',
    back: { text: 'All years', href: view.back },
    lede: 'The completed self-analysis of an earlier year, as a Word or Excel file. It becomes a past year that the next one can start from and be compared with.',
    mistakes: [
      ...(view.wrong === undefined ? [] : [{ text: view.wrong, href: '#file' }]),
      ...(view.which === undefined ? [] : [{ text: view.which, href: '#edition' }]),
      ...summaryOf(view.form.mistakes),
    ],
    main: html`${offered(view)} ${nothingYet}
      <form class="narrow" method="post" action="${view.action}" enctype="multipart/form-data" novalidate>
        ${fields(view)} ${actions(button({ text: 'Show what it says' }))}
      </form>
      ${insetText({
        text: 'The file needs the columns of a self-analysis: Standard, Score, Summary and Implications, with a row for each standard. Marks of Stocktake are not needed.',
      })}`,
  })

/** The past years that are here take further documents; the one that was named stands alone. */
const offered = ({ past, form }: ChoosingView): Html | false => {
  const named = past.find(({ label }) => label === form.typed('label').trim())
  const links = (named === undefined ? past : [named]).map(
    ({ label, href }) => html`<li><a class="govuk-link" href="${href}">Read in another document of ${label}</a></li>`,
  )
  return (
    links.length > 0 &&
    insetText({
      html: html`<p class="govuk-body">
          ${
            named === undefined
              ? 'A year that is here takes the answers of further groups, and what was agreed:'
              : `${named.label} is here already. It takes the answers of further groups, and what was agreed:`
          }
        </p>
        <ul class="govuk-list">
          ${links}
        </ul>`,
    })
  )
}

const fields = ({ form, wrong, kept, which, bring, editions, groups }: ChoosingView): Html =>
  html`${kept === undefined ? fileField(wrong) : keptField(kept)}
  ${input({
    name: 'label',
    label: { text: 'Which year was it?', classes: 'govuk-label--s' },
    hint: 'For example, 2024/25',
    classes: 'govuk-input--width-10',
    value: form.typed('label'),
    errorMessage: form.mistakeOf('label')?.words,
  })}
  ${dayField(form, 'from', 'On which day did it begin?', 'Roughly is enough.')}
  ${dayField(form, 'to', 'On which day was it agreed or handed in?', 'For example, 21 3 2025')}
  ${radios({
    name: 'whose',
    value: form.typed('whose'),
    errorMessage: form.mistakeOf('whose')?.words,
    fieldset: { legend: { text: 'Whose answer is it?', classes: 'govuk-fieldset__legend--s' } },
    items: [
      { value: 'agreed', text: 'The agreed position of the whole partnership' },
      ...(groups.length === 0 ? [] : [{ divider: 'or' }]),
      ...groups.map(({ id, name }) => ({ value: id, text: `The answers of ${name}` })),
    ],
  })}
  ${select({
    name: 'edition',
    label: { text: 'Which standards does it have?', classes: 'govuk-label--s' },
    value: form.typed('edition'),
    errorMessage: which ?? form.mistakeOf('edition')?.words,
    items: [
      which === undefined ? { value: 'find', text: 'Find out from the file' } : { value: '', text: 'Choose' },
      ...editions.map(({ id, title }) => ({ value: id, text: title })),
    ],
  })}
  ${
    which !== undefined &&
    insetText({
      html: html`If none of these is right, <a class="govuk-link" href="${bring}">bring the standards in</a> first, and
        read this form in on them.`,
    })
  }`

/** The file that was read already, and the way to another. */
const keptField = ({ name, tables }: NonNullable<ChoosingView['kept']>): Html =>
  html`<p class="govuk-body"><b>“${name}” is kept</b> for as long as this page is open.</p>
    <input type="hidden" name="kept" value="${tables}" />
    <input type="hidden" name="kept-name" value="${name}" />
    ${details({ summaryText: 'Read another file instead', html: fileField(undefined) })}`

/** The file that is to be read. */
export const fileField = (wrong: string | undefined): Html =>
  fileUpload({
    name: 'file',
    id: 'file',
    label: { text: 'The filled form', classes: 'govuk-label--s' },
    hint: 'Word (.docx) or Excel (.xlsx), up to 10 MB. No macros, no password. A scan or a photograph cannot be read.',
    errorMessage: wrong,
    attributes: { accept: '.docx,.xlsx' },
  })

/** A day in its three boxes. */
export const dayField = (form: Form, name: string, text: string, hint: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name, hint },
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })
}
