-- Whoever is erased leaves their address nowhere and answers for nothing any more. An address is the same however its
-- letters are cased. Links and visits go when their time is over. A link is used in the transaction that it is used for.

-- Addresses are told apart without regard to A to Z and a to z, by a rule that no locale changes. They are kept as typed,
-- because mail is sent to what was typed.
alter table people.person
  add column email_key text collate "C" generated always as (lower(email collate "C")) stored,
  -- Made before this rule, beside somebody whose address is the same but for its case: found by the exact spelling only.
  add column spelt_apart boolean not null default false;
alter table people.link
  add column email_key text collate "C" generated always as (lower(email collate "C")) stored;
create index link_of_address on people.link (email_key);
create index invitation_of_address on people.invitation (lower(email collate "C"));
create index staff_invitation_of_address on people.staff_invitation (lower(email collate "C"));

set local role stocktake_keeper;
-- Where two people were made from two spellings of one address, nobody is joined and nobody loses their way in: whoever
-- was here last is found by every spelling, the others by their own.
update people.person p set spelt_apart = true
from (
  select each.id, row_number() over (partition by each.email_key order by (
    select max(v.seen_at) from people.visit v where v.person_id = each.id) desc nulls last, each.made_at, each.id) as place
  from people.person each where each.email is not null) ranked
where ranked.id = p.id and ranked.place > 1;
-- What those who were erased until now left behind.
update people.role r set ended_at = p.erased_at, ended_by = p.id
  from people.person p where p.id = r.person_id and p.erased_at is not null and r.ended_at is null;
update people.staff s set ended_at = p.erased_at
  from people.person p where p.id = s.person_id and p.erased_at is not null and s.ended_at is null;
-- An address that an invitation was accepted at and that is nobody's any more was theirs, unless it came with a file.
update people.invitation i set email = ''
  where i.accepted_at is not null
  and not exists (select from people.person p where p.email_key = lower(i.email collate "C"))
  and not exists (select from papers.came_with c where lower(c.email collate "C") = lower(i.email collate "C"));
update people.staff_invitation i set email = ''
  where i.accepted_at is not null
  and not exists (select from people.person p where p.email_key = lower(i.email collate "C"));
set local role stocktake_owner;

create unique index person_of_address on people.person (email_key) where not spelt_apart;

alter policy visible on people.person using (
  id = plumbing.id_setting('app.person')
  or email_key = lower(plumbing.setting('app.email') collate "C")
  or id = people.visiting_person()
  or exists (
    select from people.role where role.person_id = person.id
    and role.partnership_id = plumbing.id_setting('app.partnership'))
  or exists (
    select from people.staff where staff.person_id = person.id
    and staff.programme_id = plumbing.id_setting('app.programme'))
);
alter policy by_token_or_address on people.link using (
  token_hash = plumbing.setting('app.token')
  or email_key = lower(plumbing.setting('app.email') collate "C")
  or plumbing.setting('app.job') = 'mail.sign-in'
);

-- The address of whoever leaves, in small letters, said by the one transaction that erases them, of themselves.
create function people.leaving() returns text language sql stable
  return case when plumbing.setting('app.scope') = 'person' then plumbing.setting('app.leaving') end;

-- They end their own roles and parts, and see who else administers the programmes that they do: the programme's row is
-- changed to say what it says, so that of two who leave at once the second counts again.
create policy leaves on people.role for update to stocktake_app
  using (person_id = plumbing.id_setting('app.person') and people.leaving() is not null)
  with check (person_id = plumbing.id_setting('app.person') and ended_at is not null);
create policy leaves on people.staff for update to stocktake_app
  using (person_id = plumbing.id_setting('app.person') and people.leaving() is not null)
  with check (person_id = plumbing.id_setting('app.person') and ended_at is not null);
create policy stays on people.staff for select to stocktake_app
  using (role = 'programme-admin' and ended_at is null and people.leaving() is not null);
create policy leaves on people.programme for update to stocktake_app
  using (people.leaving() is not null and exists (
    select from people.staff s where s.programme_id = programme.id and s.person_id = plumbing.id_setting('app.person')));

