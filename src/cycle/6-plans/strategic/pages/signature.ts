import { button, held, html, insetText, questionRow, type Html } from '#design'
import { reasonField } from '#exercise'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, type Day } from '#ground'
import type { Frame } from '#people'
import { undoingReasons } from '../../signature/pages/signature.ts'
import type { Signature } from '../../signature/signature.ts'
import { sayStrategicMissing, type StrategicRow } from '../readiness.ts'
import { strategicLeaf, strategicReadyList, type StrategicView } from './leaf.ts'

export type StrategicSignatureView = StrategicView & {
  readonly rows: readonly StrategicRow[]
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

/** Signing the strategic plan, and undoing that for a reason. */
export const strategicSignaturePage = (frame: Frame, view: StrategicSignatureView): Html => {
  const { signed, paths, refusal, strategic } = view
  return strategicLeaf(frame, view, {
    title: 'Signature',
    mistakes: summaryOf(view.undoing.mistakes),
    main: html`${refusal && insetText({ text: refusal })}
    ${
      signed &&
      html`<p class="govuk-body">
        <b
          >Version ${signed.signature.version} was signed by ${signed.signature.by.name}, ${signed.signature.as}, on
          ${sayDay(dayOf(signed.signature.at))}.</b
        >
        <a class="govuk-link" href="${paths.strategicVersion(signed.signature.version)}">Read it as it was signed</a>
      </p>`
    }
    ${
      signed?.isSame !== true &&
      questionRow({
        asking: html`<h2 class="govuk-heading-m">Sign version ${strategic.version}</h2>
          ${signPart(view)}
          <h2 class="govuk-heading-m govuk-!-margin-top-6">Ready to be signed?</h2>
          ${strategicReadyList(paths, view.rows, view.mayWrite)}`,
      })
    }
    ${signed && view.mayUndo && undoPart(view, signed.signature)}`,
  })
}

const signPart = (view: StrategicSignatureView): Html => {
  const { rows, paths, shown, signatory, strategic } = view
  const text = `Sign version ${strategic.version}`
  const read = html`<p class="govuk-body">
    Signing freezes this version and ends Prepare: the change is then in Deliver. Changes after it make the next
    version, which needs a signature of its own.
    <a class="govuk-link" href="${paths.strategicVersion('draft')}">Read it on one page</a> or
    <a class="govuk-link" href="${paths.strategicPaper('docx')}">as Word</a>.
  </p>`
  if (rows.some(({ isDone }) => !isDone))
    return html`${read}${held({ id: 'why-held', text, reason: html`${sayStrategicMissing(rows)}.` })}`
  if (shown === undefined)
    return html`${read}${held({ id: 'why-held', text, reason: html`it is for ${signatory} to sign.` })}`
  return html`${read}
    <form method="post" action="${paths.strategicSignature}">
      <input type="hidden" name="version" value="${shown}" />
      <p class="govuk-body">You sign as <b>${view.signer}</b>, on ${sayDay(view.today)}.</p>
      ${button({ text, preventDoubleClick: true })}
    </form>`
}

const undoPart = (view: StrategicSignatureView, { version }: Signature): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m">Undo the signature</h2>
      <p class="govuk-body">Version ${version} stays readable as it was signed; the plan is a draft again.</p>
      <form method="post" action="${view.paths.strategicUndoing}" novalidate>
        ${reasonField(view.undoing, undoingReasons)}
        ${button({ text: 'Undo the signature', classes: 'govuk-button--secondary' })}
      </form>`,
  })
