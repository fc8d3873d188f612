import { button, held, html, insetText, questionRow, type Html } from '#design'
import type { Form } from '#forms'
import { reasonField, type Reasons } from '#exercise'
import { dayOf, sayDay, type Day } from '#ground'
import type { Frame } from '#people'
import type { Readiness } from '../../outline/readiness.ts'
import { sayMissing } from '../../outline/readiness.ts'
import { readyList } from '../../outline/pages/ready-list.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import type { Signature } from '../signature.ts'

export const undoingReasons: Reasons = [
  'Something in it turned out to be wrong',
  'The Board wants changes',
  'Signed by mistake',
]

export type SignatureView = PlanView & {
  readonly version: number
  readonly readiness: Readiness
  /** The signature that stands last, and whether the draft still says the same. */
  readonly signed?: { readonly signature: Signature; readonly isSame: boolean }
  readonly signatory: string
  /** Set for the person who may sign: a mark of what they are shown. */
  readonly shown?: string
  readonly signer: string
  readonly today: Day
  readonly mayWrite: boolean
  readonly mayUndo: boolean
  readonly undoing: Form
  readonly refusal?: string
}

/** Signing the plan, and undoing that for a reason. */
export const signaturePage = (frame: Frame, view: SignatureView): Html => {
  const { signed, readiness, paths, refusal } = view
  return leaf(frame, view, {
    title: 'Signature',
    mistakes: view.undoing.mistakes.map(({ field, words }) => ({ text: words, href: `#${field}` })),
    main: html`${refusal && insetText({ text: refusal })} ${signed && standsPart(view, signed.signature)}
    ${
      signed?.isSame !== true &&
      questionRow({
        asking: html`<h2 class="govuk-heading-m">Sign version ${view.version}</h2>
          ${signPart(view)}
          <h2 class="govuk-heading-m govuk-!-margin-top-6">Ready for the Board?</h2>
          ${readyList(paths, readiness.rows, view.mayWrite)}`,
      })
    }
    ${signed && view.mayUndo && undoPart(view, signed.signature)}`,
  })
}

const standsPart = ({ paths }: SignatureView, { version, by, as, at }: Signature): Html =>
  html`<p class="govuk-body">
    <b>Version ${version} was signed by ${by.name}, ${as}, on ${sayDay(dayOf(at))}.</b>
    <a class="govuk-link" href="${paths.version(version)}">Read it as it was signed</a>
  </p>`

const signPart = (view: SignatureView): Html => {
  const { readiness, paths, shown, signatory, version } = view
  const read = html`<p class="govuk-body">
    Signing freezes this version. Changes after it make the next one, which needs a signature of its own.
    <a class="govuk-link" href="${paths.version('draft')}">Read it on one page</a> or
    <a class="govuk-link" href="${paths.word}">as the Board will (Word)</a>.
  </p>`
  const text = `Sign version ${version}`
  if (readiness.missing.length > 0)
    return html`${read}${held({ id: 'why-held', text, reason: html`${sayMissing(readiness)}. ${firstCure(view)}` })}`
  if (shown === undefined)
    return html`${read}${held({
      id: 'why-held',
      text,
      reason: html`it is for ${signatory} to sign.
      ${view.mayWrite && html`<a class="govuk-link" href="${paths.details}">Name somebody else</a>`}`,
    })}`
  return html`${read}
    <form method="post" action="${paths.signature}">
      <input type="hidden" name="version" value="${shown}" />
      <p class="govuk-body">You sign as <b>${view.signer}</b>, on ${sayDay(view.today)}.</p>
      ${button({ text, preventDoubleClick: true })}
    </form>`
}

/** The way to the first thing that is missing, for those who can put it right. */
const firstCure = ({ readiness, paths, mayWrite }: SignatureView): Html | false => {
  const [first] = readiness.missing
  return (
    mayWrite &&
    first !== undefined &&
    html`<a class="govuk-link" href="${curePath(paths, first.cure)}">Put the first right</a>`
  )
}

const undoPart = (view: SignatureView, { version }: Signature): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m">Undo the signature</h2>
      <p class="govuk-body">Version ${version} stays readable as it was signed; the plan is a draft again.</p>
      <form method="post" action="${view.paths.undoing}" novalidate>
        ${reasonField(view.undoing, undoingReasons)}
        ${button({ text: 'Undo the signature', classes: 'govuk-button--secondary' })}
      </form>`,
  })
