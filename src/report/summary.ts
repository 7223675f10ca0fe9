import type { VerdictCounts } from '../store/index.ts';
import type { ReportModel } from './report-model.ts';
import { counted, numberInWords, percent } from './words.ts';

/** What became of the files, as one sum: `14 files came in: 12 stored + 1 duplicate + 1 failed + 0 waiting.` */
export function filesSentence({ files }: Pick<ReportModel, 'files'>): string {
  const parts = [
    `${numberInWords(files.stored)} stored`,
    counted(files.duplicates, 'duplicate'),
    `${numberInWords(files.failed)} failed`,
    `${numberInWords(files.waiting)} waiting`,
  ];
  return `${counted(files.in, 'file')} came in: ${parts.join(' + ')}.`;
}

/** The sum of numbers; 0 of none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Mentions this sure or surer are counted as sure in the summary. */
const sure = 0.9;

/** How many claims and mentions, and how sure. */
export function confidenceSentence({
  counts,
  distribution,
  judged,
}: Pick<ReportModel, 'counts' | 'distribution' | 'judged'>): string {
  const mentions = sum(distribution.mention);
  const facts = sum(distribution.fact);
  if (mentions === 0) return 'Nothing was found in them.';
  const surely = distribution.mention[Math.round(sure * 10)]!;
  const total = counts.filter((c) => c.kind === 'mention').reduce((all, c) => all + c.mean * c.count, 0);
  return (
    `${counted(facts, 'claim')}${ofThem(judged.claims)} and ${counted(mentions, 'mention')}${ofThem(judged.mentions)}; the mentions are ${(total / mentions).toFixed(2)} sure ` +
    `on average, and ${percent(surely / mentions)} of them ${sure.toFixed(1)} or surer.`
  );
}

/** ` (2 rejected, 4 corrected by reviewers)`; nothing where reviewers found nothing wrong. */
function ofThem({ rejected, corrected }: VerdictCounts): string {
  const told = [
    rejected > 0 && `${numberInWords(rejected)} rejected`,
    corrected > 0 && `${numberInWords(corrected)} corrected`,
  ].filter(Boolean);
  return told.length === 0 ? '' : ` (${told.join(', ')} by reviewers)`;
}

/** `, and 3 more like it`; nothing where it stands alone. */
export const alikeInWords = (alike: number): string =>
  alike === 0 ? '' : `, and ${numberInWords(alike)} more like it`;

/** What comes before the list of verdicts. */
export const verdictsSentence = ({ verdicts, judged }: Pick<ReportModel, 'verdicts' | 'judged'>): string =>
  `Reviewers found ${counted(verdicts.length, 'reading')} wrong and accepted ${numberInWords(judged.accepted)}. The last word on each ` +
  'counts; the numbers above are of what the program read.';

/** The range of a tenth of confidence: `0.3–0.4`. */
export const tenthInWords = (i: number): string => `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}`;

/** The ten ranges in their order. */
export const tenthsInOrder: readonly string[] = Array.from({ length: 10 }, (_, i) => tenthInWords(i));

/** How many rules are shown of those that fire most. */
export const mostRules = 20;

/** That not all files are listed; nothing where they are. */
export function restSentence({ files, arrivals }: Pick<ReportModel, 'files' | 'arrivals'>): string {
  const more = files.in - arrivals.length;
  return more > 0 ? `And ${counted(more, 'more file', 'more files')} not listed here.` : '';
}

/** How many of the rules had a part in it, and how many of those were wrong in review; where nobody reviewed any, that is said. */
export function rulesSentence({ rules: { fired, errMost, neverFired, reviewed } }: Pick<ReportModel, 'rules'>): string {
  const none =
    reviewed === 0
      ? 'nobody has reviewed any of what they found'
      : `none of them was found wrong in review (${counted(reviewed, 'finding')} reviewed)`;
  const wrong =
    errMost.length === 0 ? none : `${counted(errMost.length, 'rule')} had a part in what reviewers found wrong`;
  return `${counted(fired.length, 'rule')} fired and ${numberInWords(neverFired.length)} never did; ${wrong}.`;
}

/** The ids of rules that never fired, without their file, by file. */
export function neverFiredByFile({ rules: { neverFired } }: Pick<ReportModel, 'rules'>): [string, string[]][] {
  const files = new Map<string, string[]>();
  for (const id of neverFired) {
    const [, file, name] = /^([^/]*)\/(.*)$/.exec(id) ?? [null, '', id];
    files.set(file!, [...(files.get(file!) ?? []), name!]);
  }
  return [...files];
}
