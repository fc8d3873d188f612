-- A no to the name is a fact of its own. A session that is taken out is read by nobody but the desk, and whoever is erased
-- leaves no name beside what there is to read either.

-- The champion's no to being named with one text; whoever wrote it is told.
create table exchange.consent_refusal (
  partnership_id uuid not null,
  id uuid not null,
  practice_id uuid not null,
  mark text not null,
  words text not null,
  refused_by uuid not null references people.person,
  refuser_name text not null,
  refused_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, practice_id) references exchange.practice
);
create index consent_refusal_of on exchange.consent_refusal (partnership_id, practice_id);
call plumbing.tenant_table('exchange.consent_refusal');

alter policy offered on exchange.session using (removed_at is null and exchange.is_ours(programme_id));

-- Nobody changes what there is to read: a person can empty their own name beside it, as they leave.
revoke update on exchange.reading from stocktake_app;
grant update (adder_name) on exchange.reading to stocktake_app;
create policy leaves on exchange.reading for update to stocktake_app
  using (plumbing.setting('app.scope') = 'person' and added_by = plumbing.id_setting('app.person'))
  with check (adder_name = '');

-- As before, and what there is to read.
create or replace function exchange.forget_person() returns trigger language plpgsql as $$
begin
  delete from exchange.note where person_id = new.id;
  delete from exchange.seen where person_id = new.id;
  if current_user = 'stocktake_app' then
    delete from exchange.follow;
    update exchange.card set contact_name = '', contact_address = '';
    update exchange.shown set writer_id = null, writer_name = '';
    update exchange.reading set adder_name = '';
  else
    delete from exchange.follow where person_id = new.id or (kind = 'person' and of_key = new.id::text);
    update exchange.card set contact_name = '', contact_address = '' where person_id = new.id;
    update exchange.shown set writer_id = null, writer_name = '' where writer_id = new.id;
    update exchange.reading set adder_name = '' where added_by = new.id;
  end if;
  return new;
end $$;

set local role stocktake_keeper;
update exchange.reading r set adder_name = ''
  from people.person p where p.id = r.added_by and p.erased_at is not null;
-- A record's title can hold a name whose consent is taken back later: an action keeps where it came from, not the title.
update plans.action set origin_words = 'A record of the practice exchange' where origin_kind = 'practice';
set local role stocktake_owner;
