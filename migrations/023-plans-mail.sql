-- Lines of the register that somebody without an account answers for: by the link in their mail they read and record
-- their own, and nothing else.

alter table plans.inquiry
  -- Whoever answers for it by mail; the name stands in owner, the mails in outside_owner.
  add column address text not null default '';
create policy own on plans.inquiry for select to stocktake_app using (
  partnership_id = plumbing.id_setting('app.owner_partnership') and removed_at is null and person is null and exists (
    select from plans.outside_owner o where o.partnership_id = inquiry.partnership_id
    and o.id = plumbing.id_setting('app.owner') and o.email = inquiry.address));

-- Somebody without an account has no id of a person.
alter table plans.finding alter column recorded_by drop not null;
create policy own on plans.finding for select to stocktake_app using (
  partnership_id = plumbing.id_setting('app.owner_partnership') and list = 'inquiry' and exists (
    select from plans.inquiry i where i.partnership_id = finding.partnership_id and i.id = finding.entry_id));
create policy add_own on plans.finding for insert to stocktake_app with check (
  partnership_id = plumbing.id_setting('app.owner_partnership') and list = 'inquiry' and recorded_by is null and exists (
    select from plans.inquiry i where i.partnership_id = finding.partnership_id and i.id = finding.entry_id
    and i.exercise_id = finding.exercise_id));

-- A mail may bring dates along, as a calendar file.
alter table mail.kept
  add column attached_name text not null default '' check (char_length(attached_name) <= 100),
  add column attached text not null default '' check (char_length(attached) <= 200000);
