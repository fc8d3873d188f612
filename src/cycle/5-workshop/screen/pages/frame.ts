import { capital } from '#ground'
import { html, wallFrame, wallJoin, type Html } from '#design'
import { sayCode } from '../../code.ts'
import type { StepKind } from '../../hour/step.ts'
import type { Room } from '../../room/room.ts'
import { clockOf } from '../clock.ts'
import type { ScreenView } from '../view.ts'
import { joinedOf, sayWallStep } from '../wall-words.ts'
import { onePart, tilesPart } from './plenary.ts'
import { candidatesPart, rankedPart } from './ranking.ts'
import { handsPart, readPart, revealPart, scorePart, talkPart } from './standard.ts'

/**
 * What the big screen shows. The same for everybody who looks at one; without links, without anything to press, and
 * without anything that depends on an answer before its reveal.
 */
export const screenFrame = (view: ScreenView): Html => {
  const { room, now } = view
  const { progress, workshop } = room
  return wallFrame({
    step: progress.state === 'open' ? `${progress.step.key} ${progress.shown ?? ''}`.trim() : progress.state,
    title: `${sayWallStep(room)} – ${workshop.name}`,
    name: workshop.partnershipName,
    place: sayWallStep(room),
    announce: sayWallStep(room),
    clock: clockOf(room, now),
    time: progress.state === 'preparing' ? workshop.startsAt : undefined,
    main: partOf(view),
  })
}

const parts: Readonly<Record<StepKind, (view: ScreenView) => Html>> = {
  opening: view => (view.room.workshop.doorLocked ? lockedPart(view.room) : joinPart(view)),
  read: ({ room }) => readPart(room),
  score: ({ room, answered }) => scorePart(room, answered),
  hands: ({ room }) => handsPart(room),
  reveal: ({ room }) => revealPart(room),
  talk: ({ room }) => talkPart(room),
  plenary: ({ room }) => {
    const standard = shownOf(room)
    return standard === undefined ? tilesPart(room) : onePart(room, standard)
  },
  rank: ({ room, answered }) => candidatesPart(room, answered),
  ranked: ({ room }) => rankedPart(room),
  close: ({ room }) => tilesPart(room),
}

const partOf = (view: ScreenView): Html =>
  view.room.progress.state === 'closed' ? overPart(view.room) : parts[view.room.progress.step.kind](view)

/** The one standard of the plenary that stands on the wall. */
const shownOf = ({ progress: { shown, step } }: Room): number | undefined =>
  shown ?? (step.standards.length === 1 ? step.standards[0] : undefined)

const joinPart = ({ room, door }: ScreenView): Html =>
  wallJoin({
    title: 'Point your phone’s camera here',
    ...door,
    code: sayCode(room.workshop.code),
    note: 'No account. Give a name or just a role. It works for this workshop only.',
    joined: joined(room),
  })

const joined = (room: Room): Html => {
  const count = joinedOf(room)
  return html`<b>${count}</b> ${count === 1 ? 'has joined' : 'have joined'}`
}

const lockedPart = (room: Room): Html =>
  html`<div class="wall__plain">
    <h1>The door is locked</h1>
    <p>Whoever is late: speak to the facilitator, who can open it again.</p>
    <p>${joined(room)}</p>
  </div>`

const overPart = ({ workshop }: Room): Html =>
  html`<div class="wall__plain">
    <h1>${capital(workshop.name)} is over. Thank you.</h1>
    <p>The record is ready: what the room scored, what it agreed and what comes first. The champion has it.</p>
    <p>The code on the phones no longer opens anything.</p>
  </div>`
