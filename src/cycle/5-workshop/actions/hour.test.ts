import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { castBallot, castDots, enterOnPaper } from './balloting.ts'
import { closeWorkshop } from './closing.ts'
import { move } from './moving.ts'
import { takeNotes, writeNote } from './noting.ts'
import { addOnPaper, inviteAhead, join, leave, takeOut } from './people.ts'
import { decide, listCandidates, minute } from './plenary.ts'
import type { Answer } from '../ballot/answer.ts'
import { answeredNow, hasAnswered } from '../store/room.ts'
import type { Id } from '#ground'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'

const kindOf = (decision: { ok: boolean; refusal?: { kind: string } }): string =>
  decision.ok ? 'yes' : (decision.refusal?.kind ?? '')

const there = <Thing>(thing: Thing | undefined): Thing => thing ?? assert.fail('it is not there')

/** Somebody in the room, by when they came. */
const who = (hall: Hall, at: number): Id<'participant'> =>
  hall.people[at]?.participant ?? assert.fail(`nobody came as number ${at}`)

const answerAll = async (hall: Hall, given: readonly Answer[]): Promise<void> => {
  const round = await hall.round()
  for (const [i, answer] of given.entries()) {
    const person = hall.people[i]
    if (person === undefined) throw new Error('More answers than people.')
    const cast = await castBallot(hall, hall.workshop, person.participant, { round, answer })
    assert.equal(kindOf(cast), 'yes')
  }
}

const rowsLeft = async (hall: Hall): Promise<number> => {
  const [row] = await hall.db.unscoped<{ count: number }>(
    `select (select count(*) from workshop.ballot where workshop_id = $1) +
            (select count(*) from workshop.round_key where workshop_id = $1) as count`,
    [hall.workshop],
  )
  return Number(row?.count)
}

