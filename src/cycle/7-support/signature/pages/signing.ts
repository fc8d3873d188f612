import { html, ready, type Html } from '#design'
import type { Day } from '#ground'
import type { Frame } from '#people'
import { signingParts } from '#plans'
import type { Change } from '../../agreement/changes.ts'
import { changesPart } from '../../agreement/pages/changes.ts'
import { sayLacking, type ReadyRow } from '../../agreement/readiness.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import {
  halfSigned,
  inForce,
  nextVersion,
  otherSide,
  sideWords,
  standingIn,
  type Side,
  type Version,
} from '../signature.ts'

export type SigningView = {
  readonly side: Side
  readonly versions: readonly Version[]
  /** Whether the draft reads as the version that is half signed, and as the one in force. */
  readonly isHalfSame: boolean
  readonly isHeldSame: boolean
  readonly rows: readonly ReadyRow[]
  readonly changes: readonly Change[]
  readonly signer: string
  readonly today: Day
  /** A mark of what is shown; absent for whoever may not sign for this side. */
  readonly shown?: string
  /** Who may, in words. */
  readonly who: string
  /** Why nothing can be signed now. */
  readonly stopped?: string
  readonly action: string
  readonly reading: (version: number | 'draft') => string
  readonly cure?: (row: ReadyRow) => string
  readonly refusal?: string
}

/** Everything that a page of signing shows: who signed, what may be signed, what is different from what holds. */
export const signingPart = (view: SigningView): Html => {
  const { versions, isHeldSame, changes, refusal } = view
  const [held, half] = [inForce(versions), halfSigned(versions)]
  const standing = [held, half === held ? undefined : half].flatMap(version =>
    version === undefined ? [] : standingIn(version).map(signed => ({ version, signed })),
  )
  return html`${signingParts({
    signed: standing.map(({ version, signed: { by, as, at, side } }) => ({
      signature: { version: version.version, by, as: `${as}, for ${sideWords[side]}`, at },
      href: view.reading(version.version),
    })),
    ...(isHeldSame ? {} : { toSign: toSignIn(view) }),
    ...(refusal === undefined ? {} : { refusal }),
  })}
  ${held && isHeldSame && html`<p class="govuk-body">Nothing has changed since version ${held.version} was signed. There is nothing to sign.</p>`}
  ${
    held &&
    !isHeldSame &&
    html`<h2 class="govuk-heading-m" id="changes">What is different from version ${held.version}, which is in force</h2>
      ${changesPart(changes)}`
  }`
}

const versionIn = ({ versions, isHalfSame }: SigningView): number => {
  const half = halfSigned(versions)
  return half !== undefined && isHalfSame ? half.version : nextVersion(versions)
}

const toSignIn = (view: SigningView) => {
  const { rows, action, shown, signer, today, reading, versions, isHalfSame } = view
  const half = isHalfSame ? halfSigned(versions) : undefined
  const held = heldBy(view)
  return {
    ...{ version: versionIn(view), action, shown: shown ?? '', signer, today },
    means: html`It holds once both sides have signed it; nobody can sign for both. The first signature freezes the
      words, and falls if they are changed before the second.
      <a class="govuk-link" href="${reading(half?.version ?? 'draft')}">Read it whole before you sign</a>.`,
    ...(held === undefined ? {} : { held }),
    ready: {
      title: 'Ready to be signed?',
      list: ready(
        rows.map(row => ({ what: row.what, isDone: row.isDone, href: row.isDone ? undefined : view.cure?.(row) })),
      ),
    },
  }
}

/** Why the button waits. */
const heldBy = (view: SigningView): string | undefined => {
  const { rows, side, versions, isHalfSame, shown, who, stopped } = view
  if (stopped !== undefined) return stopped
  const half = isHalfSame ? halfSigned(versions) : undefined
  if (half !== undefined && standingIn(half)[0]?.side === side)
    return `it is signed for ${sideWords[side]} already, and waits for ${sideWords[otherSide(side)]}.`
  if (rows.some(({ isDone }) => !isDone)) return `${sayLacking(rows)}.`
  return shown === undefined ? `it is for ${who} to sign here.` : undefined
}

/** Signing for the partnership. */
export const signingPage = (frame: Frame, view: SupportView & SigningView): Html =>
  leaf(frame, view, {
    title: 'Signatures',
    lede: 'The champion signs for the partnership, the named signatory for the programme.',
    main: signingPart({
      ...view,
      ...(view.mayWrite ? { cure: ({ cure }: ReadyRow) => curePath(view.paths, cure) } : {}),
    }),
  })
