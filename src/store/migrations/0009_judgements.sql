-- What analysts say of who is who. Only ever added to: a judgement is taken back by another one. The rows of documents are
-- made from their records and these, so that a document that comes in later is judged like those that are there.
create table rapporteur.entity_judgements (
  id bigint generated always as identity primary key,
  action text not null check (action in ('merge', 'split', 'rename', 'same', 'not-same', 'undo')),
  type text not null,
  -- The canonical name it is about, and the one that its mentions (those of one form, or all) have from then on.
  name text not null,
  form text,
  becomes text,
  -- The judgement that is taken back.
  undoes bigint references rapporteur.entity_judgements,
  note text,
  reviewer text,
  created_at timestamptz not null default clock_timestamp()
);

create function rapporteur.keep_judgements() returns trigger language plpgsql as $$
begin
  raise exception 'judgements are never changed or deleted';
end
$$;
create trigger keep_judgements before update or delete or truncate on rapporteur.entity_judgements
  for each statement execute function rapporteur.keep_judgements();
