import { NameAutomaton } from '../../src/core/name-automaton.ts';
import { BLOCK, CAPITAL, LINE, tokenFrom, UPPER, WORD } from '../../src/core/tokens.ts';
import { type Vocabulary, WordSet } from '../../src/core/vocabulary.ts';
import type { Body } from './body.ts';
import { introduced } from './introduced.ts';
import type { Names } from './names.ts';
import { goesOn, isCapital, type Reading, spaced } from './reading.ts';
import { DATE, NEVER, TITLE } from './tables.ts';

/** A body found by a form of words of its own. */
export interface Special {
  readonly from: number;
  readonly to: number;
  readonly rule: 'sanctions-committee' | 'company' | 'masthead' | 'introduced';
  /** The body of the lexicon that it is, where that is known. */
  readonly body: Body | undefined;
}

/** `Committee [established] pursuant to resolution(s) N (YYYY)[, …] [concerning NAME [and associated …]]`. */
const committee =
  /^Committee\s+(?:established\s+)?pursuant\s+to\s+(?:paragraph\s+\d+\s+of\s+)?(?:Security\s+Council\s+)?resolutions?\s+(\d{3,4})(?:\s*\(\d{4}\))?(?:(?:,\s*|\s+and\s+|,\s*and\s+)\d{3,4}(?:\s*\(\d{4}\))?)*(?:\s+concerning\s+(?:ISIL\s*\(Da['’]esh\),?\s*)?(?:and\s+)?Al-Qai?[’']?[iae]da\s*(?:,\s*)?and\s+associated\s+individuals(?:,\s*groups,?\s*undertakings\s+and\s+entities|\s+and\s+entities)?|\s+concerning\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*)?/u;
const ofCouncil = /(?:(?:UN|United\s+Nations)\s+)?Security\s+Council\s+$/;
/** A line that is one word in capitals, with a blank line behind it and another such word. */
const split = /^[ \t]*\p{Lu}{4,}[ \t]*\n\s*\n[ \t]*\p{Lu}{4,}/mu;

/** Compiles the search for names that no head word and no lexicon finds. */
export function specialFinder(names: Names, vocabulary: Vocabulary): (reading: Reading) => Special[] {
  const word = vocabulary.add('committee');
  const stop = vocabulary.add('.');
  const comma = vocabulary.add(',');
  /** By word: the capitals that a company's form must have, or undefined where any will do. */
  const form = new Map<number, string | undefined>();
  /** Forms that are written with a full stop. */
  const abbreviated = new Set<number>();
  for (const written of names.tables.forms) {
    const id = vocabulary.add(written.replace('.', ''));
    form.set(id, /^[a-z.]+$/.test(written) ? undefined : written);
    if (written.endsWith('.')) abbreviated.add(id);
  }
  const formWords = new WordSet([...form.keys()]);
  const byResolution = new Map<string, Body>();
  for (const body of names.lexicon.bodies.values())
    for (const number of body.resolutions) byResolution.set(number, body);

  function company(reading: Reading, at: number): Special | null {
    const { text, tokens, tables } = reading;
    const written = form.get(tokens.word[at]!);
    if (!isCapital(reading, at) || !spaced(reading, at)) return null;
    if (written !== undefined && text.slice(tokens.start[at], tokens.end[at]) !== written) return null;
    let from = tokens.word[at - 1] === comma ? at - 1 : at;
    let words = 0;
    while (from > 0 && words < 5 && goesOn(reading, from)) {
      const before = from - 1;
      if (tokens.kind[before] !== WORD || !isCapital(reading, before)) break;
      if ((tables.bits(tokens.word[before]!) & (NEVER | TITLE | DATE)) !== 0) break;
      from = before;
      words++;
    }
    if (words === 0) return null;
    const dot = at + 1 < tokens.count && tokens.word[at + 1] === stop && !spaced(reading, at + 1);
    return { from, to: dot && abbreviated.has(tokens.word[at]!) ? at + 2 : at + 1, rule: 'company', body: undefined };
  }

  const { mastheads } = names.tables;
  const titles = new NameAutomaton(vocabulary);
  for (const [number, name] of mastheads.entries()) titles.add(name, number);
  const bodyOf = (name: string): Body | undefined =>
    names.lexicon.names.find(({ text }) => text === name)?.body ?? names.lexicon.sharing(name)[0];

  /** `UNITED⏎⏎NATIONS`: at the head of a page its words stand one under the other, each beginning its line. */
  function mastheadsIn({ text, tokens }: Reading): Special[] {
    if (!split.test(text)) return [];
    return titles.find(text, tokens, 0, CAPITAL).flatMap(({ from, to, names: [number] }) => {
      if (from > 0 && (tokens.flags[from]! & LINE) === 0) return [];
      for (let i = from; i < to; i++) {
        if ((tokens.flags[i]! & UPPER) === 0 || (i > from && (tokens.flags[i]! & BLOCK) === 0)) return [];
      }
      return [{ from, to, rule: 'masthead' as const, body: bodyOf(mastheads[number!]!) }];
    });
  }

  const introducedIn = introduced(names.tables, vocabulary);
  return (reading) => {
    const { text, tokens } = reading;
    const found: Special[] = [...mastheadsIn(reading), ...introducedIn(reading)];
    for (let i = 0; i < tokens.count; i++) {
      const id = tokens.word[i]!;
      if (id === 0) continue;
      if (id === word && isCapital(reading, i)) {
        const match = committee.exec(text.slice(tokens.start[i], tokens.start[i]! + 400));
        if (!match) continue;
        const end = tokens.start[i]! + match[0].length;
        let to = i;
        while (to < tokens.count && tokens.end[to]! <= end) to++;
        // Whose committee it is may stand before it.
        const council = ofCouncil.exec(text.slice(Math.max(0, tokens.start[i]! - 60), tokens.start[i]));
        const from = council ? tokenFrom(tokens, tokens.start[i]! - council[0].length) : i;
        found.push({ from, to, rule: 'sanctions-committee', body: byResolution.get(match[1]!) });
      } else if (formWords.has(id)) {
        const hit = company(reading, i);
        if (hit) found.push(hit);
      }
    }
    return found;
  };
}
