import { lex, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { Body } from './body.ts';
import { keysOf, type NameKey } from './name-key.ts';
import type { Names } from './names.ts';
import type { Reading } from './reading.ts';
import { stem } from './stem.ts';
import { HEAD } from './tables.ts';

/** Compares names of bodies: makes keys, and knows which body of the lexicon has which key. */
export interface Canon {
  keyOf(reading: Reading, from: number, to: number): NameKey;
  /** The body of the lexicon whose name says the same. */
  bodyFor(key: NameKey): Body | undefined;
  /** The body of the lexicon whose name says nearly the same, with that name's key: the same head, and this share of words. */
  like(key: NameKey, least: number): { readonly body: Body; readonly key: NameKey } | undefined;
  /** The heads of all names of a body of the lexicon, stemmed (`organization`). */
  headsOf(bodyId: string): readonly string[];
  /** The stem that keys hold for a word. */
  stemOf(word: number): string;
  /** The name of an office of a state in the lexicon's form (`Ministry of Internal Affairs of Kyrgyzstan`), or null. */
  officeFor(key: NameKey): string | null;
}

/** @param vocabulary the vocabulary that the texts were lexed with */
export function canonOf(names: Names, vocabulary: Vocabulary): Canon {
  const { tables, lexicon } = names;
  const makeKey = keysOf(tables, vocabulary);
  /** The keys of a reading by their tokens: several steps ask for the same. */
  const made = new WeakMap<Reading, Map<number, NameKey>>();
  function keyOf(reading: Reading, from: number, to: number): NameKey {
    let keys = made.get(reading);
    if (!keys) {
      keys = new Map();
      made.set(reading, keys);
    }
    const place = from * (reading.tokens.count + 1) + to;
    let key = keys.get(place);
    if (!key) {
      key = makeKey(reading, from, to);
      keys.set(place, key);
    }
    return key;
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
      const key = makeKey(reading, from, token);
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

  /** `LIBE Committee`: a body's letters with the head that its own name has are the body. */
  function withItsHead({ words, owners, head }: NameKey): Body | undefined {
    const [owner] = owners;
    if (words.length !== 2 || owners.length !== 1 || head === '' || !owner?.startsWith('@')) return undefined;
    const body = lexicon.bodies.get(owner.slice(1));
    return body && index().heads.get(body.id)?.has(head) ? body : undefined;
  }

  const states = new Map(names.places.all.filter((p) => p.kind === 'state').map((place) => [`#${place.id}`, place]));
  return {
    keyOf,
    bodyFor: (key) => index().bodies.get(key.text) ?? withItsHead(key),
    headsOf: (id) => [...(index().heads.get(id) ?? [])],
    stemOf: (word) => stem(vocabulary.wordOf(word)),
    like(key, least) {
      if (key.words.length < 4) return undefined;
      // Two names that share so many words share one of the rarest few of them.
      const rare = key.words
        .map((word) => index().byWord.get(word) ?? [])
        .sort((a, b) => a.length - b.length)
        .slice(0, Math.ceil(key.words.length / 2));
      let best: { body: Body; key: NameKey; share: number } | undefined;
      for (const { key: other, body } of new Set(rare.flat())) {
        if (other.head !== key.head || other.owners.join() !== key.owners.join()) continue;
        const shared = key.words.filter((word) => other.words.includes(word)).length;
        // Where each has a word of its own they are two bodies.
        if (shared < key.words.length && shared < other.words.length) continue;
        const share = (2 * shared) / (key.words.length + other.words.length);
        if (share >= least && (!best || share > best.share)) best = { body, key: other, share };
      }
      return best;
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
