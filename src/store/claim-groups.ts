import type { Claim } from '../claims/claim.ts';
import { type RelatedClaims, relateGroup } from '../claims/group.ts';
import { claimsVersion } from '../claims/version.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { rows, type Transaction, transaction } from './database.ts';
import { reviewsOfFacts } from './facts-reviewed.ts';
import { judgeRecord } from './judge-record.ts';
import { judgementsInForce, lockJudgements } from './judgements.ts';
import type { Store } from './open.ts';
import { claimRows } from './record-claims.ts';
import { correctedRecord } from './record-corrected.ts';
import { insertRows } from './write-rows.ts';

/** What a refresh did. */
export interface GroupsRefreshed {
  /** Documents whose claims were made anew, since words or code have changed or a program of before saved them. */
  readonly documents: number;
  /** Groups whose claims were told apart anew. */
  readonly groups: number;
}

/** How many documents, and how many groups, are in the memory at once. */
const documentsAtOnce = 20;
const groupsAtOnce = 50;
/** How many relations are written by one statement. */
const relationsAtOnce = 5000;

/**
 * Tells apart the claims of every group that was touched since the last time: by documents that were added, read again or
 * removed, or by judgements or reviews. Groups that nothing touched are not looked at. Two of these at once wait for each other; saves
 * go on meanwhile, and what they touch is done by the next one.
 */
export async function refreshGroups(store: Store): Promise<GroupsRefreshed> {
  let documents = 0;
  for (let done = documentsAtOnce; done === documentsAtOnce; documents += done) done = await remakeClaims(store);
  const groups = await transaction(store, async (t) => {
    await rows(t, `select pg_advisory_xact_lock(hashtextextended('rapporteur claim groups', 0))`);
    const keys = await takeTouched(t);
    for (let from = 0; from < keys.length; from += groupsAtOnce) {
      const some = keys.slice(from, from + groupsAtOnce);
      await rows(t, 'delete from rapporteur.claim_relations where group_key = any($1)', [some]);
      const related = (await relationsIn(t, some)).map(relationRow);
      for (let at = 0; at < related.length; at += relationsAtOnce)
        await insertRows(t, 'claim_relations', related.slice(at, at + relationsAtOnce));
    }
    return keys.length;
  });
  return { documents, groups };
}

/** Makes the claims of some documents anew whose claims another version made. @returns how many documents */
const remakeClaims = (store: Store): Promise<number> =>
  transaction(store, async (t) => {
    await lockJudgements(t, 'shared');
    const stale = await rows<{ id: string; record: ExtractionRecord }>(
      t,
      `select id, record from rapporteur.documents where claims_version is distinct from $1
       order by id limit ${documentsAtOnce} for update`,
      [claimsVersion()],
    );
    const judgements = stale.length > 0 ? await judgementsInForce(t) : [];
    const verdictOn = await reviewsOfFacts(
      t,
      stale.map(({ id }) => id),
    );
    for (const { id, record } of stale) {
      await rows(t, 'delete from rapporteur.claims where document_id = $1', [id]);
      const corrected = correctedRecord(judgeRecord(record, judgements), verdictOn);
      await insertRows(t, 'claims', claimRows(corrected.record, corrected.stages));
      await rows(t, 'update rapporteur.documents set claims_version = $2 where id = $1', [id, claimsVersion()]);
    }
    return stale.length;
  });

async function takeTouched(t: Transaction): Promise<string[]> {
  const taken = await rows<{ key: string }>(
    t,
    `with taken as (delete from rapporteur.touched_groups returning group_key)
     select distinct group_key as key from taken order by key`,
  );
  return taken.map(({ key }) => key);
}

/** How the claims of some groups stand to each other. */
export async function relationsIn(
  store: Pick<Store, 'pool'> | Transaction,
  keys: readonly string[],
): Promise<RelatedClaims[]> {
  const found = await rows<{ claim: Claim }>(
    store,
    'select claim from rapporteur.claims where group_key = any($1) order by group_key, document_id, fact_id',
    [keys],
  );
  const groups = new Map<string, Claim[]>();
  for (const { claim } of found) {
    const group = groups.get(claim.group!);
    if (group) group.push(claim);
    else groups.set(claim.group!, [claim]);
  }
  return [...groups.values()].flatMap(relateGroup);
}

const relationRow = ({ a, b, relation, reason }: RelatedClaims) => ({
  group_key: a.group,
  a_document: a.documentId,
  a_fact: a.factId,
  b_document: b.documentId,
  b_fact: b.factId,
  relation,
  reason,
});
