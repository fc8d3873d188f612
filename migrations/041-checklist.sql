-- Whoever went through a checklist alone finds their runs as themselves, too: also once they have left the partnership.
-- What they answered is then read in the partnership's scope in their name, as ever.
create policy own_runs on checklist.run_through for select to stocktake_app using (
  plumbing.scoped_partnership() is null and group_id is null and person_id = plumbing.id_setting('app.person'));
