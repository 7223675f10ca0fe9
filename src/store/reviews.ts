import { Fault } from '../core/errors.ts';
import type { Store } from './open.ts';

export const verdicts = ['accept', 'reject', 'correct'] as const;
export type Verdict = (typeof verdicts)[number];

/** An analyst's verdict on a mention or fact. */
export interface NewReview {
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  /** The id of the mention or fact within its document. */
  readonly targetId: string;
  readonly verdict: Verdict;
  /** What is right instead, when the verdict is `correct`: any JSON value. */
  readonly correction?: unknown;
  readonly note?: string | null;
  /** Who says so. */
  readonly reviewer?: string | null;
}

/** A review as it is kept: tied to the quote and its place, so that it outlives the mention or fact. Never changed. */
export interface Review {
  readonly id: string;
  readonly documentId: string;
  readonly target: 'mention' | 'fact';
  readonly targetId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly verdict: Verdict;
  readonly correction: unknown;
  readonly note: string | null;
  readonly reviewer: string | null;
  readonly createdAt: Date;
}

/** Adds a review. @throws Fault RAP_NOT_FOUND when the document has no such mention or fact */
export async function addReview(_store: Store, _review: NewReview): Promise<Review> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}

/** Reviews, the latest first. */
export async function listReviews(
  _store: Store,
  _filter?: { document?: string; target?: 'mention' | 'fact'; targetId?: string; limit?: number; offset?: number },
): Promise<Review[]> {
  throw new Fault('RAP_INTERNAL', 'not built yet');
}
