import { type Reader, rows, Values } from './database.ts';
import { documentsOf, type ReportScope } from './report-scope.ts';

/** Findings less sure than that are called little sure; claims below it never count as contradicting each other. */
export const littleSure = 0.7;

/** Findings of one type in one document. */
export interface TypeMeasure {
  readonly count: number;
  /** The sum of their confidence. */
  readonly confidence: number;
  /** How many are less sure than `littleSure`. */
  readonly low: number;
  /** Counts by tenth of confidence. */
  readonly tenths: readonly number[];
}

/** What one document adds to the figures of a report. */
export interface DocumentMeasure {
  readonly id: string;
  readonly characters: number;
  readonly problems: number;
  readonly mentions: Readonly<Record<string, TypeMeasure>>;
  readonly facts: Readonly<Record<string, TypeMeasure>>;
}

const byType = (kind: 'mention' | 'fact'): string => `
  (select coalesce(json_object_agg(type, json_build_object('count', n, 'confidence', sum, 'low', low, 'tenths', tenths)), '{}')
   from (select x.type, count(*) as n, sum(x.confidence) as sum, count(*) filter (where x.confidence < ${littleSure}) as low,
           array[${[...Array(10).keys()].map((tenth) => `count(*) filter (where least(floor(x.confidence * 10), 9) = ${tenth})::int`).join(', ')}] as tenths
         from rapporteur.${kind}s x where x.document_id = d.id group by x.type) t)`;

/** Measures every document of a scope. */
export function documentMeasures(store: Reader, scope: ReportScope): Promise<DocumentMeasure[]> {
  const values = new Values();
  return rows<DocumentMeasure>(
    store,
    `select d.id, length(d.text) as characters,
            (select count(*) from rapporteur.problems p where p.document_id = d.id) as problems,
            ${byType('mention')} as mentions, ${byType('fact')} as facts
     from ${documentsOf(scope, values)} d order by d.id`,
    values.list,
  );
}
