import { type Evidence, partsOf, ruleEvidence, wholeOf } from '../../src/core/evidence.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { Mention } from '../../src/core/mention.ts';
import { heavier } from '../../src/core/modality.ts';
import { occurrences } from '../../src/core/occurrences.ts';
import { PatternSieve } from '../../src/core/pattern-sieve.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import type { Tokens } from '../../src/core/tokens.ts';
import type { FigureValue } from '../../src/core/value.ts';
import type { BoundFigure } from '../confidence/binding-signs.ts';
import { weighBinding } from '../confidence/index.ts';
import { asserted, type Said } from '../modality/index.ts';
import type { FrameContext } from './context.ts';
import { bothSides } from './contrasts.ts';
import { type SaidBy, saidIn } from './event-modality.ts';
import { type Frame, loadFrames } from './frames.ts';
import { mergeEvents } from './merge.ts';
import { eachFinders } from './operations.ts';
import { isOver } from './planned-dates.ts';
import type { RecordHead } from './record-head.ts';
import { resolversIn } from './resolving.ts';
import { roleFinders } from './roles.ts';
import { sourcesIn } from './source.ts';

/** What facts are found in. */
export interface FactContext {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly documentDate: string | null;
  readonly record: RecordHead | null;
}

/** The facts that a document states: its figures, and what the frames find, in the order of the text. */
export function findFacts(layers: FactContext): Fact[] {
  // Every white space as a space, which moves nothing: lines of records end in the middle of what patterns look for.
  const context = { ...layers, text: layers.text.replace(/[^\S ]/g, ' ') };
  const bySentence = new Map<number, Mention[]>();
  for (const mention of context.mentions) {
    const index = indexAt(context.sentences, mention.start);
    const list = bySentence.get(index);
    if (list) list.push(mention);
    else bySentence.set(index, [mention]);
  }
  const facts: Fact[] = [];
  const resolvers = resolversIn(context.text, context.mentions);
  let passed = 0;
  for (const [index, sentence] of context.sentences.entries()) {
    const mentions = bySentence.get(index) ?? none;
    while (passed < resolvers.length && resolvers[passed]!.at < sentence.end) passed++;
    const resolver = resolvers[passed - 1] ?? null;
    const found: Fact[] = [];
    for (const mention of mentions)
      if (mention.type === 'figure')
        found.push(figureFact({ mention, sentence, text: context.text, beside: mentions }));
    found.push(...eventFacts(context, sentence, mentions, resolver));
    if (found.length === 0) continue;
    const sourceAt = sourcesIn(context.text, sentence, mentions);
    for (const fact of found) {
      const source = sourceAt(fact.at ?? fact.start);
      facts.push(source === null ? fact : { ...fact, roles: { ...fact.roles, source } });
    }
  }
  return facts;
}

const none: readonly Mention[] = [];

/** A figure is a fact; how sure it is what it is bound to is weighed beside its span and value. */
function figureFact({ mention, sentence, ...around }: Omit<BoundFigure, 'value'>): Fact {
  const value = mention.value as FigureValue;
  const { kind: _kind, modality = 'asserted', ...roles } = value;
  const evidence = [...mention.evidence, ...weighBinding({ mention, value, sentence, ...around })];
  const parts = partsOf(evidence);
  return {
    id: `figure-${mention.start}-${mention.end}`,
    type: 'figure',
    at: mention.start,
    modality,
    mentions: value.partOf ? [mention.id, value.partOf] : [mention.id],
    roles,
    rules: mention.rules,
    evidence,
    confidence: wholeOf(parts),
    parts,
    start: sentence.start,
    end: sentence.end,
  };
}

/** How those are told of who were left out: `Turkey and not Greece`. */
const excepted: Said = { modality: 'negated', cue: 'modality/not' };

/** Only who speaks does by saying: `we would like to welcome`; what others will support is planned. */
const firstPerson = /^(?:we|I|my .*)$/;

