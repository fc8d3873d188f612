import { actions, button, columns, html, quoted, radios, type Html } from '#design'
import { framed, type Frame, type ShownMistake } from '#people'
import type { PieceField } from '../response/fields.ts'

/** Two texts of the same thing: what somebody saved meanwhile, and what was typed on a page made before that. */
export type ConflictView = {
  readonly frame: Frame
  readonly title: string
  /** Where the form posts: the address of the thing itself. */
  readonly action: string
  readonly back: { readonly text: string; readonly href: string }
  readonly version: number
  /** The name of somebody else; undefined when the reader saved it, on another page. */
  readonly savedBy: string | undefined
  readonly savedAt?: string
  readonly stored: readonly PieceField[]
  readonly typed: readonly PieceField[]
  readonly hidden?: Readonly<Record<string, string>>
  readonly mistakes?: readonly ShownMistake[]
  /** Said when something typed could not be carried along, a file for one. */
  readonly remark?: string
}

/** Nothing is saved over anything: every field that differs is shown twice, and the reader chooses. */
export const conflictPage = (view: ConflictView): Html => {
  const { savedBy, savedAt, remark } = view
  const pairs = view.typed.map(mine => ({
    mine,
    theirs: view.stored.find(field => field.name === mine.name) ?? { ...mine, value: '', said: '' },
  }))
  const differing = pairs.filter(({ mine, theirs }) => mine.value !== theirs.value)
  return framed(view.frame, {
    title: 'This was saved while you were typing',
    caption: view.title,
    current: 'this-year',
    back: view.back,
    mistakes: view.mistakes ?? [],
    main: html`<p class="govuk-body narrow">
        ${savedBy ?? 'You'} saved ${savedBy ? '' : 'this in another window '}${savedAt ? `at ${savedAt}, ` : ''}after
        ${savedBy ? 'your' : 'this'} page was opened. What you typed is here and nothing has been overwritten. Choose
        what to keep; you can edit it afterwards. What you do not choose stays readable under the earlier versions.
      </p>
      ${remark && html`<p class="govuk-body narrow"><b>${remark}</b></p>`}
      <form method="post" action="${view.action}" novalidate enctype="application/x-www-form-urlencoded">
        ${hidden({ ...view.hidden, version: String(view.version), resolving: 'yes' })}
        ${pairs.map(({ mine }) => hidden({ [mine.name]: mine.value }))}
        ${differing.map(({ mine, theirs }) => choice(mine, theirs, savedBy ?? 'you in another window'))}
        ${actions(button({ text: 'Save what I chose' }))}
      </form>`,
  })
}

const hidden = (fields: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

const choice = (mine: PieceField, theirs: PieceField, savedBy: string): Html => {
  const both = mine.shape === 'long' && mine.value !== '' && theirs.value !== ''
  const saved = html`<h3 class="govuk-heading-s">Saved by ${savedBy}</h3>
    ${quoted(paragraphs(theirs.said))}`
  const typed = html`<h3 class="govuk-heading-s">What you typed</h3>
    ${quoted(paragraphs(mine.said))}`
  return html`<section>
    <h2 class="govuk-heading-m">${mine.label}</h2>
    ${columns(saved, typed)}
    ${radios({
      name: `take-${mine.name}`,
      fieldset: { legend: { text: 'What should stand?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--inline',
      value: both ? 'both' : 'theirs',
      items: [
        both && { value: 'both', text: 'Both, yours below' },
        { value: 'theirs', text: 'What is saved' },
        { value: 'mine', text: 'What you typed' },
      ],
    })}
  </section>`
}

/** Text as somebody wrote it: empty lines part paragraphs, single line ends stay line ends. */
export const paragraphs = (text: string, look = 'govuk-body'): Html =>
  text === ''
    ? html`<p class="govuk-body quiet">Nothing</p>`
    : html`${text
        .split(/\n{2,}/)
        .filter(part => part.trim() !== '')
        .map(part => html`<p class="${look}">${linesOf(part)}</p>`)}`

const linesOf = (text: string): readonly Html[] =>
  text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))
