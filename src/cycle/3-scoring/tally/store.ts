import type { Read, Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { newestOf, replacedBy, revealed, type Counted, type RoundHeld, type Tally } from './tally.ts'

type Row = {
  partnership_id: string
  exercise_id: string
  group_id: string
  workshop_id: string
  standard: number
  round: 1 | 2
  workshop_name: string
  held_on: Day
  way: Tally['way']
  counts: readonly number[] | null
  cant_judge: number | null
  on_paper: number | null
  joined: number
  recorded_at: Instant
}

type Tables = { 'scoring.tally': Row }

/** What a workshop hands over at a reveal. The rule of five is this room's: give the counts as they are. */
export type Reveal = Counted & RoundHeld & Pick<Tally, 'exercise' | 'group' | 'standard' | 'workshop' | 'joined' | 'at'>

/**
 * Keeps what a reveal may show and gives it back; of too few scores nothing that tells how many. The same round again
 * takes the place of the one before.
 */
export const recordTally = async (tx: Write, reveal: Reveal): Promise<Tally> => {
  const { exercise, group, standard, round, workshop, joined, at } = reveal
  const shown = revealed(reveal)
  const key = {
    ...{ partnership_id: partnershipIn(tx), exercise_id: exercise, group_id: group },
    ...{ workshop_id: workshop.id, standard },
  }
  const said = {
    ...{ workshop_name: workshop.name, held_on: workshop.heldOn, way: shown.way, joined, recorded_at: at },
    ...(shown.way === 'too-few'
      ? { counts: null, cant_judge: null, on_paper: null }
      : { counts: shown.counts, cant_judge: shown.cantJudge, on_paper: shown.onPaper }),
  }
  const replaced = replacedBy(reveal)
  if (replaced !== undefined)
    await tx
      .over<Tables>()
      .deleteFrom('scoring.tally')
      .where(row => row.and({ ...key, round: replaced }))
      .execute()
  await tx
    .over<Tables>()
    .insertInto('scoring.tally')
    .values({ ...key, round, ...said })
    .onConflict(conflict =>
      conflict
        .columns(['partnership_id', 'exercise_id', 'group_id', 'workshop_id', 'standard', 'round'])
        .doUpdateSet(said),
    )
    .execute()
  return { ...shown, exercise, group, standard, round, workshop, joined, at }
}

const rowsOf = (tx: Read) =>
  tx.over<Tables>().selectFrom('scoring.tally').selectAll().orderBy('standard').orderBy('group_id').orderBy('round')

/** How rooms scored the standards of a year: of each group and standard what its newest workshop left. */
export const talliesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Tally[]> => {
  const rows = await rowsOf(tx)
    .where(row => row.and({ partnership_id: partnershipIn(tx), exercise_id: exercise }))
    .execute()
  return newestOf(rows.map(tallyFrom))
}

/** What one workshop has revealed so far. Also for somebody who has joined it and sees nothing else. */
export const talliesOfWorkshop = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Tally[]> =>
  (await rowsOf(tx).where('workshop_id', '=', workshop).execute()).map(tallyFrom)

const tallyFrom = (row: Row): Tally => ({
  exercise: row.exercise_id,
  group: row.group_id,
  standard: row.standard,
  round: row.round,
  workshop: { id: row.workshop_id, name: row.workshop_name, heldOn: row.held_on },
  joined: row.joined,
  at: row.recorded_at,
  ...shownIn(row),
})

const shownIn = ({ way, counts, cant_judge, on_paper }: Row) =>
  way === 'too-few' || counts === null
    ? ({ way: 'too-few' } as const)
    : revealed({ way, counts, cantJudge: cant_judge ?? 0, onPaper: on_paper ?? 0 })
