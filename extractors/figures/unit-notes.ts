import { lex } from '../../src/core/tokens.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { type NoteWords, type Unit, type UnitTables, unitTables } from './unit-tables.ts';

/** What a note says of the numbers under it: their unit, null where it says only a magnitude, and their factor. */
export interface UnitNote {
  readonly unit: string | null;
  readonly factor: number;
  /** The words that say so, for the evidence. */
  readonly said: string;
}

/** A longer stretch is a sentence and no note. */
const longestNote = 120;

let loaded: { units: UnitTables; vocabulary: Vocabulary; leads: RegExp; tails: RegExp } | undefined;

/** The tables, with a vocabulary of their own: a note is a few words, and may be read before any text is lexed. */
function tables() {
  if (loaded) return loaded;
  const vocabulary = new Vocabulary();
  const units = unitTables('extractors/figures/units.yaml', 'extractors/figures/currencies.yaml', vocabulary);
  const oneOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
  loaded = {
    units,
    vocabulary,
    leads: new RegExp(`^(?:${oneOf(units.notes.leads)})(?:[:\\s]\\s*)(?=\\S)`, 'i'),
    tails: new RegExp(`[\\s,;]+(?:${oneOf(units.notes.tails)})$`, 'i'),
  };
  return loaded;
}

/**
 * Reads a note that is nothing else: `(Thousands of United States dollars)`, `in millions of euros`, `US$ million`,
 * `(per cent)`. Null for other words, and for a single letter or a bare word of time over a column (`M`, `Year`).
 */
export function readUnitNote(words: string): UnitNote | null {
  const bare = /^\s*[([]?\s*(.*?)\s*[)\]]?\s*[:.*]?\s*$/s.exec(words)?.[1] ?? '';
  if (bare === '' || bare.length > longestNote || /[()[\]]/.test(bare)) return null;
  const { leads, tails, units } = tables();
  const unled = bare.replace(/\s+/g, ' ').replace(leads, '');
  const said = unled.replace(tails, '').replace(tails, '').trim();
  const found = inWords(said, units.notes) ?? inSigns(said, units.notes);
  if (found) return { ...found, said };
  // `(thousands of persons)`: without brackets it may be a headline.
  const set = /^\s*[([]/.test(words) || unled.length < bare.length;
  const counted = set && /^(.+)\sof\s\p{Ll}+(?:\s\p{Ll}+)?$/u.exec(said)?.[1]?.toLowerCase();
  const factor = counted ? units.notes.scales[counted] : undefined;
  return factor === undefined ? null : { unit: null, factor, said };
}

/** The note that a head, title or label bears: in brackets, behind a comma, behind its last `in`, or throughout. */
export function unitNoteIn(words: string): UnitNote | null {
  if (words.length > 2 * longestNote) return null;
  const whole = readUnitNote(words);
  if (whole) return whole;
  const brackets = [...words.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, inner]) => inner!);
  for (const inner of brackets) {
    for (const part of [inner, ...inner.split(/[,;]\s*/)]) {
      const note = readUnitNote(`(${part})`);
      if (note) return note;
    }
  }
  const tail = /(?:,\s*|[–—:]\s+|\s(?=in\s))([^,]+)$/.exec(words)?.[1];
  return tail ? (readUnitNote(tail) ?? readUnitNote(/\bin\s+([^,]+)$/.exec(tail)?.[1] ?? '')) : null;
}

type Found = Pick<UnitNote, 'unit' | 'factor'>;

/** Thousands of pounds are money, as in running text: `thousands of tons`, `millions`, `tons`, `euros, millions`, `US$ million`. */
function inWords(said: string, notes: NoteWords): Found | null {
  const small = said.toLowerCase();
  for (const [word, factor] of Object.entries(notes.scales)) {
    if (small === word) return { unit: null, factor };
    if (small.startsWith(`${word} `)) {
      const of = said.slice(word.length).replace(/^\s+(?:of\s+)?/i, '');
      if (/^pounds$/i.test(of)) return { unit: 'GBP', factor };
      const unit = unitOf(of, notes);
      if (unit) return scaled(unit, factor);
    }
    if (small.endsWith(` ${word}`)) {
      const unit = unitOf(said.slice(0, -word.length).replace(/[\s,]+(?:in\s+)?$/i, ''), notes);
      if (unit) return scaled(unit, factor);
    }
  }
  const unit = unitOf(said, notes);
  return unit && scaled(unit, 1);
}

/** `€m`, `$000`, `US$ '000`, `EUR k`: a short magnitude behind a currency. */
function inSigns(said: string, { short }: NoteWords): Found | null {
  for (const [sign, factor] of Object.entries(short)) {
    if (!said.endsWith(sign)) continue;
    const unit = exactUnit(said.slice(0, -sign.length).trim());
    if (unit?.kind === 'money') return { unit: unit.unit, factor };
  }
  return null;
}

const scaled = (unit: Unit, factor: number): Found => ({
  unit: unit.unit,
  factor: Number((factor * unit.factor).toPrecision(12)),
});

/** The unit that words are, where they are no more than a unit. Weights and times that mean something else are none. */
function unitOf(words: string, { refused }: NoteWords): Unit | null {
  const unit = exactUnit(words);
  if (!unit || unit.kind === 'duration') return null;
  return refused.includes(words) || (/^\p{L}$/u.test(words) && words !== 't') ? null : unit;
}

function exactUnit(words: string): Unit | null {
  if (words === '') return null;
  const { units, vocabulary } = tables();
  const view = { text: words, tokens: lex(words, vocabulary) };
  const { count } = view.tokens;
  const after = units.after.from(view, 0);
  if (after?.to === count) return after.value;
  const before = units.before.upTo(view, count);
  return before?.from === 0 ? before.value : null;
}
