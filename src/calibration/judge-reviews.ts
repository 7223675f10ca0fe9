import { isSign } from '../../pipelines/confidence/notes.ts';
import { type ConfidencePart, confidenceParts, type Evidence, sigmoid } from '../core/evidence.ts';
import { type MentionType, mentionTypes } from '../core/mention.ts';
import { judgedParts } from '../store/judged-parts.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import type { Judged, JudgedPart } from './judged.ts';

/** What reviewers judged, as cases to learn from; see `judgedParts`. Of claims only figures are learned from, and of these their binding. */
export const judgeReviews = (reviewed: readonly Reviewed[]): Judged[] =>
  lastVerdicts(reviewed).flatMap((one) => {
    const isFigure = one.target === 'fact' && one.type === 'figure';
    if (one.target === 'fact' && !isFigure) return [];
    const type = mentionTypes.find((known) => known === one.type) as MentionType;
    const verdict = judgedParts(one);
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
