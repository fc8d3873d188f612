import { actions, button, html, input, insetText, ready, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { capital, sayCount, sayInstant } from '#ground'
import type { Frame } from '#people'
import { said } from '#plans'
import type { Missing } from '../../document/completeness.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import type { Asking } from '../../document/held.ts'

export type AskingView = FrameworkView & {
  readonly version: number
  readonly missing: readonly Missing[]
  readonly signatory: string
  readonly form: Form
  /** What stands of it already. */
  readonly asked?: Asking
  /** Why nobody can be asked now. */
  readonly held?: string
  readonly refusal?: string
}

/** Asking for the signature although something is missing: what is missing, and the reason in a line. */
export const askingPage = (frame: Frame, view: AskingView): Html => {
  const { asked, held, refusal, form } = view
  return leaf(frame, view, {
    title: 'Ask for the signature',
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal !== undefined && refusal !== held && insetText({ text: refusal })}
    ${asked === undefined ? (held === undefined ? askPart(view) : heldPart(view, held)) : askedPart(view, asked)}`,
  })
}

const heldPart = ({ paths }: AskingView, held: string): Html =>
  html`<p class="govuk-body">${held}</p>
    <p class="govuk-body"><a class="govuk-link" href="${paths.signing}">See the signatures</a></p>`

const askPart = (view: AskingView): Html => {
  const { paths, version, missing, signatory, form } = view
  return html`<p class="govuk-body narrow">
      Version ${version} would be signed by ${signatory}. It can be signed although something is missing: it then waits
      on “What waits on me” of who signs, with your reason.
      <a class="govuk-link" href="${paths.details}">Name somebody else</a>
    </p>
    <form method="post" action="${paths.asking}" class="narrow" novalidate>
      ${input({
        name: 'reason',
        label: { text: 'Why should it be signed as it is?', classes: 'govuk-label--s' },
        hint: 'In a line. It stays with the version, and stands in its Word and PDF.',
        value: form.typed('reason'),
        errorMessage: form.mistakeOf('reason')?.words,
      })}
      ${actions(
        button({ text: 'Check before you ask' }),
        html`<a class="govuk-link govuk-body" href="${paths.own}">Leave it</a>`,
      )}
    </form>
    ${missingPart(view, missing)}`
}

const missingPart = ({ paths }: AskingView, missing: readonly Missing[]): Html =>
  html`<h2 class="govuk-heading-m">${sayCount(missing.length, 'element is', 'elements are')} missing</h2>
    ${ready(missing.map(each => ({ what: each.what, isDone: false, href: curePath(paths, each) })))}`

const askedPart = (view: AskingView, { by, at, reason }: Asking): Html => {
  const { paths, version, missing, signatory } = view
  return html`<p class="govuk-body narrow">
      Version ${version} waits for its signature, on “What waits on me” of who signs. You can write on: what is signed
      is what stands there on that day.
    </p>
    ${summaryList({
      rows: [
        { key: { text: 'Who is asked' }, value: { text: capital(signatory) } },
        { key: { text: 'Asked by' }, value: { text: `${by.name}, at ${sayInstant(at)}` } },
        { key: { text: 'The reason' }, value: { html: said(reason) } },
      ],
    })}
    <form method="post" action="${paths.askingEnd}">
      ${actions(
        button({ text: 'Withdraw it', classes: 'govuk-button--secondary' }),
        html`<a class="govuk-link govuk-body" href="${paths.signing}">See the signatures</a>`,
      )}
    </form>
    ${missing.length > 0 && missingPart(view, missing)}`
}
