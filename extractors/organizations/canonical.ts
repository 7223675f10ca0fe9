import { fold } from '../../src/core/fold.ts';
import { lex, NUMBER, type Tokens, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Body } from './lexicon.ts';
import type { Names } from './names.ts';
import { joins, type Reading } from './reading.ts';
import { HEAD } from './tables.ts';

/** What a name says, without the order and spelling in which it says it. */
export interface NameKey {
  /** Its words, stemmed and sorted; bodies and places named in it stand as `@id` and `#id`. */
  readonly words: readonly string[];
  /** The words as one text, equal for names that say the same. */
  readonly text: string;
  /** The bodies and states that own it. */
  readonly owners: readonly string[];
  /** Its head word, stemmed, or an empty text. */
  readonly head: string;
  /** Its words up to the first tail, in their order, owners left out: what a short form of it keeps. */
  readonly core: string;
}

/** Compares names of bodies: makes keys, and knows which body of the lexicon has which key. */
export interface Canon {
  keyOf(reading: Reading, from: number, to: number): NameKey;
  /** The body of the lexicon whose name says the same. */
  bodyFor(key: NameKey): Body | undefined;
  /** The body of the lexicon whose name says nearly the same: the same head, and at least this share of words in common. */
  like(key: NameKey, least: number): Body | undefined;
  /** The heads of all names of a body of the lexicon, stemmed (`organization`). */
  headsOf(bodyId: string): readonly string[];
  /** The stem that keys hold for a word. */
  stemOf(word: number): string;
  /** The name of an office of a state in the lexicon's form (`Ministry of Internal Affairs of Kyrgyzstan`), or null. */
  officeFor(key: NameKey): string | null;
}

const small = new Set('of for on in to the a an and & under at with by s de la du des'.split(' '));

/**
 * The stem of an English word, for comparison only: endings of number and of verbal nouns are taken off
 * (`Coordinating`, `Coordination`: `coordinat`; `Authorities`: `authority`).
 */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = cut(word);
    stems.set(word, known);
  }
  return known;
}

const stems = new Map<string, string>();

function cut(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const one = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const verbal = /(?:ating|ation|ated|ate)$/.exec(one);
  if (verbal) return `${one.slice(0, verbal.index)}at`;
  return /[a-z]{4}(?:ing|ion)$/.test(one) ? one.slice(0, -3) : one;
}

