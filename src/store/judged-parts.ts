import type { ConfidencePart } from '../core/evidence.ts';
import { figureFields, numberFields } from './correctable.ts';
import type { Review } from './reviews.ts';

/** Which parts of a mention or claim a verdict says to be right (true) or wrong; of those left out it says nothing. */
export type JudgedParts = { readonly [Part in ConfidencePart]?: boolean };

/** The fields by which a correction says that the words or the type were wrong. */
const ofSpan = ['start', 'end', 'type', 'text', 'quote'];

/**
 * What a verdict on a mention, or on the claim of a figure, says of each part. A mention that was accepted is right in words and
 * value, one that was rejected wrong in its words; a correction says by its fields what was wrong. The claim of a figure is what
 * its number is bound to: words and number are judged at the mention, unless a correction of the claim gives another number.
 */
export function judgedParts({
  target,
  type,
  verdict,
  correction,
}: Pick<Review, 'target' | 'verdict' | 'correction'> & { readonly type: string }): JudgedParts {
  const fields = verdict === 'correct' ? Object.keys(correction ?? {}) : [];
  const ofNumber = fields.some((field) => numberFields.includes(field));
  if (target === 'fact') {
    if (verdict !== 'correct') return { binding: verdict === 'accept' };
    const bound = fields.some((field) => !numberFields.includes(field));
    return { ...(ofNumber ? { value: false } : {}), ...(bound || !ofNumber ? { binding: false } : {}) };
  }
  if (verdict === 'accept') return { span: true, value: true };
  if (verdict === 'reject' || fields.some((field) => ofSpan.includes(field))) return { span: false };
  // The number stays right where only what it is bound to was corrected.
  const onlyBound =
    type === 'figure' && fields.length > 0 && fields.every((field) => figureFields.includes(field)) && !ofNumber;
  return onlyBound ? { span: true, value: true, binding: false } : { span: true, value: false };
}
