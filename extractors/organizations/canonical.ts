import { fold } from '../../src/core/fold.ts';
import { lex, NUMBER, type Tokens, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import type { PlaceHit } from '../places/lexicon.ts';
import type { Body, LexiconHit } from './lexicon.ts';
import type { Names } from './names.ts';
import { joins, type Reading } from './reading.ts';

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
}

/** Compares names of bodies: makes keys, and knows which body of the lexicon has which key. */
export interface Canon {
  keyOf(reading: Reading, from: number, to: number): NameKey;
  /** The body of the lexicon whose name says the same. */
  bodyFor(key: NameKey): Body | undefined;
  /** The name of an office of a state in the lexicon's form (`Ministry of Internal Affairs of Kyrgyzstan`), or null. */
  officeFor(key: NameKey): string | null;
}

const small = new Set('of for on in to the a an and & under at with by s de la du des'.split(' '));

/**
 * The stem of an English word, for comparison only: endings of number and of verbal nouns are taken off
 * (`Coordinating`, `Coordination`: `coordinat`; `Authorities`: `authority`).
 */
export function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  let cut = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const verbal = /(?:ating|ation|ated|ate)$/.exec(cut);
  if (verbal) cut = `${cut.slice(0, verbal.index)}at`;
  else if (/[a-z]{4}(?:ing|ion)$/.test(cut)) cut = cut.slice(0, -3);
  return cut;
}

/** @param vocabulary the vocabulary that the texts were lexed with */
export function canonOf(names: Names, vocabulary: Vocabulary): Canon {
  const { tables, lexicon } = names;
  /** From a phrase of stems to the phrase that stands for it. */
  const synonyms = tables.synonyms.flatMap(([first, ...others]) =>
    others.map((other) => [other.split(' ').map(stem), first!.split(' ').map(stem)] as const),
  );
  const letters = new Map(
    Object.entries(tables.letters).map(([short, long]) => [short, fold(long).split(' ').map(stem)] as const),
  );

  function unify(words: string[]): string[] {
    for (const [from, to] of synonyms) {
      for (let i = 0; i + from.length <= words.length; i++) {
        if (from.every((word, k) => words[i + k] === word)) words.splice(i, from.length, ...to);
      }
    }
    return words;
  }

  /** The longest names inside `[from, to)` that are not all of it. */
  function inside<Hit extends LexiconHit | PlaceHit>(
    hits: ReadonlyMap<number, Hit>,
    i: number,
    from: number,
    to: number,
  ) {
    const hit = hits.get(i);
    return hit && hit.to <= to && !(hit.from === from && hit.to === to) ? hit : undefined;
  }

  function keyOf(reading: Reading, from: number, to: number): NameKey {
    const { tokens, text } = reading;
    const words: string[] = [];
    const owners: string[] = [];
    let head = '';
    for (let i = from; i < to; ) {
      const body = inside(reading.bodyFrom, i, from, to);
      if (body) {
        owners.push(`@${body.bodies[0]!.id}`);
        i = body.to;
        continue;
      }
      const place = inside(reading.placeFrom, i, from, to);
      if (place) {
        if (place.place.kind === 'state') owners.push(`#${place.place.id}`);
        else words.push(`#${place.place.id}`);
        i = place.to;
        continue;
      }
      const kind = tokens.kind[i];
      let word = wordAt(text, tokens, i, vocabulary);
      // The prefixes that the automaton joins are joined here too.
      if (/^(?:co|counter|anti|inter|multi|non|sub|peace)$/.test(word) && i + 2 < to && joins(reading, i + 1)) {
        i += 2;
        word += wordAt(text, tokens, i, vocabulary);
        word = vocabulary.wordOf(vocabulary.idOf(word)) || word;
      }
      if ((kind === WORD || kind === NUMBER) && !small.has(word)) {
        const read = letters.get(word);
        if (read) words.push(...read.filter((part) => !small.has(part)));
        else words.push(stem(word));
        if (head === '' && tables.head(tokens.word[i]!)) head = read ? read[0]! : stem(word);
      }
      i++;
    }
    const unique = [...new Set([...unify(words), ...owners])].sort();
    return { words: unique, text: unique.join(' '), owners, head };
  }

  let known: { bodies: Map<string, Body>; offices: Map<string, string> } | undefined;
  /** Made when first asked for: most texts need it, but loading need not wait for it. */
  function index() {
    if (known) return known;
    const bodies = new Map<string, Body>();
    const offices = new Map<string, string>();
    const lines = [...lexicon.names.map((name) => name.text), ...tables.offices];
    const text = lines.join('\n\n');
    const reading = names.read(text, lex(text, vocabulary), []);
    let token = 0;
    let position = 0;
    for (const [number, line] of lines.entries()) {
      const from = token;
      position += line.length + 2;
      while (token < reading.tokens.count && reading.tokens.start[token]! < position) token++;
      const key = keyOf(reading, from, token).text;
      const name = lexicon.names[number];
      if (!name) offices.set(key, line);
      else if (!bodies.has(key)) bodies.set(key, name.body);
    }
    known = { bodies, offices };
    return known;
  }

  const states = new Map(names.places.all.filter((p) => p.kind === 'state').map((place) => [`#${place.id}`, place]));
  return {
    keyOf,
    bodyFor: (key) => index().bodies.get(key.text),
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
