import type { IngestSummary } from '../inbox/index.ts';
import { visible } from '../report/visible.ts';
import { counted, numberInWords } from '../report/words.ts';

/** What an ingest came to, in one sentence whose numbers add up. */
export function ingestText(summary: IngestSummary): string {
  const { files, stored, duplicates, known, failed, waiting, left, seconds } = summary;
  const parts = [
    `${numberInWords(stored)} stored`,
    counted(duplicates, 'duplicate'),
    `${numberInWords(known)} known already`,
    `${numberInWords(failed.length)} failed`,
    `${numberInWords(waiting)} waiting`,
  ];
  const aside = left.length > 0 ? `; ${counted(left.length, 'other')} left alone (${reasons(left)})` : '';
  return `${counted(files, 'file')}: ${parts.join(' + ')}${aside}. ${seconds.toFixed(1)} s.`;
}

/** Each file and folder that failed, with what is wrong and what to do. */
export const failureLines = ({ failed, closed }: IngestSummary): string[] =>
  [...failed, ...closed].map(({ path, problem }) => `${visible(path)}: ${visible(problem.message)} (${problem.code})`);

const reasons = (left: IngestSummary['left']): string => [...new Set(left.map(({ why }) => why))].sort().join(', ');
