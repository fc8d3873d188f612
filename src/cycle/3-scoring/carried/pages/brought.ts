import { details, html, type Html } from '#design'
import { evidenceWords, leaving } from '../../pages/piece.ts'
import type { EvidenceInUse } from '../../response/response.ts'
import { waiting, type Brought } from '../carried.ts'

/** The evidence of the year before at one standard. */
export type BroughtView = { readonly label: string; readonly brought: readonly Brought[] }

/** `2 of 2025/26 to confirm`; nothing where nothing waits. */
export const broughtCount = (view: BroughtView | undefined): readonly string[] => {
  const count = waiting(view?.brought ?? []).length
  return view === undefined || count === 0 ? [] : [`${count} of ${view.label} to confirm`]
}

/** What waits for an answer, marked as no evidence yet; and what was left behind. */
export const broughtLines = (view: BroughtView | undefined, mayWrite: boolean): Html | undefined => {
  if (view === undefined) return undefined
  const open = waiting(view.brought)
  const left = view.brought.filter(({ decision }) => decision === 'left')
  return html`${
    open.length > 0 &&
    html`<p class="govuk-body-s"><b>From ${view.label}: not this year’s evidence until you say so</b></p>
      ${lines(open.map(({ piece }) => html`${evidenceWords(piece)}${mayWrite && answers(piece)}`))}`
  }${
    left.length > 0 &&
    details({
      summaryText: `Left behind from ${view.label} (${left.length})`,
      html: lines(left.map(({ piece }) => html`${evidenceWords(piece)}${mayWrite && takingUp(piece)}`)),
    })
  }`
}

const lines = (all: readonly Html[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
    ${all.map(line => html`<li>${line}</li>`)}
  </ul>`

const about = ({ title }: EvidenceInUse): Html => html`<span class="govuk-visually-hidden"> ${title}</span>`

const answers = (piece: EvidenceInUse): Html =>
  html`<br />${leaving(`brought/${piece.id}/confirmed`, html`Still good${about(piece)}`)} ·
    ${leaving(`brought/${piece.id}`, html`Change it${about(piece)}`)} ·
    ${leaving(`brought/${piece.id}/left`, html`Leave it behind${about(piece)}`)}`

const takingUp = (piece: EvidenceInUse): Html =>
  html`<br />${leaving(`brought/${piece.id}/confirmed`, html`Still good after all${about(piece)}`)} ·
    ${leaving(`brought/${piece.id}`, html`Change it${about(piece)}`)}`
