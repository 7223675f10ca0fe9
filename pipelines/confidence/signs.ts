import { CAPITAL, LINE, SPACED, type Tokens, UPPER } from '../../src/core/tokens.ts';
import type { DateValue, FigureValue, NameValue } from '../../src/core/value.ts';
import type { Place } from './scene.ts';

/** The signs of a mention by name, each with how much there is of it; 1 where it is there or not. */
export type Signs = Readonly<Record<string, number | boolean>>;

const digits = /\p{Nd}/u;
const fourLetters = /(?:\p{L}\P{L}*){4}/u;
/** Most words have four letters of English in a row, which is quicker to see. */
const plainWord = /[A-Za-z]{4}/;

/** What a mention's place says of its span and type, whatever it is. */
export function signsOfPlace(place: Place, tokens: Tokens): Signs {
  const { block, quote, sentenceWords, from, to, mention, sentence } = place;
  const opens = mention.start === sentence.start;
  const touches = (token: number) => token < tokens.count && (tokens.flags[token]! & (SPACED | LINE)) === 0;
  const capital = (token: number) => (tokens.flags[token] ?? 0) & CAPITAL;
  return {
    heading: block?.kind === 'heading',
    table: block?.kind === 'table-row' || (block?.cells?.length ?? 0) > 1,
    footnote: block?.kind === 'footnote',
    'in-capitals': place.inCapitals,
    'long-sentence': Math.max(0, Math.log2(Math.max(1, sentenceWords) / 40)),
    'short-line': sentenceWords < 5,
    'opens-sentence': opens,
    contested: place.rivals.length > 0,
    'rules-agree':
      mention.rules.length > 1 && mention.rules.filter((rule) => rule.startsWith(`${mention.type}s/`)).length > 1,
    'seen-again': place.times > 1,
    joined: touches(from) || (touches(to) && /[\p{L}\p{N}-]/u.test(sliceAt(tokens, to, place))),
    'capital-before': !opens && from > 0 && capital(from - 1) !== 0 && (tokens.flags[from]! & LINE) === 0,
    'capital-behind': to < tokens.count && capital(to) !== 0 && (tokens.flags[to]! & LINE) === 0,
    short: !plainWord.test(quote) && !fourLetters.test(quote) && !digits.test(quote),
  };
}

/** The first character of a token that stands behind a mention: a mark by its kind, a word by its capital. */
const sliceAt = (tokens: Tokens, at: number, { mention }: Place): string =>
  tokens.start[at] === mention.end ? (tokens.kind[at] === 3 ? '-' : 'a') : '';

/** What a name's words say of it. */
export function signsOfName({ mention, quote, from, to }: Place, tokens: Tokens): Signs {
  const value = mention.value?.kind === 'name' ? (mention.value as NameValue) : null;
  const words = to - from;
  return {
    listed: (value?.lexiconId ?? null) !== null,
    acronym: words === 1 && (tokens.flags[from]! & UPPER) !== 0,
    'one-word': words === 1 && (tokens.flags[from]! & UPPER) === 0,
    'many-words': Math.max(0, Math.log2(words / 6)),
    'small-letter': /^\p{Ll}/u.test(quote),
    'with-and': / and | & /.test(quote),
    'with-comma': quote.includes(','),
    'with-of': / (?:of|for) /.test(quote),
    'holds-names': (value?.parts?.length ?? 0) > 0,
  };
}

/** What a date's words say of its span. */
export function signsOfDate({ mention, quote }: Place): Signs {
  const value = mention.value as DateValue | null;
  return {
    'bare-year': /^\d{4}s?$/.test(quote),
    'in-words': !digits.test(quote),
    'in-digits': !/\p{L}/u.test(quote),
    [`precision-${value?.precision ?? 'none'}`]: true,
  };
}

/** What speaks for and against the value of a date. */
export function signsOfDateValue({ quote }: Place, value: DateValue | null): Signs {
  return {
    'from-document-date': value?.anchor === 'document',
    'from-date-before': value?.anchor === 'previous',
    'year-inferred': value?.inferred.includes('year') ?? false,
    relative: !digits.test(quote) || (value?.said ?? null) === null,
    approximate: /\b(?:early|late|mid|end|beginning|around|about|middle)\b/i.test(quote),
    [`precision-${value?.precision ?? 'none'}`]: true,
  };
}

/** What a figure's words and unit say of its span. */
export function signsOfFigure({ mention, quote }: Place): Signs {
  const value = mention.value as FigureValue;
  return {
    'in-words': !digits.test(quote),
    'is-one': value.min === 1 && value.max === 1,
    'small-count': value.unit === '1' && (value.max ?? value.min ?? 0) <= 12,
    'like-a-year': /^(?:1[5-9]|20)\d\d$/.test(quote),
    'like-an-identifier': /^0\d|^\d{5,}$/.test(quote),
    [`unit-${unitKind(value.unit)}`]: true,
  };
}

/** What speaks for and against the value of a figure. */
export function signsOfFigureValue({ quote, block }: Place, value: FigureValue): Signs {
  return {
    'in-words': !digits.test(quote),
    table: block?.kind === 'table-row',
    magnitude: /(?:thousand|million|billion|trillion|hundred|\bmn?\b|\bbn\b)/i.test(quote),
    [`qualifier-${value.qualifier}`]: true,
    [`unit-${unitKind(value.unit)}`]: true,
  };
}

const unitKind = (unit: string): string =>
  unit === '1' ? 'none' : unit === '%' ? 'share' : /^[A-Z]{3}$/.test(unit) ? 'money' : 'measure';
