import { documentName } from '../core/document.ts';
import { documentDateInWords } from '../report/date-in-words.ts';
import { citation, claimInWords, correctedInWords } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { FactRow, Timeline, TimelineDocument } from '../store/index.ts';
import { editionTable } from './edition-table.ts';
import { table, wrap } from './layout.ts';
import type { Output } from './output.ts';
import { relationAnswers } from './relation-answer.ts';

/** How many forms of a name are shown. */
const mostNames = 6;

/** A timeline as a page: names, what does not fit, events with their sentences, figures by edition, changes, documents. */
export function timelineText(found: Timeline, { width, colors }: Pick<Output, 'width' | 'colors'>): string {
  const { entity, documents, events, figures, notes, changes } = found;
  const heading = (text: string) => `\n${colors.bold(text)}`;
  const names = entity.names.filter(({ text }) => text !== entity.name).slice(0, mostNames);
  const lines = [colors.bold(wrap(visible(entity.name), width))];
  if (names.length > 0) lines.push(wrap(visible(`also: ${names.map(({ text }) => text).join(', ')}`), width, '  '));
  if (notes.length > 0) lines.push(heading('To look at'), ...notes.map(({ note }) => wrap(visible(note), width, '  ')));
  if (events.length > 0)
    lines.push(heading(counted(events.length, 'event')), events.map((one) => event(one, width)).join('\n'));
  if (figures.rows.length > 0) lines.push(heading('Figures by edition'), editionTable(figures, width));
  if (changes.length > 0) lines.push(heading('What changed'), relationAnswers(changes, { width, colors }));
  lines.push(heading(counted(documents.length, 'document')), documentList(documents, width));
  return lines.join('\n');
}

function event(fact: FactRow, width: number | null): string {
  const source = `${citation(fact.document)}: “${fact.sentence}”`;
  const claim = [claimInWords(fact), correctedInWords(fact)].filter(Boolean).join(' | ');
  return `${wrap(visible(claim), width, '  ')}\n${wrap(visible(source), width, '    ')}`;
}

const documentList = (documents: readonly TimelineDocument[], width: number | null): string =>
  table(
    documents,
    [
      { head: 'date', cell: (d) => (d.date === null ? '-' : documentDateInWords(d.date, null)) },
      { head: 'by', cell: (d) => (d.speakers.length > 0 ? d.speakers.join(', ') : (d.issuer ?? '-')) },
      { head: 'mentions', cell: (d) => String(d.mentions), align: 'right' },
      { head: 'document', cell: documentName, lead: true },
    ],
    width,
  );
