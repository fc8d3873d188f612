import { button, held, html, insetText, questionRow, type Html } from '#design'
import { reasonField, type Reasons } from '#exercise'
import type { Form } from '#forms'
import { dayOf, sayDay, type Day, type Instant } from '#ground'

/** Why a signature is undone, in the words that are offered. */
export const undoingReasons: Reasons = [
  'Something in it turned out to be wrong',
  'The Board wants changes',
  'Signed by mistake',
]

/** Who signed which version, as what, and when. */
export type SignedLine = {
  readonly version: number
  readonly by: { readonly name: string }
  readonly as: string
  readonly at: Instant
}

export type ToSign = {
  readonly version: number
  /** What signing does, and where the version can be read first. */
  readonly means: Html
  readonly action: string
  /** Why the button waits: for what is missing, or for somebody else. */
  readonly held?: string | Html
  /** A mark of what the signer is shown; posted back as `version`. */
  readonly shown: string
  readonly signer: string
  readonly today: Day
  readonly ready: { readonly title: string; readonly list: Html }
}

/** What a page of signing shows, whatever is signed: who has signed, what may be signed now, how it is undone. */
export type Signing = {
  /** Signatures that stand, each with the address of its version as it was signed. */
  readonly signed: readonly { readonly signature: SignedLine; readonly href: string }[]
  readonly toSign?: ToSign
  readonly undo?: { readonly version: number; readonly action: string; readonly form: Form }
  /** Why the last try did not work. */
  readonly refusal?: string
}

/** The parts of a page of signing, in their order. */
export const signingParts = ({ signed, toSign, undo, refusal }: Signing): Html =>
  html`${refusal && insetText({ text: refusal })} ${signed.map(each => signedLine(each))}
  ${
    toSign &&
    questionRow({
      asking: html`<h2 class="govuk-heading-m">Sign version ${toSign.version}</h2>
        ${signPart(toSign)}
        <h2 class="govuk-heading-m govuk-!-margin-top-6">${toSign.ready.title}</h2>
        ${toSign.ready.list}`,
    })
  }
  ${undo && undoPart(undo)}`

const signedLine = ({ signature: { version, by, as, at }, href }: Signing['signed'][number]): Html =>
  html`<p class="govuk-body">
    <b>Version ${version} was signed by ${by.name}, ${as}, on ${sayDay(dayOf(at))}.</b>
    <a class="govuk-link" href="${href}">Read it as it was signed</a>
  </p>`

const signPart = ({ version, means, action, held: reason, shown, signer, today }: ToSign): Html => {
  const text = `Sign version ${version}`
  const read = html`<p class="govuk-body">${means}</p>`
  if (reason !== undefined) return html`${read}${held({ id: 'why-held', text, reason: html`${reason}` })}`
  return html`${read}
    <form method="post" action="${action}">
      <input type="hidden" name="version" value="${shown}" />
      <p class="govuk-body">You sign as <b>${signer}</b>, on ${sayDay(today)}.</p>
      ${button({ text, preventDoubleClick: true })}
    </form>`
}

const undoPart = ({ version, action, form }: NonNullable<Signing['undo']>): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m">Undo the signature</h2>
      <p class="govuk-body">Version ${version} stays readable as it was signed; what you read now is a draft again.</p>
      <form method="post" action="${action}" novalidate>
        ${reasonField(form, undoingReasons)}
        ${button({ text: 'Undo the signature', classes: 'govuk-button--secondary' })}
      </form>`,
  })
