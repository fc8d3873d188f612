import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Indicator, IndicatorSaid, Reading } from './indicator.ts'

type Row = {
  partnership_id: string
  id: string
  rank: number
  name: string
  measures: string
  unit: string
  better: 'up' | 'down'
  baseline: string
  baseline_on: Day
  target: string
  target_by: Day
  library: string
  priorities: readonly string[]
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}

type ReadingRow = {
  partnership_id: string
  id: string
  indicator_id: string
  value: string
  read_on: Day
  source: string
  recorded_at: Instant
  recorded_by: string
  recorded_by_name: string
  removed_at: Instant | null
  removed_by_name: string | null
}

type Tables = { 'plans.indicator': Row; 'plans.reading': ReadingRow }

type Fact = { readonly at: Instant; readonly by: Recorder }

const own = (tx: Read) => ({ partnership_id: partnershipIn(tx) })

const indicatorFrom = (row: Row, readings: readonly Reading[]): Indicator => ({
  ...{ id: row.id, rank: row.rank, name: row.name, measures: row.measures, unit: row.unit, better: row.better },
  baseline: { value: Number(row.baseline), on: row.baseline_on },
  target: { value: Number(row.target), on: row.target_by },
  priorities: row.priorities,
  readings,
  library: row.library,
  ...{ version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
  isRemoved: row.removed_at !== null,
})

const readingFrom = (row: ReadingRow): Reading => ({
  ...{ id: row.id, value: Number(row.value), on: row.read_on, source: row.source },
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
  ...(row.removed_by_name === null ? {} : { removedBy: row.removed_by_name }),
})

const readingRows = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('plans.reading')
    .selectAll()
    .where(where => where.and(own(tx)))
    .orderBy('read_on')
    .orderBy('recorded_at')
    .orderBy('id')

/** Every indicator of the partnership with its readings, those taken out among them. */
export const indicatorsOf = async (tx: Read): Promise<readonly Indicator[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.indicator')
    .selectAll()
    .where(where => where.and(own(tx)))
    .orderBy('rank')
    .orderBy('id')
    .execute()
  const readings = await readingRows(tx).where('removed_at', 'is', null).execute()
  return rows.map(row =>
    indicatorFrom(row, readings.filter(({ indicator_id }) => indicator_id === row.id).map(readingFrom)),
  )
}

/** What was read of one indicator and taken out again. */
export const removedReadingsOf = async (tx: Read, indicator: Id<'indicator'>): Promise<readonly Reading[]> =>
  (await readingRows(tx).where('indicator_id', '=', indicator).where('removed_at', 'is not', null).execute()).map(
    readingFrom,
  )

const saidColumns = ({ baseline, target, priorities, ...said }: IndicatorSaid) => ({
  ...{ name: said.name, measures: said.measures, unit: said.unit, better: said.better, priorities },
  ...{ baseline: String(baseline.value), baseline_on: baseline.on, target: String(target.value), target_by: target.on },
})

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepIndicator = async (
  tx: Write,
  said: IndicatorSaid & Pick<Indicator, 'id' | 'rank' | 'library'>,
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.indicator')
    .values({
      ...{ ...own(tx), id: said.id, rank: said.rank, library: said.library, version: 1, removed_at: null },
      ...saidColumns(said),
      ...factColumns(fact),
    })
    .execute()
}

/** Words an indicator anew, takes it out or puts it back. */
export const changeIndicator = async (
  tx: Write,
  id: Id<'indicator'>,
  change: { readonly said: IndicatorSaid } | { readonly isRemoved: boolean },
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('plans.indicator')
    .set(set => ({
      version: set('version', '+', 1),
      ...('said' in change ? saidColumns(change.said) : { removed_at: change.isRemoved ? fact.at : null }),
      ...factColumns(fact),
    }))
    .where(where => where.and({ ...own(tx), id }))
    .execute()
}

/** Holds an indicator, so that two who change it at once do so one after the other. */
export const holdIndicator = async (tx: Write, id: Id<'indicator'>): Promise<void> => {
  await inLine(tx, 'plans.indicator', { ...own(tx), id })
}

export const keepReading = async (
  tx: Write,
  indicator: Id<'indicator'>,
  said: Pick<Reading, 'id' | 'value' | 'on' | 'source'>,
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.reading')
    .values({
      ...{ ...own(tx), id: said.id, indicator_id: indicator, value: String(said.value), read_on: said.on },
      ...{ source: said.source, recorded_at: at, recorded_by: by.id, recorded_by_name: by.name },
      ...{ removed_at: null, removed_by_name: null },
    })
    .execute()
}

/** Takes a reading out; it stays on record. */
export const removeReading = async (tx: Write, id: Id<'reading'>, { at, by }: Fact): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('plans.reading')
    .set({ removed_at: at, removed_by_name: by.name })
    .where(where => where.and({ ...own(tx), id }))
    .where('removed_at', 'is', null)
    .execute()
}
