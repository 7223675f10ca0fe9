-- What is kept of the work done: rules, attempts at jobs, and the analysts' verdicts.

create table rapporteur.rule_versions (
  version text primary key,
  -- Whether the lexicons' names of this version are the ones in entity_names.
  lexicon boolean not null default false,
  first_used_at timestamptz not null default now()
);

create table rapporteur.job_outcomes (
  queue text not null,
  job_id text not null,
  attempt integer not null,
  outcome text not null check (outcome in ('completed', 'failed', 'dead', 'discarded')),
  sha256 text,
  name text,
  error jsonb,
  started_at timestamptz,
  finished_at timestamptz not null,
  primary key (queue, job_id, attempt)
);
create index on rapporteur.job_outcomes (finished_at);
create index on rapporteur.job_outcomes (outcome, finished_at);

-- Tied to a quote and its place, not to a row that newer rules may take away. Only ever added to.
create table rapporteur.reviews (
  id text primary key,
  document_id text not null,
  target text not null check (target in ('mention', 'fact')),
  target_id text not null,
  start_at integer not null,
  end_at integer not null,
  quote text not null,
  verdict text not null check (verdict in ('accept', 'reject', 'correct')),
  correction jsonb,
  note text,
  reviewer text,
  created_at timestamptz not null default clock_timestamp()
);
create index on rapporteur.reviews (document_id, target, target_id, created_at desc);
create index on rapporteur.reviews (created_at desc);

create function rapporteur.keep_reviews() returns trigger language plpgsql as $$
begin
  raise exception 'reviews are never changed or deleted';
end
$$;
create trigger keep_reviews before update or delete or truncate on rapporteur.reviews
  for each statement execute function rapporteur.keep_reviews();
