-- What an owner told by the link in a mail waits on whoever writes the plan until one of them has looked at it. A row that
-- nobody signed in changed last was told by such a link.
alter table plans.action add column looked_version integer not null default 0;
