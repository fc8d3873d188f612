-- That whoever leads a framework asked for the signature of its next version although something is missing, and why.
-- The reason stands with the version. It can be taken back until that version is signed.
create table framework.asking (
  partnership_id uuid not null,
  id uuid not null,
  version integer not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  asked_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id) references framework.framework,
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create unique index asked_once on framework.asking (partnership_id, version) where withdrawn_at is null;
call plumbing.tenant_table('framework.asking');