-- Where their address stands, by the column that holds it: the row is emptied of it, or goes. Emptied it has to be seen
-- still, or PostgreSQL refuses the change.
create procedure people.lets_go(place regclass, address text, command text, emptied text) language plpgsql as $$
begin
  execute format('create policy leaves_seen on %s for select to stocktake_app
    using (people.leaving() is not null and %s in (people.leaving(), ''''))', place, address);
  execute format('create policy leaves on %s for %s to stocktake_app using (%s = people.leaving())%s',
    place, command, address, case when command = 'update' then format(' with check (%s = '''')', emptied) end);
end $$;
call people.lets_go('people.invitation', 'lower(email collate "C")', 'update', 'email');
call people.lets_go('people.staff_invitation', 'lower(email collate "C")', 'update', 'email');
call people.lets_go('people.link', 'email_key', 'delete', null);
call people.lets_go('mail.kept', 'lower(recipient collate "C")', 'delete', null);
call people.lets_go('papers.came_with', 'lower(email collate "C")', 'delete', null);
call people.lets_go('workshop.sent_ahead', 'lower(email collate "C")', 'delete', null);
call people.lets_go('support.consultant', 'lower(email collate "C")', 'update', 'email');
call people.lets_go('plans.outside_owner', 'lower(email collate "C")', 'delete', null);
call people.lets_go('plans.inquiry', 'lower(address collate "C")', 'update', 'address');
call people.lets_go('plans.entry_change', 'lower((was ->> ''address'') collate "C")', 'update', '(was ->> ''address'')');
drop procedure people.lets_go;
create index came_with_address on papers.came_with (lower(email collate "C"));
create index sent_ahead_to on workshop.sent_ahead (lower(email collate "C"));
create index consultant_of_address on support.consultant (lower(email collate "C"));
create index owner_of_address on plans.outside_owner (lower(email collate "C"));
create index inquiry_of_address on plans.inquiry (lower(address collate "C"));
create index entry_change_of_address on plans.entry_change (lower((was ->> 'address') collate "C"));

-- People knows nothing of these rooms, so their tables tell themselves. An action whose owner was reached by mail keeps
-- the name of whoever answers for it.
alter table plans.action drop constraint action_partnership_id_owner_outside_fkey;
alter table plans.action add foreign key (partnership_id, owner_outside)
  references plans.outside_owner on delete set null (owner_outside);
create function mail.forget_person() returns trigger language plpgsql as $$
begin
  delete from mail.kept where lower(recipient collate "C") = people.leaving();
  return new;
end $$;
create function papers.forget_person() returns trigger language plpgsql as $$
begin
  delete from papers.came_with where lower(email collate "C") = people.leaving();
  return new;
end $$;
create function workshop.forget_person() returns trigger language plpgsql as $$
begin
  delete from workshop.sent_ahead where lower(email collate "C") = people.leaving();
  return new;
end $$;
create function support.forget_person() returns trigger language plpgsql as $$
begin
  update support.consultant set email = '' where lower(email collate "C") = people.leaving();
  return new;
end $$;
create function plans.forget_person() returns trigger language plpgsql as $$
begin
  delete from plans.outside_owner where lower(email collate "C") = people.leaving();
  update plans.inquiry set address = '' where lower(address collate "C") = people.leaving();
  update plans.entry_change set was = was || '{"address": ""}'
    where lower((was ->> 'address') collate "C") = people.leaving();
  return new;
end $$;
create trigger forget_in_mail after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function mail.forget_person();
create trigger forget_in_papers after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function papers.forget_person();
create trigger forget_in_workshop after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function workshop.forget_person();
create trigger forget_in_support after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function support.forget_person();
create trigger forget_in_plans after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function plans.forget_person();

-- The daily job that clears away links and visits whose time is over.
create policy clearing_seen on people.link for select to stocktake_app
  using (plumbing.setting('app.job') = 'people.clearing');
create policy clearing on people.link for delete to stocktake_app
  using (plumbing.setting('app.job') = 'people.clearing');
create policy clearing_seen on people.visit for select to stocktake_app
  using (plumbing.setting('app.job') = 'people.clearing');
create policy clearing on people.visit for delete to stocktake_app
  using (plumbing.setting('app.job') = 'people.clearing');

-- Whoever founds an installation uses its link in the same transaction; before it there is nothing to be seen.
create function people.is_founding() returns boolean language sql stable
  return plumbing.setting('app.scope') in ('partnership', 'desk') and not exists (select from people.installation);
create policy founds_seen on people.link for select to stocktake_app
  using (kind = 'first-run' and people.is_founding());
create policy founds on people.link for update to stocktake_app
  using (kind = 'first-run' and people.is_founding());
-- Whoever brings a link begins a visit of the person at its address, and of nobody else.
create policy signs_in on people.visit for insert to stocktake_app with check (
  exists (select from people.person p join people.link l on l.email_key = p.email_key
    where p.id = visit.person_id and p.erased_at is null and l.token_hash = plumbing.setting('app.token')));
