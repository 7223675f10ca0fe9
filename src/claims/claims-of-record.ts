import type { Block } from '../core/document.ts';
import { tellsTime } from '../core/document.ts';
import { fold } from '../core/fold.ts';
import { isMultiple } from '../core/multiple.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { indexAt } from '../core/span.ts';
import type { FigureValue } from '../core/value.ts';
import { daysOf, daysOfYear } from '../store/edtf-days.ts';
import type { Claim, Days } from './claim.ts';
import { type CountedKey, countedKey } from './counted-key.ts';
import { groupOf } from './group.ts';
import { saidFor } from './said-for.ts';
import { namesStages, stageIn } from './stage.ts';
import { anyOf, claimWords } from './words.ts';

/** Units of time: how long something lasts is no total that another document could give otherwise. */
const timeUnits = /^(?:a|mo|wk|d|h|min|s|ms)$/;

/**
 * The figures of a record as claims that can be compared with those of others: all that count something that is known. The
 * record is one whose entities are judged.
 * @param said by the id of a fact the stage that a reviewer gives it (null: none); of others the text tells it
 */
export function claimsOf(record: ExtractionRecord, said: ReadonlyMap<string, string | null> = new Map()): Claim[] {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const stages = namesStages(record.text);
  const documentDay = tellsTime(record.document) ? daysOf(record.document.date).last : null;
  const state = saidFor(record);
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const fact of record.facts) {
    const chief = mentions.get(fact.mentions[0] ?? '');
    const value = chief?.value?.kind === 'figure' ? (chief.value as FigureValue) : null;
    if (fact.type !== 'figure' || !chief || !value || seen.has(fact.id)) continue;
    // A duration is no total, and four times the arrests are no four arrests.
    if (timeUnits.test(value.unit) || isMultiple(chief)) continue;
    const behind = behindCounted(record.text.slice(chief.end, fact.end), value.counted);
    const key = countedKey(value.counted, value.action, behind);
    if (!key || (value.min === null && value.max === null)) continue;
    seen.add(fact.id);
    const context = contextOf(record.text, record.blocks, fact, chief);
    const told = timeOf(value, context, documentDay);
    const stageRead = value.operation === null ? null : stageIn(context.before, context.sentence);
    const stageSaid = said.get(fact.id);
    const stage = stageSaid === undefined ? stageRead : stageSaid;
    const bare = {
      documentId: record.id,
      factId: fact.id,
      key,
      unit: value.unit,
      min: value.min,
      max: value.max,
      qualifier: value.qualifier,
      modality: fact.modality,
      operation: value.operation,
      stage,
      stageUnsure: stageSaid === undefined && stage === null && stages && value.operation !== null,
      place: value.place === null ? null : fold(value.place).replace(/^the /, ''),
      actor: value.actor === null ? null : fold(value.actor).replace(/^the /, ''),
      saidFor: state(fact, [value.place, value.actor, value.counted]),
      noTotal: anyOf(claimWords().no_total, context.clause) || (value.place === null && isSomewhere(context.clause)),
      part: value.partOf !== null,
      sentenceAt: fact.start,
      quote: chief.text,
      confidence: fact.confidence,
      ...told,
    };
    claims.push({ ...bare, group: groupOf(bare) });
  }
  return claims;
}

/** What stands behind the words of what is counted where they follow their figure; empty where they do not. */
function behindCounted(rest: string, counted: string | null): string {
  const at = counted === null ? -1 : rest.indexOf(counted);
  return at >= 0 && at < 40 ? rest.slice(at + counted!.length) : '';
}

/** Whether a clause names a place that no lexicon has: by its kind, or behind a preposition. */
const isSomewhere = (clause: string): boolean =>
  anyOf(claimWords().somewhere, clause) || /\b(?:at|near|around|outside) (?:the )?(?!Operation\b)\p{Lu}/u.test(clause);

interface Context {
  readonly sentence: string;
  /** What stands before the sentence in its paragraph. */
  readonly before: string;
  /** What stands before and behind the figure in its clause. */
  readonly clause: string;
}

function contextOf(
  text: string,
  blocks: readonly Block[],
  fact: { readonly start: number; readonly end: number },
  figure: { readonly start: number; readonly end: number },
): Context {
  const block = blocks[indexAt(blocks, figure.start)];
  const from = Math.max(text.lastIndexOf(';', figure.start), fact.start);
  const semicolon = text.indexOf(';', figure.end);
  const to = semicolon < 0 ? fact.end : Math.min(semicolon, fact.end);
  return {
    sentence: text.slice(fact.start, fact.end),
    before: block && block.start < fact.start ? text.slice(block.start, fact.start) : '',
    clause: text.slice(from, Math.max(to, from)),
  };
}

type Told = Pick<
  Claim,
  'edition' | 'severalYears' | 'period' | 'days' | 'running' | 'provisional' | 'corrected' | 'at' | 'asOf'
>;

/** Which time a figure is of, and as of when it is given. */
function timeOf(value: FigureValue, { clause }: Context, documentDay: string | null): Told {
  const words = claimWords();
  const { period } = value;
  const own = daysOf(period);
  const asOfDay = isAsOf(clause, own) ? own.last : null;
  const open = /^[^/]+\/(?:\.\.)?$/.test(period ?? '');
  const span =
    own.first !== null && own.last !== null && Number(own.last.slice(0, 4)) - Number(own.first.slice(0, 4)) > 1;
  const severalYears =
    value.edition === null && (span || open || (period === null && anyOf(words.several_years, clause)));
  return {
    edition: value.edition,
    severalYears,
    period,
    days: asOfDay !== null || (own.first === null && own.last === null) ? daysOfEdition(value.edition) : own,
    running: open || asOfDay !== null || anyOf(words.running, clause),
    provisional: anyOf(words.provisional, clause),
    corrected: anyOf(words.corrected, clause),
    at: asOfDay ?? documentDay,
    asOf: asOfDay !== null,
  };
}

const daysOfEdition = (edition: string | null): Days =>
  edition !== null && /^(?:19|20)\d\d$/.test(edition) ? daysOfYear(Number(edition)) : { first: null, last: null };

/** A single day, in words such as `as of 3 May`: the number stood so on it and was not of it. */
function isAsOf(clause: string, days: Days): boolean {
  if (days.last === null || (days.first !== null && days.first !== days.last)) return false;
  const [year, month, day] = days.last.split('-').map(Number) as [number, number, number];
  const at = clause.search(
    new RegExp(
      String.raw`\b(?:${day}(?:st|nd|rd|th)? \p{Lu}|\p{Lu}\p{Ll}+ ${day}\b|${month}[./]${day}|${day}[./]${month}|${year}-)`,
      'u',
    ),
  );
  return at > 0 && anyOf(claimWords().as_of, clause.slice(0, at));
}

export type { Claim, CountedKey };
