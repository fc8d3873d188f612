import { html, path, questionRow, standing, type Html } from '#design'
import { sayCount, sayDay, type Day } from '#ground'
import type { PlanView } from '../../pages/leaf.ts'
import { phaseNames, phases, type Phase, type PhaseChange } from '../../phase/phase.ts'

export type WorkView = {
  readonly phase: Phase
  readonly changes: readonly PhaseChange[]
  /** What is being tested, in a sentence. */
  readonly register: string
  readonly nextReview?: Day
  readonly decisions: number
  /** Whether this reader keeps the map of stakeholders. */
  readonly keepsMap: boolean
}

/** The plan at work: its phase, and the pages on which the work is. */
export const workPart = (
  { phase, changes, register, nextReview, decisions, keepsMap }: WorkView,
  { paths, readsPositions }: PlanView,
): Html => {
  const now = phases.indexOf(phase)
  const link = (words: string, href: string): Html => html`<a class="govuk-link" href="${href}">${words}</a>`
  return questionRow({
    whole: true,
    asking: html`<h2 class="govuk-heading-m" id="work">The plan at work</h2>
      ${path({
        label: 'Phases of the change',
        steps: phases.map((each, at) => ({
          name: phaseNames[each],
          state: at < now ? 'done' : at === now ? 'now' : 'ahead',
          ...noteOf(changes, each),
        })),
      })}
      ${standing([
        { name: link('What we are testing', paths.register), state: register },
        { name: link('Ideas to test', paths.ideas), state: 'With whom, and what was learned' },
        {
          name: link('Reviews', paths.reviews),
          state: nextReview === undefined ? 'No review has a date' : `Next on ${sayDay(nextReview)}`,
        },
        { name: link('Decisions', paths.decisions), state: `${sayCount(decisions, 'decision')} on record` },
        {
          name: keepsMap ? link('Who has a stake', paths.stakeholders) : 'Who has a stake',
          state: 'Kept by the change team',
        },
        { name: link('Strategic plan', paths.strategic), state: 'For Deliver and Sustain' },
        ...(readsPositions
          ? [{ name: link('From standard to action, and back', paths.trace), state: 'The whole year on one page' }]
          : []),
        { name: link('Phase of the change', paths.phase), state: `${phaseNames[phase]} now` },
      ])}`,
  })
}

/** When a phase was entered last, and by whose decision. */
const noteOf = (changes: readonly PhaseChange[], phase: Phase): { readonly note?: string } => {
  const last = changes.findLast(change => change.phase === phase)
  return last === undefined ? {} : { note: `${sayDay(last.on)}, ${last.by}` }
}
