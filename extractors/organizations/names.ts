import { NameAutomaton, type NameHit } from '../../src/core/name-automaton.ts';
import type { Span } from '../../src/core/span.ts';
import { BLOCK, CAPITAL, type Tokens } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { type PlaceHit, type Places, placesOf } from '../places/lexicon.ts';
import { certainOf } from './certain.ts';
import { headlines } from './headline.ts';
import { type Lexicon, type LexiconHit, loadLexicon } from './lexicon.ts';
import { type Joints, jointsOf, type Reading, shouted } from './reading.ts';
import { HEAD, loadTables, type Tables } from './tables.ts';

/** A reading with every hit of the lexicon; names that are found in other ways may be added to `bodyFrom`. */
export interface Found extends Reading {
  readonly hits: readonly LexiconHit[];
  readonly bodyFrom: Map<number, LexiconHit>;
}

/** Everything that names of bodies are read with, compiled for one vocabulary. */
export interface Names {
  readonly tables: Tables;
  readonly lexicon: Lexicon;
  readonly places: Places;
  readonly joints: Joints;
  /** Finds what the lexicons know in a text; shapes are read on top of it. */
  read(text: string, tokens: Tokens, sentences: readonly Span[]): Found;
}

const cache = new WeakMap<Vocabulary, Names>();

/** The names, compiled once for each vocabulary. @throws Fault RAP_RULE where a file is wrong */
export function namesOf(vocabulary: Vocabulary): Names {
  const known = cache.get(vocabulary);
  if (known) return known;
  const names = compile(vocabulary);
  cache.set(vocabulary, names);
  return names;
}

function compile(vocabulary: Vocabulary): Names {
  const tables = loadTables(vocabulary);
  const joints = jointsOf(vocabulary);
  const places = placesOf(vocabulary);
  const { contractions } = tables;
  const ordinary = new Set(tables.ordinary);
  const lexicon = loadLexicon(vocabulary, { contractions, ordinary, shouted });
  const none = new NameAutomaton(vocabulary);
  const certain = certainOf(tables.houses, lexicon, vocabulary, tables);
  for (const [number, phrase] of tables.none.entries()) none.add(phrase, number);

  /** The head of a phrase is its last word that is one (`Terrorist Organization`, `Association Agreement`). */
  function headOf({ from, to }: NameHit, { word }: Tokens): number {
    for (let i = to - 1; i > from; i--) if ((tables.bits(word[i]!) & HEAD) !== 0) return i;
    return (tables.bits(word[from]!) & HEAD) !== 0 ? from : to - 1;
  }

  return {
    tables,
    lexicon,
    places,
    joints,
    read(text, tokens, sentences) {
      const hits = certain(lexicon.find(text, tokens), text, tokens);
      const bodyFrom = new Map<number, LexiconHit>();
      const bodyTo = new Map<number, LexiconHit>();
      const bodiesFrom = new Map<number, LexiconHit[]>();
      const sharedTo = new Map<number, LexiconHit>();
      for (const hit of hits) {
        if (hit.form === 'short') {
          if (hit.bodies.some(({ state }) => state === undefined)) sharedTo.set(hit.to, hit);
          continue;
        }
        const list = bodiesFrom.get(hit.from);
        if (list) list.push(hit);
        else bodiesFrom.set(hit.from, [hit]);
        if ((bodyFrom.get(hit.from)?.to ?? 0) < hit.to) bodyFrom.set(hit.from, hit);
        if ((bodyTo.get(hit.to)?.from ?? Number.POSITIVE_INFINITY) > hit.from) bodyTo.set(hit.to, hit);
      }
      const found = places.find(text, tokens);
      return {
        text,
        tokens,
        tables,
        joints,
        hits,
        bodyFrom,
        bodyTo,
        bodiesFrom,
        sharedTo,
        placeFrom: new Map(found.map((hit) => [hit.from, hit])),
        placeTo: new Map(found.map((hit) => [hit.to, hit])),
        none: new Set(none.find(text, tokens, BLOCK, CAPITAL).map((hit) => headOf(hit, tokens))),
        inPlace: inside(found),
        headline: headlines(text, tokens, sentences, tables),
      };
    },
  };
}

/** The tokens of place names of several words. */
function inside(hits: readonly PlaceHit[]): Set<number> {
  const tokens = new Set<number>();
  for (const { from, to } of hits) if (to - from > 1) for (let i = from; i < to; i++) tokens.add(i);
  return tokens;
}
