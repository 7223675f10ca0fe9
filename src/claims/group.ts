import { fold } from '../core/fold.ts';
import type { Claim } from './claim.ts';
import { type Relation, relate, saysTheSame } from './relate.ts';

type Grouped = Pick<Claim, 'operation' | 'place' | 'days' | 'unit' | 'key'>;

/**
 * What a claim is grouped by: what is counted, in which unit, and the operation whose result it is; without an operation
 * the place, and without a place everything that tells what is counted. Null where not even that is enough: nobody knows
 * which `12 persons` are the same.
 */
export function groupOf({ operation, place, days, unit, key }: Grouped): string | null {
  const thing = `${key.head} ${unit}`;
  if (operation !== null) return `operation ${fold(operation)}: ${thing}`;
  if (days.first === null && days.last === null) return null;
  if (place !== null) return `place ${place}: ${thing}`;
  return key.modifiers.length >= 2 ? `thing ${key.modifiers.join(' ')}: ${thing}` : null;
}

/** How two claims of a group stand to each other. */
export interface RelatedClaims extends Relation {
  readonly a: Claim;
  readonly b: Claim;
}

/** Of so many claims of one year each is held against each; of more, against as many before it in time. */
const window = 48;

/**
 * Tells the claims of one group apart: those of one edition or year pair by pair, and what several years came to against
 * each of them. Claims that say exactly the same are one for that purpose, tied to the first of them as `same`, so that the
 * work grows with the number of claims and not with its square. Pairs of which nothing is known are left out, and so are
 * pairs of one sentence.
 */
export function relateGroup(claims: readonly Claim[]): RelatedClaims[] {
  const related: RelatedClaims[] = [];
  const buckets = new Map<string, Claim[]>();
  for (const like of alike(claims)) {
    const [first, ...others] = like as [Claim, ...Claim[]];
    for (const other of others) {
      if (!inOneSentence(first, other)) related.push({ a: first, b: other, relation: 'same', reason: saysTheSame });
    }
    const bucket = buckets.get(yearOf(first));
    if (bucket) bucket.push(first);
    else buckets.set(yearOf(first), [first]);
  }
  const several = buckets.get('several') ?? [];
  for (const [year, bucket] of buckets) {
    for (const [i, claim] of bucket.entries()) {
      const before = bucket.slice(Math.max(0, i - window), i);
      const wider = year === 'several' ? [] : several.slice(0, window);
      for (const other of [...before, ...wider]) {
        const relation = inOneSentence(other, claim) ? null : relate(other, claim);
        if (relation) related.push({ a: other, b: claim, ...relation });
      }
    }
  }
  return related;
}

const inOneSentence = (a: Claim, b: Claim): boolean => a.documentId === b.documentId && a.sentenceAt === b.sentenceAt;

/** Claims that nothing tells apart, the earliest first. */
function alike(claims: readonly Claim[]): Claim[][] {
  const inOrder = [...claims].sort(byTime);
  const lists = new Map<string, Claim[]>();
  for (const claim of inOrder) {
    const { key, min, max, qualifier, modality, edition, severalYears, stage, stageUnsure, period, place, actor } =
      claim;
    const said = [key.modifiers, key.action, min, max, qualifier, modality, edition, severalYears, stage, stageUnsure];
    // A number that still runs is another one in each document.
    const own = claim.running || claim.part ? [claim.at, claim.part] : [];
    if (claim.noTotal) own.push(true);
    const id = JSON.stringify([...said, period, place, actor, claim.saidFor, claim.running, ...own]);
    const list = lists.get(id);
    if (list) list.push(claim);
    else lists.set(id, [claim]);
  }
  return [...lists.values()];
}

const byTime = (a: Claim, b: Claim): number =>
  compare(a.at ?? '9999', b.at ?? '9999') ||
  compare(a.documentId, b.documentId) ||
  a.sentenceAt - b.sentenceAt ||
  compare(a.factId, b.factId);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The edition or year that a claim is of; `several` years, or none that is known. */
function yearOf(claim: Claim): string {
  if (claim.severalYears) return 'several';
  return claim.edition ?? claim.days.last?.slice(0, 4) ?? claim.days.first?.slice(0, 4) ?? 'none';
}
