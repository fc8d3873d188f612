-- The partnership's own outcomes, actions as one noun for the whole product, and the mail that goes out once a week.

-- An outcome that the partnership wants for people. It belongs to no year: years, plans and later rooms pick from it.
create table plans.outcome (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  rank integer not null,
  name text not null,
  -- The local plan that it comes from.
  source text not null,
  for_whom text not null,
  shows text not null,
  -- The offer that it was started from, so that each offer is taken once.
  offered text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_because text,
  primary key (partnership_id, id),
  check ((ended_at is null) = (ended_by_name is null) and (ended_at is null) = (ended_because is null))
);
create unique index one_of_each_offer on plans.outcome (partnership_id, offered);
call plumbing.tenant_table('plans.outcome');

-- Something that serves an outcome: a priority, an action, and what later rooms have. Rooms name their own kinds.
create table plans.outcome_pick (
  partnership_id uuid not null,
  kind text not null,
  item_id uuid not null,
  outcome_id uuid not null,
  picked_at timestamptz not null,
  picked_by uuid not null references people.person,
  picked_by_name text not null,
  primary key (partnership_id, kind, item_id, outcome_id),
  foreign key (partnership_id, outcome_id) references plans.outcome
);
create index pick_of_outcome on plans.outcome_pick (partnership_id, outcome_id);
call plumbing.tenant_table('plans.outcome_pick');

-- Somebody who answers for actions without an account: a name, an address, and the link in their last mail.
create table plans.outside_owner (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  name text not null,
  email text not null,
  made_at timestamptz not null,
  -- Drawn when a mail is written, and again with every mail; until the first nothing opens it.
  token_hash text unique,
  expires_at timestamptz,
  -- Of the link that only switches the weekly mail off.
  stop_hash text,
  off_at timestamptz,
  -- When they were last told that something was handed to them.
  told_at timestamptz,
  -- The week (2026-W48) whose mail was begun last, and whether it went out.
  week text,
  claimed_at timestamptz,
  sent_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, email)
);
create index owner_by_stop_link on plans.outside_owner (stop_hash);
call plumbing.tenant_table('plans.outside_owner');
create policy by_token on plans.outside_owner for select to stocktake_app using (
  plumbing.setting('app.scope') = 'visitor' and plumbing.setting('app.token') in (token_hash, stop_hash));
create policy by_stop_token on plans.outside_owner for update to stocktake_app
  using (plumbing.setting('app.scope') = 'visitor' and stop_hash = plumbing.setting('app.token'))
  with check (plumbing.setting('app.scope') = 'visitor' and stop_hash = plumbing.setting('app.token'));
create policy own on plans.outside_owner for select to stocktake_app
  using (partnership_id = plumbing.id_setting('app.owner_partnership') and id = plumbing.id_setting('app.owner'));
-- The job that asks for everybody's weekly mail sees who there is.
create policy weeks on plans.outside_owner for select to stocktake_app using (plumbing.setting('app.job') = 'mail.weeks');

-- An action may come from anywhere, so it needs no year and no plan that was begun.
alter table plans.action rename column owner to owner_name;
alter table plans.action alter column exercise_id drop not null;
alter table plans.action drop constraint action_partnership_id_exercise_id_fkey;
alter table plans.action add foreign key (partnership_id, exercise_id) references exercise.exercise;
alter table plans.action
  add column owner_person uuid references people.person,
  add column owner_outside uuid,
  -- What it comes from: a kind, its id, its words then, and its address below the partnership's.
  add column origin_kind text,
  add column origin_id uuid,
  add column origin_words text,
  add column origin_path text,
  add column dropped_because text not null default '',
  -- Another date that its owner asks for.
  add column asked_due date,
  add foreign key (partnership_id, owner_outside) references plans.outside_owner,
  add check (owner_person is null or owner_outside is null),
  add check ((origin_kind is null) = (origin_id is null) and (origin_kind is null) = (origin_words is null)
    and (origin_kind is null) = (origin_path is null)),
  alter column rank set default 0,
  -- An owner without an account changes their own actions through the link in their mail.
  alter column changed_by drop not null;
create index action_of_outside_owner on plans.action (partnership_id, owner_outside);
create index action_of_origin on plans.action (partnership_id, origin_kind, origin_id);
create policy own on plans.action for select to stocktake_app using (
  partnership_id = plumbing.id_setting('app.owner_partnership')
  and owner_outside = plumbing.id_setting('app.owner') and removed_at is null);
create policy change_own on plans.action for update to stocktake_app using (
  partnership_id = plumbing.id_setting('app.owner_partnership')
  and owner_outside = plumbing.id_setting('app.owner') and removed_at is null)
with check (
  partnership_id = plumbing.id_setting('app.owner_partnership')
  and owner_outside = plumbing.id_setting('app.owner') and removed_at is null);

-- Who changed what about an action, and when. What was before stands beside what is.
create table plans.action_change (
  partnership_id uuid not null,
  action_id uuid not null,
  version integer not null,
  at timestamptz not null,
  by_person uuid references people.person,
  by_name text not null,
  -- [{ "what": "due", "before": "…", "after": "…" }] in words that a person reads.
  changes jsonb not null,
  note text not null,
  primary key (partnership_id, action_id, version),
  foreign key (partnership_id, action_id) references plans.action
);
call plumbing.tenant_table('plans.action_change');
create policy add_own on plans.action_change for insert to stocktake_app with check (
  partnership_id = plumbing.id_setting('app.owner_partnership') and exists (
    select from plans.action a where a.partnership_id = action_change.partnership_id and a.id = action_change.action_id
    and a.owner_outside = plumbing.id_setting('app.owner')));

-- What stood in the outline plan's list keeps its rows; its history begins with what is known of it.
set local role stocktake_keeper;
do $$
declare there bigint; moved bigint;
begin
  select count(*) into there from plans.action;
  insert into plans.action_change (partnership_id, action_id, version, at, by_person, by_name, changes, note)
    select partnership_id, id, version, changed_at, changed_by, changed_by_name, '[]', '' from plans.action;
  get diagnostics moved = row_count;
  if moved <> there then raise exception '% of % actions have a history', moved, there; end if;
end $$;
set local role stocktake_owner;

-- Whoever opens the link in such a mail reads whose partnership it is.
create policy named_to_owner on people.partnership for select to stocktake_app
  using (id = plumbing.id_setting('app.owner_partnership'));

-- The weekly mail of a person: switched off or not, and the week whose mail was begun last.
create table people.weekly (
  person_id uuid primary key references people.person,
  off_at timestamptz,
  stop_hash text unique,
  week text,
  claimed_at timestamptz,
  sent_at timestamptz
);
call plumbing.guarded_table('people.weekly');
create policy own on people.weekly to stocktake_app
  using (person_id = plumbing.id_setting('app.person')) with check (person_id = plumbing.id_setting('app.person'));
create policy by_stop_token on people.weekly for select to stocktake_app
  using (plumbing.setting('app.scope') = 'visitor' and stop_hash = plumbing.setting('app.token'));
create policy change_by_stop_token on people.weekly for update to stocktake_app
  using (plumbing.setting('app.scope') = 'visitor' and stop_hash = plumbing.setting('app.token'))
  with check (plumbing.setting('app.scope') = 'visitor' and stop_hash = plumbing.setting('app.token'));
-- The job that asks for everybody's weekly mail sees who there is, and neither names nor addresses.
create policy weeks on people.role for select to stocktake_app using (plumbing.setting('app.job') = 'mail.weeks');
