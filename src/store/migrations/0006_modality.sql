-- How a document says a thing: as so, or as planned, denied, possible… Facts that are there already were read before this was
-- told apart; they get theirs when their document is read again.
alter table rapporteur.facts add column modality text not null default 'asserted';
create index on rapporteur.facts (modality) where modality <> 'asserted';
