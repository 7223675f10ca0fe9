import type { Speaker } from '../core/document.ts';
import { documentDateInWords } from '../report/date-in-words.ts';
import { kindInWords } from '../report/words.ts';
import type { DocumentRow } from '../store/index.ts';
import { table } from './layout.ts';

/** Documents as a table: what each is, who speaks, and the id to ask for it with. */
export const documentTable = (documents: readonly DocumentRow[], width: number | null): string =>
  table(
    documents,
    [
      { head: 'date', cell: (d) => (d.date === null ? '-' : documentDateInWords(d.date, d.dateSource)) },
      { head: 'kind', cell: (d) => kindInWords(d.kind) },
      { head: 'symbol', cell: (d) => d.symbol ?? '-' },
      { head: 'speakers', cell: (d) => speakersInWords(d.speakers) },
      { head: 'original', cell: (d) => languageInWords(d.originalLanguage) },
      { head: 'facts', cell: (d) => String(d.facts), align: 'right' },
      { head: 'problems', cell: (d) => String(d.problems), align: 'right' },
      { head: 'id', cell: (d) => d.id },
      { head: 'title', cell: (d) => d.title ?? d.name, lead: true },
    ],
    width,
  );

const mostSpeakers = 3;

/** The speakers' names; of many, the first few and the number of the others. */
export function speakersInWords(speakers: readonly Speaker[]): string {
  if (speakers.length === 0) return '-';
  const names = speakers.slice(0, mostSpeakers).map((speaker) => speaker.name);
  const others = speakers.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's English name from its ISO 639-1 code: `ru` → `Russian`. */
export function languageInWords(code: string | null): string {
  if (code === null) return '-';
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
