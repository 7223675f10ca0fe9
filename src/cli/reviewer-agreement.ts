import { reviewInWords } from '../report/review-in-words.ts';
import { agreementInWords, agreementsOf } from '../report/reviewer-agreement.ts';
import { visible } from '../report/visible.ts';
import { findDocument, listReviewed, type Store } from '../store/index.ts';
import type { Output } from './output.ts';

/**
 * Prints how far each two reviewers agree, and what they judge differently, of one document or all.
 * @throws Fault RAP_NOT_FOUND where there is no such document
 */
export async function printAgreement(
  store: Store,
  doc: string | undefined,
  output: Output,
  json = false,
): Promise<void> {
  const documents = doc === undefined ? undefined : [(await findDocument(store, doc)).id];
  const agreements = agreementsOf(await listReviewed(store, { documents }));
  if (json) {
    output.json(agreements);
    return;
  }
  if (agreements.length === 0) output.say('No two reviewers with a name have judged the same thing.');
  for (const one of agreements) {
    output.data(visible(agreementInWords(one)));
    for (const { documentId, targetId, quote, verdicts, corrections } of one.disagreements) {
      const said = one.reviewers.map((name, i) => `${name}: ${reviewInWords(verdicts[i]!, corrections[i])}`).join('; ');
      output.data(`  ${documentId} ${targetId} “${visible(quote)}”: ${visible(said)}`);
    }
  }
}
