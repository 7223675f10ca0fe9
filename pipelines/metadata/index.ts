import type { Metadata } from '../../src/core/document.ts';
import { languageCode, languageNames } from '../languages.ts';
import { defineStage } from '../layers.ts';
import { documentDates } from './dates.ts';
import { headLines, innerLines } from './head.ts';
import { findIssuer } from './issuer.ts';
import { readPageFeet } from './page-feet.ts';
import { findPlace } from './place.ts';
import { findSpeakers } from './speakers.ts';
import { findSymbol } from './symbol.ts';
import { parseSymbol } from './symbol-grammar.ts';
import { findTitle } from './title.ts';

const original = new RegExp(String.raw`\bOriginal:?\s+(${languageNames})\b`, 'i');

/** Reads what the document says of itself. Nothing is guessed: a field that the text does not give is null. */
export const metadata = defineStage({
  id: 'metadata',
  needs: ['read', 'kind', 'found', 'turns'],
  gives: ['metadata'],
  run({ read, kind, found, turns }): { metadata: Metadata } {
    const { text, blocks, hints } = read;
    const lines = headLines(text, blocks);
    // A text that begins with a speaker's turn is taken out of a record; its first lines are no head.
    const excerpt = turns.length > 0 && turns[0]!.start < 200;
    const feet = excerpt ? readPageFeet(text, blocks, found.dates) : null;
    const title = feet
      ? feet.title
      : findTitle({
          kind: kind.kind,
          lines,
          later: innerLines(text, blocks),
          dates: found.dates,
          organizations: found.organizations,
          hint: hints.title,
        });
    const furniture = read.furniture.map((f) => f.text);
    const symbol = findSymbol(text, furniture) ?? feet?.symbol ?? null;
    const speakers = findSpeakers(title, text, turns);
    // The feet of copied pages are text, too, and so come before what the file's format tells.
    const footDate = feet?.date ?? null;
    const told = documentDates({
      text,
      lines,
      dates: found.dates,
      title,
      hints: footDate ? [] : (hints.dates ?? []),
    });
    const { date, dateSource, issuedOn } =
      told.date || !footDate ? told : { date: footDate, dateSource: 'text' as const, issuedOn: null };
    const spoken = turns.length === 1 ? turns[0]!.spokeIn : null;
    return {
      metadata: {
        title,
        symbol,
        symbolParts: symbol === null ? null : parseSymbol(symbol),
        date,
        dateSource,
        issuedOn,
        issuer: findIssuer(kind.kind, lines, found.organizations, title, symbol, speakers, text),
        originalLanguage: languageCode(original.exec(text.slice(0, 1500))?.[1] ?? '') ?? spoken,
        place: findPlace(lines, text),
        speakers,
      },
    };
  },
});
