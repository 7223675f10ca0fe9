import { z } from 'zod';
import { ruleEvidence } from '../../src/core/evidence.ts';
import { defineExtractor, type Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { loadRuleFile, ruleShape } from '../../src/core/rule-file.ts';
import { BLOCK, WORD } from '../../src/core/tokens.ts';
import { type PlaceHit, placeFiles, placesOf } from './lexicon.ts';

const patterns = 'extractors/places/patterns.yaml';
const shape = z.array(
  z
    .object({
      ...ruleShape,
      reads: z.enum(['state', 'historic-state', 'region', 'subdivision', 'city', 'adjective']),
    })
    .strict(),
);

/**
 * Finds countries, regions, parts of countries and cities, with the adjectives made of them. The value's lexicon id is the
 * ISO 3166-1 alpha-2 code of a state, a name in lower case with dashes for the rest.
 */
export const places = defineExtractor({
  type: 'place',
  files: [patterns, ...placeFiles],
  compile(vocabulary) {
    const rules = loadRuleFile(patterns, shape);
    const ruleFor = new Map(rules.map((rule) => [rule.reads, rule]));
    const lexicon = placesOf(vocabulary);
    const notNoun = new Set(['language', 'version', 'text'].map((word) => vocabulary.add(word)));
    const and = new Set(['and', 'or', ','].map((word) => vocabulary.add(word)));
    const ofLanguage = new Set(['in', 'into', 'from', 'original', 'spoke', ':'].map((word) => vocabulary.add(word)));

    /** An adjective stands before a noun, or is joined to another; a language does not. */
    function standsBeforeNoun({ tokens }: Readable, hit: PlaceHit): boolean {
      const next = hit.to;
      if (next >= tokens.count || (tokens.flags[next]! & BLOCK) !== 0) return false;
      const word = tokens.word[next]!;
      if (and.has(word)) return !(hit.from > 0 && ofLanguage.has(tokens.word[hit.from - 1]!));
      return tokens.kind[next] === WORD && !notNoun.has(word);
    }

    return {
      rules,
      find(document) {
        const { text, tokens } = document;
        const findings: Finding[] = [];
        for (const hit of lexicon.find(text, tokens)) {
          if (hit.adjective && !standsBeforeNoun(document, hit)) continue;
          const rule = ruleFor.get(hit.adjective ? 'adjective' : hit.place.kind)!;
          findings.push({
            type: 'place',
            start: tokens.start[hit.from]!,
            end: tokens.end[hit.to - 1]!,
            rules: [rule.id],
            evidence: [ruleEvidence(rule.id, rule.probability)],
            entity: hit.place.name,
            value: { kind: 'name', lexiconId: hit.place.id },
          });
        }
        return findings;
      },
    };
  },
});
