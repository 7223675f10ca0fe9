import type { Speech, SymbolParts, Vote } from '../core/document.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { checkInWords } from '../report/check-in-words.ts';
import { documentDateInWords } from '../report/date-in-words.ts';
import { claimInWords } from '../report/fact-in-words.ts';
import { verdictMark } from '../report/verdict-mark.ts';
import { visible } from '../report/visible.ts';
import { confidenceInWords, counted, kindInWords, percent, valueInWords } from '../report/words.ts';
import type { DocumentRow, VerdictMark } from '../store/index.ts';
import { languageInWords } from './document-table.ts';
import { table, wrap } from './layout.ts';
import type { Output } from './output.ts';

type Mention = ExtractionRecord['mentions'][number];

/** What a mention stands for, where that is not just what it says. */
const meaning = (m: Mention): string =>
  [m.entity === m.text ? null : m.entity, valueInWords(m.value, m.rules)].filter(Boolean).join(', ');

/** What a symbol says: `Third Committee, session 78, number L.60, revision 1`. */
function symbolInWords(parts: SymbolParts | null | undefined): string | null {
  if (!parts) return null;
  const said = ['session', 'year', 'number', 'revision', 'addendum', 'corrigendum', 'resumption'] as const;
  return [
    parts.organ ?? parts.house,
    ...said.flatMap((name) => (parts[name] === null ? [] : [`${name} ${parts[name]}`])),
  ].join(', ');
}

/** A document with what the store knows of it besides. */
export interface StoredDocument {
  readonly row: DocumentRow;
  readonly record: ExtractionRecord;
  /** Documents that say that they revise, add to or correct this one. */
  readonly changedBy: readonly { readonly symbol: string }[];
  /** The verdicts on its mentions and claims, by `TARGET ID`. */
  readonly verdicts: ReadonlyMap<string, VerdictMark>;
}

/** `Ms. Farah, Norway (President, spoke in French)`. */
function speakerInWords({ speaker, role, state, organization, spokeIn }: Speech): string {
  const more = [role === speaker ? null : role, spokeIn && `spoke in ${languageInWords(spokeIn)}`].filter(Boolean);
  const who = [speaker, state ?? organization].filter(Boolean).join(', ');
  return more.length === 0 ? who : `${who} (${more.join(', ')})`;
}

/** `11 in favour, 1 against, 3 abstaining; against: Norway; abstaining: …`, by the record's numbers or else its lists. */
function voteInWords({ inFavour, against, abstaining, counts }: Vote): string {
  const sides = [
    ['in favour', counts?.inFavour ?? inFavour?.length],
    ['against', counts?.against ?? against?.length],
    ['abstaining', counts?.abstaining ?? abstaining?.length],
  ] as const;
  const numbers = sides.flatMap(([name, count]) => (count === undefined ? [] : [`${count} ${name}`])).join(', ');
  const named = [
    ['against', against],
    ['abstaining', abstaining],
  ] as const;
  const lists = named.flatMap(([name, states]) => (states?.length ? [`${name}: ${states.join(', ')}`] : []));
  return [numbers, ...lists].join('; ');
}

