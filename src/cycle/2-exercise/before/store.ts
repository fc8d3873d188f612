import { sql, type Read } from '#db'
import type { Id } from '#ground'
import { linksBetween, standardsOf, type Edition, type Editions } from '#instrument'
import { partnershipIn } from '../scope.ts'
import type { Before } from './before.ts'

/** A year that starts from another: its label, the edition it is run on, and the group that asks, where one does. */
export type Starting = {
  readonly label: string
  readonly edition: Edition
  readonly group?: Id<'group'>
}

type Row = { id: string; label: string; edition_id: string }

/** The newest exercise before that label that was not withdrawn; with a group, the newest in which that group sat. */
const newestBefore = async (
  tx: Read,
  { label, group }: Pick<Starting, 'label' | 'group'>,
): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`
    select e.id, e.label, e.edition_id from exercise.exercise e
    where e.partnership_id = ${partnershipIn(tx)} and not e.withdrawn and e.label < ${label}
      and (${group ?? null}::uuid is null or exists (
        select from exercise.sitting s where s.partnership_id = e.partnership_id and s.exercise_id = e.id
          and s.group_id = ${group ?? null}::uuid))
    order by e.label desc
    limit 1`.execute(tx.over())
  return rows[0]
}

/** What a year starts from, and how its standards go on. Nothing in a partnership’s first year. */
export const beforeOf = async (tx: Read, editions: Editions, starting: Starting): Promise<Before | undefined> => {
  const found = await newestBefore(tx, starting)
  const edition = found && (await editions.find(tx, found.edition_id))
  if (found === undefined || edition === undefined) return undefined
  const older = { id: edition.id, keys: standardsOf(edition).map(({ key }) => key) }
  const links = linksBetween(await editions.crosswalksIn(tx), older, starting.edition.id)
  return { exercise: found.id, label: found.label, edition, ...(links === undefined ? {} : { links }) }
}
