-- What is asked of those who take part can be withdrawn, and what a session came to can be taken back from its readers.

alter table exchange.request
  add column withdrawn_at timestamptz,
  add column withdrawer_name text not null default '',
  -- Why; read by everybody who was asked.
  add column withdrawn_because text not null default '',
  add check ((withdrawn_at is null) = (withdrawn_because = ''));

-- A session's row is read by everybody who may come, so words that were taken back leave it: they stay with the desk here.
create table exchange.outcome_taken_back (
  programme_id uuid not null,
  session_id uuid not null,
  id uuid not null,
  words text not null,
  audience text not null check (audience in ('network', 'anyone')),
  recorded_at timestamptz not null,
  recorder_name text not null,
  taken_back_at timestamptz not null,
  taken_back_by uuid not null references people.person,
  taker_name text not null,
  primary key (programme_id, id),
  foreign key (programme_id, session_id) references exchange.session
);
create index outcome_taken_back_of on exchange.outcome_taken_back (programme_id, session_id);
call plumbing.guarded_table('exchange.outcome_taken_back');
create policy kept on exchange.outcome_taken_back to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
