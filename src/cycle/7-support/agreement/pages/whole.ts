import { html, insetText, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { toldPart } from '../../pages/told.ts'
import { isWhole, sideWords, type Version } from '../../signature/signature.ts'
import type { Agreement } from '../agreement.ts'
import type { Ending } from '../standing.ts'
import { tell } from '../told.ts'

export type WholeView = SupportView & {
  readonly agreement: Agreement
  /** Absent for the draft. */
  readonly version?: Version
  readonly isInForce: boolean
  /** The version in force, where the draft reads as it does. */
  readonly reads?: number
  readonly ending?: Ending | undefined
  readonly mayTake: boolean
}

/** The whole agreement to read: as it stands now, or a version as it was signed. */
export const wholePage = (frame: Frame, view: WholeView): Html => {
  const { agreement, version, paths } = view
  const draft = version === undefined
  return leaf(frame, view, {
    title: draft ? 'The agreement as it reads now' : `Version ${version.version}`,
    lede: `Between ${agreement.partnership} and ${agreement.programme}.`,
    main: html`${standingPart(view)}
      <p class="govuk-body">
        ${
          view.mayTake &&
          html`<a class="govuk-link" href="${paths.paper('docx', version?.version)}">Take it as Word</a> or
            <a class="govuk-link" href="${paths.paper('pdf', version?.version)}">as PDF</a>, with its signature block. `
        }
        <a class="govuk-link" href="${paths.changes(version?.version ?? 'draft')}"
          >What is different from the version before</a
        >
      </p>
      ${toldPart(tell(agreement), draft ? 'Not written yet' : 'Nothing written')}`,
  })
}

const standingPart = ({ version, isInForce, ending, agreement, reads }: WholeView): Html => {
  if (version === undefined && reads !== undefined)
    return insetText({
      text: `It reads as version ${reads}, which is in force; only what is taken up of the open offer moves on.`,
    })
  if (version === undefined)
    return insetText({
      text: `This is a draft of version ${agreement.version}. It holds once both sides have signed it.`,
    })
  return insetText({ html: signedPart(version, isInForce, ending) })
}

/** Who signed a version when, and whether it holds, held or never did. */
export const signedPart = (version: Version, isInForce: boolean, ending?: Ending): Html =>
  html`${version.signed.map(
      ({ side, by, as, at, fallen }) =>
        html`<p class="govuk-body">
          Signed for ${sideWords[side]} by <b>${by.name}</b>, ${as}, at ${sayInstant(at)}.
          ${fallen && ` The signature fell at ${sayInstant(fallen.at)}, when the text was changed by ${fallen.by}.`}
        </p>`,
    )}
    <p class="govuk-body">${sayHolding(version, isInForce)}</p>
    ${ending && isInForce && html`<p class="govuk-body">Ended on ${sayDay(ending.on)}, recorded by ${ending.by} on ${sayDay(dayOf(ending.at))}: ${ending.reason}</p>`}`

const sayHolding = (version: Version, isInForce: boolean): string => {
  if (isInForce) return 'This is the version that both have signed last. It reads as it did then.'
  return isWhole(version)
    ? 'It held until both sides signed the next one. It reads as it did then.'
    : 'It does not hold: both sides have not signed it. It reads as it did when the first one signed.'
}
