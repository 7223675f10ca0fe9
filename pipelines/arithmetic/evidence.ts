import type { Check } from '../../src/core/check.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { confidenceOf, partsOf } from '../../src/core/evidence.ts';
import type { Fact } from '../../src/core/fact.ts';

/** Below this a fact that does not fit was the likelier read wrong than written wrong. */
const doubtful = 0.93;

/**
 * What a check says of how sure a fact was read: numbers that fit each other were hardly read wrong. Numbers that do not
 * are the document's own fault where everything else was read for certain, and then say nothing of the reading.
 * @param confidence the least of the facts that the check is about, before it
 */
export function arithmeticEvidence(check: Check, confidence: number): Evidence {
  const weight = check.agrees ? 0.7 : confidence < doubtful ? -1.2 : 0;
  return { name: 'arithmetic', weight, note: check.note };
}

/** Facts with what the checks say of them; one that is in several checks keeps the first that fits, else the first. */
export function withArithmetic(facts: readonly Fact[], checks: readonly Check[]): Fact[] {
  const sureness = new Map(facts.map(({ id, confidence }) => [id, confidence]));
  const chosen = new Map<string, Check>();
  for (const check of checks)
    for (const id of check.facts) {
      const known = chosen.get(id);
      if (!known || (!known.agrees && check.agrees)) chosen.set(id, check);
    }
  return facts.map((fact) => {
    const check = chosen.get(fact.id);
    if (!check) return fact;
    const least = Math.min(...check.facts.map((id) => sureness.get(id) ?? 1));
    const evidence = [...fact.evidence, arithmeticEvidence(check, least)];
    return { ...fact, evidence, confidence: confidenceOf(evidence), parts: partsOf(evidence) };
  });
}
