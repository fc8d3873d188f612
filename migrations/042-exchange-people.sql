-- What is published without a name names nobody, and what was read under a name is not read without it at its old address.

-- The words that a transaction looks at before they are published. They are part of its scope, as a search is: a name is
-- read only where one of its words stands among them, so nobody gets a list of who is here.
create function people.stands_among(name text) returns boolean language sql stable as $$
  select exists (
    select from regexp_split_to_table(lower(translate(name, '’''', '')), '[^[:alnum:]]+') word
    where length(word) > 2 and strpos(lower(translate(plumbing.setting('app.words'), '’''', '')), word) > 0)
$$;
create policy in_words on people.partnership for select to stocktake_app using (
  (select plumbing.setting('app.words')) is not null and people.stands_among(name));
-- Whose names the desk's words may hold: a partnership's own people it reads anyway.
create policy in_words on people.person for select to stocktake_app using (
  (select plumbing.setting('app.words')) is not null and (select plumbing.setting('app.scope')) = 'desk'
  and people.stands_among(name));

alter table exchange.practice
  -- By which a consent knows the text; '' until the text is saved again.
  add column mark text not null default '',
  -- Since when others can have read whose it is; it stays.
  add column named_at timestamptz;
create index practice_changed on exchange.practice (partnership_id, changed_at desc, id desc);
create index practice_of_event on exchange.practice (partnership_id, event_id);

set local role stocktake_keeper;
update exchange.practice p set named_at = coalesce(
  (select s.published_at from exchange.shown s where s.id = p.id and s.of_partnership is not null and s.audience <> 'partnership'),
  (select min(c.given_at) from exchange.consent c where c.practice_id = p.id));
set local role stocktake_owner;
