import { sayCount, sayTime } from '#ground'
import { sayStepName } from '../controls/step-name.ts'
import type { Move } from '../hour/progress.ts'
import type { Room } from '../room/room.ts'

/** What went otherwise than planned: steps back, standards skipped, minutes added, pauses, rounds that were dropped. */
export const happenedIn = (room: Pick<Room, 'moves' | 'steps' | 'rounds' | 'tallies'>): readonly string[] => [
  ...room.moves.flatMap(move => sayMove(room, move)),
  ...sayPauses(room.moves),
  ...room.rounds
    .filter(({ ending, openedAt }) => ending === 'dropped' && openedAt !== undefined)
    .map(({ standard }) =>
      standard === undefined
        ? 'A round of dots was dropped, unseen.'
        : `A round on standard ${standard} was dropped, unseen.`,
    ),
  ...sayReplaced(room),
]

const sayMove = ({ steps, moves }: Pick<Room, 'steps' | 'moves'>, move: Move): readonly string[] => {
  const step = steps.find(({ key }) => key === move.step)
  const by = `${move.by}, ${sayTime(move.at)}`
  if (move.kind === 'back' && step !== undefined)
    return [`Went back to “${sayStepName(step)}”${on(step.standards)} (${by}).`]
  if (move.kind === 'extend') return [`${sayCount(move.minutes ?? 0, 'minute')} added (${by}).`]
  if (move.kind !== 'skip') return []
  const from = moves.findLast(each => each.number < move.number && steps.some(({ key }) => key === each.step))
  const left = steps.find(({ key }) => key === from?.step)
  return [`The rest${left === undefined ? '' : on(left.standards)} was skipped (${by}).`]
}

const on = (standards: readonly number[]): string =>
  standards.length === 1 ? ` on standard ${standards[0] ?? ''}` : ''

const sayPauses = (moves: readonly Move[]): readonly string[] => {
  const pauses = moves.filter(({ kind }) => kind === 'pause').length
  return pauses === 0 ? [] : [`The clock was paused ${pauses === 1 ? 'once' : `${pauses} times`}.`]
}

/** A first count that gave way to the second: where other people answered, the two together would show who chose what. */
const sayReplaced = ({ rounds, tallies }: Pick<Room, 'rounds' | 'tallies'>): readonly string[] =>
  tallies
    .filter(({ standard, round, way }) => round === 2 && way === 'unseen' && !keepsFirst(tallies, standard))
    .filter(({ standard }) =>
      rounds.some(each => each.standard === standard && each.turn === 1 && each.ending === 'shown'),
    )
    .map(
      ({ standard }) =>
        `The second count on standard ${standard} took the place of the first: other people could answer, and the difference would show what they chose.`,
    )

const keepsFirst = (tallies: Room['tallies'], standard: number): boolean =>
  tallies.some(each => each.standard === standard && each.round === 1)
