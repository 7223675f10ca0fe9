import type { Body } from './body.ts';
import type { Lexicon, LexiconHit } from './lexicon.ts';
import type { Found } from './names.ts';
import { breaks, goesOn, spaced } from './reading.ts';

/**
 * Names of the lexicon with the body they belong to right before them (`CIS ATC`, `OSCE CPC`), behind `of` (`Regional
 * Anti-Terrorist Structure of the SCO`), or, both in letters, right behind them (`ATC CIS`). They are one mention, of the body that belongs to the other.
 */
export function ownedNames(reading: Found, lexicon: Lexicon): { from: number; to: number; body: Body }[] {
  const owners = new Map<number, LexiconHit[]>();
  for (const hit of reading.hits) {
    const list = owners.get(hit.to);
    if (list) list.push(hit);
    else owners.set(hit.to, [hit]);
  }
  const starts = new Map<number, LexiconHit[]>();
  for (const hit of reading.hits) starts.set(hit.from, [...(starts.get(hit.from) ?? []), hit]);
  const found: { from: number; to: number; body: Body }[] = [];
  for (const { from, to, bodies, form } of reading.hits) {
    const letters = form === 'acronym' || form === 'weak';
    const body = (form === 'name' || letters) && goesOn(reading, to) ? bodies[0]! : null;
    // Letters before those of the owner are one name as well (`ATC CIS`).
    if (body && letters && spaced(reading, to) && !breaks(reading, to)) {
      for (const owner of starts.get(to) ?? []) {
        if (owner.form === 'acronym' && owner.bodies.some(({ id }) => lexicon.owners(body).includes(id)))
          found.push({ from, to: owner.to, body });
      }
    }
    if (body && reading.tables.tail(reading.tokens.word[to]!) === 'of') {
      const at = reading.tokens.word[to + 1] === reading.joints.the ? to + 2 : to + 1;
      for (const owner of starts.get(at) ?? []) {
        if (owner.bodies.some(({ id }) => lexicon.owners(body).includes(id))) found.push({ from, to: owner.to, body });
      }
    }
    const before = owners.get(from);
    if (!before || !goesOn(reading, from) || !spaced(reading, from) || breaks(reading, from)) continue;
    for (const owner of before) {
      const body = bodies.find((b) => owner.bodies.some(({ id }) => lexicon.owners(b).includes(id)));
      if (body) found.push({ from: owner.from, to, body });
    }
  }
  return found;
}
