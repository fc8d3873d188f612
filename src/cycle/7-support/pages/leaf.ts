import { html, insetText, type Html } from '#design'
import { framed, type Frame, type Framing } from '#people'
import { sayOverride } from '../agreement/told.ts'
import type { Override } from '../gate/gate.ts'
import type { SupportPaths } from '../paths.ts'

/** What every page of an agreement knows. */
export type SupportView = {
  readonly paths: SupportPaths
  /** `2026/27`. */
  readonly year: string
  /** Stands on every page for good. */
  readonly override?: Override | undefined
  readonly mayWrite: boolean
}

/** The words that an override leaves on every page. */
export const overridePart = (override: Override | undefined): Html => {
  const words = override && sayOverride({ override })
  return words === undefined ? html`` : insetText({ text: words })
}

/** A page below the agreement: it says which year's it is and leads back to it. */
export const leaf = (frame: Frame, { paths, year, override }: SupportView, framing: Framing): Html =>
  framed(frame, {
    current: 'support',
    caption: `Support agreement ${year}`,
    back: { text: 'Support agreement', href: paths.own },
    ...framing,
    main: html`${overridePart(override)}${framing.main}`,
  })
