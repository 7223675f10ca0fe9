import type { Finding } from '../../src/core/mention.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { isFiniteVerb } from './chunks.ts';
import { ofPersons, stemOf, takenUp } from './phrasing.ts';
import { type Binding, isCount, isShare, isTime, mayHold, type SentenceView } from './sentence.ts';

/** Nouns that say no more than `them`: `half of this group`. */
const bare = /^(?:group|number|total|amount|sum|figure)$/;

/**
 * The count that a share is taken of by a word that points back to it: `750 million adults, two thirds of them women`, `half of
 * this group returned`. A share in brackets or behind `out of which` stands beside its count.
 */
export function shareOf(s: SentenceView, before: readonly Binding[], b: Binding): Finding | null {
  const { terms } = s;
  if (terms[b.at + 1]?.word !== 'of') return null;
  const pronoun = terms[b.at + 2]?.word ?? '';
  const noun = terms[b.at + 3];
  const counts = before.filter((o) => !isShare(o.value) && !isTime(o.value));
  const pool = pronoun.startsWith('wh') || !s.earlier || isShare(s.earlier.value) ? counts : [s.earlier, ...counts];
  const persons = ofPersons(s, b.at + 2);
  if (/^(?:them|whom|which)$/.test(pronoun)) return takenUp(s, pool, persons, () => true)?.figure ?? null;
  if (!/^(?:this|these|those|that)$/.test(pronoun) || noun?.kind !== 'word') return null;
  return pool.findLast((o) => bare.test(noun.word) || o.head === stemOf(noun.word))?.figure ?? null;
}

/** `70 per cent of them belong to one group, 18 per cent to another and 12 per cent to a third`: of what the first share is of. */
export function besideShare({ terms }: SentenceView, last: Binding | undefined, b: Binding): Finding | null {
  if (!last?.partOf || !isShare(last.value) || b.how !== 'elided') return null;
  return /^(?:,|CC)$/.test(terms[b.at - 1]!.tag) && terms[b.at + 1]?.word !== 'of' ? last.partOf : null;
}

/** `That number has fallen to 151`: of the whole that the number was a part of. */
export function ofThatNumber({ terms, earlier }: SentenceView, b: Binding): Finding | null {
  const [that, number] = [terms[0]?.word ?? '', terms[1]?.word ?? ''];
  if (!earlier?.partOf || !/^(?:that|this|the)$/.test(that) || !/^(?:number|figure)$/.test(number)) return null;
  const verb = terms.findIndex(isFiniteVerb);
  if (verb < 2 || verb > 3 || terms[b.at - 1]?.word !== 'to' || terms.slice(2, b.at).some((t) => t.tag === 'FIG'))
    return null;
  const whole = earlier.partOf.value as FigureValue;
  const fits = isCount(b.value) && whole.unit === b.value.unit && (b.value.min ?? 0) <= (whole.max ?? Infinity);
  return fits ? earlier.partOf : null;
}

/**
 * Gives a bare number the unit of the measured whole that it is taken from: `1.2 million square kilometres, about 400,000 of
 * them jungle`, `$5 million, of which 2 million went to schools`.
 */
export function measureLikeWhole(s: SentenceView, before: readonly Binding[], b: Binding): void {
  const { terms } = s;
  if (!isCount(b.value) || (b.how !== null && b.how !== 'elided')) return;
  const ofThem = terms[b.at + 1]?.word === 'of' && /^(?:them|which|it)$/.test(terms[b.at + 2]?.word ?? '');
  const ofWhich =
    terms[b.at - 1]?.word === 'which' &&
    terms[b.at - 2]?.word === 'of' &&
    /^(?:VB[DZN]|MD|TO|IN)$/.test(terms[b.at + 1]?.tag ?? '');
  const whole = before.at(-1);
  if (!whole || (!ofThem && !ofWhich) || terms[b.at - (ofThem ? 1 : 3)]?.tag !== ',') return;
  if (isCount(whole.value) || isShare(whole.value) || isTime(whole.value)) return;
  const value = { ...b.value, unit: whole.value.unit };
  if (mayHold(whole, { ...b, value })) Object.assign(b, { value, partOf: whole.figure });
}
