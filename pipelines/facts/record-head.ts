import type { Metadata } from '../../src/core/document.ts';

/** What the head of a document says of what is told in it. */
export interface RecordHead {
  /** The body whose resolution it is; null for what is none. */
  readonly resolves: string | null;
  readonly title: string | null;
  /** The body whose numbered meeting it records, and where that was; null where the head names no meeting. */
  readonly body: string | null;
  readonly place: string | null;
}

const resolution = /(?:^|\/)RES\//;
const numberedMeeting = /^\d+(?:st|nd|rd|th) .*meeting$/i;

/** Takes it from what the document says of itself: a symbol like `S/RES/1333 (2000)`, an event like `8422nd meeting`. */
export function recordHead({ symbol, title, event, issuer, place }: Metadata): RecordHead {
  const met = numberedMeeting.test(event ?? '');
  return {
    resolves: resolution.test(symbol ?? '') ? issuer : null,
    title,
    body: met ? issuer : null,
    place: met ? place : null,
  };
}
