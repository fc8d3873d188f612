import { html, insetText, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Agreement } from '../../agreement/agreement.ts'
import { signedPart } from '../../agreement/pages/whole.ts'
import { tell } from '../../agreement/told.ts'
import { overridePart } from '../../pages/leaf.ts'
import { toldPart } from '../../pages/told.ts'
import type { Version } from '../../signature/signature.ts'

export type DeskVersionView = {
  readonly partnership: string
  readonly back: string
  readonly agreement: Agreement
  readonly version?: Version
  readonly isInForce: boolean
}

/** The whole agreement as the programme's signatory reads it. */
export const deskVersionPage = (frame: Frame, view: DeskVersionView): Html => {
  const { agreement, version, isInForce } = view
  return framed(frame, {
    title: version === undefined ? 'The agreement as it reads now' : `Version ${version.version}`,
    caption: `${view.partnership}, support agreement ${agreement.year}`,
    back: { text: 'Back to the signature', href: view.back },
    main: html`${overridePart(agreement.override)}
    ${insetText(
      version === undefined
        ? { text: `This is a draft of version ${agreement.version}. It holds once both sides have signed it.` }
        : { html: signedPart(version, isInForce) },
    )}
    ${toldPart(tell(agreement), version === undefined ? 'Not written yet' : 'Nothing written')}`,
  })
}
