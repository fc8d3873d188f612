-- What the programme sees of a partnership, and what it may tell others. The record of looks becomes a chain: each look
-- carries a fingerprint of itself and of the one before, so that a look changed, added or taken out later is found.

alter table people.look add column n integer;
alter table people.look add column chain text;

-- Where the record of a partnership stands: its length and its last fingerprint. Two looks at once meet on this row.
create table people.look_chain (
  partnership_id uuid not null references people.partnership,
  n integer not null,
  chain text not null,
  primary key (partnership_id)
);
call plumbing.tenant_table('people.look_chain');

set local role stocktake_keeper;
do $$
declare
  look record;
  head record;
  link text;
begin
  for look in select * from people.look order by partnership_id, id loop
    select * into head from people.look_chain where partnership_id = look.partnership_id;
    if head is null then
      insert into people.look_chain (partnership_id, n, chain) values (look.partnership_id, 0, '') returning * into head;
    end if;
    -- The same text that access/look.ts puts together.
    link := translate(rtrim(encode(sha256(convert_to(concat_ws(E'\n', head.chain, head.n + 1, look.id, look.person_id,
      look.person_name, look.role, look.page,
      to_char(look.looked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8')), 'base64'), '='), '+/', '-_');
    update people.look set n = head.n + 1, chain = link
      where partnership_id = look.partnership_id and id = look.id;
    update people.look_chain set n = head.n + 1, chain = link where partnership_id = look.partnership_id;
  end loop;
  if exists (select from people.look where n is null) then raise exception 'a look was left out of the chain'; end if;
end $$;
set local role stocktake_owner;

alter table people.look alter column n set not null;
alter table people.look alter column chain set not null;
alter table people.look add constraint look_once unique (partnership_id, n);
-- A look is written once. Not even the keeper changes or removes one.
revoke update, delete on people.look from stocktake_app, stocktake_keeper;

-- What programme staff ask to tell others: a text of the partnership's, or its name, for readers that are named.
create table people.permission (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  kind text not null check (kind in ('quote', 'name')),
  words text not null,
  readers text not null,
  purpose text not null,
  asked_by uuid not null references people.person,
  asker_name text not null,
  asker_role text not null,
  asked_at timestamptz not null,
  -- Without an answer by the end of this day it lapses.
  answer_by date not null,
  primary key (partnership_id, id)
);

-- The champion's answer, the withdrawal of what was granted, and each time that it was used: facts beside the request.
create table people.permission_answer (
  partnership_id uuid not null,
  permission_id uuid not null,
  granted boolean not null,
  reason text not null,
  -- The last day on which what was granted may be used.
  until date,
  answered_by uuid not null references people.person,
  answerer_name text not null,
  answered_at timestamptz not null,
  primary key (partnership_id, permission_id),
  foreign key (partnership_id, permission_id) references people.permission
);
create table people.permission_withdrawal (
  partnership_id uuid not null,
  permission_id uuid not null,
  reason text not null,
  -- By the partnership, or by whoever had asked.
  by_programme boolean not null,
  withdrawn_by uuid not null references people.person,
  withdrawer_name text not null,
  withdrawn_at timestamptz not null,
  primary key (partnership_id, permission_id),
  foreign key (partnership_id, permission_id) references people.permission
);
create table people.permission_use (
  partnership_id uuid not null,
  id uuid not null,
  permission_id uuid not null,
  place text not null,
  used_on date not null,
  told_by uuid not null references people.person,
  teller_name text not null,
  told_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, permission_id) references people.permission
);

-- Leaving the programme: who, when, why. The partnership goes on by itself.
create table people.leaving (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  programme_id uuid not null references people.programme,
  programme_name text not null,
  partnership_name text not null,
  reason text not null,
  left_by uuid not null references people.person,
  leaver_name text not null,
  left_at timestamptz not null,
  primary key (partnership_id, id)
);

call plumbing.tenant_table('people.permission');
call plumbing.tenant_table('people.permission_answer');
call plumbing.tenant_table('people.permission_withdrawal');
call plumbing.tenant_table('people.permission_use');
call plumbing.tenant_table('people.leaving');

-- The desk asks, reads the answers and tells of each use; it answers nothing and changes nothing.
create policy desk on people.permission to stocktake_app
  using (exists (select from people.partnership p
    where p.id = permission.partnership_id and p.programme_id = (select people.desk_programme())))
  with check (exists (select from people.partnership p
    where p.id = permission.partnership_id and p.programme_id = (select people.desk_programme())));
create policy desk on people.permission_answer for select to stocktake_app
  using (exists (select from people.permission p where p.partnership_id = permission_answer.partnership_id
    and p.id = permission_answer.permission_id and plumbing.setting('app.scope') = 'desk'));
create policy desk on people.permission_withdrawal to stocktake_app
  using (exists (select from people.permission p where p.partnership_id = permission_withdrawal.partnership_id
    and p.id = permission_withdrawal.permission_id and plumbing.setting('app.scope') = 'desk'))
  with check (by_programme and exists (select from people.permission p
    where p.partnership_id = permission_withdrawal.partnership_id
    and p.id = permission_withdrawal.permission_id and plumbing.setting('app.scope') = 'desk'));
create policy desk on people.permission_use to stocktake_app
  using (exists (select from people.permission p where p.partnership_id = permission_use.partnership_id
    and p.id = permission_use.permission_id and plumbing.setting('app.scope') = 'desk'))
  with check (exists (select from people.permission p where p.partnership_id = permission_use.partnership_id
    and p.id = permission_use.permission_id and plumbing.setting('app.scope') = 'desk'));
create policy desk on people.leaving for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'));
