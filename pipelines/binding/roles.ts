import type { Finding } from '../../src/core/mention.ts';
import { clauseStart, isDeterminer, isFiniteVerb, isVerb } from './chunks.ts';
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
        names.find((f) => isAgent(s, b, f)),
      ) ?? subject(s, b, names);
    const placed = (f: Finding): boolean =>
      /\b(?:in|at|on|from|to|of|across|within) (?:the )?$/.test(s.text.slice(Math.max(from, f.start - 12), f.start));
    const where = places.filter(placed);
    b.place = nameOf(s, where.find((f) => f.start >= b.figure.end) ?? where.at(-1));
  }
}

/**
 * True where a name stands behind `by` and that says who did it: behind a participle (`were detained by Sylvania`), or right
 * behind the figure or what it counts (`700 by Sylvania`). In `after the attacks by Sylvania` the attacks were its doing.
 */
function isAgent(s: SentenceView, b: Binding, name: Finding): boolean {
  const at = s.terms.findIndex((t) => t.end > name.start);
  const by = isDeterminer(s.terms[at - 1]) ? at - 2 : at - 1;
  if (s.terms[by]?.word !== 'by') return false;
  let before = by - 1;
  while (s.terms[before]?.tag === 'RB' || s.terms[before]?.tag === 'JJ') before--;
  // The participle of another figure says nothing of this one.
  const between = s.terms.slice(Math.min(b.at, by) + 1, Math.max(b.at, by));
  if (between.some((t) => t.tag === 'FIG' || /^(?:following|after|before|since|until)$/.test(t.word))) return false;
  // `a donation by the Government of Sylvania of two vehicles`
  const deed = s.terms[before]?.tag === 'NN' && /[ts]ion$/.test(s.terms[before]!.word) && by < b.at;
  return b.at + 1 === by || b.to === by || deed || isVerb(s.terms[before]);
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
