import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import { reckon } from '../arithmetic/range.ts';
import type { FigureContext } from './context.ts';
import { bySentence, figureOf, withWholes } from './wholes.ts';

/** How many sentences behind a whole its parts may be told. */
const reach = 4;
/** Smaller sums are reached by chance. */
const least = 10;

const fitsIn = (whole: Finding, part: Finding): boolean =>
  figureOf(part).unit === figureOf(whole).unit && figureOf(part).partOf == null;
const adds = (whole: Finding, parts: readonly Finding[]): boolean =>
  reckon(figureOf(whole), parts.map(figureOf)).agrees;

/**
 * Finds the parts of a whole that later sentences tell, where names and sum make it plain: `about 6,000 Kelmians and Dornians`,
 * then `a total of 3,965 Kelmians and 1,932 Dornians`; `20 settlers …`, then `They left for the following towns: four for …,
 * six for … and ten for …`. Takes figures in the order of the text and gives them back so.
 */
export function withPartsFurtherOn(figures: readonly Finding[], context: FigureContext): Finding[] {
  const told = bySentence(figures, context.sentences);
  const wholes = new Map<Finding, Finding>();
  for (const whole of figures) {
    const { min, unit, partOf } = figureOf(whole);
    if (min === null || min < least || unit !== '1' || partOf != null) continue;
    const from = indexAt(context.sentences, whole.start);
    for (let at = from + 1; at <= from + reach; at++) {
      const there = (told.get(at) ?? []).filter((part) => fitsIn(whole, part) && !wholes.has(part));
      const parts = namedParts(whole, there) ?? listedParts(whole, there, context);
      if (!parts) continue;
      for (const part of parts) wholes.set(part, whole);
      break;
    }
  }
  return withWholes(figures, (figure) => wholes.get(figure));
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:the|other|some) /, '')
    .trim();

/** The figures that each count one of the kinds that the whole counts together, and add up to it. */
function namedParts(whole: Finding, there: readonly Finding[]): Finding[] | null {
  const kinds = folded(figureOf(whole).counted ?? '').split(/,? and |, /);
  if (kinds.length < 2) return null;
  const counted = there.filter((part) => kinds.includes(folded(figureOf(part).counted ?? '')));
  const told = new Set(counted.map((part) => folded(figureOf(part).counted ?? '')));
  return counted.length === kinds.length && told.size === kinds.length && adds(whole, counted) ? counted : null;
}

const opens = /\b(?:they|them|these|those)\b[^:]*\b(?:following|as follows)\b[^:]*:/i;

/** Three figures or more behind a colon, where what leads in to them points back, that add up to the whole exactly. */
function listedParts(whole: Finding, there: readonly Finding[], { text, sentences }: FigureContext): Finding[] | null {
  const [first] = there;
  if (!first) return null;
  const { start } = sentences[indexAt(sentences, first.start)]!;
  const lead = opens.exec(text.slice(start, first.start));
  const parts = lead ? there.filter(({ start: at }) => at >= start + lead.index + lead[0].length) : [];
  const exact = [whole, ...parts].every((each) => figureOf(each).qualifier === 'exact');
  const sum = parts.reduce((all, part) => all + (figureOf(part).min ?? 0), 0);
  return parts.length > 2 && exact && sum === figureOf(whole).min ? parts : null;
}
