-- Everything out and in: who took the whole of a partnership's content and when, and what came in from such a file.

create table papers.taking (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null references people.person,
  taken_by_name text not null,
  -- Null while it is under way, and for ever where it broke off.
  ended_at timestamptz,
  bytes bigint check (bytes > 0),
  primary key (partnership_id, id),
  check ((ended_at is null) = (bytes is null))
);
call plumbing.tenant_table('papers.taking');
revoke delete on papers.taking from stocktake_app;

-- The partnership, or what it was until that day, came in from a file.
create table papers.reading_in (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  read_at timestamptz not null,
  read_by uuid not null references people.person,
  read_by_name text not null,
  -- What the file said of itself: its digest, and who took it when under which name.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  taken_at timestamptz not null,
  taken_by_name text not null,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('papers.reading_in');
revoke update, delete on papers.reading_in from stocktake_app;

-- The address that the file had for somebody. Nobody signs in with it: that takes an invitation that is accepted.
create table papers.came_with (
  partnership_id uuid not null references people.partnership,
  person_id uuid not null references people.person,
  email text not null,
  primary key (partnership_id, person_id)
);
call plumbing.tenant_table('papers.came_with');

-- People who come in with a file are names that facts point at, without an address and so without a way in.
create policy named_only on people.person for insert to stocktake_app
  with check (email is null and plumbing.setting('app.scope') = 'partnership');

-- A partnership that came from elsewhere has left a programme that is not here: its name stands in words.
alter table people.leaving alter column programme_id drop not null;
