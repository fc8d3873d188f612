import { button, countdown, held, html, type Html } from '#design'
import { capital, dayOf, sayDay, sayList } from '#ground'
import type { Step } from '../../hour/step.ts'
import { sayMinutes } from '../../preparing/saying.ts'
import { tallyOf } from '../../phone/tally-words.ts'
import { openRoundOf, type Room } from '../../room/room.ts'
import { sayCounted, sayNumber, sayPlace } from '../../screen/wall-words.ts'
import { clockOf } from '../../screen/clock.ts'
import { sayAnswered, sayRevealing } from '../answered.ts'
import { sayAbout, waitsForCandidates, wayOn } from '../next.ts'
import { candidatesPath, closingPath, standardPath } from '../paths.ts'
import { sayStepName } from '../step-name.ts'
import type { ControlsView } from '../view.ts'
import { moving } from './moving.ts'

/** Where the room is, how many have answered, the clock, and the one next thing. */
export const nowPart = (view: ControlsView): Html => {
  const { room } = view
  return html`<p class="govuk-caption-m">${sayCaption(room)}</p>
    <h1 class="govuk-heading-l">${sayTitle(room)}</h1>
    <div class="cockpit__row">${answeredPart(view)}${clockPart(view)}</div>
    ${fewPart(room)}${nextPart(view)}`
}

const sayCaption = (room: Room): string => {
  const { progress, workshop } = room
  if (progress.state === 'preparing')
    return `${workshop.name}, planned for ${sayDay(workshop.heldOn)} at ${workshop.startsAt}`
  const [standard] = progress.step.standards
  const place = isAboutOne(progress.step) && standard !== undefined ? sayPlace(room, standard) : undefined
  return place === undefined ? workshop.name : `${capital(place)} standards`
}

const isAboutOne = ({ kind, standards }: Step): boolean =>
  standards.length === 1 && !['opening', 'rank', 'ranked', 'close'].includes(kind)

const sayTitle = (room: Room): string => {
  const { progress } = room
  if (progress.state === 'preparing') return 'Ready to open'
  const { standards } = progress.step
  const about = sayAbout(room, progress.step)
  const name = sayStepName(progress.step)
  if (about !== undefined && standards.length > 1) return `${name}: standards ${sayList(standards.map(String))}`
  return about === undefined ? name : `${name}: ${lowered(about)}`
}

/** A title goes on after a colon; capitals that are a name's or an abbreviation's stay. */
const lowered = (words: string): string =>
  /^[A-Z][a-z’]/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words

const answeredPart = ({ room, answered }: ControlsView): Html | undefined => {
  if (answered === undefined || openRoundOf(room) === undefined) return undefined
  return html`<p class="cockpit__big">
    <b data-count>${sayAnswered(answered)}</b> <span>have answered. You can’t see who, or what.</span>
  </p>`
}

const clockPart = ({ room, now }: ControlsView): Html | undefined => {
  const { progress, workshop } = room
  const clock = clockOf(room, now)
  if (clock === undefined && progress.state === 'open') return undefined
  const { minutes } = progress.step
  const planned = minutes === 0.5 ? 'half a minute' : minutes === 1 ? 'one minute' : sayMinutes(minutes)
  const isPaused = progress.state === 'open' && progress.clock.kind === 'stands'
  return html`<p class="cockpit__big">
    <b>${clock === undefined ? workshop.startsAt : countdown(clock)}</b>
    <span
      >${isPaused ? 'left. The clock is paused.' : progress.state === 'preparing' ? 'is when it begins' : `left of ${planned}`}</span
    >
  </p>`
}

/** Too few for an unseen count: the way to an open show of hands, named as such. */
const fewPart = (room: Room): Html | undefined => {
  const { step, state } = room.progress
  if (state !== 'open') return undefined
  if (step.kind === 'hands')
    return html`<div class="cockpit__few">
      <p class="govuk-body">
        Tables share the standards out, so hands are shown in the open. Write down what each table shows.
      </p>
      <ul class="govuk-list">
        ${step.standards.map(standard => handsLink(room, standard, 'Write down the hands on standard'))}
      </ul>
    </div>`
  const [standard] = step.standards
  const tally = standard === undefined ? undefined : tallyOf(room.tallies, standard, step.turn)
  if (step.kind !== 'reveal' || standard === undefined || tally === undefined) return undefined
  if (tally.way !== 'too-few') return html`<p class="govuk-body">${sayCounted(tally)}</p>`
  return html`<div class="cockpit__few">
    <p class="govuk-body">
      Fewer than five scored, so no count is shown to anybody. You can ask the room for an open show of hands: everybody
      sees who shows what, and the record names it so.
    </p>
    <ul class="govuk-list">
      ${handsLink(room, standard, 'Write down a show of hands on standard')}
    </ul>
  </div>`
}

const handsLink = ({ workshop, tallies }: Room, standard: number, words: string): Html => {
  const tally = tallyOf(tallies, standard)
  return html`<li>
    <a class="govuk-link" href="${standardPath(workshop, standard)}#hands">${words} ${standard}</a>${
      tally?.way === 'hands' ? html` <span class="quiet">${sayCounted(tally)}</span>` : undefined
    }
  </li>`
}

/** The page's one green button, named for what it does. */
const nextPart = (view: ControlsView): Html => {
  const { room, answered } = view
  const way = wayOn(room)
  if (way === undefined)
    return button({ text: 'Close the workshop', href: closingPath(room.workshop), classes: 'cockpit__next' })
  if (waitsForCandidates(room))
    return html`${held({
      text: way.words,
      id: 'held-ranking',
      reason: html`${room.candidates.length === 0 ? 'There is nothing to rank.' : 'There is only one thing to rank.'}
        <a class="govuk-link" href="${candidatesPath(room.workshop)}">List what the room ranks</a>`,
    })}
    ${moving(room, { kind: 'step', words: 'Rank nothing and go on', more: 'to the ranking' })}`
  const isRound = openRoundOf(room) !== undefined && answered !== undefined
  return html`${moving(room, { kind: 'step', words: way.words, classes: 'cockpit__next' })}
    <p class="cockpit__why">${isRound ? sayRevealing(answered) : sayNextMeans(view)}</p>`
}

const sayNextMeans = ({ room, now }: ControlsView): string => {
  const { progress, candidates, workshop } = room
  if (progress.state === 'preparing')
    return dayOf(now) < workshop.heldOn
      ? `Not today: it is planned for ${sayDay(workshop.heldOn)}. Once it is open it has begun for good, and its hour and tables can’t be changed any more.`
      : 'The clock starts, and everybody who has joined sees the welcome. People can join before and after.'
  if (progress.step.kind === 'plenary') {
    const open = progress.step.standards.filter(each => !room.outcomes.some(({ standard }) => standard === each))
    if (open.length > 0)
      return `${capital(sayNumber(open.length))} of ${sayNumber(progress.step.standards.length)} ${open.length === 1 ? 'is' : 'are'} still open. What you leave open is left to the champion.`
    return candidates.length > 0
      ? `Everything is decided. There are ${candidates.length} candidates to rank.`
      : 'Everything is decided.'
  }
  return progress.place === 0
    ? `Everybody’s screen follows within a second. The code ${workshop.doorLocked ? 'is locked' : 'stays open'} for who is late.`
    : 'Everybody’s screen follows within a second.'
}
