-- A year's exercise: its dates, who sits and how they sat, its milestones; and what a partnership calls things.

call plumbing.room('exercise');

create table exercise.exercise (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  label text not null,
  edition_id text not null,
  gather_by date not null,
  agree_by date not null,
  plan_by date not null,
  opened_at timestamptz not null,
  -- Raised by every change to the dates, the groups or the milestones, so that two changes at once cannot both hold.
  version integer not null default 1,
  -- Opened by mistake and taken back: kept on record, and its label is free again.
  withdrawn boolean not null default false,
  primary key (partnership_id, id),
  check (gather_by <= agree_by and agree_by <= plan_by)
);
create unique index one_label on exercise.exercise (partnership_id, label) where not withdrawn;
call plumbing.tenant_table('exercise.exercise');

-- A group that sits in this exercise. Later rooms' answers point here, so a group with answers cannot be taken out.
create table exercise.sitting (
  partnership_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  position integer not null,
  standards integer[] not null check (cardinality(standards) > 0),
  held_on date,
  manner text check (manner in ('meeting', 'circulated', 'workshop', 'paper')),
  others text not null default '',
  notes text not null default '',
  version integer not null default 0,
  recorded_at timestamptz,
  recorded_by uuid references people.person,
  recorded_by_name text,
  primary key (partnership_id, exercise_id, group_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, group_id) references people.partner_group,
  check ((held_on is null) = (manner is null))
);
call plumbing.tenant_table('exercise.sitting');

-- The seats of the group as they stood when the sitting was recorded: names stay when seats change hands.
create table exercise.attendance (
  partnership_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  seat_id uuid not null,
  position integer not null,
  title text not null,
  organisation_name text,
  holder text,
  state text not null check (state in ('took-part', 'missing', 'vacant')),
  primary key (partnership_id, exercise_id, group_id, seat_id),
  foreign key (partnership_id, exercise_id, group_id) references exercise.sitting on delete cascade,
  foreign key (partnership_id, seat_id) references people.seat
);
call plumbing.tenant_table('exercise.attendance');

create table exercise.milestone (
  partnership_id uuid not null,
  exercise_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('opened', 'gathering-closed', 'positions-confirmed', 'outline-signed')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  undone_at timestamptz,
  undone_by uuid references people.person,
  undone_by_name text,
  undone_because text,
  primary key (partnership_id, exercise_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by_name is null))
);
create unique index one_standing on exercise.milestone (partnership_id, exercise_id, kind) where undone_at is null;
call plumbing.tenant_table('exercise.milestone');

-- The partnership's own names for an edition's terms. A term without a row keeps the founding name.
create table exercise.term (
  partnership_id uuid not null references people.partnership,
  term text not null,
  name text not null,
  short text,
  plural text,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  primary key (partnership_id, term)
);
call plumbing.tenant_table('exercise.term');
