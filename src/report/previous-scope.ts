import { batchBefore, findBatch, type Reader, type ReportScope } from '../store/index.ts';

/**
 * What a scope is compared with unless told: of a batch the one before it, of a period or time window the one of the same length
 * right before it.
 * @param now the end of a window that is open
 * @returns null where nothing comes before it
 */
export async function previousScope(store: Reader, scope: ReportScope, now: Date): Promise<ReportScope | null> {
  const { batch, from, to, since, until } = scope;
  if (batch !== undefined) {
    const before = await batchBefore(store, await findBatch(store, batch));
    return before && { ...scope, batch: before.id };
  }
  if (from !== undefined && to !== undefined) return { ...scope, ...periodBefore(from, to) };
  if (since === undefined) return null;
  const length = (until ?? now).getTime() - since.getTime();
  return { ...scope, since: new Date(since.getTime() - length), until: since };
}

/** The period of the same length right before one: of whole months as many months, else as many days. */
export function periodBefore(from: string, to: string): { readonly from: string; readonly to: string } {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const end = new Date(first.getTime() - dayMs);
  const next = new Date(last.getTime() + dayMs);
  if (first.getUTCDate() === 1 && next.getUTCDate() === 1) {
    const months = (next.getUTCFullYear() - first.getUTCFullYear()) * 12 + next.getUTCMonth() - first.getUTCMonth();
    return {
      from: isoDay(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - months, 1)),
      to: isoDay(end.getTime()),
    };
  }
  return { from: isoDay(first.getTime() - (next.getTime() - first.getTime())), to: isoDay(end.getTime()) };
}

const dayMs = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
