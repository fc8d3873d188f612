-- The gate before a release: an attacker tries, on all that was published and the draft, to find out anybody's score. Kept
-- is what was tried and how many scores it got out; never whose, never which score, and no day.

create table overview.gate (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  state text not null check (state in ('running', 'stopped', 'finished')),
  primary key (programme_id, release, draft),
  foreign key (programme_id, release, draft) references overview.draft
);
call plumbing.guarded_table('overview.gate');

-- One piece of work, kept as soon as it is done: a run that was stopped or killed goes on behind the last one.
create table overview.gate_part (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  number smallint not null,
  -- What is done: the files are read, or attacks on one standard are tried by nobody's, each one's or pairs' knowledge.
  kind text not null check (kind in ('files', 'nobody', 'each', 'pairs')),
  edition text,
  standard smallint,
  is_done boolean not null default false,
  attacks integer not null default 0,
  exact integer not null default 0,
  narrow integer not null default 0,
  undecided integer not null default 0,
  primary key (programme_id, release, draft, number),
  foreign key (programme_id, release, draft) references overview.gate,
  check ((kind = 'files') = (edition is null) and (edition is null) = (standard is null))
);
call plumbing.guarded_table('overview.gate_part');

-- What a part found: a file that says more than was printed, a cell that breaks a rule, or what to do with a cell.
create table overview.gate_finding (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  part smallint not null,
  number smallint not null,
  kind text not null,
  file text,
  edition text,
  cell text,
  place text,
  standard smallint,
  primary key (programme_id, release, draft, part, number),
  foreign key (programme_id, release, draft, part) references overview.gate_part,
  check ((file is null) = (place is not null) and (place is null) = (standard is null))
);
call plumbing.guarded_table('overview.gate_finding');

-- The desk starts, stops and reads; the gate itself works in the builder's scope and alone says what it found.
create policy desk on overview.gate to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building())
  with check (
    overview.is_building()
    or programme_id = plumbing.id_setting('app.programme') and state in ('running', 'stopped'));
create policy desk on overview.gate_part for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy plan on overview.gate_part for insert to stocktake_app
  with check (programme_id = plumbing.id_setting('app.programme') and not is_done);
create policy work on overview.gate_part for update to stocktake_app
  using (overview.is_building() and not is_done) with check (overview.is_building() and is_done);
create policy desk on overview.gate_finding for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy work on overview.gate_finding for insert to stocktake_app with check (overview.is_building());

-- Who was asked by name to approve a release reads what the gate says of its drafts.
create policy asked on overview.gate for select to stocktake_app using (people.is_asked_for(programme_id, release));
create policy asked on overview.gate_part for select to stocktake_app using (people.is_asked_for(programme_id, release));
create policy asked on overview.gate_finding for select to stocktake_app
  using (people.is_asked_for(programme_id, release));
