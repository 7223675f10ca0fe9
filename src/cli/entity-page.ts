import { dateInWords } from '../report/date-in-words.ts';
import { citation } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import { counted, stageInWords } from '../report/words.ts';
import type { EntityRow, OperationTold } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/** How many documents are named for one thing that is said. */
const mostCited = 3;

/** What each saying is called, and how its value is read. */
const sayings: Readonly<Record<OperationTold['says'], (told: OperationTold) => string>> = {
  class: ({ value }) => `kind: ${value}`,
  runBy: ({ value }) => `run by: ${value}`,
  period: ({ value, planned }) => `${planned ? 'planned' : 'held'}: ${dateInWords(value)}`,
  stage: ({ value }) => `stage: ${stageInWords(value)}`,
  sub: ({ value }) => `sub-operation: ${value}`,
};

function cited({ documents }: OperationTold): string {
  const named = documents.slice(0, mostCited).map(citation);
  const others = documents.length - named.length;
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join('; ');
}

/**
 * One entity on a page of the terminal: its names and how often they stand, and of an operation series what documents say of it,
 * as a whole and edition by edition, each with the documents that say it.
 */
export function entityPage(
  entity: EntityRow,
  told: readonly OperationTold[],
  { width, colors }: Pick<Output, 'width' | 'colors'>,
): string {
  const line = (text: string, indent = '  ') => wrap(visible(text), width, indent);
  const acronym = entity.acronym && entity.acronym !== entity.name ? ` (${entity.acronym})` : '';
  const lines = [
    colors.bold(visible(`${entity.name}${acronym}`)),
    line(
      `${entity.type}: ${counted(entity.mentions, 'mention')} in ${counted(entity.documents, 'document')}, ${counted(entity.facts, 'claim')}`,
    ),
    line(`written as: ${entity.names.map(({ text, count }) => `${text} (${count})`).join('; ')}`),
  ];
  if (entity.editions.length > 0) lines.push(line(`editions: ${entity.editions.join(', ')}`));
  let edition: string | null | undefined;
  for (const each of told) {
    if (each.edition !== edition) {
      edition = each.edition;
      const head = edition === null ? 'Said of the series, or without an edition' : `${entity.name} ${edition}`;
      lines.push('', colors.bold(visible(head)));
    }
    lines.push(line(`${sayings[each.says](each)}  [${cited(each)}]`));
  }
  return lines.join('\n');
}
