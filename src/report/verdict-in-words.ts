import type { ExtractionRecord } from '../core/record.ts';
import type { AttachedReview } from '../store/index.ts';
import { dateInWords } from './date-in-words.ts';
import { visible } from './visible.ts';

const past = { accept: 'accepted', reject: 'rejected', correct: 'corrected' } as const;

type Given = Pick<AttachedReview, 'verdict' | 'correction' | 'reviewer' | 'createdAt' | 'note' | 'outdated'>;

/** `rejected`; `corrected min=500 (read 30000), counted=ships (read boats)`. @param read see `verdictInWords` */
export function saidInWords(
  { verdict, correction, outdated }: Pick<AttachedReview, 'verdict' | 'correction' | 'outdated'>,
  read?: (field: string) => unknown,
): string {
  const fields = Object.entries(correction ?? {}).map(([field, value]) => {
    const was = read === undefined || outdated ? '' : ` (read ${read(field) ?? 'none'})`;
    return `${field}=${value ?? 'none'}${was}`;
  });
  return [past[verdict], fields.join(', ')].filter(Boolean).join(' ');
}

/**
 * A verdict in one line: `Ana, 30 November 2026: corrected min=500 (read 30000)`.
 * @param read what the program says of a field; left out where that is not known
 */
export function verdictInWords(given: Given, read?: (field: string) => unknown): string {
  const { reviewer, createdAt, note, outdated } = given;
  const told = [
    `${reviewer ?? 'somebody'}, ${dateInWords(createdAt.toISOString().slice(0, 10))}: ${saidInWords(given, read)}`,
    note === null ? '' : ` (“${note}”)`,
    outdated ? ', when the program said something else of it' : '',
  ];
  return visible(told.join(''));
}

/** What a record says of the fields of a mention or claim, by their names; null: nothing. */
export function fieldsRead({ mentions, facts }: ExtractionRecord, id: string): (field: string) => unknown {
  const fact = facts.find((one) => one.id === id);
  if (fact) return (field) => (field === 'modality' ? fact.modality : fact.roles[field]) ?? null;
  const mention = mentions.find((one) => one.id === id);
  const own: Record<string, unknown> = { ...mention, ...mention?.value };
  return (field) => own[field] ?? null;
}
