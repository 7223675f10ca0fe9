import type { ConfidencePart } from '../core/evidence.ts';
import { type Calibration, calibration } from '../eval/measures.ts';
import type { HeldOut } from './cross-validate.ts';
import { wholeIsRight } from './judged.ts';
import { learned } from './train.ts';

/** How far the confidence of one kind can be trusted, on documents of one source. */
export interface Row {
  /** `organization span`, `figure claim`. */
  readonly what: string;
  readonly source: string;
  readonly n: number;
  readonly wrong: number;
  /** The Brier score of whoever always says the share that is right. */
  readonly baseBrier: number;
  /** By the weights in the rules alone; null where those said nothing of it. */
  readonly before: Calibration | null;
  readonly after: Calibration;
  readonly outcomes: readonly Outcome[];
}

/** How sure the program was, and whether it was right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

type Asked = readonly [name: string, type: string, parts: readonly ConfidencePart[], whole: boolean];

const asked: readonly Asked[] = [
  ...learned.map(([type, part]): Asked => [`${type} ${part}`, type, [part], false]),
  ['date whole', 'date', ['span', 'value'], true],
  ['figure whole', 'figure', ['span', 'value'], true],
  ['figure claim', 'figure', ['span', 'value', 'binding'], true],
];

/**
 * A row for each kind and source. Our own documents (`gold`, `fixtures`) are shown each and together; whatever is judged is
 * counted, and nothing else.
 */
export function rowsOf(held: readonly HeldOut[]): Row[] {
  const sources = [...new Set(held.map(({ judged }) => judged.source))];
  const groups = [
    ...sources.map((source) => [source, new Set([source])] as const),
    ['gold + fixtures', new Set(['gold', 'fixtures'])] as const,
  ];
  // A set that marks no values would show only the wrong ones of a whole.
  const marks = (source: string, type: string, part: ConfidencePart) =>
    held.some(({ judged }) => judged.source === source && judged.type === type && judged.parts[part]?.right === true);
  return asked.flatMap(([what, type, parts, whole]) =>
    groups.flatMap(([source, members]) => {
      if (whole && ![...members].every((member) => parts.every((part) => marks(member, type, part)))) return [];
      const pairs = held
        .filter(({ judged }) => judged.type === type && members.has(judged.source))
        .flatMap((one) => outcomeOf(one, parts, whole));
      return pairs.length === 0 ? [] : [rowOf(what, source, pairs, parts[0] === 'span')];
    }),
  );
}

interface Pair extends Outcome {
  readonly before: number;
}

function outcomeOf({ judged, sure }: HeldOut, parts: readonly ConfidencePart[], whole: boolean): Pair[] {
  const right = whole ? wholeIsRight(judged, parts) : (judged.parts[parts[0]!]?.right ?? null);
  if (right === null) return [];
  const confidence = parts.reduce((product, part) => product * (sure[part] ?? 1), 1);
  return [{ confidence, right, before: judged.before }];
}

function rowOf(what: string, source: string, pairs: readonly Pair[], hadBefore: boolean): Row {
  const n = pairs.length;
  const wrong = pairs.filter(({ right }) => !right).length;
  const share = (n - wrong) / n;
  return {
    ...{ what, source, n, wrong },
    baseBrier: share * (1 - share),
    before: hadBefore ? calibration(pairs.map(({ before, right }) => ({ confidence: before, right }))) : null,
    after: calibration(pairs),
    outcomes: pairs.map(({ confidence, right }) => ({ confidence, right })),
  };
}

const three = (value: number | null): string => (value === null ? '-' : value.toFixed(3)).padStart(6);

/** The rows for people, each measure as it was before and is after. */
export function tableText(rows: readonly Row[]): string {
  const head =
    'kind               source                    n wrong  right |  ECE before  after | Brier base before  after |  AUC before  after';
  const lines = rows.map(({ what, source, n, wrong, baseBrier, before, after }) => {
    const count = `${String(n).padStart(5)} ${String(wrong).padStart(5)}  ${((n - wrong) / n).toFixed(3)}`;
    const ece = `     ${three(before?.ece ?? null)} ${three(after.ece)}`;
    const brier = `    ${three(baseBrier)} ${three(before?.brier ?? null)} ${three(after.brier)}`;
    const auc = `     ${three(before?.auc ?? null)} ${three(after.auc)}`;
    return `${what.padEnd(18)} ${source.padEnd(20)} ${count} | ${ece} | ${brier} | ${auc}`;
  });
  return [head, ...lines].join('\n');
}
