import { dateInWords } from '../report/date-in-words.ts';
import { citation } from '../report/fact-in-words.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { EntityAbout } from '../store/index.ts';
import { judgementInWords } from './judge-entities.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';

/** The most lines that a part of the page has; `--json` gives all of them. */
const most = 20;

/** The second half of an entity's page: claims, meetings by date, who names it, what has changed, and its documents. */
export function aboutText(about: EntityAbout, { width, colors }: Pick<Output, 'width' | 'colors'>): string {
  const part = (title: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const shown = lines.slice(0, most).map((line) => wrap(visible(line), width, '  '));
    const more = lines.length > most ? [`  and ${lines.length - most} more: --json has all of them`] : [];
    return ['', colors.bold(title), ...shown, ...more];
  };
  return [
    ...part(
      'Claims that it is part of',
      about.claims.map(({ type, count }) => `${type}: ${count}`),
    ),
    ...part(
      'Meetings',
      about.meetings.map(
        ({ day, quote, document }) =>
          `${day === null ? 'no date' : dateInWords(day)}: “${quote.replace(/\s+/g, ' ')}”  [${citation(document)}]`,
      ),
    ),
    ...part(
      'Named by',
      about.namedBy.map(({ name, as, documents }) => `${name} (${as}): ${counted(documents, 'document')}`),
    ),
    ...part(
      'Names, and where each stands first',
      about.forms.map(({ form, document }) => `${form.replace(/\s+/g, ' ')}  [${citation(document)}]`),
    ),
    ...part('Judgements', about.judgements.map(judgementInWords)),
    ...part(
      'Documents',
      about.documents.map(({ document, mentions }) => `${citation(document)}: ${counted(mentions, 'mention')}`),
    ),
  ].join('\n');
}
