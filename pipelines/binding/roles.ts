import type { Finding } from '../../src/core/mention.ts';
import { clauseStart, isFiniteVerb } from './chunks.ts';
import type { Binding, SentenceView } from './sentence.ts';
import { within } from './within.ts';

/** The names that may act or be where something happened, in the order of the text. */
export interface RoleContext {
  readonly organizations: readonly Finding[];
  readonly places: readonly Finding[];
}

/**
 * Finds who did it and where: the body or country behind `by`, or before the verb that the figure is the object of; the
 * place behind `in`, `at`, `on`, `from` or `to` in the figure's clause. Names as they stand, canonical where known.
 */
export function findRoles(s: SentenceView, bindings: readonly Binding[], context: RoleContext): void {
  for (const b of bindings) {
    const from = s.terms[clauseStart(s.terms, b.at)]!.start;
    const to = s.terms[clauseEnd(s, b.at) - 1]!.end;
    const clause = { start: from, end: to };
    const places = within(context.places, clause);
    const names = [...within(context.organizations, clause), ...places].sort((x, y) => x.start - y.start);
    b.actor =
      nameOf(
        s,
        names.find((f) => /\bby (?:the )?$/.test(s.text.slice(Math.max(from, f.start - 8), f.start))),
      ) ?? subject(s, b, names);
    const placed = (f: Finding): boolean =>
      /\b(?:in|at|on|from|to|of|across|within) (?:the )?$/.test(s.text.slice(Math.max(from, f.start - 12), f.start));
    const where = places.filter(placed);
    b.place = nameOf(s, where.find((f) => f.start >= b.figure.end) ?? where.at(-1));
  }
}

const nameOf = (s: SentenceView, f: Finding | undefined): string | null =>
  f ? (f.entity ?? s.text.slice(f.start, f.end).replace(/\s+/g, ' ')) : null;

/** A name at the head of the clause, when the figure stands behind its verb. */
function subject(s: SentenceView, b: Binding, names: readonly Finding[]): string | null {
  const start = clauseStart(s.terms, b.at);
  const verb = s.terms.findIndex((t, i) => i > start && i < b.at && isFiniteVerb(t));
  if (verb < 0 || b.action === null) return null;
  const passive = /^(?:is|are|was|were|been|be)$/.test(s.terms[verb]!.word);
  const head = names.find((f) => f.end <= s.terms[verb]!.start);
  return head && !passive && head.start - s.terms[start]!.start < 12 ? nameOf(s, head) : null;
}

function clauseEnd(s: SentenceView, at: number): number {
  let to = at + 1;
  while (to < s.terms.length && !/^[;.]$/.test(s.terms[to]!.tag)) to++;
  return to;
}