/** One document on a page of the terminal. */
export function documentPage(
  { row, record, changedBy, verdicts }: StoredDocument,
  { width, colors }: Pick<Output, 'width' | 'colors'>,
  withMentions: boolean,
): string {
  const { document, source } = record;
  const date = (edtf: string | null) => (edtf === null ? null : documentDateInWords(edtf, document.dateSource));
  const fields: [string, string | null][] = [
    ['kind', `${kindInWords(document.kind)} (${percent(Math.min(document.kindConfidence, 0.99))} sure)`],
    ['kind because of', document.kindReasons.join('; ') || null],
    ['symbol', document.symbol],
    ['symbol in parts', symbolInWords(document.symbolParts)],
    ['changes', document.symbolParts?.changes ?? null],
    ['changed by', changedBy.map(({ symbol }) => symbol).join(', ') || null],
    ['date', date(document.date)],
    ['issued on', date(document.issuedOn)],
    ['issuer', document.issuer],
    ['place', document.place],
    ['event', document.event ?? null],
    ['session', document.eventSession ?? null],
    ['original', document.originalLanguage === null ? null : languageInWords(document.originalLanguage)],
    ...document.speakers.map((s): [string, string] => [
      'speaker',
      [s.name, s.role === s.name ? null : s.role, s.organization, s.state].filter(Boolean).join(', '),
    ]),
    ['file', `${source.name} (${source.mediaType}, ${counted(source.bytes, 'byte')})`],
    ['pages', source.pages === null ? null : String(source.pages)],
    ['tags', row.tags.join(', ') || null],
    ['id', record.id],
  ];
  const markOf = (target: 'mention' | 'fact', id: string): string => {
    const mark = verdicts.get(`${target} ${id}`);
    return mark ? verdictMark(mark) : '';
  };
  const heading = (text: string) => `\n${colors.bold(text)}`;
  const lines = [colors.bold(wrap(visible(document.title ?? source.name), width))];
  for (const [name, value] of fields) if (value) lines.push(wrap(`${name}: ${visible(value)}`, width, '  '));

  if (record.speeches.length > 1) {
    lines.push(heading(counted(record.speeches.length, 'speech', 'speeches')));
    let item: string | null = null;
    for (const speech of record.speeches) {
      if (speech.agendaItem !== null && speech.agendaItem !== item)
        lines.push(wrap(`on ${visible(speech.agendaItem)}`, width, ' '));
      item = speech.agendaItem;
      const begin = visible(record.text.slice(speech.start, Math.min(speech.end, speech.start + 60)));
      const cut = speech.end > speech.start + 60 ? '…' : '';
      lines.push(wrap(`${visible(speakerInWords(speech))}: ${begin}${cut}`, width, '  '));
    }
  }
  const votes = record.votes ?? [];
  if (votes.length > 0) lines.push(heading(counted(votes.length, 'vote')));
  for (const vote of votes) lines.push(wrap(visible(voteInWords(vote)), width, '  '));
  lines.push(heading(`${counted(record.facts.length, 'claim')}, ${counted(record.mentions.length, 'mention')}`));
  const quotes = new Map(record.mentions.map((mention) => [mention.id, mention]));
  for (const fact of record.facts) {
    const chief = quotes.get(fact.mentions[0] ?? '');
    const figure = chief?.value?.kind === 'figure' ? chief.value : null;
    const claim = claimInWords({
      ...fact,
      quote: chief?.text ?? '',
      counted: figure?.counted ?? null,
      action: figure?.action ?? null,
    });
    const judged = markOf('fact', fact.id);
    const mark = judged === '' ? '' : ` (${judged})`;
    lines.push(wrap(`${confidenceInWords(fact.confidence)}  ${visible(claim)}  ${fact.id}${mark}`, width, '  '));
  }
  const wrong = (record.checks ?? []).filter((check) => !check.agrees);
  if (wrong.length > 0)
    lines.push(heading(`${counted(wrong.length, 'sum')} that ${wrong.length === 1 ? 'does' : 'do'} not fit`));
  for (const check of wrong) lines.push(wrap(checkInWords(check), width, '  '));
  if (withMentions) {
    const columns = [
      { head: 'id', cell: (m: Mention) => m.id },
      { head: 'type', cell: (m: Mention) => m.type },
      { head: 'words', cell: (m: Mention) => m.text },
      { head: 'means', cell: meaning },
      { head: 'confidence', cell: (m: Mention) => confidenceInWords(m.confidence) },
      // Nobody has judged most documents, whose rows are to stay short.
      ...(record.mentions.some(({ id }) => verdicts.has(`mention ${id}`))
        ? [{ head: 'judged', cell: (m: Mention) => markOf('mention', m.id).replace('review: ', '') }]
        : []),
    ];
    lines.push(heading('Mentions'), table(record.mentions, columns, width));
  }
  if (record.problems.length > 0) {
    lines.push(heading(counted(record.problems.length, 'problem')));
    for (const { code, message, page } of record.problems) {
      lines.push(wrap(`${code}${page === undefined ? '' : ` (page ${page})`}: ${visible(message)}`, width, '  '));
    }
  }
  return lines.join('\n');
}
