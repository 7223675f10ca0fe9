import { createHash } from 'node:crypto';
import { type Reader, rows } from './database.ts';
import { foldName, splitEdition } from './fold-name.ts';

export const entityTypes = ['organization', 'operation', 'person', 'place'] as const;
export type EntityType = (typeof entityTypes)[number];

/** An entity that a name may mean. */
export interface NameMatch {
  readonly entityId: string;
  readonly type: EntityType;
  readonly name: string;
  /** What matched: its canonical name, a name in a text or lexicon (acronyms too), or a similar one. */
  readonly by: 'name' | 'alias' | 'similar';
  /** 1, or the trigram similarity of a similar name. */
  readonly similarity: number;
  /** Of an operation: the editions that the reference may name (`nelegal-21`: 2021, 21); empty for all editions. */
  readonly editions: readonly string[];
}

/** The id of an entity, from its type and canonical name. */
export const entityId = (type: EntityType, name: string): string =>
  createHash('sha256').update(`${type}\0${name}`).digest('hex').slice(0, 16);

/** Below this trigram similarity two names are not alike. */
const leastSimilarity = 0.4;
/** Of similar names, those are taken that are nearly as similar as the best. */
const margin = 0.1;

/**
 * The entities that a name may mean, the best first. Canonical names go before other names of the texts and lexicons,
 * acronyms among them, and these before similar ones; only the first kind that there is any of is given.
 */
export async function resolveName(store: Reader, type: EntityType, ref: string): Promise<NameMatch[]> {
  const folded = foldName(type, ref);
  if (folded === '') return [];
  const edition = type === 'operation' ? splitEdition(folded) : null;
  const whole = await exactly(store, type, folded, edition?.editions ?? []);
  // `Barrier-2015` may be the whole name of a series; `nelegal-2015` is an edition of one.
  const canonical = whole.filter((match) => match.by === 'name');
  if (canonical.length > 0) return canonical.map((match) => ({ ...match, editions: [] }));
  const series = edition ? await exactly(store, type, edition.series, edition.editions) : [];
  const found = unique([...series, ...whole]);
  if (found.length > 0)
    return found.some((match) => match.by === 'name') ? found.filter((m) => m.by === 'name') : found;
  return similar(store, type, edition?.series ?? folded, edition?.editions ?? []);
}

/** Each entity once, by its first match. */
const unique = (matches: readonly NameMatch[]): NameMatch[] =>
  matches.filter((match, index) => matches.findIndex((other) => other.entityId === match.entityId) === index);

async function exactly(
  store: Reader,
  type: EntityType,
  folded: string,
  editions: readonly string[],
): Promise<NameMatch[]> {
  const found = await rows<{ id: string; name: string; canonical: boolean }>(
    store,
    `select e.id, e.name, e.folded = $2 as canonical from rapporteur.entities e
     where e.type = $1 and exists (select from rapporteur.entity_names n where n.entity_id = e.id)
       and e.id in (select id from rapporteur.entities where type = $1 and folded = $2
                    union select entity_id from rapporteur.entity_names where folded = $2)
     order by canonical desc, e.name`,
    [type, folded],
  );
  return found.map(({ id, name, canonical }) => {
    return { entityId: id, type, name, by: canonical ? 'name' : 'alias', similarity: 1, editions };
  });
}

async function similar(
  store: Reader,
  type: EntityType,
  folded: string,
  editions: readonly string[],
): Promise<NameMatch[]> {
  // A part of a long name is alike by its words; the whole of a short one by all its letters.
  const found = await rows<{ id: string; name: string; similarity: number }>(
    store,
    `with alike as (
       select folded, greatest(similarity(folded, $2), 0.9 * strict_word_similarity($2, folded)) as similarity
       from rapporteur.name_forms where folded % $2 or folded %>> $2
       order by similarity desc, folded limit 500)
     select e.id, e.name, max(alike.similarity) as similarity
     from alike join rapporteur.entity_names n on n.folded = alike.folded
     join rapporteur.entities e on e.id = n.entity_id
     where e.type = $1
     group by e.id, e.name order by similarity desc, e.name limit 20`,
    [type, folded],
  );
  const best = found[0]?.similarity ?? 0;
  return found
    .filter(({ similarity }) => similarity >= Math.max(leastSimilarity, best - margin))
    .map(({ id, name, similarity }) => ({ entityId: id, type, name, by: 'similar', similarity, editions }));
}
