import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { progressOf, type Move } from '../hour/progress.ts'
import { readyRecipe } from '../hour/recipe.ts'
import { stepsOf } from '../hour/step.ts'
import type { Room } from '../room/room.ts'
import { hourOf } from './hour.ts'
import { waitsForCandidates, wayBack, wayOn, wayPast } from './next.ts'
import { winBackOf } from './win-back.ts'

const steps = stepsOf(readyRecipe([1, 3], 14))
const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 26, 18) + minutes * 60_000).toISOString()

/** Moves made one after another, each so many minutes after the opening. */
const roomAfter = (...made: readonly (readonly [Move['kind'], number, string?])[]): Room => {
  const moves = made.map(([kind, minutes, step], index) => ({
    ...{ number: index + 1, kind, at: at(minutes), by: 'Marta Quill' },
    ...(step === undefined ? {} : { step }),
  }))
  return {
    workshop: { recipe: readyRecipe([1, 3], 14), questions: [] },
    ...{ steps, moves, progress: progressOf(steps, moves) },
    ...{ tables: [], people: [], rounds: [], tallies: [], notes: [], outcomes: [], candidates: [], minutes: [] },
  } as unknown as Room
}

const open = [
  ['step', 0, 'opening'],
  ['step', 8, 'read-1'],
  ['step', 9, 'score-1'],
] as const
const revealed = [...open, ['step', 10, 'reveal-1']] as const

describe('the hour', () => {
  it('puts a standard’s steps into one line, with the part that is on the screens', () => {
    const lines = hourOf(roomAfter(...open))
    assert.deepEqual(
      lines.map(({ planned, taken, state }) => [planned, taken, state]),
      [
        [7, 8, 'done'],
        [6, undefined, 'now'],
        [6, undefined, 'ahead'],
        [15, undefined, 'ahead'],
        [5, undefined, 'ahead'],
        [3, undefined, 'ahead'],
      ],
    )
    assert.deepEqual(lines[1]?.parts, [
      { name: 'read', isNow: false },
      { name: 'score', isNow: true },
      { name: 'reveal', isNow: false },
      { name: 'talk', isNow: false },
    ])
  })

  it('says of a standard that was skipped that it was', () => {
    const lines = hourOf(roomAfter(...open, ['skip', 9.5, 'read-3']))
    assert.equal(lines[1]?.state, 'skipped')
    assert.equal(lines[2]?.state, 'now')
  })
})

describe('the next thing', () => {
  it('is named for what it does', () => {
    const words = [
      roomAfter(),
      roomAfter(open[0]),
      roomAfter(...open.slice(0, 2)),
      roomAfter(...open),
      roomAfter(...revealed),
    ]
    assert.deepEqual(
      words.map(room => wayOn(room)?.words),
      [
        'Open the workshop',
        'Start reading: standard 1 of 2',
        'Start the score',
        'Reveal to everybody',
        'Start the talk',
      ],
    )
  })

  it('is not the ranking while there is nothing to rank', () => {
    assert.equal(waitsForCandidates(roomAfter(...open)), false)
    const room = roomAfter(...open, ['step', 20, 'plenary'])
    assert.equal(waitsForCandidates(room), true)
    const listed = { ...room, candidates: [{}, {}] } as unknown as Room
    assert.equal(waitsForCandidates(listed), false)
  })

  it('is nothing but closing at the end', () => {
    assert.equal(wayOn(roomAfter(['step', 0, 'close'])), undefined)
  })
})

describe('going back', () => {
  it('says before what it undoes: answers that were sent, or a count that was shown', () => {
    const rounds = [{ id: 'r', standard: 1, turn: 1 as const, openedAt: at(9), comments: [] }]
    assert.match(wayBack({ ...roomAfter(...open), rounds })?.means ?? '', /dropped, unseen and for good/)
    assert.match(wayBack(roomAfter(...revealed))?.means ?? '', /scores this standard again/)
    assert.equal(wayBack(roomAfter(...open.slice(0, 2)))?.means, undefined)
  })

  it('is not offered where there is nothing before, and neither is skipping', () => {
    assert.equal(wayBack(roomAfter()), undefined)
    assert.equal(wayPast(roomAfter(open[0])), undefined)
    assert.equal(wayPast(roomAfter(...open))?.to.key, 'read-3')
  })
})

describe('winning time back', () => {
  it('names what lies ahead and can be shorter, what brings most first', () => {
    const ways = winBackOf(steps, 2, 3)
    assert.deepEqual(
      ways.map(({ minutes }) => minutes),
      [12, 6, 2, 2],
    )
    assert.match(ways[0]?.words ?? '', /Keep the whole room to 3 minutes/)
    assert.match(ways[1]?.words ?? '', /Skip standard 3 and leave it to the champion/)
  })

  it('has nothing to say when the room is on time', () => assert.deepEqual(winBackOf(steps, 2, 0), []))
})
