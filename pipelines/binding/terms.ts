import type { Finding } from '../../src/core/mention.ts';
import type { Span } from '../../src/core/span.ts';
import { NUMBER, SPACED, type Tokens, tokenFrom, WORD } from '../../src/core/tokens.ts';
import { repairTags } from './repair-tags.ts';
import { tagWords } from './tagger.ts';

/** What a term is: a word, a mark, or a mention that stands for one noun. */
export type TermKind = 'word' | 'mark' | 'figure' | 'date' | 'operation' | 'organization';

/** One piece of a sentence: a word with its hyphens, a mark, or a whole mention. Positions are those of the text. */
export interface Term extends Span {
  readonly kind: TermKind;
  readonly text: string;
  /** Lower case, for lookups. */
  readonly word: string;
  /** Part of speech: a Penn tag, `FIG`, `DATE`, or the mark itself (all dashes are `-`). */
  readonly tag: string;
  /** The mention that the term stands for. */
  readonly mention?: Finding | undefined;
}

/** A mention with the kind of term that it becomes. */
export interface Cover {
  readonly kind: TermKind;
  readonly mention: Finding;
}

interface Piece extends Span {
  readonly kind: TermKind;
  readonly mention?: Finding | undefined;
}

/** Cuts a sentence into terms and tags them. `covers` lie in the order of the text and do not overlap. */
export function termsOf(text: string, tokens: Tokens, sentence: Span, covers: readonly Cover[]): Term[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (let i = tokenFrom(tokens, sentence.start); i < tokens.count && tokens.start[i]! < sentence.end; ) {
    while (next < covers.length && covers[next]!.mention.end <= tokens.start[i]!) next++;
    const cover = covers[next];
    if (cover && cover.mention.start <= tokens.start[i]!) {
      pieces.push({ ...cover, start: tokens.start[i]!, end: cover.mention.end });
      while (i < tokens.count && tokens.start[i]! < cover.mention.end) i++;
      continue;
    }
    const limit = Math.min(sentence.end, cover?.mention.start ?? sentence.end);
    const to = pieceEnd(text, tokens, i, limit);
    const piece: Piece = {
      kind: tokens.kind[i] === WORD || tokens.kind[i] === NUMBER ? 'word' : 'mark',
      start: tokens.start[i]!,
      end: tokens.end[to - 1]!,
    };
    // Markdown's emphasis is no part of the sentence.
    if (piece.end - piece.start > 1 || !'*_#'.includes(text.charAt(piece.start))) pieces.push(piece);
    i = to;
  }
  return tagged(text, pieces);
}

/** The token behind the word that begins at `at`: words keep their hyphens, points and apostrophes (`U.S.`, `O'Neill`). */
function pieceEnd(text: string, tokens: Tokens, at: number, limit: number): number {
  const glued = (i: number) => i < tokens.count && tokens.start[i]! < limit && (tokens.flags[i]! & SPACED) === 0;
  const solid = (i: number) => tokens.kind[i] === WORD || tokens.kind[i] === NUMBER;
  const char = (i: number) => text.charAt(tokens.start[i]!);
  let to = at + 1;
  // A possessive ending is a term of its own.
  if (isApostrophe(char(at)) && glued(to) && text.slice(tokens.start[to]!, tokens.end[to]!) === 's') return to + 1;
  if (!solid(at)) return to;
  for (;;) {
    if (glued(to) && solid(to)) to++;
    else if (glued(to) && glued(to + 1) && solid(to + 1) && "-‐‑./'’,".includes(char(to))) {
      // A comma joins digits only: `per 1,000`.
      if (char(to) === ',' && (tokens.kind[to - 1] !== NUMBER || tokens.kind[to + 1] !== NUMBER)) return to;
      // `arrest of people.Known routes`: a full stop that lost its space.
      const stop = char(to) === '.' && /\p{Lu}/u.test(char(to + 1)) && tokens.end[to - 1]! - tokens.start[to - 1]! > 1;
      if (stop) return to;
      const ending = isApostrophe(char(to)) && /^s$/i.test(text.slice(tokens.start[to + 1]!, tokens.end[to + 1]!));
      if (ending) return to;
      to += 2;
    } else break;
  }
  const abbreviated =
    glued(to) && char(to) === '.' && /^(?:\p{L}\.)+\p{L}$/u.test(text.slice(tokens.start[at]!, tokens.end[to - 1]!));
  return abbreviated ? to + 1 : to;
}

const isApostrophe = (char: string): boolean => char === "'" || char === '’';

function tagged(text: string, pieces: readonly Piece[]): Term[] {
  const said: string[] = [];
  const words: string[] = [];
  for (const { kind, start, end } of pieces) {
    const own = text.slice(start, end);
    said.push(kind === 'word' || kind === 'mark' ? own : own.replace(/\s+/g, ' '));
    words.push(standIn(kind, own));
  }
  const tags = tagWords(words);
  const terms: Term[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { start, end, kind, mention } = pieces[i]!;
    const own = said[i]!;
    terms.push({ start, end, kind, mention, text: own, word: own.toLowerCase(), tag: tagOf(kind, own, tags[i]!) });
  }
  return repairTags(terms);
}

/** The word that a mention is tagged as, so that its neighbours are tagged well. */
function standIn(kind: TermKind, said: string): string {
  if (kind === 'figure') return '5';
  if (kind === 'date') return '2015';
  return kind === 'operation' || kind === 'organization' ? 'Smith' : said;
}

function tagOf(kind: TermKind, said: string, guess: string): string {
  if (kind === 'figure') return 'FIG';
  if (kind === 'date') return 'DATE';
  if (kind === 'operation' || kind === 'organization') return 'NNP';
  if (kind === 'word') return guess;
  if (/^['’]s$/i.test(said)) return 'POS';
  return /[-‐‑‒–—―−]/.test(said) ? '-' : said;
}
