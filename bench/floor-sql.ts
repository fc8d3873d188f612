const at = 'partnership_id = $1 and exercise_id = $2 and group_id = $3 and standard = $4'

/** The floor's statements, each sent as a named one. `$1` to `$4`: partnership, exercise, group, standard. */
export const floorSql = {
  // By the token's hash ($1), for that partnership ($2) and group ($3).
  visit: `
    select v.started_at, v.seen_at, p.id, p.name, p.email, t.name as partnership, r.role, g.name as group_name
    from people.visit v
    join people.person p on p.id = v.person_id
    join people.role r on r.person_id = p.id
    join people.partnership t on t.id = r.partnership_id
    join people.partner_group g on g.partnership_id = r.partnership_id and g.id = r.group_id
    where v.token_hash = $1 and v.ended_at is null and v.seen_at > now() - interval '1 hour'
      and r.partnership_id = $2 and r.group_id = $3 and r.role = 'group-lead' and r.ended_at is null`,
  exercise: `
    select e.*, m.kind, m.recorded_at, m.recorded_by_name, m.undone_at, m.undone_by_name, m.undone_because
    from exercise.exercise e
    left join exercise.milestone m on m.partnership_id = e.partnership_id and m.exercise_id = e.id
    where e.partnership_id = $1 and e.id = $2 and not e.withdrawn order by m.recorded_at, m.id`,
  terms: 'select term, name, short, plural from exercise.term where partnership_id = $1 order by term',
  sitting: `
    select s.*, g.name, g.kind from exercise.sitting s
    join people.partner_group g on g.partnership_id = s.partnership_id and g.id = s.group_id
    where s.partnership_id = $1 and s.exercise_id = $2 and s.group_id = $3`,
  response: `
    select r.*,
      (select jsonb_agg(to_jsonb(v) order by v.id) from scoring.variation v
        where (v.partnership_id, v.exercise_id, v.group_id, v.standard) =
          (r.partnership_id, r.exercise_id, r.group_id, r.standard) and v.removed_at is null) as variations,
      (select jsonb_agg(to_jsonb(o) order by o.id) from scoring.voice o
        where (o.partnership_id, o.exercise_id, o.group_id, o.standard) =
          (r.partnership_id, r.exercise_id, r.group_id, r.standard) and o.removed_at is null) as voices,
      (select jsonb_agg(to_jsonb(e) order by e.id) from scoring.evidence_use u
        join scoring.evidence e on e.partnership_id = u.partnership_id and e.id = u.evidence_id
        where (u.partnership_id, u.exercise_id, u.group_id, u.standard) =
          (r.partnership_id, r.exercise_id, r.group_id, r.standard)) as evidence
    from scoring.response r where ${at}`,
  around: `
    select
      (select jsonb_agg(standard order by standard) from scoring.response
        where partnership_id = $1 and exercise_id = $2 and group_id = $3 and answer is not null) as answered,
      (select count(*) from scoring.earlier where ${at}) as earlier,
      exists (select from scoring.submission
        where partnership_id = $1 and exercise_id = $2 and group_id = $3 and reopened_at is null) as submitted`,
  words: `
    select id, said, version, changed_at, changed_by_name, removed_at from instrument.addition
    where partnership_id = $1 and kind = 'word' order by folded, id`,
  // The newest year before in which the group sat, and how standards of its own editions go on.
  before: `
    select e.id, e.label, e.edition_id,
      (select jsonb_agg(c.file) from instrument.crosswalk c where c.partnership_id = e.partnership_id) as crosswalks
    from exercise.exercise e
    where e.partnership_id = $1 and not e.withdrawn
      and e.label < (select label from exercise.exercise where partnership_id = $1 and id = $2)
      and exists (select from exercise.sitting s
        where s.partnership_id = e.partnership_id and s.exercise_id = e.id and s.group_id = $3)
    order by e.label desc limit 1`,
  // `$2` is the year before, `$4` this year.
  brought: `
    select e.*,
      (select jsonb_agg(u.standard order by u.standard) from scoring.evidence_use u
        where u.partnership_id = e.partnership_id and u.evidence_id = e.id) as standards,
      (select jsonb_agg(jsonb_build_array(c.standard, c.decision)) from scoring.carried c
        where c.partnership_id = e.partnership_id and c.exercise_id = $4 and c.group_id = e.group_id
          and c.from_evidence_id = e.id) as decided
    from scoring.evidence e where e.partnership_id = $1 and e.exercise_id = $2 and e.group_id = $3
    order by e.title, e.id`,
  said: `
    select s.group_name, s.submitted_at, s.submitted_by_name, s.on_behalf, a.* from scoring.submission s
    join scoring.submitted_answer a on a.partnership_id = s.partnership_id and a.submission_id = s.id
    where s.partnership_id = $1 and s.exercise_id = $2 and s.group_id = $3 and s.reopened_at is null
      and a.standard = $4`,
  stored: `
    select version, score, summary, implications, strategic, texts_at, texts_by
    from scoring.response where ${at} for update`,
  keep: `
    insert into scoring.response (partnership_id, exercise_id, group_id, standard, answer, score, summary, implications,
      strategic, version, pressed, texts_by, texts_at, kept_at, saved_at, saved_by, on_behalf)
    values ($1, $2, $3, $4, 'score', $5, $6, $7, $8, 1, true, $9, $10, $10, $10, $9, false)
    on conflict (partnership_id, exercise_id, group_id, standard) do update set
      score = excluded.score, summary = excluded.summary, implications = excluded.implications,
      strategic = excluded.strategic, version = response.version + 1, texts_by = excluded.texts_by,
      texts_at = excluded.texts_at, kept_at = excluded.kept_at, saved_at = excluded.saved_at,
      saved_by = excluded.saved_by`,
  copy: `
    insert into scoring.earlier (partnership_id, exercise_id, group_id, standard, id, piece, version, content, why,
      written_at, written_by, kept_at)
    values ($1, $2, $3, $4, $5, 'response', $6, $7, 'replaced', $8, $9, $10)`,
} as const

export type FloorStatement = keyof typeof floorSql
