import type { TestDatabase } from '#test/database.ts'

/**
 * Where an address names something that a partnership holds: how one is found, with everything else that the
 * address of that one says. `$1` is the partnership.
 */
const places: Readonly<Record<string, string>> = {
  '/organisations/:organisation': `select id as organisation
    from people.organisation where partnership_id = $1 and ended_at is null`,
  '/groups/:group': `select id as "group"
    from people.partner_group where partnership_id = $1 and ended_at is null`,
  '/seats/:seat': `select group_id as "group", id as seat
    from people.seat where partnership_id = $1 and ended_at is null`,
  '/people/invitations/:invitation': `select id as invitation
    from people.invitation where partnership_id = $1`,
  '/:partnership/invitations/:invitation': `select id as invitation
    from people.invitation where partnership_id = $1`,
  '/roles/:role': `select id as role
    from people.role where partnership_id = $1 and role = 'group-lead' and ended_at is null`,
  '/permissions/:permission': `select id as permission
    from people.permission where partnership_id = $1`,
  '/files/:file': `select id as file
    from files.file where partnership_id = $1`,
  '/exercises/:exercise': `select id as exercise
    from exercise.exercise where partnership_id = $1`,
  '/submissions/:submission': `select exercise_id as exercise, group_id as "group", id as submission
    from scoring.submission where partnership_id = $1`,
  '/variations/:noted': `select exercise_id as exercise, group_id as "group", standard, id as noted
    from scoring.variation where partnership_id = $1 and removed_at is null`,
  '/voices/:noted': `select exercise_id as exercise, group_id as "group", standard, id as noted
    from scoring.voice where partnership_id = $1 and removed_at is null`,
  '/evidence/:evidence': `select exercise_id as exercise, group_id as "group", standard, evidence_id as evidence
    from scoring.evidence_use where partnership_id = $1`,
  '/evidence/brought/:evidence': `select exercise_id as exercise, group_id as "group", standard, from_evidence_id as evidence
    from scoring.carried where partnership_id = $1`,
  '/dissents/:dissent': `select exercise_id as exercise, standard, id as dissent
    from agreement.dissent where partnership_id = $1`,
  '/workshops/:workshop': `select id as workshop
    from workshop.workshop where partnership_id = $1`,
  '/priorities/:priority': `select exercise_id as exercise, id as priority
    from plans.priority where partnership_id = $1 and merged_into is null and set_aside_at is null`,
  '/plan/lists/:part/:entry': `select exercise_id as exercise, 'member' as part, id as entry
    from plans.member where partnership_id = $1 and removed_at is null`,
  '/outcomes/:part/:entry': `select exercise_id as exercise, 'gap' as part, id as entry
    from plans.gap where partnership_id = $1 and removed_at is null`,
  '/register/:inquiry': `select exercise_id as exercise, id as inquiry
    from plans.inquiry where partnership_id = $1 and removed_at is null`,
  '/ideas/:idea': `select exercise_id as exercise, id as idea
    from plans.idea where partnership_id = $1 and removed_at is null`,
  '/decisions/:decision': `select exercise_id as exercise, id as decision
    from plans.decision where partnership_id = $1 and struck_at is null`,
  '/stakeholders/:stakeholder': `select exercise_id as exercise, id as stakeholder
    from plans.stakeholder where partnership_id = $1 and removed_at is null`,
  '/reviews/:review': `select exercise_id as exercise, id as review
    from plans.review where partnership_id = $1 and removed_at is null`,
  '/operations/:operation': `select exercise_id as exercise, id as operation
    from plans.operation where partnership_id = $1 and removed_at is null`,
  '/actions/:action': `select id as action
    from plans.action where partnership_id = $1 and exercise_id is not null and removed_at is null`,
  '/outcomes/:outcome': `select id as outcome
    from plans.outcome where partnership_id = $1 and ended_at is null`,
  '/indicators/:indicator': `select id as indicator
    from plans.indicator where partnership_id = $1 and removed_at is null`,
  '/readings/:reading': `select indicator_id as indicator, id as reading
    from plans.reading where partnership_id = $1 and removed_at is null`,
  '/support/lists/:part/:line': `select exercise_id as exercise, list as part, id as line
    from support.line where partnership_id = $1 and list = 'link' and removed_at is null`,
  '/consultancy/:activity': `select exercise_id as exercise, id as activity
    from support.line where partnership_id = $1 and list = 'activity' and removed_at is null`,
  '/measures/:activity': `select exercise_id as exercise, id as activity
    from support.line where partnership_id = $1 and list = 'activity' and removed_at is null`,
  '/log/:logged': `select exercise_id as exercise, id as logged
    from support.log where partnership_id = $1 and removed_at is null`,
  '/consultants/:consultant': `select exercise_id as exercise, id as consultant
    from support.consultant where partnership_id = $1`,
  '/checklist/:run': `select id as run
    from checklist.run_through where partnership_id = $1`,
  '/checklist/own/:checklist': `select id as checklist
    from instrument.checklist where partnership_id = $1`,
  '/glossary/:addition': `select id as addition
    from instrument.addition where partnership_id = $1 and kind = 'word' and removed_at is null`,
  '/library/:addition': `select id as addition
    from instrument.addition where partnership_id = $1 and kind = 'indicator' and removed_at is null`,
  '/editions/:edition': `select id as edition
    from instrument.edition where partnership_id = $1`,
  '/drafts/:draft': `select id as draft
    from instrument.draft where partnership_id = $1 and checklist_id is null`,
  '/framework/lists/:part/:line': `select list as part, id as line
    from framework.line where partnership_id = $1 and removed_at is null`,
  '/allotments/:allotment': `select id as allotment
    from people.role where partnership_id = $1 and role = 'local-lead' and ended_at is null`,
  '/records/:record': `select id as record
    from exchange.practice where partnership_id = $1`,
  '/help/:help': `select id as help
    from exchange.help where partnership_id = $1`,
  '/introductions/:introduction': `select id as introduction
    from exchange.asking where partnership_id = $1`,
}

