import { rows, transaction } from './database.ts';
import { judgedName } from './judge-record.ts';
import { type Judgement, judgementsInForce } from './judgements.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';
import { type EntityDraft, entityDraft, nameDraft } from './record-entities.ts';
import { insertNames, insertRows } from './write-rows.ts';

/** An entity with the names that the lexicons know for it, so that a question may use any of them. */
export interface KnownName {
  readonly type: EntityType;
  /** Canonical, as mentions' `entity` has it. */
  readonly name: string;
  readonly acronym: string | null;
  readonly names: readonly string[];
}

/** Puts the lexicons' names in place of those of an earlier version; does nothing when that version is there already. */
export async function saveLexicon(store: Store, version: string, known: readonly KnownName[]): Promise<void> {
  const there = await rows(store, 'select from rapporteur.rule_versions where version = $1 and lexicon', [version]);
  if (there.length > 0) return;
  await transaction(store, async (t) => {
    // Whoever comes second waits here and then finds the same names.
    await rows(t, `select pg_advisory_xact_lock(hashtextextended('rapporteur lexicon', 0))`);
    await rows(t, 'update rapporteur.rule_versions set lexicon = false where lexicon');
    await rows(
      t,
      'insert into rapporteur.rule_versions (version, lexicon) values ($1, true) on conflict (version) do update set lexicon = true',
      [version],
    );
    await rows(t, 'delete from rapporteur.entity_names where document_id is null');
    const judgements = await judgementsInForce(t);
    const drafts = new Map<string, { readonly entity: EntityDraft; readonly known: KnownName[] }>();
    for (const each of [...known, ...judgedNames(judgements)]) {
      const entity = entityDraft(each.type, judgedName(judgements, each.type, each.name, null).name);
      const draft = drafts.get(entity.id);
      if (draft) draft.known.push(each);
      else drafts.set(entity.id, { entity, known: [each] });
    }
    const entities = [...drafts.values()].map(({ entity }) => entity);
    entities.sort((a, b) => (a.id < b.id ? -1 : 1));
    await insertRows(
      t,
      'entities',
      entities.map((entity) => ({ ...entity })),
      'on conflict do nothing',
    );
    const names = entities.flatMap((entity) => {
      const all = drafts.get(entity.id)!.known;
      const acronyms = new Set(all.flatMap(({ acronym }) => acronym ?? []));
      const forms = all.flatMap(({ name, acronym, names }) => [name, ...(acronym ? [acronym] : []), ...names]);
      return [...new Set(forms)].map((form) => ({
        ...nameDraft(entity, form),
        acronym: acronyms.has(form),
        document_id: null,
      }));
    });
    await insertNames(t, names);
  });
}

/** The names that judgements on whole entities replace: they still lead to what they became. */
const judgedNames = (judgements: readonly Judgement[]): KnownName[] =>
  judgements.flatMap(({ type, name, form, becomes }) =>
    form === null && becomes !== null ? [{ type, name, acronym: null, names: [] }] : [],
  );
