import { ruleEvidence } from '../../src/core/evidence.ts';
import type { Readable } from '../../src/core/extractor.ts';
import { linkedBy } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';
import { NameAutomaton } from '../../src/core/name-automaton.ts';
import type { RuleInfo } from '../../src/core/rule-file.ts';
import { BLOCK, CAPITAL } from '../../src/core/tokens.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { readEdition } from './name.ts';
import { knownSeries, type Series, seriesKey } from './own-series.ts';

/** The series of the lexicon. */
export interface KnownSeries {
  /** The series that bears this name, in any of its spellings. */
  byName(name: string): Series | undefined;
  /** True for a name of a series that is an ordinary word, too. */
  isCommon(name: string): boolean;
  /** Every mention of a name that is plain enough to be found without other signs, and of any name with its edition. */
  find(document: Readable, rule: RuleInfo): Finding[];
}

/** Compiles the series that are known, the user's own among them. @throws Fault RAP_RULE where a file is wrong */
export function loadKnown(vocabulary: Vocabulary): KnownSeries {
  const all = knownSeries();
  const names = new Map<string, Series>();
  const common = new Set(all.flatMap((series) => series.common.map(seriesKey)));
  const automaton = new NameAutomaton(vocabulary);
  all.forEach((series, number) => {
    for (const name of [series.name, ...series.names]) {
      names.set(seriesKey(name), series);
      automaton.add(name, number);
    }
  });
  return {
    byName: (name) => names.get(seriesKey(name)),
    isCommon: (name) => common.has(seriesKey(name)),
    find({ text, tokens }, rule) {
      const findings: Finding[] = [];
      for (const hit of automaton.find(text, tokens, BLOCK)) {
        if ((tokens.flags[hit.from]! & CAPITAL) === 0) continue;
        const edition = readEdition(text, tokens, hit.to);
        // An ordinary word is a series' name where an edition hangs on it: `the second phase of “Channel-2023”`.
        const dated = edition !== null && edition.to - hit.to > 1;
        if (!dated && !all[hit.names[0]!]!.plain) continue;
        findings.push({
          type: 'operation',
          start: tokens.start[hit.from]!,
          end: tokens.end[(edition?.to ?? hit.to) - 1]!,
          rules: [rule.id],
          evidence: [
            ruleEvidence(rule.id, rule.probability),
            linkedBy(all[hit.names[0]!]!.name, 'a name of the series that the lexicon has'),
          ],
          entity: all[hit.names[0]!]!.name,
          value: { kind: 'operation', edition: edition?.edition ?? null },
        });
      }
      return findings;
    },
  };
}
