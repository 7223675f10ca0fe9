-- Who says a thing, in which capacity and under which item; how a record's votes went; which document changes which. What
-- is stored already has all of it in its record.
alter table rapporteur.mentions add column speaker text;
alter table rapporteur.facts add column speaker text;
alter table rapporteur.speeches
  add column role text,
  add column agenda_item text,
  add column label_start integer;
alter table rapporteur.documents
  add column event_session text,
  -- The symbol of the document that this one revises, adds to or corrects.
  add column changes text;
create index on rapporteur.documents (lower(changes)) where changes is not null;

create table rapporteur.votes (
  document_id text not null references rapporteur.documents on delete cascade,
  ordinal integer not null,
  start_at integer not null,
  end_at integer not null,
  -- Null where the record has no list of that kind.
  in_favour text[],
  against text[],
  abstaining text[],
  -- The numbers that the record gives: inFavour, against, abstaining.
  counts jsonb,
  primary key (document_id, ordinal)
);

create function pg_temp.texts_of(list json) returns text[] language sql immutable as $$
  select case when json_typeof(list) = 'array' then array(select json_array_elements_text(list)) end
$$;

update rapporteur.documents set
  event = record -> 'document' ->> 'event',
  event_session = record -> 'document' ->> 'eventSession',
  changes = record #>> '{document,symbolParts,changes}';
update rapporteur.facts f set speaker = one ->> 'speaker'
  from rapporteur.documents d, json_array_elements(d.record -> 'facts') one
  where f.document_id = d.id and f.id = one ->> 'id';
update rapporteur.mentions m set speaker = one ->> 'speaker'
  from rapporteur.documents d, json_array_elements(d.record -> 'mentions') one
  where m.document_id = d.id and m.id = one ->> 'id';
update rapporteur.speeches s set
  role = one ->> 'role', agenda_item = one ->> 'agendaItem', label_start = (one ->> 'labelStart')::integer
  from rapporteur.documents d, json_array_elements(d.record -> 'speeches') with ordinality as listed (one, place)
  where s.document_id = d.id and s.ordinal = listed.place - 1;
insert into rapporteur.votes
  select d.id, listed.place - 1, (one ->> 'start')::integer, (one ->> 'end')::integer,
    pg_temp.texts_of(one -> 'inFavour'), pg_temp.texts_of(one -> 'against'), pg_temp.texts_of(one -> 'abstaining'),
    nullif(one ->> 'counts', 'null')::jsonb
  from rapporteur.documents d, json_array_elements(coalesce(d.record -> 'votes', '[]')) with ordinality as listed (one, place);
