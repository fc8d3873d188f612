-- The nine steps and other checklists, which one person or a group goes through at any time, without a programme and
-- without a year; and actions on somebody's own list, which nobody else sees until they are shared.

-- Whether whoever asks belongs to a group of a partnership: leads it, or has a role for it.
create function people.is_of_group(of_partnership uuid, of_group uuid) returns boolean language sql stable as $$
  select of_group is not null and exists (select from people.role r where r.partnership_id = of_partnership
    and r.group_id = of_group and r.person_id = plumbing.id_setting('app.person') and r.ended_at is null)
$$;

alter table plans.action
  -- Whose list it stands on while it is in no plan: a person's, a group's, or a person's that the group may see.
  add column own_person uuid references people.person,
  add column own_group uuid,
  -- Whether everybody of the partnership sees it. What is on nobody's own list they always see.
  add column is_shared boolean not null default true,
  -- When a plan took it in, and under which priority.
  add column adopted_at timestamptz,
  add column adopted_priority uuid,
  add foreign key (partnership_id, own_group) references people.partner_group,
  add foreign key (partnership_id, adopted_priority) references plans.priority,
  add check (is_shared or own_person is not null or own_group is not null),
  add check (adopted_at is null or (is_shared and exercise_id is not null)),
  add check (adopted_priority is null or adopted_at is not null);

-- Restrictive, so that it narrows what the scope of a partnership shows. What may not be seen may not be changed.
do $$
declare command text;
begin
  foreach command in array array['select', 'update', 'delete'] loop
    execute format($policy$create policy seen_%1$s on plans.action as restrictive for %1$s to stocktake_app using (
      is_shared or own_person = plumbing.id_setting('app.person') or owner_person = plumbing.id_setting('app.person')
      or owner_outside = plumbing.id_setting('app.owner') or people.is_of_group(partnership_id, own_group))$policy$, command);
    execute format($policy$create policy seen_%1$s on plans.action_change as restrictive for %1$s to stocktake_app using (
      exists (select from plans.action a where a.partnership_id = action_change.partnership_id
        and a.id = action_change.action_id))$policy$, command);
  end loop;
end $$;

call plumbing.room('checklist');

-- One going-through of a checklist, for a commissioner and a service or budget.
create table checklist.run_through (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  -- nine-steps.v1: a checklist that ships is never changed once it is published.
  checklist text not null,
  commissioner text not null,
  about text not null,
  -- Who began it; whose it is where no group does it.
  person_id uuid not null references people.person,
  person_name text not null,
  -- The group that does it together.
  group_id uuid,
  -- The group that a person let see it.
  open_group uuid,
  is_shared boolean not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  finished_by uuid references people.person,
  finished_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references people.partner_group,
  foreign key (partnership_id, open_group) references people.partner_group,
  check ((finished_at is null) = (finished_by_name is null))
);
call plumbing.tenant_table('checklist.run_through');

-- What is answered under a key (4.3.answer, 4.3.evidence, 4.3.link), each with a version of its own.
create table checklist.answer (
  partnership_id uuid not null,
  run_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  copied_at timestamptz not null,
  primary key (partnership_id, run_id, key),
  foreign key (partnership_id, run_id) references checklist.run_through
);
call plumbing.tenant_table('checklist.answer');

create table checklist.earlier_answer (
  partnership_id uuid not null,
  run_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  primary key (partnership_id, run_id, key, version),
  foreign key (partnership_id, run_id, key) references checklist.answer
);
call plumbing.tenant_table('checklist.earlier_answer');

-- An indicator picked in the answer to a question that asks for some.
create table checklist.pick (
  partnership_id uuid not null,
  run_id uuid not null,
  question text not null,
  indicator text not null,
  -- As it was called when it was picked.
  name text not null,
  primary key (partnership_id, run_id, question, indicator),
  foreign key (partnership_id, run_id) references checklist.run_through
);
call plumbing.tenant_table('checklist.pick');

-- Whom to ask here, or where a thing is found here, instead of what the checklist's source named.
create table checklist.local (
  partnership_id uuid not null references people.partnership,
  -- nine-steps, without a version: what is said of a place holds for the next version, too.
  checklist text not null,
  key text not null,
  words text not null,
  link text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (partnership_id, checklist, key)
);
call plumbing.tenant_table('checklist.local');

-- A person's own run is seen by nobody else until they share it; a group's by the group.
do $$
declare command text; name text;
begin
  foreach command in array array['select', 'update', 'delete'] loop
    execute format($policy$create policy seen_%1$s on checklist.run_through as restrictive for %1$s to stocktake_app using (
      is_shared or (group_id is null and person_id = plumbing.id_setting('app.person'))
      or people.is_of_group(partnership_id, group_id) or people.is_of_group(partnership_id, open_group))$policy$, command);
    foreach name in array array['answer', 'earlier_answer', 'pick'] loop
      execute format($policy$create policy seen_%1$s on checklist.%2$I as restrictive for %1$s to stocktake_app using (
        exists (select from checklist.run_through r where r.partnership_id = %2$I.partnership_id and r.id = %2$I.run_id))$policy$,
        command, name);
    end loop;
  end loop;
end $$;
