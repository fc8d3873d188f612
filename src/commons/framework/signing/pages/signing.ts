import { html, ready, type Html } from '#design'
import type { Day } from '#ground'
import type { Frame } from '#people'
import { signingParts } from '#plans'
import type { Missing } from '../../document/completeness.ts'
import type { Version } from '../../document/held.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'

export type SigningView = FrameworkView & {
  readonly version: number
  readonly versions: readonly Version[]
  readonly isSignedSame: boolean
  readonly missing: readonly Missing[]
  /** What keeps it from being signed, whoever signs. */
  readonly held?: string
  readonly signatory: string
  /** Set for the person who may sign: a mark of what they are shown. */
  readonly shown?: string
  readonly signer: string
  readonly today: Day
  readonly refusal?: string
}

/** Who signed which version, and signing what it says now. */
export const signingPage = (frame: Frame, view: SigningView): Html => {
  const { paths, versions, isSignedSame, refusal } = view
  return leaf(frame, view, {
    title: 'Signature',
    ...(isSignedSame ? { lede: 'What stands there now is what was signed last.' } : {}),
    main: signingParts({
      signed: versions.toReversed().map(signature => ({ signature, href: paths.version(signature.version) })),
      ...(isSignedSame ? {} : { toSign: toSignIn(view) }),
      ...(refusal === undefined ? {} : { refusal }),
    }),
  })
}

const toSignIn = (view: SigningView) => {
  const { version, paths, shown, signer, today, missing, mayWrite } = view
  const held = heldBy(view)
  return {
    ...{ version, signer, today, action: paths.signing, shown: shown ?? '' },
    means: html`Signing freezes this version. Changes after it make the next one, which needs a signature of its own. It
      stays within the partnership until you choose to show it.
      <a class="govuk-link" href="${paths.version('draft')}">Read it on one page</a>.`,
    ...(held === undefined ? {} : { held }),
    ready: {
      title: 'What it leaves out',
      list:
        missing.length === 0
          ? html`<p class="govuk-body">Nothing of what is asked for.</p>`
          : html`<p class="govuk-body">
                It can be signed without these. The version says on its first page that they are missing.
              </p>
              ${ready(missing.map(each => ({ what: each.what, isDone: false, href: mayWrite ? curePath(paths, each) : undefined })))}`,
    },
  }
}

const heldBy = ({ held, shown, signatory, paths, mayWrite }: SigningView): Html | undefined => {
  if (held !== undefined)
    return html`${held}. ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Put that right</a>`}`
  if (shown === undefined)
    return html`it is for ${signatory} to sign.
    ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Name somebody else</a>`}`
  return undefined
}
