import { rareOccurrences } from '../../src/core/may-hold.ts';
import type { Finding } from '../../src/core/mention.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { overlaps, type Span } from '../../src/core/span.ts';
import { within } from '../binding/within.ts';

/** What stands for a mention in the text that cues look at: characters that no text uses. */
export const marks = { operation: '\uE000', body: '\uE001', date: '\uE002', state: '\uE003', place: '\uE004' } as const;

/** The mentions among which a sentence is read, each list in the order of the text and without overlaps. */
export interface Mentioned {
  readonly text: string;
  readonly operations: readonly Finding[];
  readonly organizations: readonly Finding[];
  readonly places: readonly Finding[];
  readonly dates: readonly Finding[];
}

/** A sentence with a mark for each mention in it, on one line. */
export interface SentenceMarks {
  readonly said: string;
  /** The mention that a mark stands for, by the mark's place in `said`. */
  readonly at: ReadonlyMap<number, Finding>;
  /** The marks that stand in it. */
  readonly has: ReadonlySet<string>;
}

/**
 * Reads a sentence with its mentions as marks. White space of any kind and length becomes one space.
 * @param pointer words that stand for an operation named before (`the operation`), for a sentence that names none
 */
export function marked(
  sentence: Span,
  mentioned: Mentioned,
  pointer: { readonly words: RegExp; readonly operation: Finding } | null,
): SentenceMarks {
  const { text } = mentioned;
  const covers: { span: Span; mark: string; finding: Finding }[] = [];
  const add = (findings: readonly Finding[], markOf: (f: Finding) => string | null) => {
    for (const finding of within(findings, sentence)) {
      const mark = markOf(finding);
      if (mark !== null && !covers.some(({ span }) => overlaps(span, finding)))
        covers.push({ span: finding, mark, finding });
    }
  };
  add(mentioned.operations, () => marks.operation);
  add(mentioned.organizations, () => marks.body);
  add(mentioned.dates, () => marks.date);
  add(mentioned.places, markOfPlace);
  if (pointer) {
    for (const { index, 0: words } of rareOccurrences(pointer.words, text.slice(sentence.start, sentence.end))) {
      const span = { start: sentence.start + index, end: sentence.start + index + words.length };
      if (!covers.some((cover) => overlaps(cover.span, span)))
        covers.push({ span, mark: marks.operation, finding: pointer.operation });
    }
  }
  covers.sort((a, b) => a.span.start - b.span.start);
  const at = new Map<number, Finding>();
  let said = '';
  let from = sentence.start;
  const plain = (end: number) => oneSpaced(text.slice(from, end).replace(/[\uE000-\uE004]/g, ' '));
  for (const { span, mark, finding } of covers) {
    said += plain(span.start);
    at.set(said.length, finding);
    said += mark;
    from = span.end;
  }
  return { said: said + plain(sentence.end), at, has: new Set(covers.map(({ mark }) => mark)) };
}

/** States act; other places are where something is. An adjective (`the Kyrgyz exercise`) stays a word. */
function markOfPlace({ rules, value }: Finding): string | null {
  if (rules[0] === 'places/adjective') return null;
  const id = value?.kind === 'name' ? value.lexiconId : null;
  return id !== null && /^[A-Z]{2}$/.test(id) ? marks.state : marks.place;
}
