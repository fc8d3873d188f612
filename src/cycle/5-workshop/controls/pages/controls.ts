import { frame, html, insetText, live, type Html } from '#design'
import { framed, type Frame } from '#people'
import { workshopPath } from '../../paths.ts'
import { sayWallStep } from '../../screen/wall-words.ts'
import { livePath, recordPath } from '../paths.ts'
import type { ControlsView } from '../view.ts'
import { aroundPart } from './around.ts'
import { runningBar } from './bar.ts'
import { hourPart } from './hour.ts'
import { nowPart } from './now.ts'
import { roomPart } from './room.ts'
import { togetherPart } from './together.ts'
import { toolsPart } from './tools.ts'

/** The one page from which the hour is run. Whatever moves is inside its frame and follows by itself. */
export const controlsPage = (around: Frame, view: ControlsView, refusal?: string): Html => {
  const { workshop } = view.room
  return framed(around, {
    title: `Controls: ${workshop.name}`,
    current: 'this-year',
    ownHeading: true,
    back: {
      text: workshop.name,
      href: workshopPath({ partnership: workshop.partnership, workshop: workshop.id }),
    },
    main: html`${runningBar(workshop, 'run')}${refusal !== undefined && insetText({ text: refusal })}
    ${live({
      url: livePath(workshop, 'controls'),
      revision: String(workshop.revision),
      now: view.now,
      frame: controlsFrame(view),
    })}`,
  })
}

/** What follows by itself: the same for every facilitator of the workshop. */
export const controlsFrame = (view: ControlsView): Html => {
  const { room } = view
  return frame({
    step: stepOf(view),
    announce: sayWallStep(room),
    inside: room.progress.state === 'closed' ? overPart(view) : runningPart(view),
  })
}

const stepOf = ({ room: { progress } }: ControlsView): string =>
  progress.state === 'open' ? progress.step.key : progress.state

const runningPart = (view: ControlsView): Html => {
  const { room } = view
  return html`<div class="cockpit">
    <div>${nowPart(view)}${toolsPart(room)}${togetherPart(room)}${aroundPart(room)}${roomPart(room)}</div>
    <section aria-labelledby="hour">${hourPart(view)}</section>
  </div>`
}

const overPart = ({ room: { workshop } }: ControlsView): Html =>
  html`<h1 class="govuk-heading-l">${workshop.name} is closed</h1>
    <p class="govuk-body">The code and every phone’s way in are dead. The record is whole and ready.</p>
    <p class="govuk-body"><a class="govuk-link" href="${recordPath(workshop)}">Read the record</a></p>`
