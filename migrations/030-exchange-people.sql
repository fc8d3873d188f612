-- The practice exchange. What a partnership writes stays in its own rows; what others may read of it is a second row that
-- says whose it is only where the champion agreed to that text. So a row policy decides who reads what, and no page can
-- show more than its reader's rows hold.

call plumbing.room('exchange');

-- Whoever has a part in a partnership here is a member of the network. A consultant works for one partnership and is not.
create function exchange.is_member() returns boolean language sql stable as $$
  select exists (select from people.role r
    where r.person_id = plumbing.id_setting('app.person') and r.ended_at is null and r.role <> 'consultant')
$$;
-- The desk hosts the network's events and reads what its members read.
create function exchange.reads_network() returns boolean language sql stable as $$
  select plumbing.setting('app.scope') = 'desk' or exchange.is_member()
$$;
create function exchange.is_ours(programme uuid) returns boolean language sql stable as $$
  select exists (
    select from people.partnership p where p.id = plumbing.scoped_partnership() and p.programme_id = programme)
$$;
-- What is searched for, as a tsquery. Without it the table of words shows nothing at all.
create function exchange.sought() returns tsquery language sql stable as $$
  select plumbing.setting('app.sought')::tsquery
$$;

-- A practice record as its partnership keeps it: a draft until it is published.
create table exchange.practice (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  kind text not null check (kind in ('swap-shop', 'case-study', 'action-points')),
  title text not null,
  challenge text not null,
  tried text not null,
  learned text not null,
  cost text not null,
  ask_whom text not null,
  audience text not null check (audience in ('partnership', 'network', 'anyone')),
  -- Its writer would have the partnership named.
  naming boolean not null,
  -- Each as `commissioning-12.v1/3`.
  standards text[] not null,
  themes text[] not null,
  areas text[] not null,
  -- The event of the catalogue that it comes from and what was asked for there, known by id alone.
  event_id uuid,
  request_id uuid,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  -- Since when others can read it; null for a draft, and again once it is taken down.
  published_at timestamptz,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('exchange.practice');

-- The champion's yes to being named, for one text: another text needs another.
create table exchange.consent (
  partnership_id uuid not null,
  id uuid not null,
  practice_id uuid not null,
  mark text not null,
  words text not null,
  given_by uuid not null references people.person,
  giver_name text not null,
  given_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, practice_id) references exchange.practice
);
create table exchange.consent_withdrawal (
  partnership_id uuid not null,
  consent_id uuid not null,
  withdrawn_by uuid not null references people.person,
  withdrawer_name text not null,
  withdrawn_at timestamptz not null,
  primary key (partnership_id, consent_id),
  foreign key (partnership_id, consent_id) references exchange.consent
);
call plumbing.tenant_table('exchange.consent');
call plumbing.tenant_table('exchange.consent_withdrawal');

-- What others read: a record as it was published, or what a session of an event came to.
create table exchange.shown (
  id uuid primary key,
  kind text not null check (kind in ('swap-shop', 'case-study', 'action-points', 'outcome')),
  audience text not null check (audience in ('partnership', 'network', 'anyone')),
  -- Only of a record that stays inside, or that the champion lets be named.
  of_partnership uuid references people.partnership,
  partnership_name text not null,
  writer_id uuid,
  writer_name text not null,
  ask_whom text not null,
  mark text not null,
  title text not null,
  challenge text not null,
  tried text not null,
  learned text not null,
  cost text not null,
  standards text[] not null,
  themes text[] not null,
  areas text[] not null,
  -- Of an outcome: whose event it was.
  programme_id uuid,
  event_id uuid,
  event_title text not null,
  request_id uuid,
  published_at timestamptz not null,
  check (of_partnership is not null or (partnership_name = '' and writer_id is null and writer_name = '' and ask_whom = ''))
);
create index shown_newest on exchange.shown (published_at desc, id desc);
create index shown_of_event on exchange.shown (event_id);
call plumbing.guarded_table('exchange.shown');
create policy audience on exchange.shown for select to stocktake_app using (
  audience = 'anyone'
  or (audience = 'network' and (select exchange.reads_network()))
  or of_partnership = plumbing.scoped_partnership());
-- A partnership shows its own records; by name only inside, or by a consent to this very text that still stands.
create policy published on exchange.shown for insert to stocktake_app with check (
  kind <> 'outcome' and programme_id is null
  and exists (select from exchange.practice p where p.id = shown.id)
  and (of_partnership is null or (of_partnership = plumbing.scoped_partnership() and (
    audience = 'partnership'
    or exists (select from exchange.consent c where c.practice_id = shown.id and c.mark = shown.mark
      and not exists (select from exchange.consent_withdrawal w where w.consent_id = c.id))))));
