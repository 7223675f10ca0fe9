-- What text search needs. Everything of ours is in a schema of its own, so that a shared database stays tidy; extensions
-- stay where the database has them, which is why their schema is looked up.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- English, with accents taken off before stemming: `Cote` finds `Côte`.
do $$
declare
  home text := (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'unaccent');
begin
  create text search configuration rapporteur.english (copy = pg_catalog.english);
  execute format('alter text search configuration rapporteur.english
    alter mapping for hword, hword_part, word with %s.unaccent, english_stem', home);
end
$$;

-- The search vector of a whole document: title A, headings and speakers B, text D. A vector holds at most 1 MB. Text that
-- does not fit is taken in without positions (which phrases and ranks need), and in the end without what is too much.
create function rapporteur.document_vector(title text, heads text, body text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
  top tsvector := setweight(to_tsvector('rapporteur.english', left(coalesce(title, ''), 10000)), 'A')
               || setweight(to_tsvector('rapporteur.english', left(coalesce(heads, ''), 100000)), 'B');
  plain tsvector := '';
begin
  begin
    return top || setweight(to_tsvector('rapporteur.english', body), 'D');
  exception when program_limit_exceeded then null;
  end;
  begin
    for i in 0 .. length(body) / 200000 loop
      plain := plain || strip(to_tsvector('rapporteur.english', substr(body, i * 200000 + 1, 200000)));
    end loop;
  exception when program_limit_exceeded then null;
  end;
  begin
    return top || plain;
  exception when program_limit_exceeded then return top;
  end;
end
$$;
