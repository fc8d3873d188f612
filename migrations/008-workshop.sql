-- A live workshop: what is prepared, who came, what the facilitator did, the unseen ballots while a round is open, the
-- tables' notes and what the room decided. Tallies are facts of scoring (007) and agreed scores of agreement.

call plumbing.room('workshop');

-- The one workshop that a participant's scope is about; null in every other scope, which matches nothing.
create function workshop.joined() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.workshop', true), '')::uuid;

-- Lets a participant's scope see and write a table's rows too: only those of the workshop that they joined.
create procedure workshop.opened_to_participants(name regclass) language plpgsql as $$
begin
  execute format('create policy participant on %s to stocktake_app
    using (workshop_id = workshop.joined()) with check (workshop_id = workshop.joined())', name);
end $$;

create table workshop.workshop (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  name text not null,
  -- As it stands on the screens: a participant's scope reads no other room.
  partnership_name text not null,
  held_on date not null,
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  recipe jsonb not null,
  -- The standards as they are asked, in the partnership's words; refreshed until it opens.
  questions jsonb not null,
  -- Eight signs drawn by chance; no key across partnerships, for a key tells who tries values that one is taken.
  code text not null,
  door_locked boolean not null default false,
  -- Goes up with every change that somebody's screen shows. Ballots do not raise it.
  revision bigint not null default 0,
  ahead_from date,
  opened_at timestamptz,
  closed_at timestamptz,
  prepared_at timestamptz not null,
  prepared_by uuid not null references people.person,
  prepared_by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id, group_id) references exercise.sitting (partnership_id, exercise_id, group_id)
);
create index workshop_by_id on workshop.workshop (id);
create index workshop_by_code on workshop.workshop (code);
call plumbing.tenant_table('workshop.workshop');
create policy participant on workshop.workshop to stocktake_app
  using (id = workshop.joined()) with check (id = workshop.joined());
-- Whoever types the code sees the workshop that it opens, while it is not closed.
create policy by_code on workshop.workshop for select to stocktake_app
  using (plumbing.setting('app.scope') = 'visitor' and code = plumbing.setting('app.token') and closed_at is null);

-- A table in the room, or a call that counts as one.
create table workshop.seating (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  letter text not null,
  call_link text,
  note_taker uuid,
  primary key (partnership_id, id),
  unique (partnership_id, workshop_id, letter),
  foreign key (partnership_id, workshop_id) references workshop.workshop
);
call plumbing.tenant_table('workshop.seating');
call workshop.opened_to_participants('workshop.seating');

create table workshop.participant (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('taking-part', 'observer', 'screen', 'paper')),
  -- What the browser of a participant holds the secret of. None for somebody who works on paper.
  token_hash text unique,
  shown_as text not null,
  -- A role rather than a name, in the room and in the record.
  by_role boolean not null,
  under_18 boolean not null default false,
  seat_id uuid,
  organisation text,
  seating_id uuid,
  -- Null while only invited to score ahead.
  came_at timestamptz,
  left_at timestamptz,
  taken_out boolean not null default false,
  primary key (partnership_id, id),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  foreign key (partnership_id, seating_id) references workshop.seating,
  check (not under_18 or by_role)
);
create index participant_of_workshop on workshop.participant (partnership_id, workshop_id);
call plumbing.tenant_table('workshop.participant');
call workshop.opened_to_participants('workshop.participant');
create policy by_token on workshop.participant for select to stocktake_app
  using (plumbing.setting('app.scope') = 'visitor' and token_hash = plumbing.setting('app.token'));

-- What the facilitator did, in order. Where the workshop stands is read from these and from nothing else.
create table workshop.move (
  partnership_id uuid not null,
  workshop_id uuid not null,
  number integer not null,
  kind text not null,
  step text,
  minutes numeric,
  at timestamptz not null,
  made_by uuid not null references people.person,
  made_by_name text not null,
  primary key (partnership_id, workshop_id, number),
  foreign key (partnership_id, workshop_id) references workshop.workshop
);
call plumbing.tenant_table('workshop.move');
call workshop.opened_to_participants('workshop.move');

-- A question put to everybody at once: a standard's score (turn 1 or 2), or the three dots (no standard).
create table workshop.round (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  standard integer,
  turn integer not null,
  -- Set when the room's round begins; null while it can only be scored ahead.
  opened_at timestamptz,
  ended_at timestamptz,
  -- How it ended: its tally is shown, fewer than five scores, a show of hands instead, or dropped by going back.
  ending text check (ending in ('shown', 'too-few', 'hands', 'dropped')),
  joined integer,
  answered integer,
  on_paper integer,
  primary key (partnership_id, id),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  check ((ended_at is null) = (ending is null))
);
create unique index one_open_round on workshop.round (partnership_id, workshop_id, coalesce(standard, 0), turn)
  where ended_at is null;
