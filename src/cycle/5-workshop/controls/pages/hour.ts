import { details, html, type Html } from '#design'
import { later, sayCount, sayTime } from '#ground'
import { sayCode } from '../../code.ts'
import { paceOf } from '../../hour/pace.ts'
import { sayHalves, sayMinutes } from '../../preparing/saying.ts'
import type { Room } from '../../room/room.ts'
import { hourOf, type HourLine } from '../hour.ts'
import type { ControlsView } from '../view.ts'
import { winBackOf } from '../win-back.ts'

/** The hour as planned and as it goes, where it will end, and the code for who is late. */
export const hourPart = (view: ControlsView): Html =>
  html`<h2 class="govuk-heading-m" id="hour">The hour</h2>
    ${pacePart(view)}
    <ol class="run">
      ${hourOf(view.room).map(line)}
    </ol>
    <p class="cockpit__why quiet">Minutes: planned → taken. The record keeps both.</p>
    ${codePart(view.room)}`

const pacePart = ({ room, now }: ControlsView): Html => {
  const { steps, progress, workshop } = room
  const total = steps.reduce((sum, step) => sum + step.minutes, 0)
  if (progress.state === 'preparing' || workshop.openedAt === undefined)
    return html`<p class="cockpit__why">${sayMinutes(total)} as planned.</p>`
  const { behind, closesAt } = paceOf(steps, progress, now)
  const planned = sayTime(later(workshop.openedAt, total * 60_000))
  const closing = sayTime(closesAt)
  if (behind <= 0)
    return html`<p class="cockpit__why">
      <b>${behind === 0 ? 'On time.' : `${sayCount(-behind, 'minute')} ahead.`}</b> At this pace you close at
      ${closing}.
    </p>`
  return html`<p class="cockpit__why">
      <b>${sayCount(behind, 'minute')} behind.</b> At this pace you close at ${closing}, not ${planned}.
    </p>
    ${winBack(room, behind)}`
}

const winBack = ({ steps, progress }: Room, behind: number): Html | undefined => {
  const ways = winBackOf(steps, progress.place, behind)
  if (ways.length === 0) return undefined
  return details({
    summaryText: 'Win it back',
    classes: 'cockpit__fold',
    html: html`<ul class="govuk-list govuk-list--bullet">
        ${ways.map(({ words, minutes }) => html`<li>${words}: ${sayCount(minutes, 'minute')}</li>`)}
      </ul>
      <p class="govuk-body-s">Nothing is cut by itself. Move on when you think it right.</p>`,
  })
}

const spoken = { done: ' (done)', now: ' (now)', ahead: '', skipped: ' (skipped)' } as const

const line = ({ name, planned, taken, state, note, parts }: HourLine): Html =>
  html`<li class="run__line run__line--${state}">
    <span class="run__name"
      >${name}${
        state === 'skipped' ? ' (skipped)' : html`<span class="govuk-visually-hidden">${spoken[state]}</span>`
      }</span
    >
    <span class="run__minutes"
      >${sayHalves(planned)}${
        taken !== undefined &&
        html` <span aria-hidden="true">→</span
          ><span class="govuk-visually-hidden">minutes planned, taken:</span> ${taken}`
      }</span
    >
    ${note && html`<span class="run__note">${note}</span>`}${parts && html`<span class="run__note">${partsOf(parts)}</span>`}
  </li>`

const partsOf = (parts: NonNullable<HourLine['parts']>) =>
  parts.map(({ name, isNow }, at) => html`${at > 0 && ' · '}${isNow ? html`<b>${name}</b>` : name}`)

const codePart = ({ workshop }: Room): Html =>
  html`<div class="cockpit__code">
    <span>${workshop.doorLocked ? 'The door is locked. Nobody can join with' : 'Late? Join with'}</span>
    <b>${sayCode(workshop.code)}</b>
  </div>`
