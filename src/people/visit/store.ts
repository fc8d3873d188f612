import { inLine, sql, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Partnership, Person } from '../access/person.ts'
import { isOfProgramme, type Role, type RoleHeld } from '../access/role.ts'
import { addressKey } from '../person/address.ts'
import { programmeIsOpen } from '../programme/span.ts'
import type { Link, LinkKind } from './link.ts'
import type { VisitTimes } from './visit.ts'

export type Tables = {
  'people.visit': {
    token_hash: string
    person_id: string
    started_at: Instant
    seen_at: Instant
    ended_at: Instant | null
  }
  'people.link': {
    id: string
    token_hash: string | null
    kind: LinkKind
    email: string | null
    browser_hash: string | null
    code_hash: string | null
    tries: number
    comes_back_to: string
    made_at: Instant
    expires_at: Instant | null
    used_at: Instant | null
  }
  'people.person': { id: string; email: string | null; name: string; made_at: Instant; erased_at: Instant | null }
}

/** The same with what the database makes of an address, to be found by. */
type Found = {
  'people.link': Tables['people.link'] & { email_key: string | null }
  /** `spelt_apart`: found by the exact spelling only, for somebody else has that address, too. */
  'people.person': Tables['people.person'] & { email_key: string | null; spelt_apart: boolean }
}

/** An open or ended visit with the person it belongs to. */
export type VisitOf = VisitTimes & { readonly person: Person; readonly isStaff: boolean }

/** Everything that one click needs to know about who asks: one statement, by the token's hash. */
export type Visitor = VisitOf & {
  readonly partnership?: Partnership
  readonly roles: readonly RoleHeld[]
  /** In how many partnerships and programmes the person has a part. */
  readonly placeCount: number
}

type VisitorRow = {
  started_at: Instant
  seen_at: Instant
  ended_at: Instant | null
  id: string
  name: string
  email: string
  is_staff: boolean
  place_count: number
  partnership: { name: string; programme_id: string | null; closed_on: Day | null; last_day: Day | null } | null
  roles: readonly RoleRow[]
}
type RoleRow = {
  id: string
  role: Role
  group_id: string | null
  group_name: string | null
  organisation_id: string | null
  provider: boolean | null
}

/**
 * The visitor whose token hash the scope carries, with the roles that they hold today in `partnership` when one is
 * named: a role with days holds from the first to the last of them.
 */
export const visitorOf = async (
  tx: Read,
  today: Day,
  partnership?: Id<'partnership'>,
): Promise<Visitor | undefined> => {
  const found = await sql<VisitorRow>`
    select v.started_at, v.seen_at, v.ended_at, p.id, p.name, p.email,
      exists (select from people.staff s where s.person_id = p.id and s.ended_at is null)
        or exists (select from people.role r where r.person_id = p.id and r.role in ('local-lead', 'consultant') and r.ended_at is null)
        as is_staff,
      (select count(distinct r.partnership_id) from people.role r where r.person_id = p.id and r.ended_at is null)
        + (select count(distinct s.programme_id) from people.staff s where s.person_id = p.id and s.ended_at is null)
        as place_count,
      (select jsonb_build_object('name', t.name, 'programme_id', t.programme_id, 'closed_on', t.closed_on,
          'last_day', span.last_day)
        from people.partnership t left join people.programme_span span on span.programme_id = t.programme_id
        where t.id = ${partnership ?? null}) as partnership,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'group_id', r.group_id, 'group_name', g.name,
          'organisation_id', r.organisation_id, 'provider', o.provider) order by r.given_at, r.id)
        from people.role r
        left join people.partner_group g on g.partnership_id = r.partnership_id and g.id = r.group_id
        left join people.organisation o on o.partnership_id = r.partnership_id and o.id = r.organisation_id
        where r.person_id = p.id and r.partnership_id = ${partnership ?? null} and r.ended_at is null
          and coalesce(r.starts_on <= ${today}, true) and coalesce(r.ends_on >= ${today}, true)), '[]') as roles
    from people.visit v join people.person p on p.id = v.person_id
    where v.token_hash = plumbing.setting('app.token') and p.erased_at is null`.execute(tx.over<Tables>())
  const row = found.rows[0]
  if (row === undefined) return undefined
  return {
    person: { id: row.id, name: row.name, email: row.email },
    startedAt: row.started_at,
    seenAt: row.seen_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    isStaff: row.is_staff,
    placeCount: row.place_count,
    ...(row.partnership === null || partnership === undefined
      ? {}
      : {
          partnership: {
            id: partnership,
            name: row.partnership.name,
            ...(row.partnership.programme_id === null ? {} : { programme: row.partnership.programme_id }),
            ...(row.partnership.closed_on === null ? {} : { closedOn: row.partnership.closed_on }),
          },
        }),
    roles: heldWhileItRuns(row.roles.map(roleHeld), row.partnership?.last_day ?? undefined, today),
  }
}

/** What is held once the programme is over: the roles that come from its side let nobody in any more. */
const heldWhileItRuns = (held: readonly RoleHeld[], lastDay: Day | undefined, today: Day): readonly RoleHeld[] =>
  lastDay === undefined || programmeIsOpen({ lastDay }, today) ? held : held.filter(({ role }) => !isOfProgramme(role))

