import { html, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '#people'
import type { Readiness } from '../../outline/readiness.ts'
import { sayMissing } from '../../outline/readiness.ts'
import { readyList } from '../../outline/pages/ready-list.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import type { Signature } from '../signature.ts'
import { signingParts } from './signing.ts'

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
  const { signed, paths, refusal, undoing } = view
  return leaf(frame, view, {
    title: 'Signature',
    mistakes: summaryOf(undoing.mistakes),
    main: signingParts({
      signed: signed === undefined ? [] : [{ ...signed, href: paths.version(signed.signature.version) }],
      ...(signed?.isSame === true ? {} : { toSign: toSignIn(view) }),
      ...(signed === undefined || !view.mayUndo
        ? {}
        : { undo: { version: signed.signature.version, action: paths.undoing, form: undoing } }),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  })
}

const toSignIn = (view: SignatureView) => {
  const { version, readiness, paths, shown, signer, today } = view
  const held = heldBy(view)
  return {
    ...{ version, signer, today, action: paths.signature, shown: shown ?? '' },
    means: html`Signing freezes this version. Changes after it make the next one, which needs a signature of its own.
      <a class="govuk-link" href="${paths.version('draft')}">Read it on one page</a> or
      <a class="govuk-link" href="${paths.word}">as the Board will (Word)</a>.`,
    ...(held === undefined ? {} : { held }),
    ready: { title: 'Ready for the Board?', list: readyList(view, readiness.rows) },
  }
}

/** Why it waits, with the way to the cure for those who can put it right. */
const heldBy = ({ readiness, paths, mayWrite, shown, signatory }: SignatureView): Html | undefined => {
  const [first] = readiness.missing
  if (first !== undefined)
    return html`${sayMissing(readiness)}.
    ${mayWrite && html`<a class="govuk-link" href="${curePath(paths, first.cure)}">Put the first right</a>`}`
  if (shown === undefined)
    return html`it is for ${signatory} to sign.
    ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Name somebody else</a>`}`
  return undefined
}
