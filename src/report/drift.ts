import { type DocumentMeasure, littleSure, type TypeMeasure } from '../store/document-measures.ts';
import { beyondChance, type Ratio, ratioOf, type Share } from './ratio.ts';
import { stabilityIndex } from './stability-index.ts';

/** Fewer documents than that on either side tell nothing of a change. */
export const enoughDocuments = 10;
/** What is found less often than that, on both sides together, is only counted. */
const enoughFindings = 20;
/** Sums of decimal fractions differ by less than that share where nothing differs. */
const rounding = 1e-9;
/** How often one of all changes may be called beyond chance where nothing changed. */
const level = 0.05;

/** What one measure was before and is now. */
export interface Change {
  readonly what: string;
  readonly unit: 'per 10,000 characters' | 'mean' | 'share' | 'per document';
  readonly before: number;
  readonly after: number;
  /** The size from which a change is beyond chance; null where there is too little to tell. */
  readonly beyond: number | null;
  readonly isBeyond: boolean;
  /** True where the documents of each side all measure the same: there is no chance then that a change could be held against. */
  readonly uniform: boolean;
}

/** True where two measures differ by nothing but the rounding of sums. */
export const isSame = ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
  Math.abs(after - before) <= rounding * Math.max(Math.abs(before), Math.abs(after));

/** How what was found changed from one lot of documents to another. */
export interface Drift {
  readonly documents: { readonly before: number; readonly after: number };
  /** Everything that was measured, in a fixed order. */
  readonly changes: readonly Change[];
  /** How much the distribution of confidence moved; see `stabilityIndex`. Null where there is too little to tell. */
  readonly stability: { readonly mentions: number | null; readonly claims: number | null };
}

type Kind = 'mentions' | 'facts';
const words: Readonly<Record<Kind, string>> = { mentions: 'mentions', facts: 'claims' };

/**
 * Holds two lots of documents against each other: how much is found, how sure it is, how many problems. Whether a change is beyond
 * chance is told by Student's t-test on ratios over documents (see `beyondChance`), at 5 % for all measures together (Bonferroni).
 */
export function driftBetween(before: readonly DocumentMeasure[], after: readonly DocumentMeasure[]): Drift {
  const asked = measuresIn([...before, ...after]).map(({ shareOf, findings, ...about }) => {
    const [one, other] = [ratioOf(before.map(shareOf)), ratioOf(after.map(shareOf))];
    const enough = findings >= enoughFindings && [one, other].every(({ documents }) => documents >= enoughDocuments);
    const uniform = enough && !varies(one) && !varies(other);
    return { about, one, other, uniform, tested: enough && !uniform };
  });
  const tests = asked.filter(({ tested }) => tested).length;
  return {
    documents: { before: before.length, after: after.length },
    changes: asked.map(({ about, one, other, uniform, tested }) => ({
      ...about,
      ...changeOf(one, other, tested ? tests : 0),
      uniform,
    })),
    stability: {
      mentions: stabilityIndex(tenthsOf(before, 'mentions'), tenthsOf(after, 'mentions')),
      claims: stabilityIndex(tenthsOf(before, 'facts'), tenthsOf(after, 'facts')),
    },
  };
}

function changeOf(one: Ratio, other: Ratio, tests: number): Pick<Change, 'before' | 'after' | 'beyond' | 'isBeyond'> {
  const beyond = tests === 0 ? null : beyondChance(one, other, level / tests);
  const change = { before: one.value, after: other.value };
  const isBeyond = beyond !== null && !isSame(change) && Math.abs(other.value - one.value) > beyond;
  return { ...change, beyond, isBeyond };
}

/** True where a ratio varies from document to document by more than the rounding of sums. */
const varies = ({ value, variance }: Ratio): boolean => Math.sqrt(variance) > rounding * Math.abs(value);

interface Asked extends Pick<Change, 'what' | 'unit'> {
  readonly shareOf: (document: DocumentMeasure) => Share;
  /** How many findings there are of it; what every document has counts as enough. */
  readonly findings: number;
}

function measuresIn(all: readonly DocumentMeasure[]): Asked[] {
  const kinds: readonly Kind[] = ['mentions', 'facts'];
  const found = (kind: Kind) => sum(all, (document) => total(document, kind, ({ count }) => count));
  return [
    ...kinds.flatMap((kind) => {
      const types = [...new Set(all.flatMap((document) => Object.keys(document[kind])))].sort();
      return types.map(
        (type): Asked => ({
          what: `${words[kind]}: ${type}`,
          unit: 'per 10,000 characters',
          findings: sum(all, (document) => document[kind][type]?.count ?? 0),
          shareOf: (document) => [document[kind][type]?.count ?? 0, document.characters / 10_000],
        }),
      );
    }),
    ...kinds.map(
      (kind): Asked => ({
        what: `confidence of ${words[kind]}`,
        unit: 'mean',
        findings: found(kind),
        shareOf: (document) => [total(document, kind, (t) => t.confidence), total(document, kind, (t) => t.count)],
      }),
    ),
    ...kinds.map(
      (kind): Asked => ({
        what: `${words[kind]} less sure than ${littleSure}`,
        unit: 'share',
        findings: found(kind),
        shareOf: (document) => [total(document, kind, (t) => t.low), total(document, kind, (t) => t.count)],
      }),
    ),
    { what: 'problems', unit: 'per document', findings: enoughFindings, shareOf: ({ problems }) => [problems, 1] },
  ];
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((all, item) => all + of(item), 0);
const total = (document: DocumentMeasure, kind: Kind, of: (type: TypeMeasure) => number): number =>
  sum(Object.values(document[kind]), of);

function tenthsOf(documents: readonly DocumentMeasure[], kind: Kind): number[] {
  return Array.from({ length: 10 }, (_, i) => sum(documents, (document) => total(document, kind, (t) => t.tenths[i]!)));
}
