import { placesOf } from '../../extractors/places/lexicon.ts';
import { lex } from '../core/tokens.ts';
import { Vocabulary } from '../core/vocabulary.ts';

let finder: ((text: string) => string[]) | undefined;

/** The States that a text names, adjectives included (`the Kazakh police`), by their ISO 3166-1 codes, each once, sorted. */
export function statesIn(text: string): string[] {
  if (!finder) {
    const vocabulary = new Vocabulary();
    const places = placesOf(vocabulary);
    finder = (one) => {
      const hits = places.find(one, lex(one, vocabulary));
      return [...new Set(hits.flatMap(({ place }) => (place.kind === 'state' ? [place.id] : [])))].sort();
    };
  }
  return finder(text);
}
