-- A title that was corrected on the draft is undone like every other step; and an offer carries crosswalks.

-- What the draft was to be called before a step that changed it; empty where the step did not.
alter table instrument.draft_step add column details jsonb;

-- What became of one edition in another, where the programme offers one of them. Fixed, like those of a partnership;
-- it can be taken out of the offer, and whoever took it up keeps theirs.
create table instrument.offer_crosswalk (
  programme_id uuid not null references people.programme,
  from_edition text not null,
  to_edition text not null,
  file text not null,
  added_at timestamptz not null,
  added_by uuid not null references people.person,
  added_by_name text not null,
  primary key (programme_id, from_edition, to_edition)
);
call plumbing.guarded_table('instrument.offer_crosswalk');
revoke update on instrument.offer_crosswalk from stocktake_app;
create policy kept on instrument.offer_crosswalk to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on instrument.offer_crosswalk for select to stocktake_app using (instrument.is_ours(programme_id));
