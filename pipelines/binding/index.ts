import { readEdtf } from '../../extractors/dates/period.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { type Finding, mentionId } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { asserted, modalityIn, type Said } from '../modality/index.ts';
import { findActions } from './action.ts';
import { type Carried, carriedTo, lastCounted } from './carried.ts';
import { clausesOf } from './clauses.ts';
import type { FigureContext } from './context.ts';
import { findCounted } from './counted.ts';
import { isUndated } from './date-words.ts';
import { withGivenParts } from './given-parts.ts';
import { withHeadline } from './headline.ts';
import { datedByLeadIn, fromLeadIn, leadIns, periodOfLeadIn, verbOfLeadIn } from './lead-in.ts';
import { bindingWords } from './lexicon.ts';
import { overEditions } from './many-editions.ts';
import { isResult, operationOf, type Series, yearOfOperations } from './operation.ts';
import { withOperationToldBehind } from './operation-told-behind.ts';
import { findParts } from './parts.ts';
import { withPartsFurtherOn } from './parts-further-on.ts';
import { withPartsOfAmounts } from './parts-of-amounts.ts';
import { withPartsThatAddUp } from './parts-that-add-up.ts';
import { findPeriods } from './period.ts';
import { type PeriodsTold, periodsTold } from './period-set.ts';
import { respectiveOperations } from './respective-operations.ts';
import { respectiveSubjects } from './respectively.ts';
import { findRoles } from './roles.ts';
import { type Binding, isTime, type SentenceView, type Topic, unbound } from './sentence.ts';
import { operationsSpokenOf } from './spoken-of.ts';
import { bindTables } from './table.ts';
import { type Term, termsOf } from './terms.ts';
import { topicOf } from './topic.ts';
import { coversOf, type PlacedCover, standsInside, stretchesOf, touches, within } from './within.ts';

/**
 * Binds every figure that is one: tables first, then sentence by sentence, each with a view of what the last figures
 * before it counted.
 */
export function bindAll(figures: readonly Finding[], context: FigureContext): Finding[] {
  const kept = figures.filter((f) => !touches(context.dates, f) && !insideName(f, context));
  const { bindings: tabled, none } = bindTables(kept, context);
  const settled = new Set([...tabled.map((b) => b.figure.start), ...[...none].map((f) => f.start)]);
  const loose = kept.filter((f) => !settled.has(f.start));
  const covers = coversOf(loose, context);
  const spoken = operationsSpokenOf(context);
  const told = periodsTold(context);
  const done: Finding[] = tabled.map((b) =>
    finished(b, isResult(b) ? (operationOf(b.figure, b.figure, context, spoken)?.series ?? null) : null),
  );
  const leads = leadIns(context.text, context.sentences, context.blocks);
  let carried: Carried | null = null;
  for (const { at: i, sentence } of sentencesWith(loose, covers, context)) {
    const s = viewOf(i, sentence, covers, context, told, carriedTo(i, carried, context));
    const bindings = bindSentence(s, context);
    const saidAt = modalityIn(s.terms, s.clauses);
    const lead = leads[i] ?? null;
    if (lead !== null) {
      const said = viewOf(lead, context.sentences[lead]!, covers, context, told, null);
      const verb = verbOfLeadIn(said.terms);
      if (verb) fromLeadIn(s, bindings, verb);
      const period = opensBlock(i, context) ? periodOfLeadIn(said) : null;
      if (period) datedByLeadIn(s, bindings, period);
    }
    const dated = s.terms.some((t, k) => t.tag === 'DATE' || isUndated(s.terms, k));
    const year = yearOfOperations(s);
    const given = new Map<Finding, Series | null>();
    const respective = respectiveOperations(s, bindings, within(context.operations, sentence));
    for (const b of bindings) {
      const result = isResult(b);
      const found = isTime(b.value) ? null : operationOf(sentence, b.figure, context, spoken);
      const over = overEditions(s, b);
      const edition = over ? null : (found?.series.edition ?? year);
      const stage = over ? undefined : found?.named ? found.series.stage : (context.stages?.[i] ?? undefined);
      const own = found && (result || found.named) ? { ...found.series, edition, stage } : null;
      // A part is the result of what its whole is the result of.
      const series = respective.get(b) ?? own ?? (b.partOf && given.get(b.partOf)) ?? null;
      given.set(b.figure, series);
      if (b.period === null && !dated && result && b.action !== null) b.period = inEdition(told.set(i), series);
      // An age or a duration is no claim of its own.
      done.push(finished(b, series, isTime(b.value) ? asserted : saidAt(b.at, b.toldBehind)));
    }
    carried = lastCounted(bindings, i) ?? carried;
  }
  // What no sentence holds whole is still a figure.
  const bound = new Set(done.map((f) => f.start));
  for (const figure of kept) {
    if (!bound.has(figure.start) && !none.has(figure))
      done.push(finished(unbound(0, figure, figure.value as FigureValue), null));
  }
  const inOrder = withOperationToldBehind(withHeadline(done, context), context).sort((a, b) => a.start - b.start);
  return withGivenParts(
    withPartsOfAmounts(withPartsThatAddUp(withPartsFurtherOn(inOrder, context), context), context),
    context,
  );
}

