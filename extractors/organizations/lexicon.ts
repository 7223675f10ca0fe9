import { NameAutomaton } from '../../src/core/name-automaton.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { BLOCK, CAPITAL, type Tokens, UPPER, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Body } from './body.ts';
import { knownBodies } from './own-bodies.ts';

/** How a body is named: in full, by an acronym, by a name it shares, or by one that needs its body named elsewhere. */
export type NameForm = 'name' | 'acronym' | 'short' | 'weak';

/** A name of the lexicon at tokens `[from, to)`, and the bodies that bear it. */
export interface LexiconHit {
  readonly from: number;
  readonly to: number;
  readonly form: NameForm;
  readonly bodies: readonly Body[];
}

/** The bodies that are known, and where a text names them. */
export interface Lexicon {
  readonly bodies: ReadonlyMap<string, Body>;
  /** All names in full of all bodies, for comparison. */
  readonly names: readonly { readonly text: string; readonly body: Body }[];
  /** Every name met in the right case, those inside longer ones too, in the order of the text. */
  find(text: string, tokens: Tokens): LexiconHit[];
  /** The ids of the bodies that a body belongs to, the nearest first. */
  owners(body: Body): readonly string[];
  /** The bodies that share a name (`Permanent Council`), in the lexicon's order. */
  sharing(name: string): readonly Body[];
}

interface Name {
  readonly body: Body;
  readonly form: NameForm;
  readonly text: string;
  /** Of a name without small letters, or written small (`popular mobilization forces`): the spelling that it must have. */
  readonly exact: string | null;
}

/** Tables that the lexicon is read with. */
export interface LexiconTables {
  readonly contractions: readonly (readonly [string, string])[];
  /** Words that look like acronyms in a line of capitals. */
  readonly ordinary: ReadonlySet<string>;
  /** True where token `i` stands in a line of capitals. */
  readonly shouted: (tokens: Tokens, i: number) => boolean;
}

/** Reads and compiles the lexicon. @throws Fault RAP_RULE where a file is wrong */
export function loadLexicon(vocabulary: Vocabulary, tables: LexiconTables): Lexicon {
  const all = knownBodies();
  const bodies = new Map(all.map((body) => [body.id, body]));
  const automaton = new NameAutomaton(vocabulary);
  const names: Name[] = [];
  const full: { text: string; body: Body }[] = [];
  const the = vocabulary.add('the');
  const contractions = tables.contractions.map(([long, short]) => [`${long} `, `${short} `] as const);

  const contracted = new RegExp(tables.contractions.map(([long]) => `${long} `).join('|') || '(?!)');

  function add(text: string, body: Body, form: NameForm): void {
    const exact = form !== 'acronym' && form !== 'weak' && letter.test(text) && !uncapitalised.test(text) ? null : text;
    // `al-` begins Arabic names in either case.
    automaton.add(arabic.test(text) ? `al${text.slice(2)}` : text, names.push({ text, body, form, exact }) - 1);
  }

  function addFull(text: string, body: Body): void {
    full.push({ text, body });
    add(text, body, 'name');
    // Letters have the article or not (`General Conference of the UNESCO`, `Board of Governors of IAEA`).
    const articled = text.replace(ofLetters, (_, article) => (article ? ' of ' : ' of the '));
    if (articled !== text) add(articled, body, 'name');
    if (!contracted.test(text)) return;
    for (const [long, short] of contractions) {
      if (text.includes(long)) add(text.replace(long, short), body, 'name');
    }
  }

  for (const body of all) {
    addFull(body.name, body);
    for (const text of body.names) addFull(text, body);
    if (body.acronym !== undefined) add(body.acronym, body, 'acronym');
    for (const text of body.acronyms) add(text, body, 'acronym');
    for (const text of body.short) add(text, body, 'short');
    for (const text of body.weak) add(text, body, 'weak');
  }

  const small = smallWords(names, vocabulary);

  function inCase(text: string, tokens: Tokens, from: number, to: number, name: Name): boolean {
    if (name.exact !== null) {
      if (!sameText(text, tokens.start[from]!, tokens.end[to - 1]!, name.exact)) return false;
      return !(to - from === 1 && tables.ordinary.has(name.exact) && tables.shouted(tokens, from));
    }
    /** One word of a long name may be small by mistake (`European Free trade Association`), but not the last. */
    let slips = to - from > 3 && (tokens.flags[to - 1]! & CAPITAL) !== 0 ? 1 : 0;
    // Behind `the` and an acronym the rest may be small: `the SCO regional anti-terrorist structure`. Small forces are any of
    // the body's (`the CSTO peacekeeping forces`).
    const acronym = (tokens.flags[from]! & UPPER) !== 0 && name.body.kind !== 'military';
    const led = acronym && from > 0 && tokens.word[from - 1] === the;
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) !== 0 || small.has(tokens.word[i]!)) continue;
      const joined = i > from && tokens.kind[i - 1] !== WORD && tokens.start[i] === tokens.end[i - 1];
      if (joined || led || i === from || glued.test(text.slice(tokens.start[i], tokens.end[i]))) continue;
      if (slips-- === 0) return false;
    }
    return true;
  }

  const owners = new Map<string, readonly string[]>();
  const shared = new Map<string, Body[]>();
  for (const body of all) {
    for (const name of body.short) {
      const key = nameKey(name, vocabulary);
      const list = shared.get(key);
      if (list) list.push(body);
      else shared.set(key, [body]);
    }
  }

  return {
    bodies,
    names: full,
    owners(body) {
      const known = owners.get(body.id) ?? chain(body, bodies);
      owners.set(body.id, known);
      return known;
    },
    sharing: (name) => shared.get(nameKey(name, vocabulary)) ?? [],
    find(text, tokens) {
      const hits: LexiconHit[] = [];
      for (const { from, to, names: numbers } of automaton.find(text, tokens, BLOCK, CAPITAL)) {
        const found: Body[] = [];
        let form: NameForm | undefined;
        for (const number of numbers) {
          const name = names[number]!;
          if (!inCase(text, tokens, from, to, name)) continue;
          // A name in full outweighs the same letters as an acronym, and that the shared and weak ones.
          if (form !== undefined && rank[name.form] > rank[form]) continue;
          if (form !== undefined && rank[name.form] < rank[form]) found.length = 0;
          form = name.form;
          if (!found.includes(name.body)) found.push(name.body);
        }
        if (form !== undefined) hits.push({ from, to, form, bodies: found });
      }
      return hits;
    },
  };
}

