-- What a partnership adds to the glossary and to the library of indicators, with how it was worded before.

create table instrument.addition (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  kind text not null check (kind in ('word', 'indicator')),
  -- By what two of a kind are told apart: the word or the name, in small letters.
  folded text not null,
  said jsonb not null,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('instrument.addition');
create unique index addition_once on instrument.addition (partnership_id, kind, folded) where removed_at is null;

create table instrument.earlier_addition (
  partnership_id uuid not null,
  addition_id uuid not null,
  version integer not null,
  said jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, addition_id, version),
  foreign key (partnership_id, addition_id) references instrument.addition
);
call plumbing.tenant_table('instrument.earlier_addition');
revoke update, delete on instrument.earlier_addition from stocktake_app;

-- The entry of the library that an indicator was started from; '' for one of the partnership's own making.
alter table plans.indicator add column library text not null default '';
