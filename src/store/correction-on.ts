import { attachedReviews, lastAttached } from './attached-reviews.ts';
import type { Reader } from './database.ts';
import { correctionOf, reviewsOfFacts } from './facts-reviewed.ts';
import type { Correction, Review } from './reviews.ts';

/** What corrections that hold say of a mention or claim; of a claim also those of its `chief` mention. Empty where there are none. */
export async function correctionOn(
  store: Reader,
  on: {
    readonly documentId: string;
    readonly target: Review['target'];
    readonly id: string;
    readonly chief: string | undefined;
  },
): Promise<Correction> {
  const { documentId, target, id, chief } = on;
  if (target === 'fact') return (await reviewsOfFacts(store, [documentId]))(documentId, id, chief).correction;
  return correctionOf(
    lastAttached(await attachedReviews(store, { documents: [documentId] })).get(`${documentId} mention ${id}`),
  );
}
