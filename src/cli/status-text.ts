import type { QueueCounts } from '../queue/index.ts';
import { isoMinute } from '../report/iso-minute.ts';
import { filesSentence } from '../report/summary.ts';
import { counted, kindInWords, numberInWords } from '../report/words.ts';
import type { EmbeddedInfo, StoreStatus } from '../store/index.ts';

const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes with a unit: `12.3 MB`. */
export function bytesInWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

const tally = (counts: Readonly<Record<string, number | undefined>>, name = (key: string) => key): string =>
  Object.entries(counts)
    .filter(([, count]) => count)
    .map(([key, count]) => `${name(key)} ${numberInWords(count!)}`)
    .join(', ');

/**
 * The state of the store and the queue, for people.
 * @param rules the version that this program reads with
 */
export function statusText(
  status: StoreStatus,
  queue: (QueueCounts & { readonly kind: string }) | null,
  embedded: EmbeddedInfo | null,
  rules: string,
): string {
  const lines = [filesSentence({ files: status.files })];
  const holds = (what: string, details: string) => lines.push(details === '' ? what : `${what}: ${details}`);
  holds(counted(status.documents, 'document'), tally(status.kinds, kindInWords));
  holds(counted(sum(status.mentions), 'mention'), tally(status.mentions));
  holds(counted(sum(status.facts), 'claim'), tally(status.facts));
  holds(counted(sum(status.entities), 'entity', 'entities'), tally(status.entities));
  lines.push(`${counted(status.problems, 'problem')}, ${counted(status.reviews, 'verdict')}`);
  if (queue) {
    const { kind, waiting, active, delayed, failed } = queue;
    lines.push(
      `Queue (${kind}): ${waiting} waiting, ${active} at work, ${delayed} to be tried again, ${failed} failed`,
    );
  }
  const where = embedded ? `embedded, in ${embedded.dataFolder}` : 'a server of your own';
  lines.push(`Database: PostgreSQL ${status.serverVersion}, ${where}, ${bytesInWords(status.bytes)}`);
  for (const { version, documents } of status.rulesVersions) {
    const old = version === rules ? '' : ', read by other rules than this program has now';
    lines.push(`Rules ${version}: ${counted(documents, 'document')}${old}`);
  }
  for (const { id, files } of status.batches) lines.push(`Batch ${id}: ${counted(files, 'file')}`);
  lines.push(`Last saved: ${status.lastSavedAt === null ? 'never' : isoMinute(status.lastSavedAt)}`);
  return lines.join('\n');
}

const sum = (counts: Readonly<Record<string, number | undefined>>): number =>
  Object.values(counts).reduce((total: number, count) => total + (count ?? 0), 0);