call plumbing.tenant_table('workshop.round');
call workshop.opened_to_participants('workshop.round');

-- Who may answer: fixed when the round opens (security 3, rule 4).
create table workshop.round_member (
  partnership_id uuid not null,
  workshop_id uuid not null,
  round_id uuid not null,
  participant_id uuid not null,
  primary key (partnership_id, round_id, participant_id),
  foreign key (partnership_id, round_id) references workshop.round,
  foreign key (partnership_id, participant_id) references workshop.participant
);
call plumbing.tenant_table('workshop.round_member');
call workshop.opened_to_participants('workshop.round_member');

-- What turns a participant into the code under which their ballot lies. Deleted with the ballots, at the reveal.
create table workshop.round_key (
  partnership_id uuid not null,
  workshop_id uuid not null,
  round_id uuid not null,
  key bytea not null,
  -- Set just before the reveal: from then on no ballot is taken, so that the count misses none and leaves none behind.
  shut boolean not null default false,
  primary key (partnership_id, round_id),
  foreign key (partnership_id, round_id) references workshop.round
);
call plumbing.tenant_table('workshop.round_key');
call workshop.opened_to_participants('workshop.round_key');

-- No time, no address, no person (rule 3).
create table workshop.ballot (
  partnership_id uuid not null,
  workshop_id uuid not null,
  round_id uuid not null,
  code bytea not null,
  answer text not null,
  comment text,
  primary key (partnership_id, round_id, code),
  foreign key (partnership_id, round_id) references workshop.round
);
call plumbing.tenant_table('workshop.ballot');
call workshop.opened_to_participants('workshop.ballot');

-- What people added to their ballots, shuffled at the reveal.
create table workshop.comment (
  partnership_id uuid not null,
  workshop_id uuid not null,
  round_id uuid not null,
  place integer not null,
  words text not null,
  primary key (partnership_id, round_id, place),
  foreign key (partnership_id, round_id) references workshop.round
);
call plumbing.tenant_table('workshop.comment');
call workshop.opened_to_participants('workshop.comment');

-- A table's notes on a standard; every version is kept.
create table workshop.note (
  partnership_id uuid not null,
  workshop_id uuid not null,
  seating_id uuid not null,
  standard integer not null,
  version integer not null,
  said text not null,
  evidence text not null,
  implications text not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (partnership_id, seating_id, standard, version),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  foreign key (partnership_id, seating_id) references workshop.seating
);
call plumbing.tenant_table('workshop.note');
call workshop.opened_to_participants('workshop.note');

-- What the plenary did with a standard. A later row for the same standard takes the place of an earlier one.
create table workshop.outcome (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  standard integer not null,
  kind text not null check (kind in ('agreed', 'champion', 'none')),
  score integer check (score between 1 and 5),
  words text not null,
  would_settle text not null,
  position_version integer,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  check ((kind = 'agreed') = (score is not null))
);
call plumbing.tenant_table('workshop.outcome');
call workshop.opened_to_participants('workshop.outcome');

-- Something to rank; its dots are counted at the reveal and stay null where too few took part.
create table workshop.candidate (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  place integer not null,
  words text not null,
  -- Where it was said, for reading: 'Table A on standard 3'.
  heard text not null,
  standards integer[] not null,
  dots integer,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, workshop_id) references workshop.workshop
);
call plumbing.tenant_table('workshop.candidate');
call workshop.opened_to_participants('workshop.candidate');

-- What goes into the record in words: the assurance statement, decisions, what is to be done by whom.
create table workshop.minute (
  partnership_id uuid not null,
  workshop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('assurance', 'decision', 'dissent')),
  standard integer,
  words text not null,
  said_by text,
  written_at timestamptz not null,
  written_by text not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, workshop_id) references workshop.workshop
);
call plumbing.tenant_table('workshop.minute');
call workshop.opened_to_participants('workshop.minute');

-- Where a seat of the group is to sit, as it was laid before the day. The words are kept with it, so that whoever joins
-- by the code can say which seat is theirs: a participant's scope reads no other room.
create table workshop.place (
  partnership_id uuid not null,
  workshop_id uuid not null,
  seat_id uuid not null,
  seating_id uuid not null,
  title text not null,
  organisation text,
  holder text,
  primary key (partnership_id, workshop_id, seat_id),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  foreign key (partnership_id, seating_id) references workshop.seating on delete cascade
);
call plumbing.tenant_table('workshop.place');
call workshop.opened_to_participants('workshop.place');

-- Where a personal link to score ahead was sent. No participant's scope reads an address.
create table workshop.sent_ahead (
  partnership_id uuid not null,
  workshop_id uuid not null,
  participant_id uuid not null,
  email text not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  primary key (partnership_id, participant_id),
  foreign key (partnership_id, workshop_id) references workshop.workshop,
  foreign key (partnership_id, participant_id) references workshop.participant
);
call plumbing.tenant_table('workshop.sent_ahead');
