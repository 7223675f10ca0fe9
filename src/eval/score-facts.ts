import type { Fact } from '../core/fact.ts';
import type { ListedFacts } from './fact-list.ts';

/** A document's facts held against those that a reader listed. */
export interface FactScores {
  readonly document: string;
  readonly right: number;
  readonly missed: readonly string[];
  /** Found, of a type whose list is whole, and not listed. */
  readonly invented: readonly string[];
}

type Found = Pick<Fact, 'type' | 'roles'>;

/**
 * Holds facts against a list. Each listed fact needs one of its own that agrees in every role the list tells; of facts that
 * are equal as far as the list goes, the document must state as many.
 */
export function scoreFacts({ document, facts, whole }: ListedFacts, found: readonly Found[]): FactScores {
  const left = [...found];
  const missed: string[] = [];
  // Those that tell most are served first, so that a plainer one does not take what only they can have.
  for (const { type, ...roles } of [...facts].sort((a, b) => Object.keys(b).length - Object.keys(a).length)) {
    const at = left.findIndex(
      (fact) =>
        fact.type === type && Object.entries(roles).every(([role, wanted]) => (fact.roles[role] ?? null) === wanted),
    );
    if (at < 0) missed.push(lineOf(type, roles));
    else left.splice(at, 1);
  }
  const invented = left.filter(({ type }) => whole.includes(type)).map(({ type, roles }) => lineOf(type, roles));
  return { document, right: facts.length - missed.length, missed, invented };
}

/** A fact on one line, what it leaves open left out. */
const lineOf = (type: string, roles: Readonly<Record<string, unknown>>): string =>
  `${type}: ${Object.entries(roles)
    .flatMap(([role, value]) => (value === null ? [] : `${role}=${value}`))
    .join('; ')}`;
