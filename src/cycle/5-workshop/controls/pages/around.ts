import { html, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import { nextStep } from '../../hour/progress.ts'
import type { Step, StepKind } from '../../hour/step.ts'
import { sayMinutes } from '../../preparing/saying.ts'
import { tallyOf } from '../../phone/tally-words.ts'
import { countedOf, questionOf, type Room } from '../../room/room.ts'
import { sayAbout } from '../next.ts'
import { screenPath } from '../paths.ts'
import { sayStepName } from '../step-name.ts'

/** What everybody sees now, and what they will see after the next press. */
export const aroundPart = (room: Room): Html => {
  const { progress, steps, workshop } = room
  const next = nextStep(steps, progress)
  const now = progress.state === 'preparing' ? undefined : progress.step
  return html`<div class="cockpit__row cockpit__mid">
    <section aria-labelledby="seen">
      <h2 class="govuk-heading-s" id="seen">On everyone’s screen now</h2>
      ${now === undefined ? waitingMini(room) : mini(room, now)}
      <p class="cockpit__why"><a class="govuk-link" href="${screenPath(workshop)}">Open the big screen</a></p>
    </section>
    <section aria-labelledby="after">
      <h2 class="govuk-heading-s" id="after">After this</h2>
      ${next === undefined ? endMini : mini(room, next)}
      <p class="cockpit__why">${noteTakers(room)}</p>
    </section>
  </div>`
}

const mini = (room: Room, step: Step): Html =>
  html`<div class="cockpit__mini">
    <span>${sayStepName(step)}${step.minutes > 0 ? `, ${sayLength(step.minutes)}` : ''}</span>
    <b>${sayAbout(room, step) ?? plainOf(room, step)}</b>
    <span>${isTooFew(room, step) ? 'That too few scored to show a count' : shows(room)[step.kind]}</span>
  </div>`

const isTooFew = ({ tallies, progress }: Room, step: Step): boolean =>
  step.kind === 'reveal' &&
  step.key === progress.step.key &&
  tallyOf(tallies, step.standards[0] ?? 0, step.turn)?.way === 'too-few'

const sayLength = (minutes: number): string => (minutes === 0.5 ? 'half a minute' : sayMinutes(minutes))

const plainOf = (room: Room, step: Step): string => {
  const [standard, ...others] = step.standards
  const { shown, step: now } = room.progress
  if (step.kind === 'plenary' && step.key === now.key && shown !== undefined)
    return questionOf(room, shown)?.standard.shortTitle ?? ''
  if (step.kind === 'plenary') return sayCount(step.standards.length, 'standard', 'standards, side by side')
  if (standard === undefined || others.length > 0) return ''
  return ['opening', 'rank', 'ranked', 'close'].includes(step.kind)
    ? ''
    : (questionOf(room, standard)?.standard.shortTitle ?? '')
}

const shows = (room: Room): Readonly<Record<StepKind, string>> => ({
  opening: 'How to join, and how the hour goes',
  read: 'The plain sentence, the standard, the scale',
  score: '1 · 2 · 3 · 4 · 5 · can’t judge',
  hands: 'Who has which standard, and hands in the open',
  reveal: 'The room’s scores, all at once',
  talk: 'The room’s scores, and three things to talk about',
  plenary: 'The room’s scores and the tables’ notes',
  rank: `${sayCount(room.candidates.length, 'candidate')}, three dots each`,
  ranked: 'The candidates with their dots',
  close: 'What was agreed',
})

const waitingMini = (room: Room): Html =>
  html`<div class="cockpit__mini">
    <span>Before it begins</span><b>${sayCount(countedOf(room.people).length, 'person has', 'people have')} joined</b
    ><span>The code, and a welcome</span>
  </div>`

const endMini: Html = html`<div class="cockpit__mini">
  <span>The end</span><b>The record, on screen and in Word</b>
</div>`

/** Who takes notes at each table: silence is shown. */
const noteTakers = ({ tables }: Room): Html => {
  const letters = (has: boolean) =>
    tables.filter(table => (table.noteTaker !== undefined) === has).map(table => table.letter)
  const [having, lacking] = [letters(true), letters(false)]
  if (tables.length === 0) return html`There are no tables.`
  if (lacking.length === 0) return html`Every table has a note-taker.`
  const none = html`<b>${sayTables(lacking)} ${lacking.length === 1 ? 'has' : 'have'} no note-taker yet.</b>`
  return having.length === 0
    ? none
    : html`${sayTables(having)} ${having.length === 1 ? 'has' : 'have'} a note-taker. ${none}`
}

const sayTables = (letters: readonly string[]): string =>
  `${letters.length === 1 ? 'Table' : 'Tables'} ${sayList(letters)}`
