import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { FigureContext } from './context.ts';
import { bindingWords } from './lexicon.ts';
import { mayReturn } from './same-period.ts';
import type { TimesTold } from './sentence.ts';
import { within } from './within.ts';

/** How many sentences a period that was set for what follows (`the reporting period is …`) holds. */
const holds = 12;
/** How many sentences back the period is that `the same period of 2018` takes up. */
const reach = 3;

/** The period of a document's figures at a sentence, as the sentences before it told it. */
export interface PeriodsTold {
  /** The one that was set for what follows: `The reporting period is from 1 May to 31 May 2017.` */
  readonly set: (sentence: number) => string | null;
  /** The one that `the same period` takes up: the last one told close by, else the one that was set. */
  readonly reporting: (sentence: number) => string | null;
  /** The times of the sentence right before, where all of them are known: none else is taken up by `by that time`. */
  readonly before: (sentence: number) => TimesTold;
}

const edtfsIn = (dates: readonly Finding[]): (string | null)[] => dates.map((d) => (d.value as DateValue).edtf ?? null);

/** Finds the periods that a document sets for what follows. */
export function periodsTold(context: FigureContext): PeriodsTold {
  const { text, sentences, blocks, dates } = context;
  const found: { at: number; edtf: string }[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const inside = edtfsIn(within(dates, sentence));
    const edtf = inside.length > 0 ? periodSet(text.slice(sentence.start, sentence.end), inside) : null;
    if (edtf) found.unshift({ at, edtf });
  }
  const set = (i: number): string | null =>
    reckonedAbove(i, context) ?? found.find((p) => i > p.at && i - p.at <= holds)?.edtf ?? null;
  const reporting = (i: number): string | null => {
    const block = indexAt(blocks, sentences[i]!.start);
    for (let at = i - 1; at >= Math.max(0, i - reach); at--) {
      if (block - indexAt(blocks, sentences[at]!.start) > 1) break;
      const told = edtfsIn(within(dates, sentences[at]!)).findLast(mayReturn);
      if (told) return told;
    }
    return set(i);
  };
  const before = (i: number): TimesTold => {
    const sentence = sentences[i - 1];
    if (!sentence || indexAt(blocks, sentences[i]!.start) - indexAt(blocks, sentence.start) > 1) return untold;
    const said = text.slice(sentence.start, sentence.end);
    const known = edtfsIn(within(dates, sentence));
    if (rolling.test(said) || known.some((edtf) => edtf === null)) return untold;
    return { edtfs: [...new Set(known as string[])], ends: change.test(said) };
  };
  return { set, reporting, before };
}

/** What is reckoned up behind it in its paragraph: `our achievements during the first nine months`. */
const reckons =
  /\b(?:achievements?|accomplishments?|results?|successes|progress|statistics|figures|data)(?: (?!in|during|for|of|over)\p{L}+){0,3} (?:in|during|for|of|over)(?: the)?\s*$/iu;

/** The time of what a sentence before in the paragraph reckons up, where no sentence between tells a time of its own. */
function reckonedAbove(i: number, { text, sentences, blocks, dates }: FigureContext): string | null {
  const block = indexAt(blocks, sentences[i]!.start);
  for (let at = i - 1; at >= Math.max(0, i - holds) && indexAt(blocks, sentences[at]!.start) === block; at--) {
    const [date, other] = within(dates, sentences[at]!);
    if (!date) continue;
    const { edtf } = date.value as DateValue;
    const whole = edtf && !edtf.includes('..') && !/^\d{4}-\d\d-\d\d$/.test(edtf);
    return !other && whole && reckons.test(text.slice(sentences[at]!.start, date.start)) ? edtf : null;
  }
  return null;
}

const untold: TimesTold = { edtfs: [], ends: false };
/** `over the past five years`, `in recent months`: a time that no day is known of. */
const rolling = /\b(?:past|last|recent|previous|coming|next)(?: \S+){0,2} (?:days|weeks|months|years|decades?)\b/i;
/** `from 41 per cent in 2006 to 21 per cent in 2018` */
const change = /\bfrom \S.*\bto \S/is;

/** The period that a sentence sets for those behind it. */
function periodSet(said: string, edtfs: readonly (string | null)[]): string | null {
  const text = said.toLowerCase();
  if (![...bindingWords().period_words].some((phrase) => text.includes(phrase))) return null;
  return edtfs.find((edtf) => edtf?.includes('/') && !edtf.includes('..')) ?? null;
}
