import type { CheckKind } from '../core/check.ts';
import { type Reader, rows, Values } from './database.ts';
import { documentBrief } from './document-columns.ts';
import { type FactRow, getFacts } from './facts.ts';
import { resolveName } from './names.ts';

/** A sum of one document that does not fit, with the words of every figure concerned. */
export interface CheckRow {
  readonly id: string;
  readonly kind: CheckKind;
  readonly note: string;
  readonly document: FactRow['document'];
  readonly page: number | null;
  readonly facts: readonly string[];
  readonly quotes: readonly string[];
  /** Null where the figures stand in several sentences, or in a table. */
  readonly sentence: string | null;
}

/** The sums that do not fit, of figures that nobody rejected or corrected, the latest document first. @param filter.document a whole id */
export async function listMismatches(
  store: Reader,
  filter: { readonly document?: string | undefined; readonly operation?: string | undefined } = {},
): Promise<CheckRow[]> {
  const values = new Values();
  const conditions = ['not c.agrees'];
  if (filter.document !== undefined) conditions.push(`c.document_id = ${values.add(filter.document)}`);
  if (filter.operation !== undefined) {
    const ids = (await resolveName(store, 'operation', filter.operation)).map(({ entityId }) => entityId);
    conditions.push(`exists (select from rapporteur.facts f where f.document_id = c.document_id and f.id = any(c.facts)
      and f.operation_id = any(${values.add(ids)}))`);
  }
  const found = await rows<CheckRow>(
    store,
    `select c.id, c.kind, c.note, ${documentBrief} as document, c.page, c.facts, c.quotes, c.sentence
     from rapporteur.checks c join rapporteur.documents d on d.id = c.document_id
     where ${conditions.join(' and ')} order by d.first_day desc nulls last, d.id, c.start_at, c.id`,
    values.list,
  );
  const facts = await getFacts(
    store,
    found.flatMap(({ document, facts: ids }) => ids.map((id) => ({ documentId: document.id, id }))),
  );
  // A sum was done with what was read; where reviewers say that this is wrong it tells nothing.
  const stands = (id: string) => {
    const fact = facts.get(id);
    return fact !== undefined && !ofNumber.some((field) => field in fact.corrected);
  };
  return found.filter(({ document, facts: ids }) => ids.every((id) => stands(`${document.id} ${id}`)));
}

const ofNumber = ['min', 'max', 'unit', 'counted', 'partOf'];
