import type { RuleInfo } from '../core/rule-file.ts';
import type { RuleCount } from '../store/index.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { tallies } from './track-record.ts';

/** How a rule did in review. */
export interface RuleRecord {
  readonly id: string;
  readonly wrong: number;
  readonly reviewed: number;
}

/** What the rules of this version did in the documents of a report. */
export interface RuleUse {
  /** The rules that fired, the most used first. */
  readonly fired: readonly RuleCount[];
  /** Those whose findings reviewers rejected or corrected, the most often wrong first, ways of binding among them; see `tallies`. */
  readonly errMost: readonly RuleRecord[];
  /** How many findings somebody reviewed; with none, nothing is known of errors. */
  readonly reviewed: number;
  /** Ids of the rules that this version has and that did not fire, in the order of their files. */
  readonly neverFired: readonly string[];
}

/** Holds the rules of this version against what fired and what was reviewed. */
export function ruleUse(
  fired: readonly RuleCount[],
  rules: readonly RuleInfo[],
  reviewed: readonly Reviewed[],
): RuleUse {
  const verdicts = lastVerdicts(reviewed);
  const records = [...tallies(verdicts)];
  const used = new Set(fired.map(({ id }) => id));
  return {
    fired,
    errMost: records
      .map(([id, { right, of }]): RuleRecord => ({ id, wrong: of - right, reviewed: of }))
      .filter(({ wrong }) => wrong > 0)
      .sort((a, b) => b.wrong - a.wrong || a.reviewed - b.reviewed || (a.id < b.id ? -1 : 1)),
    reviewed: verdicts.length,
    neverFired: [...new Set(rules.map(({ id }) => id))].filter((id) => !used.has(id)),
  };
}
