import { Fault } from '../core/errors.ts';
import { findBatch, findDocument, type Reader, type ReportScope } from '../store/index.ts';
import { dateInWords } from './date-in-words.ts';
import { isoMinute } from './iso-minute.ts';

/** A scope as people name it: the document by symbol or file name, the batch as `last`. */
export type ScopeRequest = ReportScope;

/**
 * Looks up what a scope names.
 * @throws Fault RAP_NOT_FOUND where there is no such document or batch, RAP_USAGE where an end comes before its beginning
 */
export async function resolveScope(store: Reader, { document, batch, ...rest }: ScopeRequest): Promise<ReportScope> {
  if (rest.since && rest.until && rest.since >= rest.until)
    throw new Fault('RAP_USAGE', 'The time window ends before it begins.');
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(document === undefined ? {} : { document: (await findDocument(store, document)).id }),
    ...(batch === undefined ? {} : { batch: (await findBatch(store, batch)).id }),
  };
}

/** A scope in words: `batch ingest-20250629-1200-3f2a, from “CSTO”, dated 1 January 2016 to 31 December 2016`; `everything`. */
export function scopeInWords(
  { document, batch, folder, source, from, to, since, until }: ReportScope,
  title?: string,
): string {
  const parts = [
    document === undefined ? null : (title ?? `document ${document}`),
    batch === undefined ? null : `batch ${batch}`,
    folder === undefined ? null : `folder ${folder}`,
    source === undefined ? null : `from “${source}”`,
    from === undefined && to === undefined ? null : `dated ${range(from, to)}`,
    since === undefined ? null : `read since ${isoMinute(since)}`,
    until === undefined ? null : `read before ${isoMinute(until)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'everything' : parts.join(', ');
}

function range(from: string | undefined, to: string | undefined): string {
  const [year, same] = [from?.slice(0, 4), from?.slice(0, 4) === to?.slice(0, 4)];
  if (same && from?.endsWith('-01-01') && to?.endsWith('-12-31')) return year!;
  return dateInWords(`${from ?? '..'}/${to ?? '..'}`);
}
