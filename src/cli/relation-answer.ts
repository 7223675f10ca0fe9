import { checkInWords } from '../report/check-in-words.ts';
import { citation, correctedInWords, occasionInWords } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import type { CheckRow, FactRow, RelationRow } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

type Looks = Pick<Output, 'width' | 'colors'>;

/** A claim quoted with its document: where it is said, in which words, what was corrected, and the id to look further with. */
function quoted(fact: FactRow, { width, colors }: Looks): string {
  const corrected = correctedInWords(fact);
  return [
    wrap(`${visible(citation(fact.document))}: “${visible(fact.sentence)}”`, width, '  '),
    ...(corrected === null ? [] : [wrap(visible(corrected), width, '    ')]),
    colors.dim(wrap(`${fact.document.id}: ${fact.id}`, width, '    ')),
  ].join('\n');
}

/** `criminal cases opened, Nelegal 2015`: what two claims are of, in the words of the first. */
function subject(fact: FactRow): string {
  const what = [fact.counted, fact.action].filter(Boolean).join(' ');
  return [what, occasionInWords(fact)].filter(Boolean).join(', ');
}

/** Relations, each with its reason and both claims quoted. */
export const relationAnswers = (relations: readonly RelationRow[], looks: Looks): string =>
  relations
    .map(({ relation, reason, a, b }) =>
      [
        looks.colors.bold(wrap(visible(`${relation}: ${subject(a)}`), looks.width)),
        wrap(visible(reason), looks.width, '  '),
        quoted(a, looks),
        quoted(b, looks),
      ].join('\n'),
    )
    .join('\n\n');

/** Sums that do not fit, each with the words of every figure and its document. */
export const checkAnswers = (checks: readonly CheckRow[], { width, colors }: Looks): string =>
  checks
    .map(({ id, kind, document, page, sentence, note, quotes }) =>
      [
        colors.bold(wrap(`${kind} does not fit: ${checkInWords({ note, quotes })}`, width)),
        wrap(`${visible(citation(document))}${sentence === null ? '' : `: “${visible(sentence)}”`}`, width, '  '),
        colors.dim(wrap(`${document.id}${page === null ? '' : `, page ${page}`}: ${id}`, width, '    ')),
      ].join('\n'),
    )
    .join('\n\n');
