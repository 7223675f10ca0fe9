import { headWords } from '../../extractors/organizations/tables.ts';
import type { WordsCompared } from '../core/linked.ts';
import { compareNames } from './compare-names.ts';
import { rows } from './database.ts';
import { judgementsInForce } from './judgements.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

/** One of two entities that may be the same. */
export interface AlikeEntity {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  /** True where a lexicon knows it. */
  readonly known: boolean;
}

/** Two entities that are probably one, with what their names have in common. Nothing is merged: an analyst decides. */
export interface AlikePair extends WordsCompared {
  /** The one that may be another name of `second`. */
  readonly first: AlikeEntity;
  /** The one that a lexicon knows or more documents name. */
  readonly second: AlikeEntity;
  /** How many documents name both, which rather speaks against it. */
  readonly together: number;
}

export interface AlikeFilter {
  readonly type: EntityType;
  /** The least score; 0.8 unless told. */
  readonly least?: number;
  /** Words of places' names, folded: they are the same or not, however alike. */
  readonly places: ReadonlySet<string>;
}

/** Of bodies' names one word in common says too little (`Water Board`, `Energy Board`); series often have but one. */
const leastCommon: Readonly<Record<EntityType, number>> = { organization: 2, operation: 1, person: 2, place: 1 };

/** Names that no lexicon knows are compared, those in most documents first, up to so many. */
const mostCompared = 2000;

interface Candidate {
  readonly first: AlikeEntity;
  readonly second: AlikeEntity;
  readonly together: number;
}

/**
 * Pairs of entities, one of them at least unknown to every lexicon, whose names are nearly the same word by word: those that no
 * document names together first, then by their score. Pairs that an analyst has judged not to be the same are left out.
 */
export async function alikeEntities(store: Store, { type, least = 0.8, places }: AlikeFilter): Promise<AlikePair[]> {
  const apart = new Set(
    (await judgementsInForce(store))
      .filter((judgement) => judgement.action === 'not-same' && judgement.type === type)
      .flatMap(({ name, form }) => [`${name}\0${form}`, `${form}\0${name}`]),
  );
  const heads = type === 'organization' ? headWords() : new Set<string>();
  const pairs = (await candidates(store, type)).flatMap((pair): AlikePair[] => {
    const compared = compareNames(pair.first.name, pair.second.name, places);
    if (compared.score < least || compared.common.length < leastCommon[type]) return [];
    if (type === 'organization' && isPartOf(compared, heads)) return [];
    return apart.has(`${pair.first.name}\0${pair.second.name}`) ? [] : [{ ...pair, ...compared }];
  });
  return pairs.sort((a, b) => a.together - b.together || b.score - a.score || (a.first.name < b.first.name ? -1 : 1));
}

/**
 * True where one name has a head word that the other lacks (`Lantern Bank Research Team` of the `Lantern Bank`): a part or
 * subsidiary, which is never the body itself, however many words they share. Two different heads may be two translations.
 */
const isPartOf = ({ onlyFirst, onlySecond }: WordsCompared, heads: ReadonlySet<string>): boolean =>
  onlyFirst.some((word) => heads.has(word)) !== onlySecond.some((word) => heads.has(word));

/** Entities with similar letters: what the index of trigrams finds, much more than is alike word by word. */
const candidates = (store: Store, type: EntityType): Promise<Candidate[]> =>
  rows(
    store,
    `with mentioned as materialized (
       select e.id, e.name, e.folded, count(distinct m.document_id)::int as documents,
              bool_or(m.value ->> 'lexiconId' is not null)
                or exists (select from rapporteur.entity_names n where n.entity_id = e.id and n.document_id is null) as known
       from rapporteur.entities e join rapporteur.mentions m on m.entity_id = e.id
       where e.type = $1 group by e.id, e.name, e.folded),
     unknown as (select * from mentioned where not known order by documents desc, id limit ${mostCompared}),
     pairs as (
       select distinct u.id as first, o.id as second
       from unknown u
       join rapporteur.name_forms f on f.folded % u.folded
       join rapporteur.entity_names n on n.folded = f.folded
       join mentioned o on o.id = n.entity_id and o.id <> u.id
       where o.known or (o.documents, o.id) > (u.documents, u.id))
     select json_build_object('id', a.id, 'name', a.name, 'documents', a.documents, 'known', a.known) as first,
            json_build_object('id', b.id, 'name', b.name, 'documents', b.documents, 'known', b.known) as second,
            (select count(*)::int from (
               select document_id from rapporteur.mentions where entity_id = a.id
               intersect select document_id from rapporteur.mentions where entity_id = b.id) t) as together
     from pairs p join mentioned a on a.id = p.first join mentioned b on b.id = p.second
     order by a.id, b.id`,
    [type],
  );
