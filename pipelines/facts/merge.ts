import type { Fact } from '../../src/core/fact.ts';

type Roles = Fact['roles'];

/** Roles that tell one event from another; without one of them in common two facts may be of two events. */
const telling = ['date', 'ordinal', 'number'] as const;
/** Types whose frames overlap: one sentence tells of one meeting in several ways. */
const overlapping: ReadonlySet<Fact['type']> = new Set(['meeting', 'plan', 'adoption', 'agreement', 'establishment']);

/**
 * Facts of one sentence that frames have found twice, as one: where nothing that one says is said otherwise by the other and
 * they share a date or number. What is left has the roles of both and the rules of the surer one first.
 */
export function mergeEvents(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    const at = overlapping.has(fact.type) ? kept.findIndex((other) => isSame(other, fact)) : -1;
    if (at < 0) kept.push(fact);
    else kept[at] = both(kept[at]!, fact);
  }
  return kept;
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.type === b.type &&
  a.rules[0] !== b.rules[0] &&
  a.modality === b.modality &&
  (telling.some((role) => isFilled(a.roles[role]) && a.roles[role] === b.roles[role]) ||
    isBeside(a, b) ||
    isOnePaper(a, b)) &&
  Object.keys(a.roles).every(
    (role) => !isFilled(a.roles[role]) || !isFilled(b.roles[role]) || a.roles[role] === b.roles[role],
  );

/** How near to each other the cues stand of facts that only a place tells to be one, in characters. */
const near = 60;
const isBeside = (a: Fact, b: Fact): boolean =>
  isFilled(a.roles.place) && a.roles.place === b.roles.place && Math.abs((a.at ?? a.start) - (b.at ?? b.start)) < near;

/** `the agreement of 3 May, signed by Norway and Finland`: one frame tells the day, another who signed it; a body is founded once. */
const isOnePaper = (a: Fact, b: Fact): boolean =>
  (a.type === 'agreement' && isFilled(a.roles.document) && a.roles.document === b.roles.document) ||
  (a.type === 'establishment' && a.roles.body === b.roles.body);

const isFilled = (value: Roles[string] | undefined): boolean => value !== null && value !== undefined;

function both(a: Fact, b: Fact): Fact {
  const roles: Record<string, Roles[string]> = { ...b.roles };
  for (const [role, value] of Object.entries(a.roles)) if (isFilled(value) || !(role in roles)) roles[role] = value;
  return {
    ...a,
    roles,
    mentions: [...new Set([...a.mentions, ...b.mentions])],
    rules: [...new Set([...a.rules, ...b.rules])],
  };
}
