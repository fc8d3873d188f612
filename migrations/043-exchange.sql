-- Whoever is erased leaves no name and no address with others. An answer, and what became of a contribution, are told
-- until they were seen. After a no one can ask again.

-- Whose name and address it is.
alter table exchange.card add column person_id uuid references people.person;
create index card_of_person on exchange.card (person_id);
create index shown_of_writer on exchange.shown (writer_id);

-- What a person was told of and has looked at.
create table exchange.seen (
  person_id uuid not null references people.person,
  kind text not null check (kind in ('answer', 'became')),
  of_id uuid not null,
  seen_at timestamptz not null,
  primary key (person_id, kind, of_id)
);
call plumbing.guarded_table('exchange.seen');
create policy own on exchange.seen to stocktake_app
  using (person_id = plumbing.id_setting('app.person')) with check (person_id = plumbing.id_setting('app.person'));

-- Answered with a no, and asked for once more since.
alter table exchange.asking add column set_aside_at timestamptz;
drop index exchange.one_asking_at_a_time;
create unique index one_asking_at_a_time on exchange.asking (partnership_id, of_id)
  where withdrawn_at is null and set_aside_at is null;

-- Of what lies with others, a person can empty what says who they are, as they leave, and change nothing else.
revoke update on exchange.card, exchange.shown from stocktake_app;
grant update (contact_name, contact_address) on exchange.card to stocktake_app;
grant update (writer_id, writer_name) on exchange.shown to stocktake_app;
create policy leaves on exchange.card for update to stocktake_app
  using (plumbing.setting('app.scope') = 'person' and person_id = plumbing.id_setting('app.person'))
  with check (contact_name = '' and contact_address = '');
create policy leaves on exchange.shown for update to stocktake_app
  using (plumbing.setting('app.scope') = 'person' and writer_id = plumbing.id_setting('app.person'))
  with check (writer_id is null and writer_name = '');
create policy leaves on exchange.follow for delete to stocktake_app
  using (plumbing.setting('app.scope') = 'person' and kind = 'person' and of_key = plumbing.setting('app.person'));

-- A person who leaves may change rows that they may not read. A statement with a condition would look for rows among
-- those that can be read, so a request names none: the policies above say which rows it reaches.
create or replace function exchange.forget_person() returns trigger language plpgsql as $$
begin
  delete from exchange.note where person_id = new.id;
  delete from exchange.seen where person_id = new.id;
  if current_user = 'stocktake_app' then
    delete from exchange.follow;
    update exchange.card set contact_name = '', contact_address = '';
    update exchange.shown set writer_id = null, writer_name = '';
  else
    delete from exchange.follow where person_id = new.id or (kind = 'person' and of_key = new.id::text);
    update exchange.card set contact_name = '', contact_address = '' where person_id = new.id;
    update exchange.shown set writer_id = null, writer_name = '' where writer_id = new.id;
  end if;
  return new;
end $$;

-- A draft that they wrote can be published after them.
create function exchange.without_who_left() returns trigger language plpgsql as $$
begin
  if exists (select from people.person p where p.id = new.writer_id and p.erased_at is not null) then
    new.writer_id := null;
    new.writer_name := '';
  end if;
  return new;
end $$;
create trigger without_who_left before insert on exchange.shown
  for each row execute function exchange.without_who_left();

set local role stocktake_keeper;
update exchange.card c set person_id = coalesce(
  (select a.asked_by from exchange.asking a where a.id = c.introduction_id and c.side = 'asks'),
  (select p.id from people.person p where p.email = c.contact_address and c.side = 'helps'));
-- An address that is nobody's any more was that of somebody who was erased.
update exchange.card c set contact_name = '', contact_address = ''
  where not exists (select from people.person p where p.id = c.person_id and p.erased_at is null);
update exchange.shown s set writer_id = null, writer_name = ''
  from people.person p where p.id = s.writer_id and p.erased_at is not null;
delete from exchange.follow f using people.person p
  where f.kind = 'person' and f.of_key = p.id::text and p.erased_at is not null;
set local role stocktake_owner;
