import { sql, type Read } from '#db'
import { partnershipIn, type Id } from '#ground'
import { linksBetween, standardsOf, type Edition, type Editions, type WalkedLink } from '#instrument'
import type { Exercise } from '../year/exercise.ts'
import { isYearsOwn, yearIn } from '../year/label.ts'
import type { Before } from './before.ts'
import { areOfOwnYears, beforeIn, lineThrough, otherHeads, type Joins, type Run } from './line.ts'

/** An exercise that starts from another: its label, the edition it is run on, and the group that asks, where one does. */
export type Starting = {
  readonly label: string
  readonly edition: Edition
  readonly group?: Id<'group'>
}

type Row = { id: string; label: string; edition_id: string }
type Crosswalks = ReturnType<Editions['crosswalks']>
type Earlier = Run & { readonly id: Id<'exercise'> }

/** The exercises of earlier years that were not withdrawn; with a group, those in which it sat. */
const earlierThan = async (tx: Read, { label, group }: Starting): Promise<readonly Earlier[]> => {
  const { rows } = await sql<Row>`
    select e.id, e.label, e.edition_id from exercise.exercise e
    where e.partnership_id = ${partnershipIn(tx)} and not e.withdrawn and left(e.label, 7) < ${yearIn(label)}
      and (${group ?? null}::uuid is null or exists (
        select from exercise.sitting s where s.partnership_id = e.partnership_id and s.exercise_id = e.id
          and s.group_id = ${group ?? null}::uuid))`.execute(tx.over())
  return rows.map(row => ({ id: row.id, label: row.label, editionId: row.edition_id }))
}

/** What a year starts from, and how its standards go on. Nothing in a partnership’s first year. */
export const beforeOf = async (tx: Read, editions: Editions, starting: Starting): Promise<Before | undefined> => {
  const { label, edition: newer } = starting
  const [all, crosswalks] = await Promise.all([earlierThan(tx, starting), editions.crosswalksIn(tx)])
  if (all.length === 0) return undefined
  const linked = await linkedIn(tx, editions, all, crosswalks)
  const found = beforeIn(all, { label, editionId: newer.id }, (older, to) => linked.links(older, to) !== undefined)
  const edition = found && linked.editions.get(found.editionId)
  if (found === undefined || edition === undefined) return undefined
  const links = linked.links(found.editionId, newer.id)
  return { exercise: found.id, label: found.label, edition, ...(links === undefined ? {} : { links }) }
}

/** Exercises that can be set beside one another, and the newest of each other line. */
export type Comparable = { readonly line: readonly Exercise[]; readonly others: readonly Exercise[] }

/**
 * The exercises that can be set beside one another, the newest first: all, where two or more are asked for by their ids,
 * each of its own year; else the line of the one that a page is about, of the one asked for, or of the newest year’s own.
 */
export const comparableOf = async (
  tx: Read,
  editions: Editions,
  all: readonly Exercise[],
  { asked, about }: { readonly asked: readonly string[]; readonly about?: string | undefined },
): Promise<Comparable> => {
  const wanted = all.filter(({ id }) => asked.includes(id))
  const shown = all.filter(({ id }) => asked.includes(id) || id === about)
  const one = all.find(({ id }) => id === about) ?? wanted[0] ?? all.find(({ label }) => isYearsOwn(label)) ?? all[0]
  if (one === undefined) return { line: all, others: [] }
  const { links } = await linkedIn(tx, editions, all, await editions.crosswalksIn(tx))
  const joins: Joins = (older, newer) => links(older, newer) !== undefined
  const line = wanted.length >= 2 && areOfOwnYears(shown) ? all : lineThrough(all, one, joins)
  return { line, others: otherHeads(all, line, joins) }
}

/** The editions of these exercises, and how the standards of one go on in another; nothing where no crosswalk leads. */
const linkedIn = async (tx: Read, editions: Editions, all: readonly Run[], crosswalks: Crosswalks) => {
  const found = new Map<string, Edition>()
  for (const id of new Set(all.map(({ editionId }) => editionId))) {
    const edition = await editions.find(tx, id)
    if (edition !== undefined) found.set(id, edition)
  }
  const links = (older: string, newer: string): readonly WalkedLink[] | undefined => {
    const edition = found.get(older)
    const keys = edition && standardsOf(edition).map(({ key }) => key)
    return keys && linksBetween(crosswalks, { id: older, keys }, newer)
  }
  return { editions: found, links }
}
