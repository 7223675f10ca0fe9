import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { listCases } from '../../fixtures/cases.ts';
import { figureHolds, same } from '../../fixtures/compare.ts';
import { readTruth, type Truth } from '../../fixtures/truth.ts';
import { layersOf } from '../../pipelines/index.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { DateValue } from '../core/value.ts';
import { sameDate } from '../eval/agreement.ts';
import { type Candidate, candidatesOf, type Judged, judge, type Verdict } from './judged.ts';

type TruthType = keyof Truth['must'];
const types: readonly TruthType[] = ['organization', 'operation', 'date', 'figure'];

/**
 * Judges what is found in the project's own fixtures, whose truth was written before anything was run on them. Right is what
 * has the words of a mention that must be there; wrong what may not be there, what crosses or holds part of a mention that
 * must, and everything in a document in which nothing may be found. The rest is not judged and left out.
 */
export async function judgeFixtures(told: () => void): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { kind, name, file, truthFile } of listCases()) {
    const truth = readTruth(truthFile);
    const { layers } = await layersOf(readFileSync(file), basename(file));
    told();
    if (!layers) continue;
    const { text } = layers.read;
    const candidates = candidatesOf(layers);
    for (const type of types) {
      const own = candidates.filter(({ mention }) => mention.type === type);
      const wordsOf = (entry: Truth['must'][TruthType][number]) => (typeof entry === 'string' ? entry : entry[0]);
      const places = truth.must[type].flatMap((entry) => occurrences(text, wordsOf(entry)));
      for (const candidate of own) {
        const quote = text.slice(candidate.mention.start, candidate.mention.end);
        const verdict = verdictOn(candidate, quote, type, truth, places, candidates, text);
        if (verdict === null && kind !== 'nothing') continue;
        const from = { source: 'fixtures', document: `fixtures/${kind}/${name}`, quote };
        judged.push(judge(candidate, verdict ?? { span: false }, from));
      }
    }
  }
  return judged;
}

function verdictOn(
  { mention }: Candidate,
  quote: string,
  type: TruthType,
  truth: Truth,
  places: readonly Span[],
  all: readonly Candidate[],
  text: string,
): Verdict | null {
  const must = truth.must;
  if (type === 'organization' && must.organization.some((words) => same(words, quote))) return { span: true };
  if (type === 'operation' && must.operation.some(([words]) => same(words, quote))) return { span: true };
  if (type === 'date') {
    const entries = must.date.filter(([words]) => same(words, quote));
    const value = (mention.value as DateValue).edtf;
    if (entries.length > 0) return { span: true, value: entries.some(([, edtf]) => sameDate(edtf, value)) };
  }
  if (type === 'figure') {
    const entries = must.figure.filter(([words]) => same(words, quote));
    const holds = entries.map((entry) => figureHolds(entry, mention, (id) => wordsAt(all, id, text)));
    if (holds.length > 0)
      return {
        span: true,
        value: holds.some(({ value }) => value),
        binding: holds.some(({ value, binding }) => value && binding),
      };
  }
  if (truth.mustNot[type]?.some((words) => same(words, quote))) return { span: false };
  return places.some((place) => overlaps(place, mention)) ? { span: false } : null;
}

const wordsAt = (all: readonly Candidate[], id: string, text: string): string => {
  const found = all.find(({ mention }) => mention.id === id)?.mention;
  return found ? text.slice(found.start, found.end) : '';
};

/** Where words stand in a text, whatever white space is between them; not inside longer words. */
function occurrences(text: string, words: string): Span[] {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
