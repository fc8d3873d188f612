import { tablesFor, type Recipe } from './recipe.ts'

export const stepKinds = [
  'opening',
  'read',
  'score',
  'hands',
  'reveal',
  'talk',
  'plenary',
  'rank',
  'ranked',
  'close',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One thing that everybody's screen shows, for a planned time. */
export type Step = {
  /** Unlike any other of the hour: `score-3`, `score-3-again`, `plenary`. */
  readonly key: string
  readonly kind: StepKind
  /** Planned, in minutes. */
  readonly minutes: number
  /** What it is about: one standard; several where tables share them out; all of them in the plenary. */
  readonly standards: readonly number[]
  readonly turn: 1 | 2
}

/**
 * The hour as a list of steps. Each standard: read, score alone, reveal, talk; then one plenary over all of them, the
 * ranking and the close. Where tables share the standards out, hands take the place of the unseen score.
 */
export const stepsOf = (recipe: Recipe): readonly Step[] => {
  const { minutes, standards } = recipe
  const whole = (kind: StepKind, planned: number): Step => ({ key: kind, kind, minutes: planned, standards, turn: 1 })
  return [
    whole('opening', minutes.opening),
    ...parcelsOf(recipe).flatMap(parcel => stepsOn(recipe, parcel)),
    ...(recipe.plenaryEach ? [] : [whole('plenary', minutes.plenary)]),
    whole('rank', minutes.rank),
    // The dots are revealed within the time for ranking.
    whole('ranked', 0),
    whole('close', minutes.close),
  ]
}

/** What is taken at the same time: one standard by the whole room, or one by each table. */
const parcelsOf = ({ standards, shared, people }: Recipe): readonly (readonly number[])[] => {
  if (!shared) return standards.map(standard => [standard])
  const tables = tablesFor(people)
  return Array.from({ length: Math.ceil(standards.length / tables) }, (_, i) =>
    standards.slice(i * tables, (i + 1) * tables),
  )
}

const stepsOn = (recipe: Recipe, standards: readonly number[]): readonly Step[] => {
  const { minutes } = recipe
  const on = (kind: StepKind, planned: number, turn: 1 | 2 = 1): Step => ({
    key: `${kind}-${standards.join('+')}${turn === 2 ? '-again' : ''}`,
    kind,
    minutes: planned,
    standards,
    turn,
  })
  const unseen = (turn: 1 | 2) => [on('score', minutes.score, turn), on('reveal', minutes.reveal, turn)]
  const first = recipe.shared ? [on('hands', minutes.score + minutes.reveal)] : unseen(1)
  return [
    on('read', minutes.read),
    ...first,
    on('talk', minutes.talk),
    ...(recipe.again && !recipe.shared ? unseen(2) : []),
    ...(recipe.plenaryEach ? [on('plenary', plenaryEachMinutes(recipe))] : []),
  ]
}

/** A plenary of its own for a standard needs three minutes at the least, or its share of the one plenary. */
const plenaryEachMinutes = ({ minutes, standards }: Recipe): number =>
  Math.max(3, Math.round((minutes.plenary / standards.length) * 2) / 2)

/** The whole, in minutes. */
export const totalMinutes = (recipe: Recipe): number => stepsOf(recipe).reduce((sum, step) => sum + step.minutes, 0)

/** The standard that a table takes in a step: the step's one, or the table's share. `place` counts tables from 0. */
export const standardAt = (step: Step, place: number): number | undefined =>
  step.standards.length > 1 && step.kind !== 'plenary' ? step.standards[place] : step.standards[0]
