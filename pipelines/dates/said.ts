import { happened } from '../../extractors/dates/happened.ts';
import type { Reading } from '../../extractors/dates/reading.ts';
import type { Said, Story, Tense } from '../../extractors/dates/story.ts';
import type { ReadDate } from '../../extractors/dates/value.ts';
import { indexAt } from '../../src/core/span.ts';
import type { Place } from './context.ts';

/** What the words around a date without a year tell of its year. */
export function saidOf({ finding, context }: Place, tense: Tense, { told }: Story): Said {
  const { text, sentences } = context;
  const sentence = sentences[indexAt(sentences, finding.start)];
  if (!sentence) return { tense, over: null, listed: false };
  const left = text.slice(sentence.start, finding.start);
  const right = text.slice(finding.end, sentence.end);
  const { reading } = finding.value as ReadDate;
  const last = told.at(-1);
  const listed =
    last !== undefined &&
    last.at >= sentence.start &&
    last.at <= finding.start &&
    isListed(text.slice(last.at, finding.start));
  return { tense, over: isOver(reading, tense, left, right) ? endOf(reading) : null, listed };
}

/** Where a date ends; null where its end has a year of its own or none is known. */
function endOf(reading: Reading): Said['over'] {
  const end = reading.kind === 'range' ? reading.to : reading;
  if (end.year !== undefined || typeof (end.month ?? end.season) !== 'number') return null;
  return end;
}

/** True where a date has passed: something happened then, or it is a stretch of time in which a past tense tells of things. */
function isOver(reading: Reading, tense: Tense, left: string, right: string): boolean {
  if (happened(left, right)) return true;
  const months = reading.kind === 'range' && reading.from.day === undefined && reading.to.day === undefined;
  return months && tense === 'past' && /\b(?:in|during|over|between)(?: the period)?(?: from)? (?:the )?$/i.test(left);
}

/** Words that make a date another story than the one told before it in the sentence. */
const apart =
  /\b(?:after|following|since|had|when|which|who|whom|that|earlier|previous|previously|until|before|prior|of|dated|compared|than)\b|[;()]/i;

/** True for the words between two dates of one list: `, and resolution 2254 on`. */
const isListed = (between: string): boolean =>
  /\band\b/.test(between) && !apart.test(between) && /\b(?:on|in) (?:the )?$/.test(between);
