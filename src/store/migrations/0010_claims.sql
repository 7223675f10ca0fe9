-- Figures as they are compared across documents, the groups that they meet in, and how those of a group stand to each other.
-- See src/claims. All of it is made from the records; groups are told apart anew after their claims have changed.
create table rapporteur.claims (
  document_id text not null references rapporteur.documents on delete cascade,
  fact_id text not null,
  group_key text not null,
  claim jsonb not null,
  primary key (document_id, fact_id)
);
create index on rapporteur.claims (group_key);

-- How claim a stands to claim b. Rows of claims that are gone are not shown, and go when their group is looked at again.
create table rapporteur.claim_relations (
  group_key text not null,
  a_document text not null,
  a_fact text not null,
  b_document text not null,
  b_fact text not null,
  relation text not null,
  reason text not null
);
create index on rapporteur.claim_relations (group_key);
create index on rapporteur.claim_relations (a_document);
create index on rapporteur.claim_relations (b_document);

-- Groups whose claims have changed since they were told apart. Only ever added to by whoever saves, so that two saves never
-- wait for each other; the same group may stand there often.
create table rapporteur.touched_groups (group_key text not null);

create function rapporteur.touch_groups() returns trigger language plpgsql as $$
begin
  insert into rapporteur.touched_groups select distinct group_key from changed;
  return null;
end
$$;
create trigger touch_added after insert on rapporteur.claims
  referencing new table as changed for each statement execute function rapporteur.touch_groups();
create trigger touch_removed after delete on rapporteur.claims
  referencing old table as changed for each statement execute function rapporteur.touch_groups();

-- By which words and code a document's claims were made; null: not yet.
alter table rapporteur.documents add column claims_version text;
create index on rapporteur.documents (claims_version);

-- Sums done with the figures of one document.
create table rapporteur.checks (
  document_id text not null references rapporteur.documents on delete cascade,
  id text not null,
  kind text not null,
  agrees boolean not null,
  facts text[] not null,
  quotes text[] not null,
  note text not null,
  start_at integer not null,
  end_at integer not null,
  page integer,
  -- The words around it, where they stand in one sentence.
  sentence text,
  primary key (document_id, id)
);
create index on rapporteur.checks (agrees) where not agrees;
