-- Which batch each file came in with: one ingest, or one filling of the inbox. Files of before belong to none.
create table rapporteur.batches (
  id text primary key,
  kind text not null check (kind in ('ingest', 'inbox')),
  started_at timestamptz not null
);
create index on rapporteur.batches (started_at desc, id);
alter table rapporteur.arrivals add column batch text references rapporteur.batches;
create index on rapporteur.arrivals (batch);
