import type { EntityRow } from '../store/index.ts';
import { table } from './layout.ts';

const mostNames = 6;

/** Entities as a table: canonical name, the forms that texts use, editions, and how often and where they stand. */
export const entityTable = (entities: readonly EntityRow[], width: number | null): string =>
  table(
    entities,
    [
      { head: 'name', cell: (e) => (e.acronym && e.acronym !== e.name ? `${e.name} (${e.acronym})` : e.name) },
      { head: 'type', cell: (e) => e.type },
      { head: 'editions', cell: (e) => e.editions.join(', ') || '-' },
      { head: 'documents', cell: (e) => String(e.documents), align: 'right' },
      { head: 'mentions', cell: (e) => String(e.mentions), align: 'right' },
      { head: 'facts', cell: (e) => String(e.facts), align: 'right' },
      { head: 'written as', cell: namesInWords },
    ],
    width,
  );

function namesInWords(entity: EntityRow): string {
  const shown = entity.names.slice(0, mostNames).map((name) => name.text);
  const others = entity.names.length - shown.length;
  return shown.join('; ') + (others > 0 ? `; and ${others} more` : '');
}
