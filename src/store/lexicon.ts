import { rows, transaction } from './database.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';
import { entityDraft, nameDraft } from './record-entities.ts';
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
    const drafts = new Map(known.map((each) => [entityDraft(each.type, each.name).id, each]));
    const entities = [...drafts.values()].map((each) => entityDraft(each.type, each.name));
    entities.sort((a, b) => (a.id < b.id ? -1 : 1));
    await insertRows(
      t,
      'entities',
      entities.map((entity) => ({ ...entity })),
      'on conflict do nothing',
    );
    const names = entities.flatMap((entity) => {
      const { name, acronym, names: forms } = drafts.get(entity.id)!;
      return [...new Set([name, ...(acronym ? [acronym] : []), ...forms])].map((form) => ({
        ...nameDraft(entity, form),
        acronym: form === acronym,
        document_id: null,
      }));
    });
    await insertNames(t, names);
  });
}