/** A question, or what would have been: `Had the Council adopted it, lives would have been saved`. */
const tellsNothing =
  /\?["”’)\s]*$|^\W*(?:Had|Were|Should) (?:the |an? |his |her |its |their )?\p{Lu}.*\b(?:would|could|might)\b/su;

function eventFacts(
  layers: FactContext,
  sentence: Span,
  mentions: readonly Mention[],
  resolver: FrameContext['resolver'],
): readonly Fact[] {
  const { frames, sieve } = sievedFrames();
  const numbers = sieve.sift(layers.text, sentence.start, sentence.end);
  if (numbers.length === 0) return noFacts;
  const { text, tokens, documentDate, record } = layers;
  const said = text.slice(sentence.start, sentence.end);
  if (tellsNothing.test(said)) return noFacts;
  const saidBy = saidIn(text, tokens, sentence);
  const facts: Fact[] = [];
  for (const number of numbers) {
    const frame = frames[number]!;
    if (frame.with && !mentions.some(({ type }) => type === frame.with)) continue;
    const cues = occurrences(frame.cue, said).map(({ index, 0: words }) => ({
      start: sentence.start + index,
      end: sentence.start + index + words.length,
    }));
    if (cues.length === 0 || frame.not?.test(said)) continue;
    for (const [i, cue] of cues.entries()) {
      const scope = scopeOf(text, sentence, cues, i);
      const inside = mentions.filter((m) => m.start >= scope.start && m.end <= scope.end);
      const found: FrameContext = { text, sentence, cue, scope, mentions: inside, documentDate, record, resolver };
      const of = frame.each ? eachFinders[frame.each](found) : [undefined];
      for (const chosen of of) {
        for (const reading of bothSides(chosen ? { ...found, chosen } : found)) {
          const fact = fill(frame, reading, saidBy);
          // What does not name the one excepted says nothing of it.
          if (fact && (!reading.excepted || fact.mentions.includes(reading.excepted.id))) facts.push(fact);
        }
      }
    }
  }
  return mergeEvents(facts);
}

const noFacts: readonly Fact[] = [];

let sieved: { readonly frames: readonly Frame[]; readonly sieve: PatternSieve } | undefined;

/** The frames, with what sorts out those whose cue may be found in a sentence. */
function sievedFrames() {
  sieved ??= { frames: loadFrames(), sieve: new PatternSieve(loadFrames().map(({ cue }) => cue)) };
  return sieved;
}

/** Where another clause begins behind an event: not where an enumeration of names goes on. */
const nextClause =
  /;|,? (?:while|whereas)\b|, (?:and|but|which|where) (?!(?:(?:\p{Ll}+ )?(?:offices?|representations?|representatives|missions|delegations|branches) of )?(?:the )?\p{Lu})/u;

/** The part of a sentence that tells of one cue: between its semicolons, and not over into what tells of another. */
function scopeOf(text: string, sentence: Span, cues: readonly Span[], at: number): Span {
  const cue = cues[at]!;
  const between = text.slice(cues[at - 1]?.end ?? sentence.start, cue.start);
  const joint = cues[at - 1]
    ? Math.max(between.search(/,? and\b/), between.lastIndexOf(';'), 0)
    : between.lastIndexOf(';') + 1;
  const start = cue.start - between.length + joint;
  const behind = text.slice(cue.end, cues[at + 1]?.start ?? sentence.end);
  const cut = behind.search(nextClause);
  const other = cues[at + 1] ? behind.search(/,? and\b/) : -1;
  const ends = [cut, other].filter((end) => end >= 0);
  return { start, end: cue.end + (ends.length > 0 ? Math.min(...ends) : behind.length) };
}

/** Fills the roles of a frame; null where one that is needed stays empty. */
function fill(frame: Frame, context: FrameContext, saidBy: SaidBy): Fact | null {
  const roles: Record<string, string | number | null> = {};
  const mentions = new Set<string>();
  const evidence: Evidence[] = [ruleEvidence(frame.id, frame.probability)];
  let dated: Mention | undefined;
  for (const { role, finder, needed } of frame.finders) {
    const filler = roleFinders[finder](context);
    if (!filler && needed) return null;
    roles[role] = filler?.value ?? null;
    if (role === 'date') dated = filler?.mention;
    if (filler?.mention) {
      mentions.add(filler.mention.id);
      if (needed && filler.mention.confidence < 0.7) {
        evidence.push({
          name: 'unsure-role',
          weight: -0.8,
          note: `the ${role} is itself unsure (${filler.mention.confidence})`,
        });
      }
    }
  }
  const { sentence } = context;
  const told: Said = context.excepted ? excepted : frame.by_date ? asserted : saidBy(context);
  const said: Said =
    frame.by_saying &&
    (told.modality === 'demanded' || (told.modality === 'planned' && firstPerson.test(String(roles.holder))))
      ? asserted
      : told;
  if (said.cue !== null)
    evidence.push({ name: 'modality', weight: 0, note: `read as ${said.modality} by ${said.cue}` });
  const modality = heavier(frame.modality, said.modality);
  if (modality === 'planned' && isOver(roles.date, context)) {
    roles.date = null;
    if (dated) mentions.delete(dated.id);
  }
  if (frame.one_of?.every((role) => roles[role] === null)) return null;
  const parts = partsOf(evidence);
  return {
    id: `${frame.type}-${context.excepted?.start ?? context.chosen?.start ?? context.cue.start}`,
    type: frame.type,
    at: context.cue.start,
    modality,
    mentions: [...mentions],
    roles,
    rules: said.cue === null ? [frame.id] : [frame.id, said.cue],
    evidence,
    confidence: wholeOf(parts),
    parts,
    start: sentence.start,
    end: sentence.end,
  };
}
