import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { castBallot } from './balloting.ts'
import { move } from './moving.ts'
import { until } from '#test/until.ts'
import { openHall, type Hall } from '#test/world/hall.ts'

const kills = 16
const revealer = join(import.meta.dirname, '../test/revealer.ts')

/** Reveals from a process of its own, killed after so many milliseconds or once it is done; says how long it took. */
const revealAndKill = async (hall: Hall, seen: number, moment: number): Promise<number> => {
  const connection = `${hall.db.connection}&application_name=revealer`
  const given = { connection, workshop: hall.workshop, seen, person: hall.hand.person }
  const partnership = hall.sample.partnerships.wexmoor
  const child = spawn(process.execPath, [revealer, JSON.stringify({ ...given, partnership })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const ended = once(child, 'exit')
  const begun = performance.now()
  child.stdin.write('go\n')
  await Promise.race([pause(moment, undefined, { ref: false }), once(child.stdout, 'data')])
  child.kill('SIGKILL')
  await ended
  const took = performance.now() - begun
  // The server notices a lost client when it next speaks to it; what it had begun is then undone or done.
  await until('the server has let it go', async () => {
    const left = await hall.db.unscoped(
      `select from pg_stat_activity where datname = current_database() and application_name = 'revealer'`,
    )
    return left.length === 0
  })
  return took
}

type State = { readonly ballots: number; readonly keys: number; readonly tallies: number }

const stateOf = async (hall: Hall, round: string): Promise<State> => {
  const [row] = await hall.db.unscoped<Record<keyof State, string>>(
    `select (select count(*) from workshop.ballot where round_id = $1) as ballots,
            (select count(*) from workshop.round_key where round_id = $1) as keys,
            (select count(*) from scoring.tally where workshop_id = $2) as tallies`,
    [round, hall.workshop],
  )
  return { ballots: Number(row?.ballots), keys: Number(row?.keys), tallies: Number(row?.tallies) }
}

describe(`a reveal that is killed ${kills} times at different moments`, () => {
  it('leaves all the ballots with their key or the count, never both and never neither', async () => {
    const hall = await openHall({ people: 7, standards: [1] })
    await hall.step(3)
    let [before, after] = [0, 0]
    // How long a reveal takes on this machine, just now: the first is not killed before it is done.
    let whole = 600_000
    const moment = (i: number): number => (i === 0 ? whole : (i / kills) * 1.5 * whole)
    // Where all of them came too late, the machine stood still meanwhile: then more, killed at once.
    for (let i = 0; i < kills || before === 0; i++) {
      const round = await hall.round()
      for (const { participant } of hall.people)
        await castBallot(hall, hall.workshop, participant, { round, answer: '4' })
      const seen = (await hall.room()).moves.length
      const tallies = (await stateOf(hall, round)).tallies
      const took = await revealAndKill(hall, seen, i < kills ? moment(i) : 0)
      const state = await stateOf(hall, round)
      if (state.ballots > 0) {
        before++
        assert.deepEqual([state.ballots, state.keys, state.tallies], [7, 1, tallies])
        const again = await move(hall.hand, hall.workshop, { kind: 'step', seen: (await hall.room()).moves.length })
        assert.ok(again.ok, 'the reveal can be pressed again')
        assert.equal((await stateOf(hall, round)).ballots, 0)
      } else {
        after++
        whole = Math.min(whole, took)
        assert.deepEqual([state.keys, state.tallies], [0, 1])
      }
      const [tally] = (await hall.room()).tallies
      assert.deepEqual(tally?.way === 'unseen' && tally.counts, [0, 0, 0, 7, 0])
      await move(hall.hand, hall.workshop, { kind: 'back', seen: (await hall.room()).moves.length })
    }
    assert.ok(before > 0 && after > 0, `killed before ${before} times and after ${after} times: the loop proves little`)
  })
})