/** @param vocabulary the vocabulary that the texts were lexed with */
export function canonOf(names: Names, vocabulary: Vocabulary): Canon {
  const { tables, lexicon } = names;
  /** By its first stem: a phrase of stems, and the phrase that stands for it. */
  const synonyms = new Map<string, { from: readonly string[]; to: readonly string[] }[]>();
  for (const [first, ...others] of tables.synonyms) {
    const to = first!.split(' ').map(stem);
    for (const other of others) {
      const from = other.split(' ').map(stem);
      synonyms.set(from[0]!, [...(synonyms.get(from[0]!) ?? []), { from, to }]);
    }
  }
  const letters = new Map(tables.letters.map(([short, long]) => [short, fold(long).split(' ').map(stem)] as const));

  function unify(words: string[]): string[] {
    for (let i = 0; i < words.length; i++) {
      for (const { from, to } of synonyms.get(words[i]!) ?? []) {
        if (from.every((word, k) => words[i + k] === word)) words.splice(i, from.length, ...to);
      }
    }
    return words;
  }

  /** The longest of the names that begin at a token which lies within `[from, to)` and is not all of it. */
  function inside<Hit extends { readonly from: number; readonly to: number }>(
    hits: readonly Hit[] | undefined,
    from: number,
    to: number,
  ): Hit | undefined {
    return hits?.findLast((hit) => hit.to <= to && (hit.from > from || hit.to < to));
  }

  function keyOf(reading: Reading, from: number, to: number): NameKey {
    const { tokens, text } = reading;
    const words: string[] = [];
    const owners: string[] = [];
    const core: string[] = [];
    let head = '';
    let tailed = false;
    for (let i = from; i < to; ) {
      const body = inside(reading.bodiesFrom.get(i), from, to);
      if (body) {
        owners.push(`@${body.bodies[0]!.id}`);
        i = body.to;
        continue;
      }
      const there = reading.placeFrom.get(i);
      const place = there && inside([there], from, to);
      if (place) {
        if (place.place.kind === 'state') owners.push(`#${place.place.id}`);
        else words.push(`#${place.place.id}`);
        i = place.to;
        continue;
      }
      if (head !== '' && tables.tail(tokens.word[i]!)) tailed = true;
      const kind = tokens.kind[i];
      let word = wordAt(text, tokens, i, vocabulary);
      // The prefixes that the automaton joins are joined here too.
      if (/^(?:co|counter|anti|inter|multi|non|sub|peace)$/.test(word) && i + 2 < to && joins(reading, i + 1)) {
        i += 2;
        word += wordAt(text, tokens, i, vocabulary);
        word = vocabulary.wordOf(vocabulary.idOf(word)) || word;
      }
      if ((kind === WORD || kind === NUMBER) && !small.has(word)) {
        const read = letters.get(word)?.filter((part) => !small.has(part)) ?? [stem(word)];
        words.push(...read);
        if (!tailed) core.push(...read);
        // The last head word before the first tail: `Security Council Committee on…` is a committee.
        if (tables.head(tokens.word[i]!) && (head === '' || !tailed)) head = read[0]!;
      }
      i++;
    }
    const unique = [...new Set([...unify(words), ...owners])].sort();
    return { words: unique, text: unique.join(' '), owners, head, core: core.join(' ') };
  }

  interface Index {
    readonly bodies: Map<string, Body>;
    readonly offices: Map<string, string>;
    readonly heads: Map<string, Set<string>>;
    /** The keys that hold a word, by word, for keys of four words or more. */
    readonly byWord: Map<string, { key: NameKey; body: Body }[]>;
  }
  let known: Index | undefined;
  function headed(tokens: Tokens, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if ((tables.bits(tokens.word[i]!) & HEAD) !== 0) return true;
    return false;
  }

  /** Made when first asked for: most texts need it, but loading need not wait for it. */
  function index(): Index {
    if (known) return known;
    const bodies = new Map<string, Body>();
    const offices = new Map<string, string>();
    const heads = new Map<string, Set<string>>();
    const byWord: Index['byWord'] = new Map();
    const lines = [...lexicon.names.map((name) => name.text), ...tables.offices];
    const text = lines.join('\n\n');
    const reading = names.read(text, lex(text, vocabulary), []);
    let token = 0;
    let position = 0;
    for (const [number, line] of lines.entries()) {
      const from = token;
      position += line.length + 2;
      while (token < reading.tokens.count && reading.tokens.start[token]! < position) token++;
      // Names without a head word (`Taliban`) have no other order or spelling to be compared in.
      if (!headed(reading.tokens, from, token)) continue;
      const key = keyOf(reading, from, token);
      const body = lexicon.names[number]?.body;
      if (!body) {
        offices.set(key.text, line);
        continue;
      }
      if (!bodies.has(key.text)) bodies.set(key.text, body);
      if (key.head !== '') heads.set(body.id, (heads.get(body.id) ?? new Set()).add(key.head));
      if (key.words.length < 4) continue;
      for (const word of key.words) {
        const list = byWord.get(word);
        if (list) list.push({ key, body });
        else byWord.set(word, [{ key, body }]);
      }
    }
    known = { bodies, offices, heads, byWord };
    return known;
  }

  const states = new Map(names.places.all.filter((p) => p.kind === 'state').map((place) => [`#${place.id}`, place]));
  return {
    keyOf,
    bodyFor: (key) => index().bodies.get(key.text),
    headsOf: (id) => [...(index().heads.get(id) ?? [])],
    stemOf: (word) => stem(vocabulary.wordOf(word)),
    like(key, least) {
      if (key.words.length < 4) return undefined;
      // Two names that share so many words share one of the rarest few of them.
      const rare = key.words
        .map((word) => index().byWord.get(word) ?? [])
        .sort((a, b) => a.length - b.length)
        .slice(0, Math.ceil(key.words.length / 2));
      let best: { body: Body; share: number } | undefined;
      for (const { key: other, body } of new Set(rare.flat())) {
        if (other.head !== key.head || other.owners.join() !== key.owners.join()) continue;
        const shared = key.words.filter((word) => other.words.includes(word)).length;
        const share = (2 * shared) / (key.words.length + other.words.length);
        if (share >= least && (!best || share > best.share)) best = { body, share };
      }
      return best?.body;
    },
    officeFor(key) {
      const [owner, ...others] = key.owners;
      const state = owner && others.every((other) => other === owner) ? states.get(owner) : undefined;
      if (!state) return null;
      const office = index().offices.get(key.words.filter((word) => word !== owner).join(' '));
      return office ? `${office} of ${state.article ? 'the ' : ''}${state.name}` : null;
    },
  };
}

function wordAt(text: string, tokens: Tokens, i: number, vocabulary: Vocabulary): string {
  const id = tokens.word[i]!;
  return id === 0 ? fold(text.slice(tokens.start[i], tokens.end[i])) : vocabulary.wordOf(id);
}
