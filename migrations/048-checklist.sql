-- Indicators that an answer picks keep their past, as words do; and whoever went through a checklist alone reads what they
-- answered as themselves, too, for the file of what is kept about them.

-- Which indicators stood in the answer to a question until somebody picked others.
create table checklist.earlier_pick (
  partnership_id uuid not null,
  run_id uuid not null,
  question text not null,
  -- 1 for the first time that the picks of the question were changed.
  version integer not null,
  -- Their names as they were when they were picked; empty where there was none.
  names text[] not null,
  replaced_at timestamptz not null,
  replaced_by uuid not null references people.person,
  replaced_by_name text not null,
  primary key (partnership_id, run_id, question, version),
  foreign key (partnership_id, run_id) references checklist.run_through
);
call plumbing.tenant_table('checklist.earlier_pick');
revoke update, delete on checklist.earlier_pick from stocktake_app;

create policy seen_select on checklist.earlier_pick as restrictive for select to stocktake_app using (
  exists (select from checklist.run_through r
    where r.partnership_id = earlier_pick.partnership_id and r.id = earlier_pick.run_id));

-- A run that a person began alone shows itself to them in their own scope (041); so do its answers.
create policy own_runs on checklist.answer for select to stocktake_app using (
  plumbing.scoped_partnership() is null and exists (select from checklist.run_through r
    where r.partnership_id = answer.partnership_id and r.id = answer.run_id and r.group_id is null
      and r.person_id = plumbing.id_setting('app.person')));
create policy own_runs on checklist.pick for select to stocktake_app using (
  plumbing.scoped_partnership() is null and exists (select from checklist.run_through r
    where r.partnership_id = pick.partnership_id and r.id = pick.run_id and r.group_id is null
      and r.person_id = plumbing.id_setting('app.person')));