const roleHeld = (row: RoleRow): RoleHeld => ({
  id: row.id,
  role: row.role,
  provider: row.provider ?? false,
  ...(row.group_id === null ? {} : { group: row.group_id }),
  ...(row.group_name ? { groupName: row.group_name } : {}),
  ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
})

/** Begins a visit; the scope is the person's. */
export const beginVisit = async (
  tx: Write,
  visit: { readonly tokenHash: string; readonly person: Id<'person'>; readonly at: Instant },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.visit')
    .values({
      token_hash: visit.tokenHash,
      person_id: visit.person,
      started_at: visit.at,
      seen_at: visit.at,
      ended_at: null,
    })
    .execute()
}

export const markSeen = async (tx: Write, tokenHash: string, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('people.visit').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

/** Ends one visit; it stays on record as ended. */
export const endVisit = async (tx: Write, tokenHash: string, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.visit')
    .set({ ended_at: at })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every open visit of a person, on every device. The scope is the person's. */
export const endAllVisits = async (tx: Write, person: Id<'person'>, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.visit')
    .set({ ended_at: at })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
}

/** Keeps a new link. The scope carries its address, or its token's hash when that is drawn already. */
export const keepLink = async (
  tx: Write,
  id: Id<'link'>,
  link: Link & { readonly tokenHash?: string },
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.link')
    .values({
      id,
      token_hash: link.tokenHash ?? null,
      kind: link.kind,
      email: link.email ?? null,
      browser_hash: link.browserHash ?? null,
      code_hash: link.codeHash ?? null,
      tries: link.tries,
      comes_back_to: link.comesBackTo,
      made_at: at,
      expires_at: link.expiresAt ?? null,
      used_at: null,
    })
    .execute()
}

const linkFrom = (row: Tables['people.link']): Link => ({
  kind: row.kind,
  tries: row.tries,
  comesBackTo: row.comes_back_to,
  ...(row.email === null ? {} : { email: row.email }),
  ...(row.browser_hash === null ? {} : { browserHash: row.browser_hash }),
  ...(row.code_hash === null ? {} : { codeHash: row.code_hash }),
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
})

/** The link whose token's hash the scope carries. */
export const linkOf = async (tx: Read, tokenHash: string): Promise<Link | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && linkFrom(row)
}

/** The same, held, so that two clicks cannot both use it. */
export const heldLink = async (tx: Write, tokenHash: string): Promise<Link | undefined> => {
  const [row] = await inLine<Tables['people.link']>(tx, 'people.link', { token_hash: tokenHash })
  return row && linkFrom(row)
}

/** How many sign-in links of the scope's address, in whatever spelling, are still open at that moment. */
export const openLinkCount = async (tx: Read, email: string, now: Instant): Promise<number> => {
  const { count } = await tx
    .over<Found>()
    .selectFrom('people.link')
    .select(each => each.fn.countAll<number>().as('count'))
    .where('kind', '=', 'sign-in')
    .where('email_key', '=', addressKey(email))
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The link that a mail is being written for; the scope is that job's. */
export const linkToMail = async (tx: Read, id: Id<'link'>): Promise<Link | undefined> => {
  const row = await tx.over<Tables>().selectFrom('people.link').selectAll().where('id', '=', id).executeTakeFirst()
  return row && linkFrom(row)
}

/** Puts the secrets of a mail on its link; a mail written again makes the earlier one's link dead. */
export const setSecrets = async (
  tx: Write,
  id: Id<'link'>,
  secrets: { readonly tokenHash: string; readonly codeHash: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.link')
    .set({ token_hash: secrets.tokenHash, code_hash: secrets.codeHash })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

export const markUsed = async (tx: Write, tokenHash: string, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('people.link').set({ used_at: at }).where('token_hash', '=', tokenHash).execute()
}

export const countTry = async (tx: Write, tokenHash: string): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.link')
    .set(each => ({ tries: each('tries', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .execute()
}

/**
 * The person with that address in any case, if there is one and the scope may see them. Their own spelling is what they
 * are written to.
 */
export const personByEmail = async (tx: Read, email: string): Promise<Person | undefined> => {
  const row = await tx
    .over<Found>()
    .selectFrom('people.person')
    .select(['id', 'name', 'email'])
    .where('email_key', '=', addressKey(email))
    .where('erased_at', 'is', null)
    .where(person => person.or([person('email', '=', email), person('spelt_apart', '=', false)]))
    .orderBy('spelt_apart', 'desc')
    .executeTakeFirst()
  return row === undefined || row.email === null ? undefined : { id: row.id, name: row.name, email: row.email }
}

/** Removes links that had run out, or been used up, by that moment. The scope is that job's. */
export const clearLinks = async (tx: Write, before: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('people.link')
    .where(link => link.or([link('expires_at', '<', before), link('used_at', '<', before)]))
    .execute()
}

/** Removes visits that nobody has used since that moment. The scope is that job's. */
export const clearVisits = async (tx: Write, before: Instant): Promise<void> => {
  await tx.over<Tables>().deleteFrom('people.visit').where('seen_at', '<', before).execute()
}
