import {
  actions,
  button,
  checkboxes,
  held,
  html,
  input,
  insetText,
  select,
  summaryList,
  textarea,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type ShownMistake } from '#people'
import type { EditionPaths } from '../../paths.ts'
import type { OwnChecklistFile } from '../../checklist/checklist.ts'
import { languageOf, languages, nameOfLanguage, sayLanguage } from '../../spoken/language.ts'
import { proposalOf, type Draft } from '../draft.ts'
import { usualPart } from './usual.ts'
import { wholeChecklist } from './whole-checklist.ts'

/** Something that keeps a draft from being published, and where it is put right. */
export type ShownFault = { readonly words: string; readonly href?: string }

export type PublicationView = {
  readonly paths: EditionPaths
  readonly draft: Draft
  readonly form: Form
  readonly faults: readonly ShownFault[]
  readonly openDoubts: number
  /** What would be published now; absent while something is wrong. */
  readonly made?: {
    readonly id: string
    readonly fingerprint: string
    readonly counts: string
    readonly filled: readonly string[]
    readonly checklist?: OwnChecklistFile
  }
  readonly refusal?: ShownMistake
  /** Somebody wanted to see it as a group would, which something that is missing keeps from being drawn. */
  readonly forPreview?: boolean
}

/** The last look before an edition is published for ever. */
export const publicationPage = (frame: Frame, view: PublicationView): Html => {
  const { draft, paths, form, refusal } = view
  return framed(frame, {
    title: 'Check and publish',
    caption: draft.details.title,
    current: 'practice',
    back: { text: 'The draft', href: paths.draft(draft.id) },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${view.forPreview && view.made === undefined && insetText({ text: 'It can be seen as a group sees it once this is put right.' })}
      ${faults(view)} ${unscored(view)}
      <form method="post" action="${paths.publication(draft.id)}" novalidate>
        <input type="hidden" name="version" value="${draft.version}" />
        ${named(draft, form)} ${made(view)}
      </form>`,
  })
}

const faults = ({ faults: all }: PublicationView): Html | undefined =>
  all.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">To put right first</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${all.map(({ words, href }) =>
            href === undefined
              ? html`<li>${words}</li>`
              : html`<li><a class="govuk-link" href="${href}">${words}</a></li>`,
          )}
        </ul>`

/** Labels that are missing can be taken here, and the check goes on. */
const unscored = ({ draft, paths, faults: all }: PublicationView): Html | undefined =>
  all.length === 0 || draft.corrected.kind === 'checklist'
    ? undefined
    : usualForm(usualPart(proposalOf(draft)), draft, paths)

const usualForm = (inside: Html | undefined, { id, version }: Draft, paths: EditionPaths): Html | undefined =>
  inside &&
  html`<form method="post" action="${paths.draft(id)}/corrections" novalidate>
    <input type="hidden" name="version" value="${version}" />
    <input type="hidden" name="then" value="publication" />
    ${inside}
  </form>`

const named = (draft: Draft, form: Form): Html =>
  html`<h2 class="govuk-heading-m">What it is called</h2>
    ${seen(draft)}
    <div class="narrow">
      ${line(form, 'title', 'Title')}
      ${line(form, 'name', 'Name in its file', `Small letters, digits and hyphens: ${draft.corrected.kind === 'checklist' ? 'our-checklist. Versions of the same checklist' : 'our-standards. Editions of the same standards'} share it.`)}
      ${input({
        name: 'edition-version',
        label: { text: 'Version', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
        value: form.typed('edition-version'),
        errorMessage: form.mistakeOf('edition-version')?.words,
      })}
      ${languageBox(draft, form)}
      ${textarea({
        name: 'about',
        rows: 2,
        label: { text: 'What it is for', classes: 'govuk-label--s' },
        value: form.typed('about'),
        errorMessage: form.mistakeOf('about')?.words,
      })}
      ${button({ text: 'Save and check again', name: 'do', value: 'check', classes: 'govuk-button--secondary' })}
    </div>`

/** What stood there when the page was made, so that what somebody else changes meanwhile is not overwritten. */
const seen = ({ details: { title, name, version, language, about } }: Draft): readonly Html[] =>
  Object.entries({ title, name, language, about, 'edition-version': String(version) }).map(
    ([part, stored]) => html`<input type="hidden" name="${part}-seen" value="${stored}" />`,
  )

/** One that is not among the usual ones, from the file of an edition, stays to be chosen. */
const languageBox = ({ corrected, details }: Draft, form: Form): Html => {
  const [typed, read] = [
    form.typed('language'),
    languageOf([details.title, ...corrected.pieces.map(each => each.words)]),
  ]
  return select({
    name: 'language',
    label: { text: 'The language of its words', classes: 'govuk-label--s' },
    hint: `Pages and papers mark them so, and they are read aloud in it. By the words themselves it is ${nameOfLanguage(read)}.`,
    value: typed,
    items: [...new Set([typed, ...languages])]
      .filter(code => code !== '')
      .map(code => ({ value: code, text: sayLanguage(code) })),
    errorMessage: form.mistakeOf('language')?.words,
  })
}

const line = (form: Form, name: string, text: string, hint?: string): Html =>
  input({
    name,
    label: { text, classes: 'govuk-label--s' },
    hint,
    value: form.typed(name),
    errorMessage: form.mistakeOf(name)?.words,
  })

const fixedOfStandards =
  'Every word of the standards, statements, questions, scores and bands, their numbers and their order. Answers are filed under them, so a published edition is never changed and never taken away. A mistake is put right in the next version, which begins as a copy.'
const fixedOfSteps =
  'Every word of the steps, questions and notes, their numbers and their order. Answers are filed under them, so a published checklist is never changed and never taken away. A mistake is put right in the next version, which begins as a copy.'

const made = (view: PublicationView): Html => {
  const { made: whole, form, openDoubts } = view
  if (whole === undefined)
    return actions(
      held({
        text: 'Publish',
        id: 'publish-held',
        reason: 'Something has to be put right first. It stands at the top of this page.',
      }),
    )
  return html`<h2 class="govuk-heading-m">What will be fixed for ever</h2>
    <p class="govuk-body">${whole.checklist === undefined ? fixedOfStandards : fixedOfSteps}</p>
    ${openDoubts > 0 && insetText({ text: `${openDoubts === 1 ? 'One doubt was' : `${openDoubts} doubts were`} not looked at. What was done about ${openDoubts === 1 ? 'it' : 'them'} is published as it stands.` })}
    ${summaryList({
      rows: [
        { key: { text: 'Holds' }, value: { text: whole.counts } },
        { key: { text: whole.checklist === undefined ? 'Edition' : 'Checklist' }, value: { text: whole.id } },
        { key: { text: 'Fingerprint' }, value: { html: html`<span class="typed">${whole.fingerprint}</span>` } },
      ],
    })}
    ${whole.checklist && wholeChecklist(whole.checklist)}
    ${
      whole.filled.length > 0 &&
      html`<p class="govuk-body">
          Said for you, because the document does not say it. It stands in the notes of the edition:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          ${whole.filled.map(each => html`<li>${each}</li>`)}
        </ul>`
    }
    <input type="hidden" name="fingerprint" value="${whole.fingerprint}" />
    ${checkboxes({
      name: 'sure',
      values: form.typedAll('sure'),
      errorMessage: form.mistakeOf('sure')?.words,
      items: [{ value: 'yes', text: 'I have read it through, and it can be fixed for ever' }],
    })}
    ${actions(button({ text: 'Publish', name: 'do', value: 'publish', preventDoubleClick: true }))}`
}
