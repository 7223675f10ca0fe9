-- Files, documents, and the layers of their text. Positions are UTF-16 code units, as JavaScript counts, and never to be
-- used with substring() here. Ids are derived from content.

-- The bytes that came in, once for each content.
create table rapporteur.originals (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  media_type text,
  name text,
  stored_at timestamptz not null default now()
);

-- One row for each file that came in. Its one state is what `files in = stored + duplicates + failed + waiting` rests on.
create table rapporteur.arrivals (
  id text primary key,
  path text not null,
  name text not null,
  sha256 text,
  size bigint,
  tags text[] not null default '{}',
  state text not null check (state in ('waiting', 'stored', 'duplicate', 'failed')),
  document_id text,
  problem jsonb,
  arrived_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((state = 'failed') = (problem is not null)),
  check (state <> 'stored' or document_id is not null)
);
create index on rapporteur.arrivals (sha256);
create index on rapporteur.arrivals (state, arrived_at);
-- Of one content one file is stored; all others are duplicates of it.
create unique index on rapporteur.arrivals (sha256) where state = 'stored';

create table rapporteur.documents (
  id text primary key,
  sha256 text not null unique references rapporteur.originals,
  name text not null,
  media_type text not null,
  size bigint not null,
  pages integer,
  kind text not null,
  kind_confidence double precision not null,
  title text,
  symbol text,
  date text,
  first_day date,
  last_day date,
  -- Null and not endless where nothing is known.
  days daterange generated always as (
    case when first_day is null and last_day is null then null else daterange(first_day, last_day, '[]') end) stored,
  issued_on text,
  issuer text,
  original_language text,
  place text,
  event text,
  speakers jsonb not null default '[]',
  tags text[] not null default '{}',
  text text not null,
  -- json and not jsonb: it comes back as it went in, the order of fields included.
  record json not null,
  record_hash text not null,
  rules_version text not null,
  search tsvector not null,
  ingested_at timestamptz not null default now(),
  saved_at timestamptz not null default now()
);
create index on rapporteur.documents using gin (search);
create index on rapporteur.documents using gist (days);
create index on rapporteur.documents (first_day desc nulls last, id);
create index on rapporteur.documents using gin (tags);
create index on rapporteur.documents (saved_at);
create index on rapporteur.documents (lower(symbol));
create index on rapporteur.documents (lower(name));

create table rapporteur.speeches (
  document_id text not null references rapporteur.documents on delete cascade,
  ordinal integer not null,
  speaker text not null,
  state text,
  organization text,
  spoke_in text,
  start_at integer not null,
  end_at integer not null,
  primary key (document_id, ordinal)
);

create table rapporteur.sections (
  document_id text not null references rapporteur.documents on delete cascade,
  ordinal integer not null,
  heading text not null,
  level integer not null,
  start_at integer not null,
  end_at integer not null,
  primary key (document_id, ordinal)
);

-- Pieces of a page or less, to show where in a document something was found, and to find phrases in long documents: the
-- vector of a whole document knows only the first 16,383 positions.
create table rapporteur.passages (
  document_id text not null references rapporteur.documents on delete cascade,
  ordinal integer not null,
  start_at integer not null,
  end_at integer not null,
  page integer,
  speaker text,
  heading text,
  text text not null,
  search tsvector not null generated always as (
    setweight(to_tsvector('rapporteur.english', coalesce(heading, '') || ' ' || coalesce(speaker, '')), 'B')
    || setweight(to_tsvector('rapporteur.english', text), 'D')) stored,
  primary key (document_id, ordinal)
);
create index on rapporteur.passages using gin (search);

create table rapporteur.problems (
  document_id text not null references rapporteur.documents on delete cascade,
  ordinal integer not null,
  code text not null,
  message text not null,
  fatal boolean not null,
  start_at integer,
  page integer,
  primary key (document_id, ordinal)
);
create index on rapporteur.problems (code);
