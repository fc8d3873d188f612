-- What groups answer: drafts under way with their earlier versions, and submissions, which are frozen.

call plumbing.room('scoring');

-- A group's answers as they were submitted. Current until handed back; a later submission never replaces the row.
create table scoring.submission (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  -- As the group was called and counted on that day.
  group_name text not null,
  group_kind text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references people.person,
  submitted_by_name text not null,
  -- Somebody else entered the group's paper for it.
  on_behalf boolean not null,
  reopened_at timestamptz,
  reopened_by uuid references people.person,
  reopened_by_name text,
  reopened_why text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, group_id) references people.partner_group,
  check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_why is null))
);
create unique index one_current_submission on scoring.submission (partnership_id, exercise_id, group_id)
  where reopened_at is null;
create index submission_of_exercise on scoring.submission (partnership_id, exercise_id, group_id, submitted_at);

create table scoring.submitted_answer (
  partnership_id uuid not null,
  submission_id uuid not null,
  standard smallint not null,
  answer text not null check (answer in ('score', 'cant-judge')),
  score smallint,
  summary text not null,
  implications text not null,
  strategic text not null,
  variations jsonb not null,
  evidence jsonb not null,
  voices jsonb not null,
  -- The question as it was asked, in the partnership's words of that day.
  asked jsonb not null,
  primary key (partnership_id, submission_id, standard),
  foreign key (partnership_id, submission_id) references scoring.submission,
  check ((answer = 'score') = (score is not null))
);

-- What a group is writing on one standard.
create table scoring.response (
  partnership_id uuid not null references people.partnership,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  answer text check (answer in ('score', 'cant-judge')),
  score smallint,
  summary text not null default '',
  implications text not null default '',
  strategic text not null default '',
  -- Counts the saves of the texts above; 0 before the first.
  version integer not null default 0,
  -- The texts above were saved by pressing a button, not as somebody typed.
  pressed boolean not null default false,
  texts_by uuid references people.person,
  texts_at timestamptz,
  -- When a copy last went to scoring.earlier.
  kept_at timestamptz,
  -- The last change of any part, what was noted below the texts included.
  saved_at timestamptz not null,
  saved_by uuid not null references people.person,
  on_behalf boolean not null,
  -- The current submission that froze it. Set and cleared with the submission, so that a save under way at that moment
  -- loses the race and is told.
  frozen_in uuid,
  primary key (partnership_id, exercise_id, group_id, standard),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, group_id) references people.partner_group,
  foreign key (partnership_id, frozen_in) references scoring.submission,
  check ((answer is not distinct from 'score') = (score is not null))
);

create table scoring.variation (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  kind text not null check (kind in ('organisation', 'locality', 'population', 'tier')),
  whose text not null,
  words text not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people.person,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id, group_id, standard) references scoring.response
);
create index variation_of_response on scoring.variation (partnership_id, exercise_id, group_id, standard);

-- What children, young people and families say, and where that comes from.
create table scoring.voice (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  said text not null,
  source text not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people.person,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id, group_id, standard) references scoring.response
);
create index voice_of_response on scoring.voice (partnership_id, exercise_id, group_id, standard);

-- A piece of evidence is the group's and can serve several standards.
create table scoring.evidence (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  title text not null,
  link text not null,
  file_id uuid,
  file_name text,
  file_bytes integer,
  dated date,
  owner text not null,
  shows text not null,
  kept_from_providers boolean not null,
  version integer not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people.person,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, group_id) references people.partner_group,
  check ((file_id is null) = (file_name is null) and (file_id is null) = (file_bytes is null))
);
create index evidence_of_group on scoring.evidence (partnership_id, exercise_id, group_id);

create table scoring.evidence_use (
  partnership_id uuid not null,
  evidence_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  used_at timestamptz not null,
  primary key (partnership_id, evidence_id, standard),
  foreign key (partnership_id, evidence_id) references scoring.evidence,
  foreign key (partnership_id, exercise_id, group_id, standard) references scoring.response
);
create index evidence_of_response on scoring.evidence_use (partnership_id, exercise_id, group_id, standard);

-- Which evidence a stored file was added to. Stays when the evidence takes another file, for submissions name it.
create table scoring.attachment (
  partnership_id uuid not null,
  file_id uuid not null,
  evidence_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  added_at timestamptz not null,
  added_by uuid not null references people.person,
  primary key (partnership_id, file_id),
  foreign key (partnership_id, evidence_id) references scoring.evidence
);

-- Texts that were accepted and then replaced, removed or set aside. Only ever added to.
create table scoring.earlier (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  piece text not null check (piece in ('response', 'variation', 'evidence', 'voice')),
  piece_id uuid,
  version integer not null,
  content jsonb not null,
  why text not null check (why in ('replaced', 'removed', 'set-aside')),
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  kept_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id, group_id, standard) references scoring.response
);
create index earlier_of_response on scoring.earlier (partnership_id, exercise_id, group_id, standard, kept_at);

call plumbing.tenant_table('scoring.submission');
call plumbing.tenant_table('scoring.submitted_answer');
call plumbing.tenant_table('scoring.response');
call plumbing.tenant_table('scoring.variation');
call plumbing.tenant_table('scoring.voice');
call plumbing.tenant_table('scoring.evidence');
call plumbing.tenant_table('scoring.evidence_use');
call plumbing.tenant_table('scoring.attachment');
call plumbing.tenant_table('scoring.earlier');

-- What is on record stays as it was.
revoke delete on scoring.submission, scoring.submitted_answer, scoring.earlier, scoring.attachment from stocktake_app;
revoke update on scoring.submitted_answer, scoring.earlier, scoring.attachment from stocktake_app;
