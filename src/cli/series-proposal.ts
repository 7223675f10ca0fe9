import { type Series, seriesKey, seriesKinds } from '../../extractors/operations/own-series.ts';

/** What stands before the name of a series, and the edition behind it. */
const head = /^(?:Operation|Exercise|Campaign|Project)\s+/u;
const edition = /(?:[\s‐‑–—-]+(?:\d{2}|\d{4})|\s+[IVX]+)$/u;

/** A form of a text without head, quotes and edition: how a lexicon has it. */
const bare = (form: string): string =>
  form
    .replace(head, '')
    .replace(/["“”„«»‘’]/g, '')
    .replace(edition, '')
    .trim();

/** The fields of a proposal for `operations.yaml`: other names, and the kind that documents say most, else `operation`. */
export function seriesFields(
  name: string,
  forms: readonly string[],
  said: string | null,
): Pick<Series, 'kind'> & { names?: string[] } {
  const others = new Map(forms.map((form) => [seriesKey(bare(form)), bare(form)]));
  others.delete(seriesKey(name));
  others.delete('');
  const kind = seriesKinds.find((one) => one === said) ?? 'operation';
  return { ...(others.size > 0 ? { names: [...others.values()] } : {}), kind };
}
