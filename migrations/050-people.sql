-- A champion who has vanished, with nobody else there who could hand over: the programme's desk gives notice that the
-- role will end, in the open and slowly. The champion can say that they stay; the desk can take it back.
create table people.notice (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  -- The champion's role that it is about.
  role_id uuid not null,
  reason text not null,
  given_at timestamptz not null,
  given_by uuid not null references people.person,
  giver_name text not null,
  -- The first day on which the role can be ended.
  ends_from date not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, role_id) references people.role
);
call plumbing.tenant_table('people.notice');
revoke update, delete on people.notice from stocktake_app;

-- What became of a notice.
create table people.notice_closing (
  partnership_id uuid not null,
  notice_id uuid not null,
  how text not null check (how in ('stays', 'back', 'ended')),
  closed_at timestamptz not null,
  closed_by uuid not null references people.person,
  closer_name text not null,
  primary key (partnership_id, notice_id),
  foreign key (partnership_id, notice_id) references people.notice
);
call plumbing.tenant_table('people.notice_closing');
revoke update, delete on people.notice_closing from stocktake_app;
