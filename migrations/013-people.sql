-- The programme's side grows: whoever builds, approves and reads the overview, and whoever signs for the programme. A
-- consultant belongs to one partnership for the days of an agreement, so roles may have a first and a last day.

alter table people.staff drop constraint staff_role_check;
alter table people.staff add constraint staff_role_check
  check (role in ('programme-admin', 'regional-lead', 'analyst', 'approver', 'sponsor', 'signatory'));
alter table people.staff_invitation drop constraint staff_invitation_role_check;
alter table people.staff_invitation add constraint staff_invitation_role_check
  check (role in ('programme-admin', 'regional-lead', 'analyst', 'approver', 'sponsor', 'signatory'));

alter table people.role drop constraint role_role_check;
alter table people.role add constraint role_role_check
  check (role in ('champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead', 'consultant'));
alter table people.role add column starts_on date;
alter table people.role add column ends_on date;
alter table people.role add constraint role_days check (starts_on <= ends_on);

alter table people.invitation add column starts_on date;
alter table people.invitation add column ends_on date;
