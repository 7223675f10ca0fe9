import { fold } from '../core/fold.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { indexAt } from '../core/span.ts';

/**
 * Says for which State something is said at a place of a record: the State of the turn, else the one that the issuer's name
 * holds (`Ministry of Internal Affairs of Kazakhstan`). Null for organizations, and where it is not known.
 */
export function saidFor(record: ExtractionRecord): (at: number) => string | null {
  const issuer = fold(record.document.issuer ?? '');
  const places = new Set(record.mentions.flatMap(({ type, text }) => (type === 'place' ? [fold(text)] : [])));
  const ofIssuer = [...places].sort((a, b) => b.length - a.length).find((place) => holds(issuer, place)) ?? null;
  return (at) => {
    const turn = record.speeches[indexAt(record.speeches, at)];
    if (turn) return turn.state === null ? null : fold(turn.state);
    return ofIssuer;
  };
}

const holds = (name: string, place: string): boolean => ` ${name} `.includes(` ${place} `);