create policy taken_down on exchange.shown for delete to stocktake_app using (
  exists (select from exchange.practice p where p.id = shown.id));
create policy outcome on exchange.shown for insert to stocktake_app with check (
  kind = 'outcome' and of_partnership is null and programme_id = plumbing.id_setting('app.programme'));
create policy outcome_taken_down on exchange.shown for delete to stocktake_app using (
  kind = 'outcome' and programme_id = plumbing.id_setting('app.programme'));

-- The words of what is shown. The policy holds what is searched for beside the audience, both at one level, so that the
-- index is used: PostgreSQL keeps a search that comes from outside until the policy has looked at every row.
create table exchange.word_index (
  id uuid primary key references exchange.shown on delete cascade,
  audience text not null,
  of_partnership uuid references people.partnership,
  words tsvector not null
);
-- Written seldom and read often: nothing waits in a list beside the index.
create index word_index_words on exchange.word_index using gin (words) with (fastupdate = off);
call plumbing.guarded_table('exchange.word_index');
create policy sought on exchange.word_index for select to stocktake_app using (
  words @@ (select exchange.sought())
  and (audience = 'anyone'
    or (audience = 'network' and (select exchange.reads_network()))
    or of_partnership = plumbing.scoped_partnership()));
create policy published on exchange.word_index for insert to stocktake_app with check (
  exists (select from exchange.shown s
    where s.id = word_index.id and s.audience = word_index.audience
    and s.of_partnership is not distinct from word_index.of_partnership)
  and (exists (select from exchange.practice p where p.id = word_index.id)
    or exists (select from exchange.shown s where s.id = word_index.id and s.kind = 'outcome'
      and s.programme_id = plumbing.id_setting('app.programme'))));

-- A diary. Nobody but its writer reads a line of it.
create table exchange.note (
  person_id uuid not null references people.person,
  id uuid not null,
  about text not null,
  words text not null,
  written_at timestamptz not null,
  primary key (person_id, id)
);
call plumbing.guarded_table('exchange.note');
create policy own on exchange.note to stocktake_app
  using (person_id = plumbing.id_setting('app.person')) with check (person_id = plumbing.id_setting('app.person'));

-- What a person follows. `of_key` is a standard's key, or the id of a partnership or a person.
create table exchange.follow (
  person_id uuid not null references people.person,
  kind text not null check (kind in ('partnership', 'person', 'standard')),
  of_key text not null,
  called text not null,
  seen_at timestamptz not null,
  primary key (person_id, kind, of_key)
);
call plumbing.guarded_table('exchange.follow');
create policy own on exchange.follow to stocktake_app
  using (person_id = plumbing.id_setting('app.person')) with check (person_id = plumbing.id_setting('app.person'));

-- Whoever is erased leaves no diary and no list behind. People knows nothing of this room, so the table itself tells it.
create function exchange.forget_person() returns trigger language plpgsql as $$
begin
  delete from exchange.note where person_id = new.id;
  delete from exchange.follow where person_id = new.id;
  return new;
end $$;
create trigger forget_in_exchange after update of erased_at on people.person
  for each row when (new.erased_at is not null) execute function exchange.forget_person();

-- A partnership's offer to help others with a standard, and the row without a name that the network reads.
create table exchange.help (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  standard text not null,
  words text not null,
  made_at timestamptz not null,
  made_by uuid not null references people.person,
  maker_name text not null,
  withdrawn_at timestamptz,
  withdrawer_name text,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('exchange.help');
create table exchange.help_shown (
  id uuid primary key,
  standard text not null,
  words text not null,
  since date not null
);
call plumbing.guarded_table('exchange.help_shown');
create policy network on exchange.help_shown for select to stocktake_app using ((select exchange.reads_network()));
create policy offered on exchange.help_shown for insert to stocktake_app with check (
  exists (select from exchange.help h where h.id = help_shown.id and h.withdrawn_at is null));
create policy withdrawn on exchange.help_shown for delete to stocktake_app using (
  exists (select from exchange.help h where h.id = help_shown.id));

-- One partnership asks to be introduced to another: whose offer or record it is about stays unsaid until both say yes.
-- The asker's own row says that it asked; the row between the two says nothing of either.
create table exchange.asking (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  of_kind text not null check (of_kind in ('help', 'practice')),
  of_id uuid not null,
  of_words text not null,
  words text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  asker_name text not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id)
);
create unique index one_asking_at_a_time on exchange.asking (partnership_id, of_id) where withdrawn_at is null;
call plumbing.tenant_table('exchange.asking');
create table exchange.introduction (
  id uuid primary key,
  of_kind text not null,
  of_id uuid not null,
  of_words text not null,
  words text not null,
  asked_on date not null
);
create index introduction_of on exchange.introduction (of_id);
call plumbing.guarded_table('exchange.introduction');
create policy either on exchange.introduction for select to stocktake_app using (
  exists (select from exchange.asking a where a.id = introduction.id)
  or exists (select from exchange.help h where h.id = introduction.of_id)
  or exists (select from exchange.practice p where p.id = introduction.of_id));
