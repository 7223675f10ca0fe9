import type { Metadata } from '../../src/core/document.ts';
import { languageCode, languageNames } from '../languages.ts';
import { defineStage } from '../layers.ts';
import { documentDates } from './dates.ts';
import { findEvent } from './event.ts';
import { headLines, innerLines } from './head.ts';
import { findIssuer } from './issuer.ts';
import { isNewsList } from './news-list.ts';
import { readPageFeet } from './page-feet.ts';
import { findPlace } from './place.ts';
import { findSpeakers, withBody } from './speakers.ts';
import { findSymbol } from './symbol.ts';
import { parseSymbol } from './symbol-grammar.ts';
import { findTitle } from './title.ts';

const original = new RegExp(String.raw`\bOriginal:?\s+(${languageNames})\b`, 'i');

/** What a list of news says of itself: its head is the head of its first item. */
const nothing: Metadata = {
  title: null,
  symbol: null,
  date: null,
  dateSource: null,
  issuedOn: null,
  issuer: null,
  originalLanguage: null,
  place: null,
  speakers: [],
};

/** Reads what the document says of itself. Nothing is guessed: a field that the text does not give is null. */
export const metadata = defineStage({
  id: 'metadata',
  needs: ['read', 'kind', 'found', 'turns'],
  gives: ['metadata'],
  run({ read, kind, found, turns }): { metadata: Metadata } {
    const { text, blocks, hints } = read;
    const { dates, organizations, places } = found;
    if (isNewsList(blocks, dates)) return { metadata: nothing };
    const lines = headLines(text, blocks);
    // A text that soon comes to a speaker's turn is taken out of a record or is a transcript; only what stands above is its head.
    const [first] = turns;
    const excerpt = first && first.start < 200 ? first : null;
    const feet = excerpt ? readPageFeet(text, blocks, dates) : null;
    const titled = findTitle({
      kind: kind.kind,
      lines: excerpt ? lines.filter((line) => line.end <= excerpt.labelStart) : lines,
      later: excerpt ? [] : innerLines(text, blocks),
      dates,
      organizations,
      hint: excerpt ? undefined : hints.title,
      short: !!excerpt,
    });
    const title = titled ?? feet?.title ?? null;
    // What a page says beside its text, and the addresses of its links, are of other documents.
    const furniture = read.furniture.flatMap((f) => (f.kind === 'navigation' ? [] : [f.text]));
    const symbol = findSymbol(text, furniture) ?? feet?.symbol ?? null;
    const symbolParts = symbol === null ? null : parseSymbol(symbol);
    // The feet of copied pages are text, too, and so come before what the file's format tells.
    const footDate = feet?.date ?? null;
    const hinted = footDate ? [] : (hints.dates ?? []);
    const told = documentDates({ text, lines, dates, title, year: symbolParts?.year ?? null, hints: hinted });
    const { date, dateSource, issuedOn } =
      told.date || !footDate ? told : { date: footDate, dateSource: 'text' as const, issuedOn: null };
    const spoken = turns.length === 1 ? turns[0]!.spokeIn : null;
    const named = findSpeakers(title, text, turns);
    const issuer = findIssuer({
      kind: kind.kind,
      lines,
      organizations,
      title,
      symbol: symbolParts && { ...symbolParts, form: symbol! },
      speakers: named,
      text,
    });
    const place = findPlace({ text, lines, title, places, organizations, dateAt: told.at });
    return {
      metadata: {
        title,
        symbol,
        symbolParts,
        date,
        dateSource,
        issuedOn,
        issuer,
        originalLanguage: languageCode(original.exec(text.slice(0, 1500))?.[1] ?? '') ?? spoken,
        place,
        ...findEvent(title, lines, text, kind.kind === 'speech'),
        speakers: withBody(named, kind.kind === 'speech' ? issuer : null),
      },
    };
  },
});
