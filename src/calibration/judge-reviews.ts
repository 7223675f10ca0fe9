import { isSign } from '../../pipelines/confidence/notes.ts';
import { type ConfidencePart, confidenceParts, type Evidence, sigmoid } from '../core/evidence.ts';
import { type MentionType, mentionTypes } from '../core/mention.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import type { Judged, JudgedPart, Verdict } from './judged.ts';

/**
 * What reviewers judged, as cases to learn from. A mention that was accepted is right in all its parts, one that was rejected
 * wrong in its span; a correction says which part it corrects by the fields that it has. A figure's claim that was rejected is
 * wrong in its binding, since its span and value are judged at the mention. Of claims only figures are learned from.
 */
export const judgeReviews = (reviewed: readonly Reviewed[]): Judged[] =>
  lastVerdicts(reviewed).flatMap((one) => {
    const isFigure = one.target === 'fact' && one.type === 'figure';
    if (one.target === 'fact' && !isFigure) return [];
    const type = mentionTypes.find((known) => known === one.type) as MentionType;
    const verdict = isFigure ? verdictOnClaim(one) : verdictOnMention(one);
    const parts: { [Part in ConfidencePart]?: JudgedPart } = {};
    for (const part of confidenceParts) {
      const own = one.evidence.filter((item) => (item.part ?? 'span') === part && item.value !== undefined);
      // Of records of before parts were weighed nothing can be learned.
      if (own.length === 0 || (part === 'binding') !== isFigure) continue;
      parts[part] = { numbers: numbersOf(own), given: givenIn(own), right: verdict[part] ?? null };
    }
    if (Object.keys(parts).length === 0) return [];
    const before = sigmoid(one.evidence.reduce((sum, { name, value }) => sum + (isSign(name) ? 0 : (value ?? 0)), 0));
    const from = { source: 'reviews', document: one.documentId, quote: one.quote };
    return [{ ...from, type, rules: isFigure ? [] : one.rules, parts, before }];
  });

function numbersOf(evidence: readonly Evidence[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { name, kind, value } of evidence) {
    if (name === 'base') continue;
    numbers.set(name, (numbers.get(name) ?? 0) + value!);
    if (kind !== undefined) numbers.set(`${name}:${kind}`, 1);
  }
  return numbers;
}

const givenIn = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ name }) => name).filter((name) => !isSign(name));

/** The fields by which a correction says that the words or the type were wrong. */
const ofSpan = ['start', 'end', 'type', 'text', 'quote'];

function verdictOnMention({ verdict, correction }: Reviewed): Verdict {
  if (verdict === 'accept') return { span: true, value: true };
  if (verdict === 'reject') return { span: false };
  const fields = correction !== null && typeof correction === 'object' ? Object.keys(correction) : [];
  return fields.some((field) => ofSpan.includes(field)) ? { span: false } : { span: true, value: false };
}

const verdictOnClaim = ({ verdict }: Reviewed): Verdict => ({ binding: verdict === 'accept' });