/** The period that was set for what follows, unless it lies outside the year of the edition that is told of. */
function inEdition(period: string | null, series: Series | null): string | null {
  const year = /^\d{4}$/.exec(series?.edition ?? '')?.[0];
  const span = period === null || year === undefined ? null : readEdtf(period);
  return span && (Number(year) < span.from.year || Number(year) > span.to.year) ? null : period;
}

/** True for the first sentence of a paragraph or item. */
const opensBlock = (i: number, { sentences, blocks }: FigureContext): boolean =>
  i === 0 || indexAt(blocks, sentences[i - 1]!.start) !== indexAt(blocks, sentences[i]!.start);

const insideName = (f: Finding, c: FigureContext): boolean =>
  standsInside(c.organizations, f) || standsInside(c.operations, f);

/** The sentences that hold figures, with their numbers, in order; those too long for one in stretches. */
function sentencesWith(
  figures: readonly Finding[],
  covers: readonly Span[],
  { text, sentences }: FigureContext,
): { at: number; sentence: Span }[] {
  const held = new Set(figures.map((figure) => indexAt(sentences, figure.start)));
  held.delete(-1);
  return [...held].flatMap((at) => stretchesOf(text, sentences[at]!, covers).map((sentence) => ({ at, sentence })));
}

const termsIn = (sentence: Span, covers: readonly PlacedCover[], { text, tokens }: FigureContext): Term[] =>
  termsOf(text, tokens, sentence, within(covers, sentence));

function viewOf(
  i: number,
  sentence: Span,
  covers: readonly PlacedCover[],
  c: FigureContext,
  told: PeriodsTold,
  earlier: Binding | null,
): SentenceView {
  const terms = termsIn(sentence, covers, c);
  const topic = (): Topic | null => {
    const before = c.sentences[i - 1];
    const here = before && indexAt(c.blocks, before.start) === indexAt(c.blocks, sentence.start);
    return here ? topicOf(c.text, termsIn(before, covers, c)) : null;
  };
  const reporting = (): string | null => told.reporting(i);
  const timesBefore = () => told.before(i);
  return {
    text: c.text,
    terms,
    clauses: clausesOf(terms),
    words: bindingWords(),
    before: [],
    earlier,
    topic,
    reporting,
    timesBefore,
  };
}

/** Finds everything that the sentence itself says of its figures. */
function bindSentence(view: SentenceView, context: FigureContext): Binding[] {
  const bindings: Binding[] = [];
  const s: SentenceView = { ...view, before: bindings };
  for (const [at, term] of s.terms.entries()) {
    if (term.kind !== 'figure') continue;
    const b = unbound(at, term.mention!, term.mention!.value as FigureValue);
    findCounted(s, b);
    bindings.push(b);
  }
  const counting = bindings.filter((b) => !isTime(b.value));
  respectiveSubjects(s, counting);
  findActions(s, counting);
  findParts(s, counting);
  findPeriods(s, counting);
  findRoles(s, counting, context);
  return bindings;
}

/** Words that count something hold no day in digits, no minutes of an hour, no sign of times (`5 x 20 kg`), no infinitive, no symbol and no end of a sentence: those come from a page's edge. */
const isPlausible = (counted: string): boolean =>
  !/^[x×]$|^to [a-z]|^0\d |\d{1,2}\/\d{1,2}\/\d{4}|(?<=[\p{Ll}\d)]{3})[.!?]\s+\p{Lu}|\b[ap]\.m\.|^\p{Lu}+\/\S*\d/u.test(
    counted,
  );

/**
 * A binding as the finding that leaves the stage.
 * @param said how its sentence says it, where there is one: what is not plainly asserted tells by which cue
 */
function finished(b: Binding, series: Series | null, said?: Said): Finding {
  const { figure, value } = b;
  const cue = said?.cue ?? null;
  const evidence = [...figure.evidence, evidenceOf(b)];
  if (said && cue !== null) evidence.push({ name: 'modality', weight: 0, note: `read as ${said.modality} by ${cue}` });
  return {
    ...figure,
    rules: cue === null ? figure.rules : [...figure.rules, cue],
    evidence,
    value: {
      ...value,
      counted: b.counted !== null && isPlausible(b.counted) ? b.counted : null,
      action: b.action,
      operation: series?.entity ?? null,
      edition: series?.edition ?? null,
      ...(series?.stage === undefined ? {} : { stage: series.stage }),
      period: b.period,
      partOf: b.partOf ? mentionId('figure', b.partOf) : null,
      place: b.place,
      actor: b.actor,
      ...(said && { modality: said.modality }),
    },
  };
}

/** How sure the ways of finding what is counted are, as log-odds; a figure that counts nothing is the likelier an error. */
const weights: Readonly<Record<string, number>> = {
  'noun-phrase': 0.4,
  'of-phrase': 0.4,
  table: 0.2,
  elided: 0,
  predicate: 0.2,
  label: -0.2,
};

function evidenceOf(b: Binding): Evidence {
  if (isTime(b.value))
    return { name: 'bound', kind: 'time', weight: 0, note: 'a duration or age counts nothing but its rate' };
  if (!b.how) return { name: 'bound', kind: 'nothing', weight: -0.6, note: 'what it counts was not found' };
  return { name: 'bound', kind: b.how, weight: weights[b.how] ?? 0.1, note: `what it counts was found by ${b.how}` };
}
