import type { Body } from './body.ts';
import type { Lexicon, LexiconHit } from './lexicon.ts';
import type { Found } from './names.ts';
import { breaks, goesOn, spaced } from './reading.ts';

/**
 * Names of the lexicon with the body they belong to right before them (`CIS ATC`, `OSCE CPC`). They are one mention, of the
 * body named last.
 */
export function ownedNames(reading: Found, lexicon: Lexicon): { from: number; to: number; body: Body }[] {
  const owners = new Map<number, LexiconHit[]>();
  for (const hit of reading.hits) {
    const list = owners.get(hit.to);
    if (list) list.push(hit);
    else owners.set(hit.to, [hit]);
  }
  const found: { from: number; to: number; body: Body }[] = [];
  for (const { from, to, bodies } of reading.hits) {
    const before = owners.get(from);
    if (!before || !goesOn(reading, from) || !spaced(reading, from) || breaks(reading, from)) continue;
    for (const owner of before) {
      const body = bodies.find((b) => owner.bodies.some(({ id }) => lexicon.owners(b).includes(id)));
      if (body) found.push({ from: owner.from, to, body });
    }
  }
  return found;
}
