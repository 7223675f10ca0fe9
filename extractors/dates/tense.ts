import type { Tokens } from '../../src/core/tokens.ts';
import type { Tense } from './story.ts';
import { isWord } from './token.ts';

/** Words that look ahead. */
const future = new Set(
  'will shall upcoming forthcoming scheduled planned plans plan expected intends intend due coming going'.split(' '),
);
/** Words that look back, besides those that end in -ed. */
const past = new Set(
  'was were had did held took began became came went gave made met said brought saw led left sent spent fell won lost found has have been'.split(
    ' ',
  ),
);
/** Words in -ed that are no past tense. */
const noPast = new Set('indeed hundred need speed armed succeed proceed exceed'.split(' '));
/** Modals: what they say of a time is still to come, but for `must have`. */
const modals = new Set('will shall should must may might'.split(' '));
/** Words for what is fixed, or put off, to the date right behind them: `scheduled for May`, `postponed to May`. */
const fixed = new Set('scheduled planned set slated foreseen envisaged expected due'.split(' '));
const moved = new Set('postponed rescheduled adjourned deferred delayed moved extended prolonged'.split(' '));
/** Verbs of asking and of planning; what is to be done by a date lies behind them, in whatever tense they stand. */
const asking = new Set(
  'call calls called calling ask asks asked asking urge urges urged urging request requests requested requesting invite invites invited inviting encourages encouraged encouraging demand demands demanded demanding instructs instructed ordered orders obliged requires required appeals appealed recommends recommended agree agrees agreed decide decides decided deciding plan plans planned intend intends intended propose proposes proposed pledge pledges pledged promise promises promised undertook undertakes commits committed'.split(
    ' ',
  ),
);
/** How far before a date its infinitive stands, and how far before that the verb it depends on. */
const infinitiveReach = 20;
const askingReach = 12;

/** How many tokens on each side are looked at, and how many before a participle for what it depends on. */
const reach = 14;
const auxiliaryReach = 4;

/** Whether the nearest verb around the tokens `[from, to)` looks back or ahead, without leaving the sentence. */
export function tenseAround(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  sentence: { readonly start: number; readonly end: number } | undefined,
): Tense {
  const wordAt = (at: number): string | null =>
    isWord(tokens, at) && !(sentence && (tokens.start[at]! < sentence.start || tokens.start[at]! >= sentence.end))
      ? text.slice(tokens.start[at], tokens.end[at])
      : null;
  const bound = boundTense(from, wordAt) ?? agreedTense(from, wordAt);
  if (bound !== undefined) return bound;
  const aside = asideAt(from, to, (at) =>
    at >= 0 && at < tokens.count ? text.slice(tokens.start[at], tokens.end[at]) : '',
  );
  for (let step = 1; step <= reach; step++) {
    for (const at of [to - 1 + step, from - step]) {
      const word = aside && (at < aside.from || at >= aside.to) ? null : wordAt(at);
      if (word === null) continue;
      const tense = tenseOf(word, at, wordAt);
      if (tense) return tense;
    }
  }
  return null;
}

/**
 * The clause of its own that a date closes, between commas: `Ms. Aho, who took office on 1 January, will come`. The tense of the
 * sentence around it says nothing of it. Null where the date stands in none, or the clause has no verb that tells a tense.
 */
function asideAt(from: number, to: number, said: (at: number) => string): { from: number; to: number } | null {
  if (said(to) !== ',' && said(to) !== ')') return null;
  for (let at = from - 1; at > from - reach; at--) {
    const word = said(at);
    if (/^[,.;:()]?$/.test(word)) return null;
    if (!/^(?:who|which|whose|where)$/.test(word) || said(at - 1) !== (said(to) === ')' ? '(' : ',')) continue;
    for (let i = at + 1; i < from; i++) if (tenseOf(said(i), i, said)) return { from: at, to };
    return null;
  }
  return null;
}

/** Verbs of those who bind themselves: what they agree to do in a month lies behind the agreement. */
const agreeing = /^(?:agree[ds]?|plan[s]?|intends?|pledge[ds]?|promise[ds]?|propose[ds]?|undertakes?|undertook)$/;

