import { confidenceParts } from '../core/evidence.ts';
import { byWeight } from '../core/explain.ts';
import type { TablePlace } from '../core/table-place.ts';
import { evidenceInWords, partInWords } from '../report/evidence-in-words.ts';
import { meaningInWords } from '../report/meaning-in-words.ts';
import { fieldsInWords } from '../report/review-in-words.ts';
import { visible } from '../report/visible.ts';
import { confidenceInWords, counted } from '../report/words.ts';
import type { QueueItem } from '../store/index.ts';
import { wrap } from './layout.ts';
import { markedSentence } from './marked-sentence.ts';
import type { Output } from './output.ts';

/** How many reasons of each part are shown. */
const reasons = 2;

/** `in a table: row “Norway”, column “Meetings”`. */
function tableInWords({ row, column }: TablePlace): string {
  const told = [row === null ? null : `row “${row}”`, column === null ? null : `column “${column}”`];
  return `in a table: ${told.filter(Boolean).join(', ')}`;
}

/** One thing to review: the sentence with the quote marked, what it was taken to mean, how sure, and the weightiest reasons. */
export function itemText(item: QueueItem, { width, colors }: Pick<Output, 'width' | 'colors'>): string {
  const { target, type, documentName, page, confidence, claims, id, documentId } = item;
  const where = `${visible(documentName)}${page === null ? '' : `, page ${page}`} (${documentId} ${id})`;
  const what = target === 'fact' ? `claim: ${type}` : type;
  const lines = [
    colors.bold(`${what}, confidence ${confidenceInWords(confidence)}`),
    wrap(`“${markedSentence(item)}”`, width, '  '),
    ...(item.table ? [wrap(visible(tableInWords(item.table)), width, '  ')] : []),
    wrap(`means: ${visible(meaningInWords(item) || 'only its type')}`, width, '  '),
  ];
  if (Object.keys(item.correction).length > 0) {
    const said = `corrected by others: ${visible(fieldsInWords(item.correction))}; a says that what was read is right, k that this is`;
    lines.push(wrap(said, width, '  '));
  }
  for (const part of confidenceParts) {
    const own = byWeight(item.evidence).filter((one) => one.name !== 'base' && (one.part ?? 'span') === part);
    for (const one of own.slice(0, reasons))
      lines.push(
        wrap(`${partInWords[part]}: ${evidenceInWords(one, () => ({ judged: null, reviewed: null }))}`, width, '  '),
      );
  }
  const depend =
    target === 'mention' ? `; ${counted(claims, 'claim')} ${claims === 1 ? 'depends' : 'depend'} on it` : '';
  lines.push(colors.dim(wrap(`${where}${depend}`, width, '  ')));
  return lines.join('\n');
}
