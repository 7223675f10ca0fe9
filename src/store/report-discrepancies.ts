import { documentName } from '../core/document.ts';
import { listMismatches } from './checks.ts';
import type { Reader } from './database.ts';
import { listRelations } from './relations.ts';

/** Numbers that contradict each other or do not add up, with the words of every document concerned. */
export interface ReportDiscrepancy {
  readonly kind: 'contradiction' | 'sum';
  readonly note: string;
  readonly quotes: readonly {
    readonly documentId: string;
    readonly document: string;
    /** Of a sum the figures' own words, where no single sentence holds them all. */
    readonly words: string;
  }[];
}

/** The contradictions and wrong sums that any of some documents is in. @param document the single one, where it is one */
export async function reportDiscrepancies(
  store: Reader,
  documents: ReadonlySet<string>,
  document?: string,
): Promise<ReportDiscrepancy[]> {
  const filter = document === undefined ? {} : { document };
  const relations = await listRelations(store, { kinds: ['conflicting'], ...filter });
  const sums = await listMismatches(store, filter);
  return [
    ...relations
      .filter(({ a, b }) => documents.has(a.document.id) || documents.has(b.document.id))
      .map(({ reason, a, b }) => ({
        kind: 'contradiction' as const,
        note: reason,
        quotes: [a, b].map((fact) => ({
          documentId: fact.document.id,
          document: documentName(fact.document),
          words: fact.sentence,
        })),
      })),
    ...sums
      .filter((sum) => documents.has(sum.document.id))
      .map((sum) => ({
        kind: 'sum' as const,
        note: sum.note,
        quotes: [
          {
            documentId: sum.document.id,
            document: documentName(sum.document),
            words: sum.sentence ?? sum.quotes.join(', '),
          },
        ],
      })),
  ];
}
