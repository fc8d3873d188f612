import type { Day, Id, World } from '#ground'
import type { TestDatabase } from '#test/database.ts'
import { giveContribution, withdrawContribution } from '../contribution/actions.ts'

/** A programme with partnerships that have nothing but a year each, for contributions to stand on. */
export type TestProgramme = {
  readonly id: Id<'programme'>
  readonly person: { readonly id: Id<'person'>; readonly name: string }
  readonly partnerships: readonly Id<'partnership'>[]
  /** Gives a row for one of them, of positions confirmed that day. */
  readonly give: (at: number, scores: readonly (number | null)[], on?: Day) => Promise<void>
  readonly withdraw: (at: number, on: Day) => Promise<void>
}

export const regions = ['North', 'South'].map(name => ({ key: name.toLowerCase(), name }))
export const areaTypes = ['Rural', 'Urban'].map(name => ({ key: name.toLowerCase(), name }))

export const arrangeProgramme = async (
  db: TestDatabase,
  world: World,
  edition: string,
  size: number,
): Promise<TestProgramme> => {
  const [id, person] = [world.newId<'programme'>(), { id: world.newId<'person'>(), name: 'Ada' }]
  const partnerships = Array.from({ length: size }, () => world.newId<'partnership'>())
  const exercises = new Map<string, Id<'exercise'>>()
  await db.unscoped(`insert into people.programme (id, name, made_at) values ($1, 'Better Together', now())`, [id])
  await db.unscoped(`insert into people.person (id, name, email, made_at) values ($1, 'Ada', $2, now())`, [
    ...[person.id, `${person.id}@example.org`],
  ])
  await db.unscoped(
    `insert into people.partnership (id, name, programme_id, made_at) select one, one::text, $2, now() from unnest($1::uuid[]) one`,
    [partnerships, id],
  )
  const exerciseOf = async (at: number, label: string): Promise<Id<'exercise'>> => {
    const known = exercises.get(`${at} ${label}`)
    if (known !== undefined) return known
    const made = world.newId<'exercise'>()
    await db.unscoped(
      `insert into exercise.exercise (partnership_id, id, label, edition_id, gather_by, agree_by, plan_by, opened_at)
       values ($1, $2, $3, $4, '2026-10-01', '2026-11-01', '2026-12-01', now())`,
      [partnerships[at], made, label, edition],
    )
    exercises.set(`${at} ${label}`, made)
    return made
  }
  const scopeOf = (at: number) =>
    ({ kind: 'partnership', partnership: partnerships[at] ?? '', person: person.id }) as const
  return {
    ...{ id, person, partnerships },
    give: async (at, scores, on = '2027-01-10') => {
      const label = on.slice(0, 4)
      const exercise = await exerciseOf(at, label)
      const [region, areaType] = [regions[at % 2], areaTypes[at % 3 === 0 ? 0 : 1]]
      const offer = {
        ...{
          partnership: partnerships[at] ?? '',
          exercise,
          programme: id,
          confirmation: world.newId<'confirmation'>(),
        },
        confirmedOn: on,
        row: {
          ...{ year: label, edition, region: region?.key ?? '', areaType: areaType?.key ?? '' },
          scores: scores.map((score, standard) => ({ standard: standard + 1, score })),
        },
        ...{ regionName: region?.name ?? '', areaTypeName: areaType?.name ?? '' },
      }
      const made = { id: world.newId<'contribution'>(), at: `${on}T12:00:00.000Z`, by: person }
      await db.write(scopeOf(at), tx => giveContribution(tx, offer, made))
    },
    withdraw: async (at, on) => {
      const exercise = await exerciseOf(at, on.slice(0, 4))
      await db.write(scopeOf(at), tx =>
        withdrawContribution(tx, exercise, 'next', { closings: [], at: `${on}T12:00:00.000Z`, by: person }),
      )
    },
  }
}