create policy asked on exchange.introduction for insert to stocktake_app with check (
  exists (select from exchange.asking a where a.id = introduction.id));
create policy taken_back on exchange.introduction for delete to stocktake_app using (
  exists (select from exchange.asking a where a.id = introduction.id));

-- The answer of whoever was asked. It gives no reason, and who pressed the button is on the answerer's card alone.
create table exchange.answer (
  introduction_id uuid primary key references exchange.introduction on delete cascade,
  says_yes boolean not null,
  answered_on date not null
);
call plumbing.guarded_table('exchange.answer');
create policy either on exchange.answer for select to stocktake_app using (
  exists (select from exchange.introduction i where i.id = answer.introduction_id));
create policy answered on exchange.answer for insert to stocktake_app with check (
  exists (select from exchange.introduction i where i.id = answer.introduction_id and (
    exists (select from exchange.help h where h.id = i.of_id)
    or exists (select from exchange.practice p where p.id = i.of_id))));

-- Who each side is. The other side's card can be read once both have said yes.
create table exchange.card (
  introduction_id uuid not null references exchange.introduction on delete cascade,
  side text not null check (side in ('asks', 'helps')),
  of_partnership uuid not null references people.partnership,
  partnership_name text not null,
  contact_name text not null,
  contact_address text not null,
  primary key (introduction_id, side)
);
call plumbing.guarded_table('exchange.card');
create policy either on exchange.card for select to stocktake_app using (
  of_partnership = plumbing.scoped_partnership()
  or exists (select from exchange.answer a where a.introduction_id = card.introduction_id and a.says_yes));
create policy own on exchange.card for insert to stocktake_app with check (
  of_partnership = plumbing.scoped_partnership() and (
    (side = 'asks' and exists (select from exchange.asking a where a.id = card.introduction_id))
    or (side = 'helps' and exists (select from exchange.introduction i where i.id = card.introduction_id and (
      exists (select from exchange.help h where h.id = i.of_id)
      or exists (select from exchange.practice p where p.id = i.of_id))))));

-- The programme of an event of the catalogue: its sessions, what is asked for, what there is to read.
create table exchange.session (
  programme_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  title text not null,
  about text not null,
  on_day date not null,
  starts_at text not null,
  ends_at text not null,
  place text not null,
  link text not null,
  speaker text not null,
  respondent text not null,
  host text not null,
  partners text not null,
  outcome text not null default '',
  outcome_audience text check (outcome_audience in ('network', 'anyone')),
  outcome_at timestamptz,
  outcome_by_name text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, event_id) references support.event,
  check ((outcome_at is null) = (outcome_audience is null))
);
create index session_of_event on exchange.session (programme_id, event_id);
call plumbing.guarded_table('exchange.session');
create policy kept on exchange.session to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on exchange.session for select to stocktake_app using (exchange.is_ours(programme_id));

-- What is asked of those who take part: practice to bring along, or words for a named piece of work.
create table exchange.request (
  programme_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  session_id uuid,
  -- Null: everybody who takes part.
  of_partnership uuid references people.partnership,
  asked_whom text not null,
  what text not null,
  -- The piece of work that it is for; '' for practice to bring along.
  work text not null,
  due date not null,
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  asker_name text not null,
  -- What became of the piece of work.
  became text not null default '',
  became_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, event_id) references support.event,
  foreign key (programme_id, session_id) references exchange.session
);
create index request_of_event on exchange.request (programme_id, event_id);
call plumbing.guarded_table('exchange.request');
create policy kept on exchange.request to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy asked on exchange.request for select to stocktake_app using (
  exchange.is_ours(programme_id) and (of_partnership is null or of_partnership = plumbing.scoped_partnership()));

create table exchange.reading (
  programme_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  title text not null,
  source text not null,
  dated date,
  link text not null,
  words text not null,
  added_at timestamptz not null,
  added_by uuid not null references people.person,
  adder_name text not null,
  primary key (programme_id, id),
  foreign key (programme_id, event_id) references support.event
);
create index reading_of_event on exchange.reading (programme_id, event_id);
call plumbing.guarded_table('exchange.reading');
create policy kept on exchange.reading to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on exchange.reading for select to stocktake_app using (exchange.is_ours(programme_id));
create policy brought on exchange.reading for insert to stocktake_app with check (
  exchange.is_ours(programme_id) and added_by = plumbing.id_setting('app.person'));
create policy taken_back on exchange.reading for delete to stocktake_app using (
  exchange.is_ours(programme_id) and added_by = plumbing.id_setting('app.person'));
