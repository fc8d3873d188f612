-- An exercise beside the year's own, on other standards: its label is the year and a name. One edition is run once a year,
-- so that what a partnership said on a standard in a year is said in one place.

create unique index one_edition_a_year on exercise.exercise (partnership_id, left(label, 7), edition_id)
  where not withdrawn;
