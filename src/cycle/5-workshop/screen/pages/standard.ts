import { fiveBoxes, html, type Html } from '#design'
import type { Tally } from '#scoring'
import { sayAnswered } from '../../controls/answered.ts'
import { outcomeOn } from '../../controls/plenary.ts'
import type { Step } from '../../hour/step.ts'
import { toTalkAbout } from '../../hour/talking.ts'
import { tallyOf } from '../../phone/tally-words.ts'
import { type Answered, questionOf, type Room } from '../../room/room.ts'
import { agreedIn, longest, sayCounted, shortened } from '../wall-words.ts'

const titled = (room: Room, standard: number): Html => {
  const asked = questionOf(room, standard)
  return html`<h1>${shortened(asked?.standard.plain ?? `Standard ${standard}`, longest.title)}</h1>`
}

/** The plain sentence, the standard and its scale; several standards where tables share them out. */
export const readPart = (room: Room): Html => {
  const { step } = room.progress
  const [standard] = step.standards
  if (standard === undefined || step.standards.length > 1)
    return html`<div class="wall__plain">${shared(room, step)}</div>`
  const asked = questionOf(room, standard)
  return html`<div class="wall__plain">
    ${titled(room, standard)}
    <p class="wall__quiet"><b>Standard ${standard}:</b> ${shortened(asked?.standard.title ?? '', longest.standard)}</p>
    <ol class="wall__scale">
      ${asked?.answer.scale.map(({ score, label }) => html`<li><b>${score}</b> <span>${label}</span></li>`)}
    </ol>
  </div>`
}

/** How many have answered, where the controls say it too: never who, and never what. */
export const answeredLine = (answered: Answered | undefined, words: string): Html | undefined =>
  answered && html`<p class="wall__count"><b data-count>${sayAnswered(answered)}</b> ${words}</p>`

/** Only what everybody may see before the reveal: the question, where to answer, and how many have. */
export const scorePart = (room: Room, answered: Answered | undefined): Html => {
  const { step } = room.progress
  const [standard = 0] = step.standards
  const hint =
    step.turn === 2
      ? 'You have heard the tables. Score once more, alone.'
      : '1 to 5, or “I can’t judge”. Alone, before anybody speaks.'
  return html`<div class="wall__plain">
    ${titled(room, standard)}
    <p class="wall__now">Score on your phone. Nobody sees what you choose.</p>
    <p class="wall__quiet">${hint}</p>
    ${answeredLine(answered, 'have answered')}
  </div>`
}

export const handsPart = (room: Room): Html => {
  const { step } = room.progress
  const [standard] = step.standards
  const isShared = standard === undefined || step.standards.length > 1
  return html`<div class="wall__plain">
    ${isShared ? shared(room, step) : titled(room, standard)}
    <p class="wall__now">
      ${
        isShared
          ? 'A show of hands at each table: everybody there sees it.'
          : 'A show of hands: everybody in the room sees it.'
      }
    </p>
  </div>`
}

/** Tables share the standards out: which table has which. */
const shared = (room: Room, step: Step): Html =>
  html`<h1>Each table takes one</h1>
    <dl class="wall__shared">
      ${step.standards.map((standard, place) => {
        const table = room.tables[place]
        return html`<div>
          <dt>${table === undefined ? 'No table' : `Table ${table.letter}`}</dt>
          <dd>${standard} ${questionOf(room, standard)?.standard.shortTitle}</dd>
        </div>`
      })}
    </dl>`

/** The room's count on one standard, in one drawing, all at once. */
export const revealPart = (room: Room): Html => {
  const { step } = room.progress
  const [standard = 0] = step.standards
  const comments =
    room.rounds.findLast(round => round.standard === standard && round.ending === 'shown')?.comments.length ?? 0
  return html`<div class="wall__reveal">
    ${titled(room, standard)}
    <div>${chartPart(tallyOf(room.tallies, standard, step.turn))}</div>
    ${
      comments > 0 &&
      html`<p class="wall__quiet">
        ${comments === 1 ? 'One comment, without a name: read it on your phone.' : `${comments} comments, without names: read them on your phone.`}
      </p>`
    }
  </div>`
}

/** A count with its drawing and its words. Nothing is drawn when there are too few. */
const chartPart = (tally: Tally | undefined): Html => {
  if (tally === undefined) return html`<p class="wall__few">Not scored.</p>`
  if (tally.way === 'too-few') return html`<p class="wall__few">Fewer than five scored, so no count is shown.</p>`
  return html`${fiveBoxes({ counts: tally.counts })}
    <p>${sayCounted(tally)}</p>`
}

/** The count beside three things to talk about: those that the notes ask for. */
export const talkPart = (room: Room): Html => {
  const { step } = room.progress
  const [standard = 0] = step.standards
  const tally = tallyOf(room.tallies, standard)
  const agreed = agreedIn(outcomeOn(room, standard))
  return html`<div class="wall__one">
    <div>
      ${
        step.standards.length > 1
          ? shared(room, step)
          : html`<h1>${shortened(questionOf(room, standard)?.standard.plain ?? '', longest.beside)}</h1>
              ${
                tally === undefined || tally.way === 'too-few'
                  ? chartPart(tally)
                  : html`${fiveBoxes({ counts: tally.counts, agreed })}
                      <p>${sayCounted(tally)}</p>`
              }`
      }
    </div>
    <div class="wall__beside">
      <h2>Three things to talk about</h2>
      <ol class="wall__things">
        ${toTalkAbout.map(words => html`<li>${words}</li>`)}
      </ol>
      <p>One person at each table takes notes on their phone.</p>
    </div>
  </div>`
}