export type Params = Readonly<Record<string, string>>

const placeOf = (path: string, name: string): string | undefined =>
  Object.keys(places)
    .filter(place => place.endsWith(`:${name}`) && path.includes(place))
    .toSorted((one, other) => other.length - one.length)[0]

/** The names in an address that are ids of what a partnership holds. */
export const idsIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) => (placeOf(path, name) === undefined ? [] : [name]))

const rowsAt = async (db: TestDatabase, place: string, partnership: string): Promise<readonly Params[]> => {
  const sql = `select * from (${places[place] ?? ''}) as every order by every::text`
  const rows = await db.unscoped(sql, [partnership])
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])))
}

/**
 * Addresses of a partnership in which everything is there that it holds.
 * @param known what has been chosen already; of many that are held, the one that fits it best is taken.
 */
export const heldBy = async (
  db: TestDatabase,
  known: Params & { readonly partnership: string },
): Promise<(path: string) => Params> => {
  const fitting = (row: Params): number => Object.entries(row).filter(([name, value]) => known[name] === value).length
  const found = new Map<string, Params>()
  for (const place of Object.keys(places)) {
    const rows = await rowsAt(db, place, known.partnership)
    const [best] = rows.toSorted((one, other) => fitting(other) - fitting(one))
    if (best) found.set(place, best)
  }
  return path => {
    const unknown = idsIn(path).filter(name => !(name in known))
    return Object.assign({ ...known }, ...unknown.map(name => found.get(placeOf(path, name) ?? ''))) as Params
  }
}

/** The end of an id that nothing has. */
const twinned = 'abcabcabcabc'

/** The same row in another partnership, under an id of its own: rows that it hangs on are not needed to look for it. */
const copy = async (db: TestDatabase, table: string, from: string, to: string, id: string): Promise<string> => {
  const other = id.replace(/.{12}$/, twinned)
  const twin = `jsonb_build_object('partnership_id', '${to}', 'id', '${other}')`
  await db.unscoped(`set session_replication_role = replica;
    insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(own) || ${twin})).*
      from ${table} own where partnership_id = '${from}' and id = '${id}'`)
  return other
}

/** Ids that another partnership has, for every place in an address: what it holds, or a copy of what `from` holds. */
export const foreignTo = async (
  db: TestDatabase,
  from: string,
  other: string,
): Promise<(path: string, name: string) => string | undefined> => {
  const ids = new Map<string, string>()
  for (const [place, sql] of Object.entries(places)) {
    const name = /:(\w+)$/.exec(place)?.[1] ?? ''
    const [theirs] = await rowsAt(db, place, other)
    const [ours] = await rowsAt(db, place, from)
    const [, table = ''] = /\bfrom (\w+\.\w+)/.exec(sql) ?? []
    const isOwn = sql.includes(` id as ${name}`)
    const id = theirs?.[name] ?? (isOwn && ours?.[name] ? await copy(db, table, from, other, ours[name]) : undefined)
    if (id !== undefined) ids.set(place, id)
  }
  return (path, name) => ids.get(placeOf(path, name) ?? '')
}

/** What a partnership holds at these places, in one word for each table. */
export const stateOf = async (db: TestDatabase, partnership: string): Promise<Params> => {
  const tables = new Set(Object.values(places).map(sql => /\bfrom (\w+\.\w+)/.exec(sql)?.[1] ?? ''))
  const state: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await db.unscoped<{ state: string }>(
      `select coalesce(md5(string_agg(own::text, '' order by own::text)), '') as state
         from ${table} own where partnership_id = $1`,
      [partnership],
    )
    state[table] = row?.state ?? ''
  }
  return state
}