describe('a round', () => {
  let hall: Hall
  before(async () => {
    hall = await openHall({ people: 7 })
    await hall.step(3)
  })

  it('counts who answered and shows nothing else', async () => {
    await answerAll(hall, ['2', '2', '3', '4', '2', 'cant-judge'])
    const room = await hall.room()
    assert.deepEqual(room.tallies, [])
    const counted = await hall.db.read({ kind: 'workshop', workshop: hall.workshop }, tx =>
      answeredNow(tx, hall.workshop),
    )
    assert.deepEqual(counted, { answered: 6, of: 7 })
  })

  it('takes a change of mind and a double tap as one ballot', async () => {
    const round = await hall.round()
    const person = who(hall, 0)
    for (const answer of ['1', '1', '5'] as const) await castBallot(hall, hall.workshop, person, { round, answer })
    const [row] = await hall.db.unscoped<{ count: number }>('select count(*) from workshop.ballot')
    assert.equal(Number(row?.count), 6)
    const scope = { kind: 'workshop', workshop: hall.workshop } as const
    assert.equal(await hall.db.read(scope, tx => hasAnswered(tx, round, person)), true)
    assert.equal(await hall.db.read(scope, tx => hasAnswered(tx, round, who(hall, 6))), false)
  })

  it('refuses somebody who joined after it opened, and tells them so', async () => {
    const late = await join(hall, hall.workshop, {
      ...{ kind: 'taking-part', shownAs: 'Late', byRole: false, under18: false },
    })
    assert.ok(late.ok)
    const cast = await castBallot(hall, hall.workshop, late.value.participant, {
      ...{ round: await hall.round(), answer: '1' },
    })
    assert.equal(kindOf(cast), 'not-in-round')
  })

  it('is revealed once, though two facilitators press at once; ballots and key are gone with it', async () => {
    const seen = (await hall.room()).moves.length
    const both = await Promise.all([1, 2].map(() => move(hall.hand, hall.workshop, { kind: 'step', seen })))
    assert.deepEqual(both.map(kindOf).toSorted(), ['moved-already', 'yes'])
    assert.equal(await rowsLeft(hall), 0)
    const [tally] = (await hall.room()).tallies
    assert.ok(tally?.way === 'unseen')
    assert.deepEqual(tally.counts, [0, 2, 1, 1, 1])
    assert.equal(tally.cantJudge, 1)
  })

  it('takes no ballot after the reveal, and says so', async () => {
    const round = there((await hall.room()).rounds[0]).id
    const cast = await castBallot(hall, hall.workshop, who(hall, 1), { round, answer: '1' })
    assert.equal(kindOf(cast), 'too-late')
    assert.equal(await rowsLeft(hall), 0)
  })

  it('of fewer than five scores leaves no tally, however many can’t judge', async () => {
    await hall.step(3)
    await answerAll(hall, ['1', '2', '3', '4', 'cant-judge', 'cant-judge', 'cant-judge'])
    const room = await hall.step()
    const tally = room.tallies.find(each => each.standard === 3)
    assert.equal(tally?.way, 'too-few')
    assert.ok(tally !== undefined && !('counts' in tally))
    const kept = await hall.db.unscoped<Record<string, unknown>>('select * from scoring.tally where standard = 3')
    assert.ok(!/\[?1, ?1, ?1, ?1/.test(JSON.stringify(kept)), JSON.stringify(kept))
  })
})

describe('going back', () => {
  it('drops the round that is open, unseen, and the next one has a new key', async () => {
    const hall = await openHall({ people: 5 })
    await hall.step(3)
    await answerAll(hall, ['1', '1', '1', '1', '1'])
    const seen = (await hall.room()).moves.length
    assert.equal(kindOf(await move(hall.hand, hall.workshop, { kind: 'back', seen })), 'yes')
    assert.equal(await rowsLeft(hall), 0)
    assert.deepEqual((await hall.room()).tallies, [])
    await hall.step()
    await answerAll(hall, ['5', '5', '5', '5', '5'])
    const room = await hall.step()
    assert.deepEqual(
      room.tallies.map(tally => tally.way === 'unseen' && tally.counts),
      [[0, 0, 0, 0, 5]],
    )
    assert.ok(room.moves.some(made => made.kind === 'back'))
  })
})

describe('people', () => {
  it('who left, watch, or were taken out are not waited for in the next round', async () => {
    const hall = await openHall({ people: 8 })
    await leave(hall, hall.workshop, who(hall, 0))
    await takeOut(hall.hand, hall.workshop, who(hall, 1))
    await join(hall, hall.workshop, { kind: 'observer', shownAs: 'Observer', byRole: true, under18: false })
    await join(hall, hall.workshop, { kind: 'screen', shownAs: 'Big screen', byRole: true, under18: false })
    await hall.step(3)
    const counted = await hall.db.read({ kind: 'workshop', workshop: hall.workshop }, tx =>
      answeredNow(tx, hall.workshop),
    )
    assert.deepEqual(counted, { answered: 0, of: 6 })
  })

  it('on paper enter the count with the reveal, on record', async () => {
    const hall = await openHall({ people: 4 })
    const onPaper = await addOnPaper(hall.hand, hall.workshop, { shownAs: 'On paper', byRole: false, under18: false })
    await hall.step(3)
    await answerAll(hall, ['3', '3', '3', '3'])
    const round = await hall.round()
    assert.equal(kindOf(await enterOnPaper(hall.hand, hall.workshop, there(onPaper), { round, answer: '4' })), 'yes')
    const online = who(hall, 0)
    assert.equal(kindOf(await enterOnPaper(hall.hand, hall.workshop, online, { round, answer: '1' })), 'not-in-round')
    const room = await hall.step()
    const [tally] = room.tallies
    assert.ok(tally?.way === 'unseen')
    assert.deepEqual(tally.counts, [0, 0, 4, 1, 0])
    assert.equal(room.rounds[0]?.onPaper, 1)
  })

  it('under 18 are shown by role, whatever was asked', async () => {
    const hall = await openHall({ people: 0 })
    await join(hall, hall.workshop, { kind: 'taking-part', shownAs: 'Forum member', byRole: false, under18: true })
    assert.equal((await hall.room()).people[0]?.byRole, true)
  })

  it('twice with one token are one person', async () => {
    const hall = await openHall({ people: 0 })
    const said = { kind: 'taking-part', shownAs: 'Ann', byRole: false, under18: false, token: 'same' } as const
    const [one, other] = [await join(hall, hall.workshop, said), await join(hall, hall.workshop, said)]
    assert.ok(one.ok && other.ok)
    assert.equal(one.value.participant, other.value.participant)
  })

  it('who scored ahead are counted at the reveal, though they never came', async () => {
    const hall = await openHall({ people: 4 })
    const [ahead] = await inviteAhead(hall.hand, hall.workshop, [
      { shownAs: 'Chief constable', byRole: true, under18: false },
    ])
    const box = there((await hall.room()).rounds.find(round => round.standard === 1))
    assert.equal(box.openedAt, undefined)
    const cast = await castBallot(hall, hall.workshop, there(ahead).participant, { round: box.id, answer: '2' })
    assert.equal(kindOf(cast), 'yes')
    await hall.step(3)
    await answerAll(hall, ['3', '3', '3', '3'])
    const room = await hall.step()
    assert.deepEqual(
      room.tallies.map(tally => tally.way === 'unseen' && tally.counts),
      [[0, 1, 4, 0, 0]],
    )
    const ended = there(room.rounds.find(round => round.id === box.id))
    assert.deepEqual([ended.joined, ended.answered], [5, 5])
  })
})

describe('a second score', () => {
  it('takes the place of the first when somebody joined or left, and stands beside it otherwise (rule 4)', async () => {
    for (const [leaves, ways] of [
      [false, [1, 2]],
      [true, [2]],
    ] as const) {
      const hall = await openHall({ people: 6, standards: [1], recipe: { again: true } })
      await hall.step(3)
      await answerAll(hall, ['1', '2', '3', '4', '5', '5'])
      await hall.step(2)
      if (leaves) await leave(hall, hall.workshop, who(hall, 5))
      await hall.step()
      await answerAll(hall, ['3', '3', '3', '3', '3'])
      const room = await hall.step()
      assert.deepEqual(
        room.tallies.map(tally => tally.round),
        ways,
      )
    }
  })
})

describe('a workshop that closes', () => {
  it('leaves tallies, positions, notes in responses, the sitting and the ranking, and no way in', async () => {
    const hall = await openHall({ people: 6, standards: [5] })
    const { exercises, groups } = hall.sample
    const noter = who(hall, 0)
    await hall.step(3)
    await answerAll(hall, ['2', '2', '2', '3', '3', '3'])
    await hall.step(2)
    assert.equal(await takeNotes(hall, hall.workshop, noter), true)
    const noted = await writeNote(hall, hall.workshop, noter, {
      ...{ standard: 5, said: 'Needs are known by post code only.', evidence: 'Needs assessment 2025' },
      ...{ implications: 'Join the two needs assessments', version: 0 },
    })
    assert.equal(kindOf(noted), 'yes')
    const stale = await writeNote(hall, hall.workshop, noter, {
      ...{ standard: 5, said: 'Other words', evidence: '', implications: '', version: 0 },
    })
    assert.equal(kindOf(stale), 'conflict')
    await hall.step()
    const agreed = { kind: 'agreed', standard: 5, score: 2, words: 'Known in part.' } as const
    assert.equal(kindOf(await decide(hall.hand, hall.workshop, { ...agreed, words: ' ' })), 'unsaid')
    assert.equal(kindOf(await decide(hall.hand, hall.workshop, agreed)), 'yes')
    await minute(hall.hand, hall.workshop, { kind: 'assurance', words: 'The Board is satisfied that …' })
    await listCandidates(hall.hand, hall.workshop, [
      { words: 'Join the two needs assessments', heard: 'Table A on standard 5', standards: [5] },
      { words: 'Ask families', heard: 'The room', standards: [5] },
    ])
    await hall.step()
    const [first] = (await hall.room()).candidates
    const round = await hall.round()
    for (const person of hall.people)
      await castDots(hall, hall.workshop, person.participant, { round, candidates: [there(first).id] })
    const ranked = await hall.step()
    assert.deepEqual(
      ranked.candidates.map(each => each.dots),
      [6, 0],
    )
    await hall.step()
    assert.equal(kindOf(await closeWorkshop(hall.hand, hall.workshop)), 'yes')
    assert.equal(kindOf(await closeWorkshop(hall.hand, hall.workshop)), 'closed')
    const [position] = await hall.db.unscoped<{ score: number }>(
      'select * from agreement.position where exercise_id = $1 and standard = 5',
      [exercises.wexmoor2026],
    )
    assert.ok(position)
    const [sitting] = await hall.db.unscoped<{ manner: string }>(
      'select manner from exercise.sitting where exercise_id = $1 and group_id = $2',
      [exercises.wexmoor2026, groups.commissioning],
    )
    assert.ok(sitting)
    assert.equal(
      kindOf(await join(hall, hall.workshop, { kind: 'observer', shownAs: 'x', byRole: true, under18: false })),
      'closed',
    )
  })
})

describe('two workshops', () => {
  it('never see each other’s people, rounds or ballots in a participant’s scope', async () => {
    const one = await openHall({ people: 5 })
    const other = await hallIn(one, { people: 5 })
    await one.step(3)
    await other.step(3)
    const round = await one.round()
    const cast = await castBallot(other, other.workshop, who(other, 0), { round, answer: '1' })
    assert.equal(kindOf(cast), 'too-late')
    const seen = await one.db.read({ kind: 'workshop', workshop: other.workshop }, tx =>
      tx
        .over<{ 'workshop.participant': { workshop_id: string } }>()
        .selectFrom('workshop.participant')
        .select('workshop_id')
        .distinct()
        .execute(),
    )
    assert.deepEqual(seen, [{ workshop_id: other.workshop }])
  })
})
