import type { Block } from '../../src/core/document.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import type { OperationValue } from '../../src/core/value.ts';
import { operationsSpokenOf } from '../binding/spoken-of.ts';
import { within } from '../binding/within.ts';
import { type OperationCue, operationCues } from './cues.ts';
import { type Told, toldBy } from './told.ts';
import { type Mentioned, marked, marks, type SentenceMarks } from './view.ts';
import { cueWords } from './words.ts';

/** What operations are told of in: the document's layers, settled, with the dates resolved. */
export interface TellingContext extends Mentioned {
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
}

/** Operations with what the text says of them, and the stage that sentences speak of. */
export interface Telling {
  readonly operations: readonly Finding[];
  /** By the number of the sentence, the stage that it says of the operation it speaks of; null for none. */
  readonly stages: readonly (string | null)[];
}

/** Everything that cues said of a mention, with the cues that said it. */
interface Gathered {
  readonly told: Partial<Told>;
  readonly cues: OperationCue[];
}

/**
 * Says of each operation what it is, who runs it, when it ran and which stage is meant, each where its own sentence says so.
 * A sentence that names no operation and points back (`the exercise was held from 15 to 23 May`) says it of the mention that
 * it speaks of; its stage is only the sentence's own.
 */
export function tellOperations(context: TellingContext): Telling {
  const { operations, sentences } = context;
  const stages: (string | null)[] = sentences.map(() => null);
  if (operations.length === 0) return { operations, stages };
  const spoken = operationsSpokenOf(context);
  const gathered = new Map<Finding, Gathered>();
  for (const [i, sentence] of sentences.entries()) {
    const names = within(operations, sentence).length > 0;
    const meant = names ? null : (spoken[i] ?? null);
    if (!names && !meant) continue;
    const view = marked(sentence, context, meant && { words: pointing(), operation: meant });
    if (!view.has.has(marks.operation)) continue;
    for (const cue of operationCues()) {
      if (!speaksOf(cue.says, view)) continue;
      for (const { operation, told } of toldBy(cue, view)) {
        if (cue.says === 'stage') stages[i] ??= told.stage ?? null;
        if (meant && (cue.says === 'stage' || cue.says === 'edition')) continue;
        gather(gathered, operation, told, cue);
      }
    }
  }
  return { operations: operations.map((one) => withTold(one, gathered.get(one), context.text)), stages };
}

let words: RegExp | undefined;

/** Words that stand for an operation named before: `the operation`, `this joint exercise`. */
function pointing(): RegExp {
  words ??= new RegExp(`\\b(?:the|this) (?:[\\p{L}-]+ ){0,2}?${cueWords().nouns}\\b`, 'giu');
  return words;
}

/** Whether a sentence holds what a cue of a kind must have to match: most sentences hold little of it, and cues are slow. */
function speaksOf(what: OperationCue['says'], { said, has }: SentenceMarks): boolean {
  if (what === 'runner') return has.has(marks.body) || has.has(marks.state);
  if (what === 'period' || what === 'start' || what === 'end') return has.has(marks.date);
  return what !== 'stage' || /stage|phase|round|leg/i.test(said);
}

/** Keeps what a cue says where no cue before it said the like. */
function gather(all: Map<Finding, Gathered>, operation: Finding, told: Partial<Told>, cue: OperationCue): void {
  const there = all.get(operation) ?? { told: {}, cues: [] };
  const fresh = Object.entries(told).filter(([name]) => there.told[name as keyof Told] === undefined);
  if (fresh.length === 0) return;
  all.set(operation, { told: { ...there.told, ...Object.fromEntries(fresh) }, cues: [...there.cues, cue] });
}

/** The class that a name begins with: `Operation Granit`, `Exercise Granit`. */
const ownClass = ({ start, end }: Span, text: string): string | undefined =>
  cueWords().classOf(/^\p{Lu}\p{L}+/u.exec(text.slice(start, end))?.[0] ?? '');

function withTold(operation: Finding, gathered: Gathered | undefined, text: string): Finding {
  const value = operation.value as OperationValue;
  const said = gathered?.told ?? {};
  const own = ownClass(operation, text);
  // `special operation Granit` says more than a name that begins with `Operation`.
  const kind = said.class?.endsWith(own ?? '') ? said.class : own;
  if (kind === undefined && !gathered) return operation;
  const edition = value.edition ?? said.edition ?? null;
  const period = periodOf(said);
  const told: OperationValue = {
    ...value,
    edition,
    ...(kind === undefined ? {} : { class: kind }),
    ...(said.stage === undefined ? {} : { stage: said.stage }),
    ...(said.runBy === undefined ? {} : { runBy: said.runBy }),
    ...(period === null ? {} : { period }),
    ...(period === null || said.planned !== true || said.period === undefined ? {} : { modality: 'planned' as const }),
  };
  const cues = gathered?.cues ?? [];
  return {
    ...operation,
    value: told,
    rules: [...operation.rules, ...cues.map(({ id }) => id)],
    evidence: [...operation.evidence, ...cues.map((cue) => evidenceOf(cue, told))],
  };
}

/** The whole period, else from its beginning or to its end, as far as they are told. */
function periodOf({ period, start, end }: Partial<Told>): string | null {
  if (period !== undefined) return period;
  if (start === undefined && end === undefined) return null;
  return `${start ?? '..'}/${end ?? '..'}`;
}

/** What a cue says, in words; it does not make the mention itself more or less sure. */
function evidenceOf({ id, says }: OperationCue, value: OperationValue): Evidence {
  const what = {
    class: `it is called a ${value.class}`,
    runner: `it is run by ${value.runBy?.join(' and ')}`,
    period: `it ran ${value.period}`,
    start: `it ran ${value.period}`,
    end: `it ran ${value.period}`,
    stage: `its stage is ${value.stage}`,
    edition: `its edition is ${value.edition}`,
  }[says];
  return { name: says, weight: 0, note: `${what}, by ${id}` };
}
