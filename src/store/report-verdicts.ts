import { onReading } from './add-up.ts';
import type { AttachedReview } from './attached-reviews.ts';
import { sumAttached } from './attached-reviews.ts';
import { type Reader, rows } from './database.ts';

/** How many of what was found reviewers rejected and corrected, by the last word on each. */
export interface VerdictCounts {
  readonly rejected: number;
  readonly corrected: number;
}

/** The last verdict on something that stands in a document, with its corrections added up. */
export interface StandingVerdict extends AttachedReview {
  readonly now: string;
  readonly documentName: string;
}

export interface ReportVerdicts {
  /** Those that say that something is wrong, the latest first. */
  readonly wrong: readonly StandingVerdict[];
  /** How many were accepted as they are. */
  readonly accepted: number;
  readonly mentions: VerdictCounts;
  /** Claims that were judged themselves, or whose figure was. */
  readonly claims: VerdictCounts;
}

/**
 * What the verdicts on some documents come to. Those whose words are gone, or on which the program says something else now, tell
 * nothing of what is there and are left out.
 * @param names what each document is called by its id
 */
export async function reportVerdicts(
  store: Reader,
  attached: readonly AttachedReview[],
  names: ReadonlyMap<string, string>,
): Promise<ReportVerdicts> {
  const last = [...sumAttached(attached).values()].flatMap(({ review }) =>
    review.outdated ? [] : [onReading(review)],
  );
  const wrong = last
    .filter(({ verdict }) => verdict !== 'accept')
    .map((one) => ({ ...one, now: one.now!, documentName: names.get(one.documentId) ?? one.documentId }))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const ofMentions = wrong.filter(({ target }) => target === 'mention');
  const claims = new Map<string, Set<string>>();
  const note = (document: string, id: string, verdict: string) => {
    const key = `${document} ${id}`;
    claims.set(key, (claims.get(key) ?? new Set()).add(verdict));
  };
  for (const { target, documentId, now, verdict } of wrong) if (target === 'fact') note(documentId, now, verdict);
  const verdictOn = new Map(ofMentions.map((one) => [`${one.documentId} ${one.now}`, one.verdict]));
  for (const { documentId, id, chief } of await claimsOn(store, ofMentions))
    note(documentId, id, verdictOn.get(`${documentId} ${chief}`)!);
  const sets = [...claims.values()];
  return {
    wrong,
    accepted: last.length - wrong.length,
    mentions: {
      rejected: ofMentions.filter(({ verdict }) => verdict === 'reject').length,
      corrected: ofMentions.filter(({ verdict }) => verdict === 'correct').length,
    },
    claims: {
      rejected: sets.filter((set) => set.has('reject')).length,
      corrected: sets.filter((set) => !set.has('reject')).length,
    },
  };
}

/** The claims that some mentions are the chief ones of. */
async function claimsOn(
  store: Reader,
  mentions: readonly StandingVerdict[],
): Promise<{ readonly documentId: string; readonly id: string; readonly chief: string }[]> {
  if (mentions.length === 0) return [];
  return rows(
    store,
    `select f.document_id as "documentId", f.id, f.mentions[1] as chief from rapporteur.facts f
     where (f.document_id, f.mentions[1]) in (select * from unnest($1::text[], $2::text[]))`,
    [mentions.map(({ documentId }) => documentId), mentions.map(({ now }) => now)],
  );
}
