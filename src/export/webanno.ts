import { loadExtractors } from '../../extractors/index.ts';
import { splitSentences } from '../../pipelines/stages/sentences.ts';
import type { ExtractionRecord } from '../core/record.ts';
import { lex, type Tokens, tokenFrom } from '../core/tokens.ts';

type Mention = ExtractionRecord['mentions'][number];

/**
 * A document as WebAnno TSV 3.3, which WebAnno and INCEpTION import: one line a token with its offsets (UTF-16 code units, as
 * these programs count), and for each mention its type, the entity it means and its confidence. Mentions over several tokens, and
 * several on one token, are told apart by numbers in square brackets.
 */
export function webAnno(record: ExtractionRecord): string {
  const tokens = lex(record.text, loadExtractors().vocabulary);
  const byToken = mentionsByToken(tokens, record.mentions);
  const lines = ['#FORMAT=WebAnno TSV 3.3', '#T_SP=webanno.custom.Rapporteur|type|entity|confidence', '', ''];
  for (const [number, sentence] of splitSentences(record.text, record.blocks).entries()) {
    const first = tokenFrom(tokens, sentence.start);
    lines.push(`#Text=${sentenceText(record.text.slice(sentence.start, sentence.end))}`);
    for (let i = first; i < tokens.count && tokens.start[i]! < sentence.end; i++) {
      const [start, end] = [tokens.start[i]!, tokens.end[i]!];
      const here = byToken.get(i) ?? [];
      const column = (cell: (mention: Mention) => string) =>
        here.length === 0 ? '_' : here.map(({ mention, tag }) => `${cell(mention)}${tag}`).join('|');
      lines.push(
        [
          `${number + 1}-${i - first + 1}`,
          `${start}-${end}`,
          escaped(record.text.slice(start, end)),
          column(({ type }) => type),
          column(({ entity }) => (entity === null ? '*' : escaped(entity))),
          column(({ confidence }) => String(confidence)),
          '',
        ].join('\t'),
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** The mentions that cover a token, each with the number that tells it from others. */
function mentionsByToken(tokens: Tokens, mentions: readonly Mention[]) {
  const covered = new Map<number, { mention: Mention; tag: string }[]>();
  const ranges = mentions.map((mention) => {
    const from = tokenFrom(tokens, mention.start);
    let to = from;
    while (to < tokens.count && tokens.start[to]! < mention.end) to++;
    return { mention, from, to };
  });
  const crowded = new Set<number>();
  const seen = new Set<number>();
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) (seen.has(i) ? crowded : seen).add(i);
  }
  let number = 0;
  for (const { mention, from, to } of ranges) {
    let alone = to - from === 1;
    for (let i = from; i < to; i++) alone &&= !crowded.has(i);
    const tag = alone ? '' : `[${++number}]`;
    for (let i = from; i < to; i++) {
      const list = covered.get(i);
      if (list) list.push({ mention, tag });
      else covered.set(i, [{ mention, tag }]);
    }
  }
  return covered;
}

/** Characters that mean something in a cell stand behind a backslash; breaks and tabs cannot be in one. */
const escaped = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/->/g, '\\->')
    .replace(/[\\[\]|_;*]/g, '\\$&');

/** Breaks inside of a sentence are written as letters, so that it stands on one line and keeps its length. */
const sentenceText = (words: string): string =>
  words.replace(/\\/g, '\\\\').replace(/\r/g, '\\r').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
