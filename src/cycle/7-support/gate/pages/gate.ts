import { html, ready, type Html } from '#design'
import type { Frame } from '#people'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { othersPart, type OtherYear } from '../../pages/others.ts'
import { gatePath, type SupportPaths } from '../../paths.ts'
import type { Gate } from '../gate.ts'

/** What the gate waits for, each with the way to it for those who may go there. */
export const gateList = ({ missing }: Gate, paths: SupportPaths, mayFollow: boolean): Html =>
  ready(missing.map(({ what, cure }) => ({ what, isDone: false, href: mayFollow ? gatePath(paths, cure) : undefined })))

export type GateView = SupportView & {
  readonly gate: Gate
  /** Whether the reader has pages of positions and plans to go to. */
  readonly mayFollow: boolean
  readonly others: readonly OtherYear[]
  /** Set when something was tried. */
  readonly refusal?: string
}

/** There is no agreement yet, and why. */
export const gatePage = (frame: Frame, view: GateView): Html =>
  leaf(frame, view, {
    title: 'The support agreement waits for the exercise',
    back: { text: `The year ${view.year}`, href: view.paths.own.replace(/\/support$/, '') },
    main: html`${view.refusal && html`<p class="govuk-body"><b>${view.refusal}</b></p>`}
      <p class="govuk-body">
        The programme supports what a partnership has found out and agreed. An agreement can be written and signed once
        every standard has an agreed position, or a recorded “none this year”, and the outline change plan is signed.
      </p>
      <h2 class="govuk-heading-m">What is missing</h2>
      ${gateList(view.gate, view.paths, view.mayFollow)}
      <p class="govuk-body">
        Where the programme has a good reason not to wait, its administrator can open this gate. The reason then stands
        on every page and paper of the agreement.
      </p>
      ${othersPart(view.others)}`,
  })
