-- Mail that is kept where no provider is set, and the files that people attach.

call plumbing.room('mail');

-- It holds links that let people in: only the postman writes it, and only the outbox page reads it.
create table mail.kept (
  id uuid primary key,
  recipient text not null check (char_length(recipient) <= 254),
  subject text not null check (char_length(subject) <= 200),
  text text not null check (char_length(text) <= 20000),
  kept_at timestamptz not null
);
create index kept_newest on mail.kept (kept_at desc, id desc);
call plumbing.guarded_table('mail.kept');
create policy postman on mail.kept to stocktake_app
  using (plumbing.setting('app.scope') = 'job' and plumbing.setting('app.job') = 'mail')
  with check (plumbing.setting('app.scope') = 'job' and plumbing.setting('app.job') = 'mail');
create policy outbox on mail.kept for select to stocktake_app
  using (plumbing.setting('app.scope') = 'job' and plumbing.setting('app.job') = 'outbox');

call plumbing.room('files');

create table files.file (
  partnership_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  kind text not null,
  size integer not null check (size between 1 and 26214400),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('files.file');

-- What a partnership's files take together, in bytes. Two uploads at once change this row, so the quota holds.
create table files.space (
  partnership_id uuid primary key,
  taken bigint not null check (taken >= 0)
);
call plumbing.tenant_table('files.space');

-- A file in pieces of 256 kB: one value of 25 MB would cost many times its size in memory, here and in the server.
create table files.chunk (
  partnership_id uuid not null,
  file_id uuid not null,
  position integer not null check (position >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (partnership_id, file_id, position),
  foreign key (partnership_id, file_id) references files.file (partnership_id, id) on delete cascade
);
-- Office files, PDFs and pictures are compressed already.
alter table files.chunk alter column bytes set storage external;
call plumbing.tenant_table('files.chunk');
