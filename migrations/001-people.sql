-- Who is asking and for whom. Persons and programmes span partnerships, so their policies are their own; everything
-- else here belongs to one partnership and follows the convention of 000.

call plumbing.room('people');

-- One row, made when the first programme or partnership is set up. Until then a one-time link is printed at start.
create table people.installation (
  one boolean primary key default true check (one),
  set_up_at timestamptz not null,
  -- A sample's people can be signed in as by a click, so a database is a sample from its first row or never.
  sample boolean not null
);
call plumbing.guarded_table('people.installation');
create policy anyone on people.installation to stocktake_app
  using (plumbing.setting('app.scope') is not null) with check (plumbing.setting('app.scope') is not null);

create table people.person (
  id uuid primary key,
  -- Null once the person has been erased; their signed facts keep the name that stood there.
  email text unique,
  name text not null,
  made_at timestamptz not null,
  erased_at timestamptz
);

create table people.programme (
  id uuid primary key,
  name text not null,
  made_at timestamptz not null
);

create table people.region (
  programme_id uuid not null references people.programme,
  id uuid not null,
  name text not null,
  primary key (programme_id, id)
);

create table people.staff (
  programme_id uuid not null references people.programme,
  id uuid not null,
  person_id uuid not null references people.person,
  role text not null check (role in ('programme-admin', 'regional-lead')),
  region_id uuid,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, region_id) references people.region
);

create table people.partnership (
  id uuid primary key,
  name text not null,
  programme_id uuid references people.programme,
  region_id uuid,
  made_at timestamptz not null,
  foreign key (programme_id, region_id) references people.region
);

create table people.organisation (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  name text not null,
  kind text not null,
  statutory boolean not null,
  -- Providers may be kept from evidence that touches on buying their services.
  provider boolean not null default false,
  ended_at timestamptz,
  primary key (partnership_id, id)
);

create table people.partner_group (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  name text not null,
  kind text not null,
  organisation_id uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references people.organisation
);

create table people.seat (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  group_id uuid not null,
  organisation_id uuid,
  title text not null,
  -- A holder needs no sign-in: a name is enough.
  holder text,
  holder_person_id uuid references people.person,
  vacant_since date,
  ended_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references people.partner_group,
  foreign key (partnership_id, organisation_id) references people.organisation,
  check ((holder is null) = (vacant_since is not null))
);

create table people.role (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  person_id uuid not null references people.person,
  role text not null check (role in ('champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead')),
  group_id uuid,
  organisation_id uuid,
  given_at timestamptz not null,
  given_by uuid references people.person,
  ended_at timestamptz,
  ended_by uuid references people.person,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references people.partner_group,
  foreign key (partnership_id, organisation_id) references people.organisation,
  check ((role = 'group-lead') <= (group_id is not null))
);
create unique index one_champion on people.role (partnership_id) where role = 'champion' and ended_at is null;
create index role_of_person on people.role (person_id);

create table people.invitation (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null,
  group_id uuid,
  organisation_id uuid,
  -- Drawn when the mail is written; until then nothing opens it.
  token_hash text unique,
  invited_at timestamptz not null,
  invited_by uuid not null references people.person,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references people.partner_group,
  foreign key (partnership_id, organisation_id) references people.organisation
);

-- A look at a partnership's content by programme staff. The partnership can read this record.
create table people.look (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  person_id uuid not null references people.person,
  person_name text not null,
  role text not null,
  page text not null,
  looked_at timestamptz not null,
  primary key (partnership_id, id)
);

create table people.link (
  id uuid primary key,
  -- Drawn when the mail is written (at once for a sample or a first run); until then nothing opens it.
  token_hash text unique,
  kind text not null check (kind in ('sign-in', 'sample', 'first-run')),
  -- The address typed; whether it belongs to a person is looked up when the mail is written and when the link is used.
  email text,
  -- The browser that asked, by the hash of its cookie, and the short code for any other browser.
  browser_hash text,
  code_hash text,
  tries integer not null default 0,
  comes_back_to text not null default '/',
  made_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);

