import { z } from 'zod';
import { NameAutomaton } from '../../src/core/name-automaton.ts';
import { loadNameFile } from '../../src/core/name-file.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { BLOCK, CAPITAL, type Tokens, WORD } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';

/** The files of places, in the order in which they are read; a name belongs to the first place that bears it. */
export const placeFiles = ['states', 'regions', 'subdivisions', 'cities'].map(
  (file) => `extractors/places/lexicon/${file}.yaml`,
);

const shape = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['state', 'historic-state', 'region', 'subdivision', 'city']),
      /** The name takes `the` in running text. */
      article: z.literal(true).optional(),
      /** Of a city or subdivision: the id of its state. */
      country: z.string().optional(),
      names: z.array(z.string()).default([]),
      adjectives: z.array(z.string()).default([]),
    })
    .strict(),
);

/** A country, region, part of a country or city. A state's id is its ISO 3166-1 alpha-2 code. */
export type Place = z.output<typeof shape>[number];

/** A place's name, or the adjective made of it, at tokens `[from, to)`. */
export interface PlaceHit {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  readonly adjective: boolean;
}

/** The places that are known, and where a text names them. */
export interface Places {
  readonly all: readonly Place[];
  /** Every place named, in the order of the text, the longest name first met; hits do not overlap. */
  find(text: string, tokens: Tokens): readonly PlaceHit[];
}

interface Name {
  readonly place: Place;
  readonly adjective: boolean;
  /** Of a name in capitals (`UAE`, `US`): the spelling that it must have. */
  readonly exact: string | null;
}

const cache = new WeakMap<Vocabulary, Places>();

/** The places, compiled once for each vocabulary. @throws Fault RAP_RULE where a file is wrong */
export function placesOf(vocabulary: Vocabulary): Places {
  const known = cache.get(vocabulary);
  if (known) return known;
  const places = compile(vocabulary);
  cache.set(vocabulary, places);
  return places;
}

function compile(vocabulary: Vocabulary): Places {
  const all = placeFiles.flatMap((file) => loadNameFile(file, shape));
  const automaton = new NameAutomaton(vocabulary);
  const names: Name[] = [];
  const add = (name: string, place: Place, adjective: boolean) => {
    const exact = /^[A-Z. ]+$/.test(name) ? name : null;
    automaton.add(name, names.push({ place, adjective, exact }) - 1);
  };
  for (const place of all) {
    for (const name of [place.name, ...place.names]) add(name, place, false);
    for (const adjective of place.adjectives) add(adjective, place, true);
  }
  const small = new Set(['of', 'the', 'and', 'de', 'es', 'el', 'au'].map((word) => vocabulary.add(word)));
  const found = new WeakMap<Tokens, readonly PlaceHit[]>();

  function search(text: string, tokens: Tokens): PlaceHit[] {
    const hits: PlaceHit[] = [];
    let last: PlaceHit | undefined;
    for (const hit of automaton.find(text, tokens, BLOCK, CAPITAL)) {
      if (last && hit.from < last.to && hit.from > last.from) continue;
      const name = names[hit.names[0]!]!;
      if (name.exact === null ? !capitalised(tokens, hit.from, hit.to) : !exactly(text, tokens, hit, name.exact)) {
        continue;
      }
      if (goesOn(text, tokens, hit.to)) continue;
      if (last && hit.from === last.from) hits.pop();
      last = { from: hit.from, to: hit.to, place: name.place, adjective: name.adjective };
      hits.push(last);
    }
    return hits;
  }

  /** `U.S.` is no name in `U.S.A.F.`: letters with full stops go on right behind it. */
  const goesOn = (text: string, tokens: Tokens, to: number): boolean => {
    const end = tokens.end[to - 1]!;
    return text[end - 1] === '.' && tokens.start[to] === end && /^\p{Lu}\./u.test(text.slice(end, end + 3));
  };

  const capitalised = (tokens: Tokens, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) !== 0 || small.has(tokens.word[i]!)) continue;
      // The letter after an apostrophe is no word of its own (`Côte d'Ivoire`, `People's`).
      if (i > from && tokens.end[i]! - tokens.start[i]! === 1) continue;
      return false;
    }
    return true;
  };

  return {
    all,
    find(text, tokens) {
      let hits = found.get(tokens);
      if (!hits) {
        hits = search(text, tokens);
        found.set(tokens, hits);
      }
      return hits;
    },
  };
}

const exactly = (text: string, tokens: Tokens, hit: { from: number; to: number }, exact: string): boolean =>
  oneSpaced(text.slice(tokens.start[hit.from], tokens.end[hit.to - 1])) === exact;
