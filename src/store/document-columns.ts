/** The columns of a `DocumentRow`, of the document that a query calls `d`. */
export const documentColumns = `
  d.id, d.sha256, d.name, d.media_type as "mediaType", d.size as bytes, d.pages, d.kind, d.title, d.symbol, d.date,
  d.date_source as "dateSource", d.issuer, d.original_language as "originalLanguage", d.place, d.speakers, d.tags,
  d.rules_version as "rulesVersion", d.ingested_at as "ingestedAt", d.saved_at as "savedAt",
  (select count(*) from rapporteur.mentions m where m.document_id = d.id) as mentions,
  (select count(*) from rapporteur.facts f where f.document_id = d.id) as facts,
  (select count(*) from rapporteur.problems p where p.document_id = d.id) as problems`;

/** A short description of the document `d`, as facts and search results carry it. */
export const documentBrief = `
  json_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'title', d.title, 'symbol', d.symbol, 'date', d.date,
    'dateSource', d.date_source)`;
