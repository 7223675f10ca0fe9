import { basename } from 'node:path';
import { Fault } from '../core/errors.ts';
import { type Reader, rows } from './database.ts';
import { documentColumns } from './document-columns.ts';
import type { DocumentRow } from './documents.ts';

/** The ways to name a document, tried one after the other; `$1` is what the person wrote, `$2` the file name in it. */
const ways: readonly string[] = [
  'd.id = lower($1) or d.sha256 = lower($1)',
  `lower($1) ~ '^[0-9a-f]{4,}$' and starts_with(d.sha256, lower($1))`,
  'lower(d.symbol) = lower($1)',
  'lower(d.name) = lower($2)',
  'd.id in (select document_id from rapporteur.arrivals where lower(name) = lower($2) or path = $1)',
  `lower(regexp_replace(d.name, '\\.[^.]*$', '')) = lower($2)`,
  'lower(d.title) = lower($1)',
];

/**
 * The one document that a person means by an id, the beginning of an id, a symbol, a file name or a title.
 * @throws Fault RAP_NOT_FOUND, naming the nearest ones, or all candidates where several fit
 */
export async function findDocument(store: Reader, ref: string): Promise<DocumentRow> {
  const wanted = ref.trim().replaceAll('\0', '');
  for (const way of ways) {
    // Every way is given both values, so that the server knows their types.
    const found = await rows<DocumentRow>(
      store,
      `select ${documentColumns} from rapporteur.documents d
       where $1::text is not null and $2::text is not null and (${way})
       order by d.first_day desc nulls last, d.id limit 10`,
      [wanted, basename(wanted)],
    );
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      throw new Fault('RAP_NOT_FOUND', `“${wanted}” may be any of ${found.map(described).join('; ')}.`, {
        advice: 'Name the document by its id.',
      });
    }
  }
  if (/^[0-9a-f]{1,3}$/i.test(wanted))
    throw new Fault(
      'RAP_NOT_FOUND',
      `“${wanted}” is too short for the beginning of an id; give four characters or more.`,
    );
  const near = await nearest(store, wanted);
  const hint = near.length > 0 ? ` Did you mean ${near.map(described).join(', or ')}?` : '';
  throw new Fault('RAP_NOT_FOUND', `There is no document “${wanted}”.${hint}`, {
    advice: 'List what there is with `rapporteur documents`.',
    overHttp: 'GET /api/documents lists what there is.',
  });
}

type Brief = Pick<DocumentRow, 'id' | 'name' | 'symbol' | 'title'>;

const described = ({ id, name, symbol, title }: Brief): string =>
  `${id} (${[symbol, title && title.length > 60 ? `${title.slice(0, 60)}…` : title, name].filter(Boolean).join(', ')})`;

/** The documents whose file name begins so, or whose symbol, file name, title or id is most like what was written. */
const nearest = (store: Reader, wanted: string): Promise<Brief[]> =>
  rows<Brief>(
    store,
    `select id, name, symbol, title from (
       select id, name, symbol, title, greatest(
         case when length($1) > 3 and starts_with(lower(name), lower($1)) then 1.1 else 0 end, similarity(coalesce(symbol, ''), $1), similarity(name, $1), strict_word_similarity($1, coalesce(title, '')),
         similarity(id, $1)) as likeness
       from rapporteur.documents) d
     where likeness > 0.3 order by likeness desc, id limit 3`,
    [wanted],
  );
