import type { Step, StepKind } from '../hour/step.ts'
import { questionOf, type Room } from '../room/room.ts'
import { sayShown, tallyOf } from '../phone/tally-words.ts'

/** One line of the hour: a standard with its parts, or a part of its own. */
export type HourLine = {
  readonly name: string
  /** In minutes. */
  readonly planned: number
  readonly taken?: number
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  readonly note?: string
  /** The parts of the line that is now: which of them is on the screens. */
  readonly parts?: readonly { readonly name: string; readonly isNow: boolean }[]
}

const partName: Readonly<Record<StepKind, string>> = {
  opening: 'Opening',
  read: 'read',
  score: 'score',
  hands: 'hands',
  reveal: 'reveal',
  talk: 'talk',
  plenary: 'all together',
  rank: 'three dots each',
  ranked: 'what comes first',
  close: 'Close',
}

/** The hour as it was planned and as it went, a line for each standard. */
export const hourOf = (room: Room): readonly HourLine[] => groupsOf(room.steps).map(steps => lineOf(room, steps))

/** Steps that are about the same standards stand together; the dots and their reveal are one thing. */
const groupsOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const groups: Step[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && isSameLine(last[0], step)) last.push(step)
    else groups.push([step])
  }
  return groups
}

const whole: readonly StepKind[] = ['opening', 'plenary', 'close']

const isSameLine = (first: Step, step: Step): boolean => {
  if (step.kind === 'ranked') return first.kind === 'rank'
  if (whole.includes(first.kind) || first.kind === 'rank' || step.kind === 'rank') return false
  return first.standards.join() === step.standards.join() && (!whole.includes(step.kind) || step.standards.length === 1)
}

const lineOf = (room: Room, steps: readonly Step[]): HourLine => {
  const { progress } = room
  const sum = (minutes: readonly number[]): number => minutes.reduce((all, each) => all + each, 0)
  const took = steps.map(step => progress.taken.get(step.key)).filter(each => each !== undefined)
  const isNow = progress.state === 'open' && steps.includes(progress.step)
  const isSkipped = !isNow && steps.some(step => progress.skipped.has(step.key))
  const note = noteOn(room, steps)
  return {
    name: nameOf(room, steps),
    planned: sum(steps.map(step => step.minutes)),
    ...(took.length > 0 && !isNow ? { taken: Math.round(sum(took)) } : {}),
    state: isNow ? 'now' : isSkipped ? 'skipped' : isPast(room, steps) ? 'done' : 'ahead',
    ...(note === undefined ? {} : { note }),
    ...(isNow && steps.length > 1
      ? { parts: steps.map(step => ({ name: sayPart(step), isNow: step.key === progress.step.key })) }
      : {}),
  }
}

const sayPart = (step: Step): string => `${partName[step.kind]}${step.turn === 2 ? ' again' : ''}`

const isPast = ({ steps, progress }: Room, line: readonly Step[]): boolean => {
  if (progress.state === 'closed') return true
  const last = line.at(-1)
  return progress.state === 'open' && last !== undefined && steps.indexOf(last) < progress.place
}

const nameOf = (room: Room, [first]: readonly Step[]): string => {
  if (first === undefined) return ''
  const all = room.workshop.recipe.standards.length
  if (first.kind === 'plenary' && first.standards.length === all) return 'All together'
  if (first.kind === 'rank') return 'Three dots each'
  if (whole.includes(first.kind)) return first.kind === 'opening' ? 'Opening' : 'Close'
  return first.standards.map(each => `${each} ${questionOf(room, each)?.standard.shortTitle ?? ''}`).join('; ')
}

/** What the room said on a line that is over: the tally in a few words. */
const noteOn = (room: Room, steps: readonly Step[]): string | undefined => {
  const [standard, ...others] = steps[0]?.standards ?? []
  if (standard === undefined || others.length > 0 || !steps.some(step => step.kind === 'reveal')) return undefined
  const tally = tallyOf(room.tallies, standard)
  if (tally === undefined) return undefined
  if (tally.way === 'too-few') return 'Too few to show'
  const words = sayShown(tally.counts, 0).replace(/\.$/, '')
  return tally.way === 'hands' ? `By show of hands: ${words}` : words
}
