import { html, insetText, ready, type Html } from '#design'
import { sayCount, type Day } from '#ground'
import type { Frame } from '#people'
import { signingParts } from '#plans'
import type { Missing } from '../../document/completeness.ts'
import type { Asking, Signature } from '../../document/held.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import { afterSigning, type NextView } from './next.ts'

export type SigningView = FrameworkView & {
  readonly version: number
  /** The oldest first. */
  readonly signatures: readonly Signature[]
  /** Set when what stands there is what was signed last. */
  readonly next?: NextView
  readonly missing: readonly Missing[]
  /** That the signatory was asked to sign although something is missing. */
  readonly asked?: Asking
  /** What keeps it from being signed, whoever signs. */
  readonly held?: string
  readonly signatory: string
  /** Set for the person who may sign. */
  readonly isSignatory: boolean
  /** A mark of what is shown; the papers bear the same. */
  readonly mark: string
  readonly signer: string
  readonly today: Day
  readonly refusal?: string
}

/** Who signed which version, signing what it says now, and what comes after. */
export const signingPage = (frame: Frame, view: SigningView): Html => {
  const { paths, signatures, next, refusal } = view
  return leaf(frame, view, {
    title: 'Signature',
    ...(next === undefined ? {} : { lede: 'What stands there now is what was signed last.' }),
    main: html`${next === undefined && view.missing.length > 0 && view.asked && askedPart(view.asked, view)}
    ${signingParts({
      signed: signatures.toReversed().map(signature => ({ signature, href: paths.version(signature.version) })),
      ...(next === undefined ? { toSign: toSignIn(view) } : {}),
      ...(refusal === undefined ? {} : { refusal }),
    })}
    ${next && afterSigning(next)}`,
  })
}

const askedPart = ({ by, reason }: Asking, { isSignatory, missing, signatory }: SigningView): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${by.name} asks ${isSignatory ? 'you' : signatory} to sign, although
          ${sayCount(missing.length, 'element is', 'elements are')} missing:</b
        >
      </p>
      <p class="govuk-body typed">${reason}</p>`,
  })

const toSignIn = (view: SigningView) => {
  const { version, signatures, paths, mark, signer, today } = view
  const held = heldBy(view)
  return {
    ...{ version, signer, today, action: paths.signing, shown: mark },
    means: html`Signing freezes this version. Changes after it make the next one, which needs a signature of its own. It
      stays within the partnership until the champion or the deputy shows it. Read what is signed on
      <a class="govuk-link" href="${paths.version('draft')}">one page</a>, as
      <a class="govuk-link" href="${paths.paper('docx', { mark })}">Word</a> or as
      <a class="govuk-link" href="${paths.paper('pdf', { mark })}">PDF</a>. Both files hold exactly this text: they bear
      the mark <b>${mark}</b>, and are given only while nothing in it has changed.
      ${
        signatures.length > 0 &&
        html`<a class="govuk-link" href="${paths.changes('draft')}">What is different from the version before</a>`
      }`,
    ...(held === undefined ? {} : { held }),
    ready: { title: 'What it leaves out', list: leftOutPart(view) },
  }
}

const leftOutPart = ({ missing, paths, mayWrite, asked, isSignatory, held }: SigningView): Html =>
  missing.length === 0
    ? html`<p class="govuk-body">Nothing of what is asked for.</p>`
    : html`<p class="govuk-body">
          It can be signed without these. The version lists them, with the reason where one was given.
          ${
            mayWrite &&
            !isSignatory &&
            held === undefined &&
            html`<a class="govuk-link" href="${paths.asking}"
              >${asked === undefined ? 'Ask for the signature all the same' : 'You asked for the signature all the same'}</a
            >`
          }
        </p>
        ${ready(missing.map(each => ({ what: each.what, isDone: false, href: mayWrite ? curePath(paths, each) : undefined })))}`

const heldBy = ({ held, isSignatory, signatory, paths, mayWrite }: SigningView): Html | undefined => {
  if (held !== undefined)
    return html`${held}. ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Put that right</a>`}`
  if (!isSignatory)
    return html`it is for ${signatory} to sign.
    ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Name somebody else</a>`}`
  return undefined
}