/** `have agreed to meet in Norway in June` looks ahead, whatever the next clause tells; undefined where nothing such stands there. */
function agreedTense(from: number, wordAt: (at: number) => string | null): Tense | undefined {
  const before = (at: number): string => wordAt(at)?.toLowerCase() ?? '';
  const at = before(from - 1) === 'the' ? from - 1 : from;
  if (!/^(?:in|on|at|from|during|for)$/.test(before(at - 1))) return undefined;
  for (let i = at - 2; i > at - infinitiveReach; i--) {
    if (before(i) === '' || /^(?:and|but|that|which|who|when|while|after|was|were|had)$/.test(before(i)))
      return undefined;
    if (before(i) !== 'to' || !agreeing.test(before(i - 1))) continue;
    return /^(?:was|were|had|been)$/.test(before(i - 2)) ? undefined : 'future';
  }
  return undefined;
}

/**
 * What the words say that a date depends on: `scheduled for May` and `asked to report by 30 June` look ahead, however near a
 * past tense stands. What was once scheduled may be past or not: null. Undefined where nothing of the kind stands there.
 */
function boundTense(from: number, wordAt: (at: number) => string | null): Tense | undefined {
  const before = (at: number): string => wordAt(at)?.toLowerCase() ?? '';
  // `by the end of 2016`: the article is no part of the date.
  const at = before(from - 1) === 'the' ? from - 1 : from;
  const preposition = before(at - 1);
  const verb = before(at - 2);
  const isMoved = moved.has(verb) && /^(?:for|to|until|till)$/.test(preposition);
  if (isMoved || (fixed.has(verb) && preposition === 'for')) {
    let i = at - 3;
    while (/ly$|^(?:been|being|not|also|then|first|again|now)$/.test(before(i))) i--;
    if (before(i) === 'had') return 'past';
    return !isMoved && /^(?:was|were)$/.test(before(i)) ? null : 'future';
  }
  if (!/^(?:by|until|till|before|than)$/.test(preposition)) return undefined;
  const to = infinitiveBefore(at - 1, before);
  if (to < 0) return undefined;
  for (let i = to - 1; i > to - askingReach; i--) {
    if (asking.has(before(i))) return 'future';
    if (/^(?:that|which|who|when|while|after)$/.test(before(i))) break;
  }
  return undefined;
}

/** Where the `to` of an infinitive stands before a place, with no other verb between that the date could belong to; or -1. */
function infinitiveBefore(place: number, before: (at: number) => string): number {
  if (/ed$/.test(before(place - 1))) return -1;
  for (let at = place - 1; at > place - infinitiveReach; at--) {
    const word = before(at);
    if (/^(?:was|were|had|has|have|did|is|are|that|which|who|when|while|after)$/.test(word)) return -1;
    if (
      word === 'to' &&
      /^[a-z]+$/.test(before(at + 1)) &&
      !/ing$|^(?:the|an?|its|their|this|all)$/.test(before(at + 1))
    )
      return at;
  }
  return -1;
}

/** What one word says; a participle looks where its auxiliary does: `will be held`, `was scheduled`. */
function tenseOf(said: string, at: number, wordAt: (at: number) => string | null): Tense {
  const word = said.toLowerCase();
  // `May` with a capital is the month.
  if (modals.has(said)) return wordAt(at + 1) === 'have' ? 'past' : 'future';
  // A capital is a name's (`the United Nations`), but for the word that opens the sentence.
  const regular = word.length > 4 && word.endsWith('ed') && !noPast.has(word) && (said === word || !wordAt(at - 1));
  if (!regular && !past.has(word) && !future.has(word)) return null;
  for (let i = at - 1; i >= at - auxiliaryReach; i--) {
    const auxiliary = wordAt(i)?.toLowerCase();
    if (auxiliary === undefined) break;
    if (auxiliary === 'be') return 'future';
    // `has been scheduled for May` looks ahead, `had been scheduled` does not.
    if (/^(?:was|were|had)$/.test(auxiliary)) return 'past';
    if (!/ly$|^(?:been|being|not|also|then|first|again|to|and)$/.test(auxiliary)) break;
  }
  return future.has(word) ? 'future' : 'past';
}
