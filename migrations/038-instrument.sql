-- Checklists of one's own are withdrawn, and offered by a programme to its partnerships, as editions are.

-- Nobody begins a checklist that is withdrawn; what was gone through stays what it is. It can be offered again.
create table instrument.checklist_withdrawal (
  partnership_id uuid not null,
  id uuid not null,
  checklist_id text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references people.person,
  withdrawn_by_name text not null,
  because text not null,
  undone_at timestamptz,
  undone_by uuid references people.person,
  undone_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, checklist_id) references instrument.checklist (partnership_id, id),
  check ((undone_at is null) = (undone_by is null)),
  check ((undone_at is null) = (undone_by_name is null))
);
create unique index one_checklist_withdrawal_stands on instrument.checklist_withdrawal (partnership_id, checklist_id)
  where undone_at is null;
call plumbing.tenant_table('instrument.checklist_withdrawal');
revoke delete on instrument.checklist_withdrawal from stocktake_app;

-- What a programme offers to its partnerships. Beginning one makes it the partnership's own as well.
create table instrument.checklist_offer (
  programme_id uuid not null references people.programme,
  checklist_id text not null check (checklist_id ~ '^[a-z][a-z0-9-]*\.v[1-9][0-9]*\.[0-9a-f]{12}$'),
  file text not null,
  offered_at timestamptz not null,
  offered_by uuid not null references people.person,
  offered_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_because text,
  primary key (programme_id, checklist_id),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
call plumbing.guarded_table('instrument.checklist_offer');
revoke update, delete on instrument.checklist_offer from stocktake_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_because) on instrument.checklist_offer to stocktake_app;
create policy kept on instrument.checklist_offer to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on instrument.checklist_offer for select to stocktake_app using (instrument.is_ours(programme_id));