create table people.visit (
  token_hash text primary key,
  person_id uuid not null references people.person,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index visit_of_person on people.visit (person_id);

-- The person whose browser carries the token of this transaction, if the visit is open.
create function people.visiting_person() returns uuid language sql stable as $$
  select person_id from people.visit
  where token_hash = plumbing.setting('app.token') and ended_at is null
$$;

call plumbing.guarded_table('people.person');
call plumbing.guarded_table('people.programme');
call plumbing.guarded_table('people.region');
call plumbing.guarded_table('people.staff');
call plumbing.guarded_table('people.partnership');
call plumbing.guarded_table('people.link');
call plumbing.guarded_table('people.visit');

create policy by_token on people.visit to stocktake_app
  using (token_hash = plumbing.setting('app.token') or person_id = plumbing.id_setting('app.person'));

create policy by_token_or_address on people.link to stocktake_app using (
  token_hash = plumbing.setting('app.token')
  or email = plumbing.setting('app.email')
  or plumbing.setting('app.job') = 'mail.sign-in'
);

create policy visible on people.person for select to stocktake_app using (
  id = plumbing.id_setting('app.person')
  or email = plumbing.setting('app.email')
  or id = people.visiting_person()
  or exists (
    select from people.role where role.person_id = person.id
    and role.partnership_id = plumbing.id_setting('app.partnership'))
  or exists (
    select from people.staff where staff.person_id = person.id
    and staff.programme_id = plumbing.id_setting('app.programme'))
);
create policy own on people.person for insert to stocktake_app
  with check (id = plumbing.id_setting('app.person'));
create policy change_own on people.person for update to stocktake_app
  using (id = plumbing.id_setting('app.person')) with check (id = plumbing.id_setting('app.person'));

create policy visible on people.partnership to stocktake_app using (
  id = plumbing.id_setting('app.partnership')
  or programme_id = plumbing.id_setting('app.programme')
  or exists (
    select from people.role where role.partnership_id = partnership.id and role.ended_at is null
    and role.person_id in (plumbing.id_setting('app.person'), people.visiting_person()))
) with check (
  id = plumbing.id_setting('app.partnership') or programme_id = plumbing.id_setting('app.programme')
);

create policy visible on people.programme to stocktake_app using (
  id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership where partnership.programme_id = programme.id)
  or exists (select from people.staff where staff.programme_id = programme.id)
) with check (id = plumbing.id_setting('app.programme'));

create policy visible on people.region to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership p where p.programme_id = region.programme_id and p.region_id = region.id)
) with check (programme_id = plumbing.id_setting('app.programme'));

create policy visible on people.staff to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or person_id in (plumbing.id_setting('app.person'), people.visiting_person())
) with check (programme_id = plumbing.id_setting('app.programme'));

call plumbing.tenant_table('people.organisation');
call plumbing.tenant_table('people.partner_group');
call plumbing.tenant_table('people.seat');
call plumbing.tenant_table('people.role');
call plumbing.tenant_table('people.invitation');
call plumbing.tenant_table('people.look');

-- A person also sees their own roles from outside any partnership, and an invitation opens with its token.
create policy own on people.role for select to stocktake_app
  using (person_id in (plumbing.id_setting('app.person'), people.visiting_person()));
create policy by_token on people.invitation for select to stocktake_app
  using (token_hash = plumbing.setting('app.token'));

-- The group or organisation that a person's own role names, so that one statement can say who is asking.
create policy of_own_role on people.partner_group for select to stocktake_app using (exists (
  select from people.role r where r.partnership_id = partner_group.partnership_id and r.group_id = partner_group.id
  and r.person_id = people.visiting_person()));
create policy of_own_role on people.organisation for select to stocktake_app using (exists (
  select from people.role r where r.partnership_id = organisation.partnership_id and r.organisation_id = organisation.id
  and r.person_id = people.visiting_person()));

-- An offer to join the programme's staff, opened like any invitation by the link in the mail to its address.
create table people.staff_invitation (
  programme_id uuid not null references people.programme,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null check (role in ('programme-admin', 'regional-lead')),
  region_id uuid,
  token_hash text unique,
  invited_at timestamptz not null,
  invited_by uuid not null references people.person,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, region_id) references people.region
);
call plumbing.guarded_table('people.staff_invitation');
create policy visible on people.staff_invitation to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or token_hash = plumbing.setting('app.token')
  or plumbing.setting('app.job') = 'mail.staff-invitation'
);
-- The programme and the inviter are named in that mail.
create policy named_in_mail on people.programme for select to stocktake_app
  using (plumbing.setting('app.job') = 'mail.staff-invitation');

-- Whoever opens an invitation reads whose it is.
create policy of_invitation on people.partnership for select to stocktake_app using (exists (
  select from people.invitation i where i.partnership_id = partnership.id and i.token_hash = plumbing.setting('app.token')));
create policy of_staff_invitation on people.programme for select to stocktake_app using (exists (
  select from people.staff_invitation i where i.programme_id = programme.id and i.token_hash = plumbing.setting('app.token')));
