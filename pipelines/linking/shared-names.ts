import type { Body } from '../../extractors/organizations/body.ts';
import type { Linking } from '../../extractors/organizations/linking.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import type { Finding } from '../../src/core/mention.ts';
import { nearestOf } from './nearest.ts';

/** Says that the document names neither a bearer of the name nor its owner. */
export const unnamed: Evidence = {
  name: 'bearer-unnamed',
  weight: -0.3,
  note: 'the document does not say otherwise whose name it is',
};

/**
 * Decides whose a shared name is (`Permanent Council`): the body's that the document also names otherwise, else that of the
 * owner named last before it, else of the owner named first. Where nothing is named, the only bearer is taken, and of
 * several none.
 */
export function resolveShared(findings: readonly Finding[], { names, reading }: Linking): Finding[] {
  const { lexicon } = names;
  /** Where each body is named, other than by a shared name. */
  const places = new Map<string, number[]>();
  for (const finding of findings) {
    if (finding.rules[0] === 'organizations/shared-name' || finding.value?.kind !== 'name') continue;
    const id = finding.value.lexiconId;
    if (id === null) continue;
    const list = places.get(id);
    if (list) list.push(finding.start);
    else places.set(id, [finding.start]);
  }

  function bearer(bodies: readonly Body[], position: number): { body: Body; sure: boolean } | null {
    const by = (ids: (body: Body) => readonly string[]): Body | null => {
      const pairs = bodies.flatMap((body) => ids(body).map((id) => ({ body, at: places.get(id) ?? [] })));
      return nearestOf(pairs, (pair) => pair.at, position)?.body ?? null;
    };
    const named = by((body) => [body.id]) ?? by((body) => lexicon.owners(body));
    if (named) return { body: named, sure: true };
    return bodies.length === 1 ? { body: bodies[0]!, sure: false } : null;
  }

  return findings.map((finding) => {
    if (finding.rules[0] !== 'organizations/shared-name' || finding.value?.kind !== 'name') return finding;
    const text = reading.text.slice(finding.start, finding.end);
    const found = bearer(lexicon.sharing(text), finding.start);
    return {
      ...finding,
      evidence: found?.sure ? finding.evidence : [...finding.evidence, unnamed],
      entity: found?.body.name ?? text.replace(/\s+/g, ' '),
      value: { ...finding.value, lexiconId: found?.body.id ?? null },
    };
  });
}
