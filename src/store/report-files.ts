import { type Arrival, arrivalColumns } from './arrivals.ts';
import { type Reader, rows, Values } from './database.ts';
import { filesOf, type ReportScope } from './report-scope.ts';

/** What became of the files that came in. `in` is the sum of the other four, always. */
export interface FileSums {
  readonly in: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly waiting: number;
}

/** Counts the files of a scope by what became of them, in one statement, and so in one snapshot. */
export async function fileSums(store: Reader, scope: ReportScope = {}): Promise<FileSums> {
  const values = new Values();
  const [sums] = await rows<FileSums>(
    store,
    `select count(*) as "in", count(*) filter (where state = 'stored') as stored,
            count(*) filter (where state = 'duplicate') as duplicates, count(*) filter (where state = 'failed') as failed,
            count(*) filter (where state = 'waiting') as waiting
     from rapporteur.arrivals a where ${filesOf(scope, values)}`,
    values.list,
  );
  return sums!;
}

/** The files of a scope, those that failed before all others, then the latest first. */
export function scopeFiles(store: Reader, scope: ReportScope, limit: number): Promise<Arrival[]> {
  const values = new Values();
  return rows<Arrival>(
    store,
    `select ${arrivalColumns} from rapporteur.arrivals a where ${filesOf(scope, values)}
     order by state = 'failed' desc, arrived_at desc, id limit ${values.add(limit)}`,
    values.list,
  );
}

/** The files of a scope that failed, by the code of their problem. */
export function failureCodes(store: Reader, scope: ReportScope): Promise<{ code: string; count: number }[]> {
  const values = new Values();
  return rows(
    store,
    `select problem ->> 'code' as code, count(*) as count from rapporteur.arrivals a
     where state = 'failed' and ${filesOf(scope, values)} group by 1 order by 1`,
    values.list,
  );
}