function chain(body: Body, bodies: ReadonlyMap<string, Body>): string[] {
  const ids: string[] = [];
  for (let at = body.parent; at !== undefined && !ids.includes(at); at = bodies.get(at)?.parent) ids.push(at);
  return ids;
}

/** The words that names of the lexicon write small (`of`, `against`). */
function smallWords(names: readonly Name[], vocabulary: Vocabulary): Set<number> {
  const written = names.map(({ text, exact }) => (exact === null ? text : '')).join('\n');
  return new Set([...new Set(written.match(smallWord))].map((word) => vocabulary.add(word)));
}

const letter = /[a-zà-ÿ]/;
const ofLetters = / of (the )?(?=\p{Lu}{3,}$)/u;
/** A name whose first two words are small, or all behind the letters of its owner, is listed as records write it. */
const uncapitalised = /^(?:\p{Ll}+ \p{Ll}|\p{Lu}{2,}(?: [\p{Ll}-]+)+$)/u;
/** Those of other languages too, and those at an apostrophe (`d'intervention`). */
const smallWord = /(?<![^\s'’])\p{Ll}+(?![^\s'’-])/gu;

/** A name with its spelling folded, for looking it up. */
const nameKey = (name: string, vocabulary: Vocabulary): string =>
  (name.match(/\p{L}+|\d+/gu) ?? []).map((word) => vocabulary.wordOf(vocabulary.idOf(word)) || word).join(' ');

/** The article that begins Arabic names. */
const arabic = /^Al[- ]/;

/** A small word that the text layer of a PDF has glued to the next one. */
const glued = /^(?:of|the|and)(?:\p{Lu}|the$)/u;

const rank: Record<NameForm, number> = { name: 0, acronym: 1, short: 2, weak: 3 };

/** True where the text at `[start, end)` is `wanted`, white space of any kind counting as one space, and apostrophes as straight. */
function sameText(text: string, start: number, end: number, wanted: string): boolean {
  if (end - start === wanted.length && text.startsWith(wanted, start)) return true;
  return oneSpaced(text.slice(start, end)).replace(/[’‘ʼ]/g, "'") === wanted;
}
