-- What became of a piece of work is said anew as it goes on. Whoever reads what is said now can read what was said before.

alter table exchange.request add column became_by_name text not null default '';

create table exchange.earlier_became (
  programme_id uuid not null,
  request_id uuid not null,
  said_at timestamptz not null,
  words text not null,
  -- '' where it was not kept who said it.
  sayer_name text not null,
  primary key (programme_id, request_id, said_at),
  foreign key (programme_id, request_id) references exchange.request
);
call plumbing.guarded_table('exchange.earlier_became');
revoke update, delete on exchange.earlier_became from stocktake_app;
create policy kept on exchange.earlier_became to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
-- Those who may read what was asked; its own policies say who.
create policy told on exchange.earlier_became for select to stocktake_app using (
  exists (select from exchange.request r where r.programme_id = earlier_became.programme_id and r.id = request_id));
