import { button, held, html, insetText, type Html } from '#design'
import { sayInstant, sayList } from '#ground'
import { gateSection, releaseBody, titleOf, type GateView, type Release } from '#overview'
import { approvalsOf, approversNeeded, framed, type Frame, type ReleaseFact } from '#people'
import { filesList } from '../../reading/pages/files.ts'

export type DraftView = {
  readonly release: Release
  readonly draft: number
  readonly facts: readonly ReleaseFact[]
  readonly gate: GateView
  /** Where this draft stands. */
  readonly href: string
  readonly back: { readonly text: string; readonly href: string }
  /** Why this person cannot approve it now; nothing when they can, and they may try at all. */
  readonly held?: string
  readonly mayApprove: boolean
}

const approvals = (view: DraftView): Html => {
  const given = approvalsOf(view.facts, view.draft)
  const names = given.map(({ who, at }) => `${who} at ${sayInstant(at)}`)
  const words = given.length + 1 >= approversNeeded ? 'Approve this draft and publish it' : 'Approve this draft'
  return html`<h2 class="govuk-heading-m" id="approval">Approval</h2>
    <p class="govuk-body">
      ${names.length === 0 ? 'Nobody has approved it yet' : `Approved by ${sayList(names)}`}. Two people have to,
      neither of whom had a draft of this release built. The second approval publishes it.
    </p>
    ${
      view.mayApprove &&
      (view.held === undefined
        ? button({ text: words, href: `${view.href}/approval` })
        : held({ text: words, reason: view.held, id: 'approval-held' }))
    }`
}

/** A draft of a release: the gate, the approvals, and what it would print. Whoever opens it is put on record. */
export const draftPage = (frame: Frame, view: DraftView): Html =>
  framed(frame, {
    title: `${titleOf(view.release)}: draft ${view.draft}`,
    back: view.back,
    caption: view.release.programme,
    main: html`${insetText({
        text: 'This is a draft. Do not pass it on: a draft is a release to whoever reads it, so it is on record that you did.',
      })}
      ${gateSection(view.gate)} ${approvals(view)} ${filesList(`${view.href}/files`, 'The files of this draft')}
      <h2 class="govuk-heading-l">What it would print</h2>
      ${releaseBody(view.release)}`,
  })
