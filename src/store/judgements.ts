import { rows, type Transaction } from './database.ts';
import type { EntityType } from './names.ts';
import type { Store } from './open.ts';

/** What an analyst says of entities; see `judgeRecord` for what each does. */
export const judgementActions = ['merge', 'split', 'rename', 'same', 'not-same', 'undo'] as const;
export type JudgementAction = (typeof judgementActions)[number];

/** A judgement as it is to be kept. */
export interface JudgementDraft {
  readonly action: JudgementAction;
  readonly type: EntityType;
  /** The canonical name it is about. */
  readonly name: string;
  /** The words of a text that it is about; null for all mentions of the entity. */
  readonly form: string | null;
  /** The canonical name that these mentions have from then on; null where they keep theirs. */
  readonly becomes: string | null;
  /** The id of the judgement that this one takes back. */
  readonly undoes?: number | null;
  readonly note?: string | null;
  readonly reviewer?: string | null;
}

/** A judgement as it is kept, for ever. */
export interface Judgement extends JudgementDraft {
  readonly id: number;
  readonly createdAt: Date;
  /** True where a later one takes it back. */
  readonly undone: boolean;
}

const columns = `
  j.id, j.action, j.type, j.name, j.form, j.becomes, j.undoes, j.note, j.reviewer, j.created_at as "createdAt",
  exists (select from rapporteur.entity_judgements u where u.undoes = j.id) as undone`;

/** Every judgement, the oldest first: the history. */
export const listJudgements = (store: Pick<Store, 'pool'> | Transaction): Promise<Judgement[]> =>
  rows(store, `select ${columns} from rapporteur.entity_judgements j order by j.id`);

/** Those that hold: not taken back, the oldest first. */
export const judgementsInForce = async (store: Pick<Store, 'pool'> | Transaction): Promise<Judgement[]> =>
  (await listJudgements(store)).filter(({ action, undone }) => action !== 'undo' && !undone);

/** Keeps a judgement. @returns its id */
export async function insertJudgement(t: Transaction, draft: JudgementDraft): Promise<number> {
  const { action, type, name, form, becomes, undoes = null, note = null, reviewer = null } = draft;
  const [row] = await rows<{ id: number }>(
    t,
    `insert into rapporteur.entity_judgements (action, type, name, form, becomes, undoes, note, reviewer)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [action, type, name, form, becomes, undoes, note, reviewer],
  );
  return row!.id;
}

/**
 * Lets judgements and saves wait for each other until this transaction ends: a document that is being saved is either
 * judged by the new judgement, or stored before it and then rewritten. Saves do not wait for other saves.
 */
export async function lockJudgements(t: Transaction, how: 'shared' | 'exclusive'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await rows(t, `select ${lock}(hashtextextended('rapporteur judgements', 0))`);
}
