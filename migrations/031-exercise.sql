-- A year that was read in from a document: when, by whom and from which file. It is past from the beginning.

alter table exercise.exercise
  add column read_in_at timestamptz,
  add column read_in_by uuid references people.person,
  add column read_in_by_name text,
  add column read_in_from text,
  add constraint read_in_whole check (
    (read_in_at is null) = (read_in_by is null) and (read_in_at is null) = (read_in_by_name is null)
    and (read_in_at is null) = (read_in_from is null));
