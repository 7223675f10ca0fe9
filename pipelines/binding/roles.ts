import type { Finding } from '../../src/core/mention.ts';
import { overlaps, type Span } from '../../src/core/span.ts';
import { type Chunk, clauseStart, isDeterminer, isFiniteVerb, isVerb, nounPhraseFrom, subjectStart } from './chunks.ts';
import { actorsIn, allOf, leadPlace, nameOf, rowOf, tellsOfOther } from './name-rows.ts';
import { bracketedPlaces } from './place-brackets.ts';
import { isOfAnother } from './places-of-others.ts';
import { respectivePlaces } from './respectively.ts';
import { says, termAt } from './said.ts';
import type { Binding, SentenceView } from './sentence.ts';
import { touches, within } from './within.ts';

/** The names that may act or be where something happened, in the order of the text. */
export interface RoleContext {
  readonly organizations: readonly Finding[];
  readonly places: readonly Finding[];
}

/**
 * Finds who did it and where: the body or country behind `by`, or before the verb that the figure is the object of; the
 * place behind `in`, `at`, `on`, `from` or `to` in the figure's clause. Names as they stand, canonical where known.
 */
export function findRoles(s: SentenceView, bindings: readonly Binding[], found: RoleContext): void {
  const [first, last] = [s.terms[0], s.terms.at(-1)];
  if (!first || !last) return;
  const whole = { start: first.start, end: last.end };
  const context = { organizations: found.organizations, places: free(within(found.places, whole), bindings) };
  const all = namesIn(context, whole).filter((f) => !tellsOfOther(s, f));
  const allPlaces = context.places;
  for (const b of bindings) {
    const from = s.terms[clauseStart(s.terms, b.at)]!.start;
    const to = s.terms[clauseEnd(s, b.at) - 1]!.end;
    const clause = { start: from, end: to };
    const places = within(context.places, clause);
    const names = namesIn(context, clause);
    const agent = names.find((f) => isAgent(s, b, f)) ?? subject(s, b, all);
    const { row, scene } = agent ? actorsIn(s, agent, all) : { row: [], scene: [] };
    if (row.length > 1) share(s, b, bindings, row);
    else if (row[0]) b.actor = actorOf(s, row[0]);
    const placed = (f: Finding): boolean =>
      /\b(?:in|at|on|from|to|of|across|within) (?:the )?$/i.test(s.text.slice(Math.max(from, f.start - 12), f.start)) &&
      // `the start of Ruritania's war`: whose it was, and not where.
      !(
        /\bof (?:the )?$/i.test(s.text.slice(Math.max(from, f.start - 8), f.start)) &&
        /^['’]s?\s(?!popul|people|territ|citiz|inhab)/.test(s.text.slice(f.end, f.end + 9))
      ) &&
      // `signed the Charter of Kelm`: what it is called.
      !namesDocument.test(s.text.slice(Math.max(from, f.start - 30), f.start)) &&
      !touches(found.organizations, f) &&
      !/\b(?:citizens?|nationals?|people|residents?|inhabitants?|presidents?|governments?|representatives?) of (?:the )?$/i.test(
        s.text.slice(Math.max(from, f.start - 30), f.start),
      );
    const right = (gap: string) => (f: Finding) =>
      f.end < b.figure.start && s.text.slice(f.end, b.figure.start).trim() === gap;
    const own = b.how === bracketedPlaces ? allPlaces.find(right('(')) : places.filter(placed).find(right(''));
    const where = places.filter((f) => placed(f) && !namesBearers(s, f) && !isOfAnother(s, b, f));
    const place = own ?? where.find((f) => f.start >= b.figure.end) ?? leadPlace(s, b.at, allPlaces) ?? where.at(-1);
    const led = scene.every((f) => f.type === 'place') ? scene : [];
    b.place = allOf(s, place ? rowOf(s, place, allPlaces) : led);
  }
  gapped(s, bindings, all);
  respectivePlaces(s, bindings, allPlaces);
}

/**
 * True where a name stands behind `by` and that says who did it: behind a participle (`were detained by Sylvania`), or right
 * behind the figure or what it counts (`700 by Sylvania`). In `after the attacks by Sylvania` the attacks were its doing.
 */
function isAgent(s: SentenceView, b: Binding, name: Finding): boolean {
  const at = termAt(s.terms, name.start);
  const by = isDeterminer(s.terms[at - 1]) ? at - 2 : at - 1;
  if (s.terms[by]?.word !== 'by' || s.clauses.of[by] !== s.clauses.of[b.at]) return false;
  // `an increase of $3 million for the mandates approved by Sylvania`: nobody did the increase.
  if (b.action !== null && s.words.change_nouns.has(b.action)) return false;
  let before = by - 1;
  while (s.terms[before]?.tag === 'RB' || s.terms[before]?.tag === 'JJ') before--;
  // The participle of another figure says nothing of this one.
  const between = s.terms.slice(Math.min(b.at, by) + 1, Math.max(b.at, by));
  if (between.some((t) => t.tag === 'FIG' || /^(?:following|after|before|since|until)$/.test(t.word))) return false;
  // `a donation by the Government of Sylvania of two vehicles`
  // `by 45 votes to 30, a draft submitted by Sylvania`: the draft was.
  const other = s.terms.findLastIndex((t, i) => i >= b.to && i < before && t.tag === ',') + 1;
  if (other > 0 && before > b.at && isDeterminer(s.terms[other]) && nounPhraseFrom(s.terms, other + 1)?.to === before)
    return false;
  const deed = s.terms[before]?.tag === 'NN' && /[ts]ion$/.test(s.terms[before]!.word) && by < b.at;
  return b.at + 1 === by || b.to === by || deed || isVerb(s.terms[before]);
}

/** The `US` of `US$5` is no place. */
const free = (places: readonly Finding[], bindings: readonly Binding[]): Finding[] =>
  places.filter((place) => !bindings.some(({ figure }) => overlaps(place, figure)));

const namesIn = (context: RoleContext, span: Span): Finding[] =>
  [...within(context.organizations, span), ...within(context.places, span)].sort((x, y) => x.start - y.start);

/** `Ruritania sent 300 tons and Sylvania 500`: who stands right before a figure in the place of a subject did it too. */
function gapped(s: SentenceView, bindings: readonly Binding[], all: readonly Finding[]): void {
  for (const [i, b] of bindings.entries()) {
    const name = all.find((f) => f.end < b.figure.start && s.text.slice(f.end, b.figure.start).trim() === '');
    const joint = name && s.text.slice(Math.max(0, name.start - 6), name.start);
    if (bindings[i - 1]?.actor && joint && /(?:,|\band) (?:the )?$/.test(joint)) b.actor = nameOf(s, name);
  }
}

/** Gives each of several who act its own figure where the sentence says `respectively`, else the figure to all of them. */
function share(s: SentenceView, b: Binding, bindings: readonly Binding[], row: readonly Finding[]): void {
  const figures = bindings.filter((o) => o.action === b.action && o.value.unit === b.value.unit);
  if (!says(s.terms, 'respectively')) b.actor = allActors(s, row);
  else if (figures.length === row.length) for (const [i, one] of figures.entries()) one.actor = actorOf(s, row[i]!);
}

/**
 * Who acts by a name: the body or State itself; of one that stands before a noun, what the noun says (`Bosnian Serb forces`, `the
 * Kabul police`, `OSCE experts`), which is another.
 */
function actorOf(s: SentenceView, name: Finding): string | null {
  const phrase = phraseOf(s, name);
  if (!phrase) return nameOf(s, name);
  return s.text.slice(name.start, s.terms[phrase.to - 1]!.end).replace(/\s+/g, ' ');
}

/**
 * Several who act together, each by its name, with semicolons between; where the last one stands before a noun (`Ruritania and
 * Kelm police`) it is open whose noun that is, and the words stand as they are.
 */
function allActors(s: SentenceView, row: readonly Finding[]): string | null {
  const last = actorOf(s, row.at(-1)!);
  const goesOn = phraseOf(s, row.at(-1)!);
  if (goesOn) return s.text.slice(row[0]!.start, s.terms[goesOn.to - 1]!.end).replace(/\s+/g, ' ');
  return [...new Set([...row.slice(0, -1).map((f) => nameOf(s, f)), last])].join('; ');
}

/** The noun phrase that a name begins and does not end: `Bosnian Serb forces`; null where it stands by itself. */
function phraseOf(s: SentenceView, place: Finding): Chunk | null {
  const at = termAt(s.terms, place.start);
  const phrase = at < 0 ? null : nounPhraseFrom(s.terms, at);
  return phrase && s.terms[phrase.to - 1]!.start >= place.end ? phrase : null;
}

/** What a document is called by, before the `of` and the place that is a part of its name. */
const namesDocument =
  /\b(?:Charter|Treaty|Convention|Agreement|Declaration|Protocol|Pact|Statute|Accords?|Act|Principles) of (?:the )?$/;

/** Nouns behind a place's adjective that are places, too. */
const ground =
  /^(?:territor(?:y|ies)|soil|waters?|border|coast|side|capital|city|town|village|region|province|district|island|sea|airspace|mainland|ports?|airports?)$/;

/** True where an adjective only says what somebody or something is: `from Bosnian Serbs`, but not `in Bosnian territory`. */
function namesBearers(s: SentenceView, place: Finding): boolean {
  if (!/adjective/.test(place.rules[0] ?? '')) return false;
  const phrase = phraseOf(s, place);
  return phrase === null || !ground.test(s.terms[phrase.to - 1]!.word);
}

/** A name at the head of the clause, when the figure stands behind its verb. */
function subject(s: SentenceView, b: Binding, names: readonly Finding[]): Finding | null {
  let start = beforeBracket(s.terms, clauseStart(s.terms, b.at));
  const verb = s.terms.findIndex((t, i) => i > start && i < b.at && isFiniteVerb(t));
  if (verb < 0 || b.action === null || b.toldBehind) return null;
  const own = ownSubject(s, start, b.at);
  if (own > 0)
    return (
      names.find((f) => f.start >= s.terms[own]!.start && f.end < s.terms[b.at]!.start && leads(s, own, f)) ?? null
    );
  const passive = /^(?:is|are|was|were|been|be)$/.test(s.terms[verb]!.word);
  // `operations of the army, Ruritania and the police`: the subject is not the last of them.
  start = Math.min(start, beforeBracket(s.terms, subjectStart(s.terms, verb)));
  const head = names.find((f) => f.start >= s.terms[start]!.start && f.end <= s.terms[verb]!.start);
  return head && !passive && leads(s, start, head) ? head : null;
}

/**
 * The first term of a clause with a subject of its own that `and` joins to the one before without a mark: `Ruritania gave $5 million
 * and Sylvania gave $3 million`; -1 where there is none (`and built 12 schools`).
 */
function ownSubject({ terms, clauses }: SentenceView, from: number, at: number): number {
  const joint = terms.findLastIndex(
    (t, i) => i > from && i < at && t.tag === 'CC' && clauses.joined.has(clauses.of[i]!),
  );
  if (joint < 0 || clauses.of[joint] !== clauses.of[at]) return -1;
  const verb = terms.findIndex((t, i) => i > joint && i < at && isFiniteVerb(t));
  return verb > 0 && terms.slice(joint + 1, verb).some((t) => /^(?:NN|PRP$|FIG)/.test(t.tag)) ? joint + 1 : -1;
}

/** Where a clause really begins of which only a bracket behind a name seemed to part it: `The Service (BS) seized 12 guns`. */
function beforeBracket(terms: SentenceView['terms'], from: number): number {
  if (terms[from - 1]?.tag !== ')') return from;
  const open = terms.findLastIndex((t, i) => i < from && t.tag === '(');
  return open > 0 && from - open <= longestBracket && terms[open - 1]!.kind !== 'figure'
    ? beforeBracket(terms, clauseStart(terms, open - 1))
    : from;
}

/** The most terms of a short form or seat with its brackets. */
const longestBracket = 8;

/** True where nothing but articles, dates and the like stands before a name: in `police in Kelm seized` Kelm is only where. */
function leads({ terms }: SentenceView, from: number, head: Finding): boolean {
  const at = termAt(terms, head.start);
  const before = terms.slice(from, at);
  return before.every(
    (t, i) =>
      /^(?:DT|CC|RB|DATE|,|PRP\$)$/.test(t.tag) || (t.tag === 'IN' && before.slice(i).some((o) => o.tag === 'DATE')),
  );
}

function clauseEnd(s: SentenceView, at: number): number {
  let to = at + 1;
  while (to < s.terms.length && !/^[;.]$/.test(s.terms[to]!.tag)) to++;
  return to;
}
