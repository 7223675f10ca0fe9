-- What documents say: mentions, the entities they share, and facts that cite them.

create table rapporteur.entities (
  -- Derived from type and name.
  id text primary key,
  type text not null,
  name text not null,
  folded text not null
);
create index on rapporteur.entities (type, folded);

-- Every form that a text uses for an entity, folded to be searched (see fold-name.ts); those that the lexicons know have
-- no document. A document's forms go with it, so that an error of older rules leaves no name behind.
create table rapporteur.entity_names (
  entity_id text not null references rapporteur.entities,
  document_id text references rapporteur.documents on delete cascade,
  name text not null,
  folded text not null,
  acronym boolean not null
);
create index on rapporteur.entity_names (entity_id);
create index on rapporteur.entity_names (document_id);
create index on rapporteur.entity_names (folded);

-- Each folded form once, however many documents have it: what similar names are looked for in. One that is in no document
-- any more does no harm, since it leads to no entity.
create table rapporteur.name_forms (folded text primary key);
create index on rapporteur.name_forms using gin (folded gin_trgm_ops);

create table rapporteur.mentions (
  document_id text not null references rapporteur.documents on delete cascade,
  -- Unique within the document; derived from type and place.
  id text not null,
  type text not null,
  start_at integer not null,
  end_at integer not null,
  page integer,
  quote text not null,
  sentence text not null,
  sentence_at integer not null,
  entity_id text references rapporteur.entities,
  value jsonb,
  edition text,
  min double precision,
  max double precision,
  unit text,
  first_day date,
  last_day date,
  days daterange generated always as (
    case when first_day is null and last_day is null then null else daterange(first_day, last_day, '[]') end) stored,
  rules text[] not null,
  evidence jsonb not null,
  confidence double precision not null,
  primary key (document_id, id)
);
create index on rapporteur.mentions (entity_id, document_id) where entity_id is not null;
create index on rapporteur.mentions (type, confidence);
create index on rapporteur.mentions using gist (days) where days is not null;
create index on rapporteur.mentions (unit, min) where type = 'figure';
create index on rapporteur.mentions (unit, max) where type = 'figure';

create table rapporteur.facts (
  document_id text not null references rapporteur.documents on delete cascade,
  id text not null,
  type text not null,
  start_at integer not null,
  end_at integer not null,
  page integer,
  quote text not null,
  quote_at integer not null,
  sentence text not null,
  sentence_at integer not null,
  mentions text[] not null,
  roles jsonb not null,
  min double precision,
  max double precision,
  qualifier text,
  unit text,
  -- The largest number that the figure is said to reach at least or possibly, and the smallest that it stays under:
  -- what `--min` and `--max` compare. See number-bounds.ts.
  reaches_up double precision,
  reaches_down double precision,
  counted text,
  action text,
  operation text,
  operation_id text,
  edition text,
  period text,
  first_day date,
  last_day date,
  year_from text check (year_from in ('period', 'edition', 'document')),
  days daterange generated always as (
    case when first_day is null and last_day is null then null else daterange(first_day, last_day, '[]') end) stored,
  place text,
  actor text,
  part_of text,
  rules text[] not null,
  evidence jsonb not null,
  confidence double precision not null,
  search tsvector not null generated always as (to_tsvector('rapporteur.english', left(sentence, 20000))) stored,
  counting tsvector not null generated always as (
    to_tsvector('rapporteur.english', coalesce(counted, '') || ' ' || coalesce(action, ''))) stored,
  primary key (document_id, id)
);
create index on rapporteur.facts (document_id, quote_at, id);
create index on rapporteur.facts (operation_id) where operation_id is not null;
create index on rapporteur.facts using gist (days);
create index on rapporteur.facts (unit, reaches_up);
create index on rapporteur.facts (unit, reaches_down);
create index on rapporteur.facts (type);
create index on rapporteur.facts (confidence);
create index on rapporteur.facts using gin (search);
create index on rapporteur.facts using gin (counting);

create table rapporteur.fact_mentions (
  document_id text not null,
  fact_id text not null,
  ordinal integer not null,
  mention_id text not null,
  primary key (document_id, fact_id, ordinal),
  foreign key (document_id, fact_id) references rapporteur.facts on delete cascade,
  foreign key (document_id, mention_id) references rapporteur.mentions on delete cascade
);
create index on rapporteur.fact_mentions (document_id, mention_id);

-- Which entities a fact is about: `cited` by it, in one of its `role`s, or only named in its `sentence`.
create table rapporteur.fact_entities (
  entity_id text not null references rapporteur.entities,
  document_id text not null,
  fact_id text not null,
  link text not null check (link in ('cited', 'role', 'sentence')),
  edition text,
  primary key (entity_id, document_id, fact_id),
  foreign key (document_id, fact_id) references rapporteur.facts on delete cascade
);
create index on rapporteur.fact_entities (document_id, fact_id);
