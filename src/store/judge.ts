import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { rows, type Transaction, transaction } from './database.ts';
import { foldName } from './fold-name.ts';
import { judgeRecord } from './judge-record.ts';
import {
  insertJudgement,
  type JudgementDraft,
  judgementsInForce,
  listJudgements,
  lockJudgements,
} from './judgements.ts';
import { type EntityType, entityId } from './names.ts';
import type { Store } from './open.ts';
import { writeFound } from './write-rows.ts';

/** What a judgement changed. */
export interface Judged {
  readonly id: number;
  /** How many documents name an entity that it concerns. */
  readonly documents: number;
}

/** How many documents are rewritten in one go, so that their records do not all fill the memory. */
const atOnce = 20;

/**
 * Keeps a judgement and makes the store say so: the rows of every document that it concerns are made anew from its record,
 * in one transaction with the judgement. Documents that come in later are judged as they are saved.
 * @param onDocument is told how many documents of how many are done
 * @throws Fault RAP_USAGE where it contradicts one that holds, or has nothing to apply to
 */
export async function judgeEntities(
  store: Store,
  draft: JudgementDraft,
  onDocument?: (done: number, of: number) => void,
): Promise<Judged> {
  return transaction(store, async (t) => {
    await lockJudgements(t, 'exclusive');
    await checkDraft(t, draft);
    const before = await judgementsInForce(t);
    const id = await insertJudgement(t, draft);
    const after = await judgementsInForce(t);
    // Whatever any judgement of this type makes of names may change, since one builds on another.
    const names = [...before, ...after].flatMap((j) => (j.type === draft.type ? [j.name, j.becomes ?? j.name] : []));
    const documents = await documentsNaming(t, draft.type, [...new Set(names)]);
    for (let from = 0; from < documents.length; from += atOnce) {
      const some = await rows<{ record: ExtractionRecord }>(
        t,
        'select record from rapporteur.documents where id = any($1) order by id',
        [documents.slice(from, from + atOnce)],
      );
      for (const [i, { record }] of some.entries()) {
        await writeFound(t, judgeRecord(record, after));
        onDocument?.(from + i + 1, documents.length);
      }
    }
    // The lexicons' names lead to entities, too; the next to open the store puts them in again, judged.
    await rows(t, 'update rapporteur.rule_versions set lexicon = false where lexicon');
    return { id, documents: documents.length };
  });
}

async function documentsNaming(t: Transaction, type: EntityType, names: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    t,
    `select document_id as id from rapporteur.mentions where entity_id = any($1)
     union select document_id from rapporteur.facts where operation_id = any($1) order by id`,
    [names.map((name) => entityId(type, name))],
  );
  return found.map(({ id }) => id);
}

/** Refuses what contradicts a judgement that holds: it must be taken back first, knowingly. */
async function checkDraft(t: Transaction, draft: JudgementDraft): Promise<void> {
  const all = await listJudgements(t);
  if (draft.action === 'undo') {
    const one = all.find(({ id }) => id === draft.undoes);
    if (!one || one.action === 'undo') {
      throw new Fault('RAP_NOT_FOUND', `There is no judgement ${draft.undoes} to take back.`, {
        advice: 'See them with `rapporteur entities history`.',
      });
    }
    if (one.undone) throw new Fault('RAP_USAGE', `Judgement ${one.id} is taken back already.`);
    return;
  }
  const held = all.filter(({ action, undone, type }) => action !== 'undo' && !undone && type === draft.type);
  const fold = (name: string | null) => foldName(draft.type, name ?? '');
  const joined = [fold(draft.name), fold(draft.becomes)];
  const joins = draft.action === 'merge' || draft.action === 'same';
  // Apart is the form from the name, and what the form is called from then on.
  const apart = held.find(
    (j) =>
      joins &&
      j.action === 'not-same' &&
      joined.includes(fold(j.name)) &&
      [fold(j.form), fold(j.becomes)].some((other) => joined.includes(other)),
  );
  if (apart) {
    throw new Fault('RAP_USAGE', `Judgement ${apart.id} says that these two are not the same.`, {
      advice: `Take it back first: rapporteur entities undo ${apart.id}`,
    });
  }
}
