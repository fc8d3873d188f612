import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gatheredOf, type WorkshopNamed } from '../index.ts'
import { openYear, type Year } from '../test/year.ts'
import { recordTally, talliesOf, talliesOfWorkshop, type Reveal } from './store.ts'

describe('What a reveal leaves', () => {
  let year: Year
  before(async () => {
    year = await openYear()
  })
  after(() => year.db.close())
  const workshop = (): WorkshopNamed => ({ id: year.world.newId(), name: 'Board workshop', heldOn: '2026-11-19' })
  const reveal = (change: Partial<Reveal> = {}): Reveal => ({
    ...{ exercise: year.exercise, group: year.groups.unit, standard: 2, round: 1, workshop: workshop() },
    ...{ way: 'unseen', counts: [0, 4, 3, 5, 0], cantJudge: 2, onPaper: 1, joined: 15 },
    ...{ peopleChanged: false, at: year.clock.now },
    ...change,
  })
  const record = (given: Reveal) => year.as(year.people.champion).write(tx => recordTally(tx, given))
  const stored = () => year.as(year.people.member).read(tx => talliesOf(tx, year.exercise))

  it('is read back as it was counted, by everyone in the partnership', async () => {
    const given = reveal({ standard: 1 })
    const tally = await record(given)
    assert.deepEqual((await stored())[0], tally)
    assert.ok(tally.way === 'unseen')
    assert.equal(tally.answered, 14)
  })

  it('keeps of too few scores nothing that tells how many there were', async () => {
    const given = reveal({ group: year.groups.team, counts: [0, 1, 3, 0, 0], cantJudge: 3, onPaper: 2 })
    assert.equal((await record(given)).way, 'too-few')
    const [row] = await year.db.unscoped('select * from scoring.tally where workshop_id = $1', [given.workshop.id])
    assert.deepEqual([row?.['counts'], row?.['cant_judge'], row?.['on_paper']], [null, null, null])
  })

  it('is refused by the database itself where four would be kept', async () => {
    await assert.rejects(
      year.db.unscoped(
        `insert into scoring.tally select partnership_id, exercise_id, group_id, gen_random_uuid(), standard, round,
           workshop_name, held_on, 'unseen', '{0,2,2,0,0}', 1, 0, joined, recorded_at from scoring.tally limit 1`,
      ),
      /violates check constraint/,
    )
  })

  it('holds both rounds of the same people, and only the second where somebody joined or left', async () => {
    const first = reveal({ group: year.groups.forum })
    const second = { ...first, round: 2, counts: [0, 2, 5, 5, 0] } as const
    const rounds = async () =>
      (await year.as(year.people.member).read(tx => talliesOfWorkshop(tx, first.workshop.id))).map(each => each.round)
    await record(first)
    await record(second)
    assert.deepEqual(await rounds(), [1, 2])
    await record({ ...second, peopleChanged: true })
    assert.deepEqual(await rounds(), [2])
    await record({ ...second, peopleChanged: true })
    assert.deepEqual(await rounds(), [2])
    await record(first)
    assert.deepEqual(await rounds(), [1])
  })

  it('is seen by who joined that workshop, and nothing of another is', async () => {
    const [own, other] = [reveal({ standard: 5 }), reveal({ standard: 5, group: year.groups.team })]
    await record(own)
    await record(other)
    const scope = { kind: 'workshop', workshop: own.workshop.id } as const
    const seen = await year.db.read(scope, tx => talliesOfWorkshop(tx, own.workshop.id))
    assert.deepEqual(
      seen.map(each => each.workshop.id),
      [own.workshop.id],
    )
    assert.deepEqual(await year.db.read(scope, tx => talliesOfWorkshop(tx, other.workshop.id)), [])
  })

  it('cannot be written by who only joined', async () => {
    const given = reveal()
    await assert.rejects(year.db.write({ kind: 'workshop', workshop: given.workshop.id }, tx => recordTally(tx, given)))
  })

  it('keeps its group and standard from being taken out of the year', async () => {
    const gathered = await year.as(year.people.champion).read(tx => gatheredOf(tx, year.exercise))
    assert.deepEqual(gathered.find(({ group }) => group === year.groups.forum)?.answered, [2])
  })
})
