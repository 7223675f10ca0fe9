import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { AttachedReview, VerdictsAfter } from '../store/index.ts';

const quoted = ({ words, quote, verdict, reviewer }: AttachedReview): string =>
  `“${visible(words ?? quote).slice(0, 100)}” (${verdict}${reviewer === null ? '' : ` by ${visible(reviewer)}`})`;

/** What would become of the verdicts on one document: `2 verdicts would be orphaned: “40 boats” (accept by Ana), “12 ships” (reject)`. */
export const verdictLines = ({ orphaned, outdated, regained }: VerdictsAfter): string[] =>
  [
    { list: orphaned, what: 'would be orphaned' },
    { list: outdated, what: 'would be of another reading' },
    { list: regained, what: 'would hold again' },
  ]
    .filter(({ list }) => list.length > 0)
    .map(({ list, what }) => `  ${counted(list.length, 'verdict')} ${what}: ${list.map(quoted).join(', ')}`);

/** The sum over documents, as a sentence with a space behind it; empty where nobody has judged anything. */
export function verdictSum(all: readonly VerdictsAfter[]): string {
  const sum = (count: (one: VerdictsAfter) => number) => all.reduce((total, one) => total + count(one), 0);
  const [standing, orphaned] = [sum((one) => one.standing), sum((one) => one.orphaned.length)];
  const [outdated, regained] = [sum((one) => one.outdated.length), sum((one) => one.regained.length)];
  if (standing + regained === 0) return '';
  const more = [
    outdated > 0 ? `, ${outdated} would be of another reading` : '',
    regained > 0 ? `, ${regained} would hold again` : '',
  ].join('');
  return `${counted(orphaned, 'verdict')} of ${standing} would be orphaned${more}. `;
}
