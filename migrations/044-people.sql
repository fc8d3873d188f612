-- Nobody judges for a partnership and works for its programme. Whoever gives a role there sees which of the people of
-- the partnership are on the staff of its programme, and nobody else of that staff.
create policy of_people_here on people.staff for select to stocktake_app using (exists (
  select from people.role r join people.partnership p on p.id = r.partnership_id
  where r.partnership_id = plumbing.scoped_partnership() and r.person_id = staff.person_id and r.ended_at is null
    and p.programme_id = staff.programme_id));
