import { positionsOf } from '#agreement'
import type { Read } from '#db'
import { sittingsOf, type Exercise } from '#exercise'
import { linksBetween, standardsOf, termsOf, wordsOf, type Edition, type Editions } from '#instrument'
import { submittedAnswersOf } from '#scoring'
import { actionsOfYear } from '../action/store.ts'
import { standingDecisions } from '../decisions/decided.ts'
import { decisionsOf } from '../decisions/store.ts'
import { entriesOf } from '../lists/store.ts'
import { allPicksOf } from '../outcomes/store.ts'
import { areaTitle } from '../outline/plan.ts'
import { prioritiesOf } from '../priorities/store.ts'
import { registerOf } from '../register/store.ts'
import { reviewsOf } from '../reviews/store.ts'
import { tracesOf } from '../trace/trace.ts'
import { strandsOf } from './strand.ts'
import type { Moved, YearThen } from './year.ts'

/** Everything that is known of these years, side by side. They come in the order in which they are compared. */
export const movedOf = async (tx: Read, editions: Editions, exercises: readonly Exercise[]): Promise<Moved> => {
  const years: YearThen[] = []
  for (const exercise of exercises) years.push(await yearOf(tx, await editions.pinned(tx, exercise), exercise))
  const crosswalks = await editions.crosswalksIn(tx)
  return {
    years,
    ...strandsOf(
      years.map(({ edition, standards }) => ({ edition: edition.id, keys: standards.map(({ key }) => key) })),
      (from, to) => linksBetween(crosswalks, { id: from.edition, keys: from.keys }, to.edition),
    ),
  }
}

const yearOf = async (tx: Read, edition: Edition, exercise: Exercise): Promise<YearThen> => {
  const terms = termsOf(edition, exercise.terms)
  const positions = await positionsOf(tx, exercise.id)
  const answers = await submittedAnswersOf(tx, exercise.id)
  const sittings = await sittingsOf(tx, exercise.id)
  const register = await registerOf(tx, exercise.id)
  const decisions = standingDecisions(await decisionsOf(tx, exercise.id))
  const traces = tracesOf({
    standards: edition.sections.flatMap(section =>
      section.standards.map(({ number, shortTitle }) => ({
        ...{ standard: number, title: wordsOf(shortTitle, terms), dissentCount: 0 },
        area: { key: section.key, title: areaTitle({ terms }, section) },
      })),
    ),
    ...{ priorities: await prioritiesOf(tx, exercise.id), actions: await actionsOfYear(tx, exercise.id) },
    ...{ entries: await entriesOf(tx, exercise.id), register, indicators: [], picks: await allPicksOf(tx) },
  })
  const traced = new Set(traces.flatMap(trace => trace.register.flatMap(line => line.decisions.map(({ id }) => id))))
  return {
    exercise,
    edition: { id: edition.id, title: wordsOf(edition.title, terms) },
    bands: edition.answer.bands.map(({ key, heading }) => ({ key, heading: wordsOf(heading, terms) })),
    standards: standardsOf(edition).flatMap(({ number, key }) => {
      const done = traces.find(({ standard }) => standard === number)
      const position = positions.find(({ standard }) => standard === number)
      if (done === undefined) return []
      return [
        {
          ...{ number, key, title: done.title, done },
          answers: answers.filter(({ standard }) => standard === number),
          askedOf: sittings.filter(({ standards }) => standards.includes(number)).map(({ group }) => group.id),
          ...(position === undefined ? {} : { position }),
        },
      ]
    }),
    reviews: await reviewsOf(tx, exercise.id),
    decisions: decisions.filter(({ id }) => !traced.has(id)),
  }
}
