import { html, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '#people'
import { signingParts } from '../../signature/pages/signing.ts'
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
  const { signed, paths, refusal, undoing } = view
  return strategicLeaf(frame, view, {
    title: 'Signature',
    mistakes: summaryOf(undoing.mistakes),
    main: signingParts({
      signed: signed === undefined ? [] : [{ ...signed, href: paths.strategicVersion(signed.signature.version) }],
      ...(signed?.isSame === true ? {} : { toSign: toSignIn(view) }),
      ...(signed === undefined || !view.mayUndo
        ? {}
        : { undo: { version: signed.signature.version, action: paths.strategicUndoing, form: undoing } }),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  })
}

const toSignIn = (view: StrategicSignatureView) => {
  const { rows, paths, shown, strategic, signer, today } = view
  const held = heldBy(view)
  return {
    ...{ version: strategic.version, signer, today, action: paths.strategicSignature, shown: shown ?? '' },
    means: html`Signing freezes this version and ends Prepare: the change is then in Deliver. Changes after it make the
      next version, which needs a signature of its own.
      <a class="govuk-link" href="${paths.strategicVersion('draft')}">Read it on one page</a> or
      <a class="govuk-link" href="${paths.strategicPaper('docx')}">as Word</a>.`,
    ...(held === undefined ? {} : { held }),
    ready: { title: 'Ready to be signed?', list: strategicReadyList(paths, rows, view.mayWrite) },
  }
}

const heldBy = ({ rows, shown, signatory }: StrategicSignatureView): string | undefined => {
  if (rows.some(({ isDone }) => !isDone)) return `${sayStrategicMissing(rows)}.`
  return shown === undefined ? `it is for ${signatory} to sign.` : undefined
}
