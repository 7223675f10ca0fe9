import { z } from 'zod';
import { ruleEvidence } from '../../src/core/evidence.ts';
import type { Readable } from '../../src/core/extractor.ts';
import { fold } from '../../src/core/fold.ts';
import type { Finding } from '../../src/core/mention.ts';
import { NameAutomaton } from '../../src/core/name-automaton.ts';
import { loadRuleFile, type RuleInfo } from '../../src/core/rule-file.ts';
import { BLOCK, CAPITAL } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { readEdition } from './name.ts';

const shape = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      names: z.array(z.string()),
      kind: z.string(),
      plain: z.boolean(),
    })
    .strict(),
);
type Series = z.output<typeof shape>[number];

/** The series of the lexicon. */
export interface KnownSeries {
  /** The series that bears this name, in any of its spellings. */
  byName(name: string): Series | undefined;
  /** Every mention of a name that is plain enough to be found without other signs. */
  find(document: Readable, rule: RuleInfo): Finding[];
}

export function loadKnown(file: string, vocabulary: Vocabulary): KnownSeries {
  const all = loadRuleFile(file, shape);
  const names = new Map<string, Series>();
  const automaton = new NameAutomaton(vocabulary);
  all.forEach((series, number) => {
    for (const name of [series.name, ...series.names]) {
      names.set(keyOf(name), series);
      if (series.plain) automaton.add(name, number);
    }
  });
  return {
    byName: (name) => names.get(keyOf(name)),
    find({ text, tokens }, rule) {
      const findings: Finding[] = [];
      for (const hit of automaton.find(text, tokens, BLOCK)) {
        if ((tokens.flags[hit.from]! & CAPITAL) === 0) continue;
        const edition = readEdition(text, tokens, hit.to);
        findings.push({
          type: 'operation',
          start: tokens.start[hit.from]!,
          end: tokens.end[(edition?.to ?? hit.to) - 1]!,
          rules: [rule.id],
          evidence: [ruleEvidence(rule.id, rule.probability)],
          entity: all[hit.names[0]!]!.name,
          value: { kind: 'operation', edition: edition?.edition ?? null },
        });
      }
      return findings;
    },
  };
}

/** Names are compared by their letters and digits alone. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
