-- Where a document's date is from: its text, or a field of the file's own format.

alter table rapporteur.documents add column date_source text;
