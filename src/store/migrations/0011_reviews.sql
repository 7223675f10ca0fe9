-- What a verdict needs to find its mention or claim again after the document was read anew, and the taking back of a verdict.
-- Rows of before have none of it: they hold for the id that they name, as long as its words are the same.
alter table rapporteur.reviews
  -- In the order of writing; times of imported verdicts lie in the past.
  add column seq bigint generated always as identity,
  add column type text,
  -- The words of the mention, or of the claim's chief mention, and where they stood.
  add column words text,
  add column words_at integer,
  add column sentence text,
  add column sentence_at integer,
  -- What the program said of it then: a verdict on another value is not one on this.
  add column seen jsonb,
  -- The review that this one takes back.
  add column undoes text references rapporteur.reviews;
alter table rapporteur.reviews drop constraint reviews_verdict_check;
alter table rapporteur.reviews add constraint reviews_verdict_check
  check (verdict in ('accept', 'reject', 'correct', 'undo') and (verdict = 'undo') = (undoes is not null));
