import type { Finding } from '../../src/core/mention.ts';
import { indexAt } from '../../src/core/span.ts';
import type { FigureContext } from './context.ts';
import { figureOf, withWholes } from './wholes.ts';

/** How many sentences behind a whole its parts may be told. */
const reach = 4;

/** False where a sum and its part are plainly of other times. */
const mayCover = (whole: string | null, part: string | null): boolean =>
  whole === null || part === null || whole === part;

/** Verbs and nouns of giving: a sum that is given may be told again by its parts. Counter-example: sums that were earned or owed. */
const giving =
  /\b(?:provid(?:e[sd]?|ing)|contribut\w*|allocat\w*|pledg\w*|grant(?:s|ed|ing)?|donat\w*|commit(?:s|ted|ting)?|giv(?:e[sn]?|ing)|gave|funding|announc\w*)\b/i;

/**
 * Gives sums the whole that they are parts of where a sum that is given is told again by its parts: `will provide $6 million.
 * A contribution of $3 million will … A further $3 million will …`. The parts are the next sums of that currency, in sentences of
 * their own, and add up to it exactly. Takes figures in the order of the text and gives them back so.
 */
export function withGivenParts(figures: readonly Finding[], { text, sentences }: FigureContext): Finding[] {
  const wholes = new Map<Finding, Finding>();
  const said = (i: number): string => (sentences[i] ? text.slice(sentences[i].start, sentences[i].end) : '');
  for (const [i, whole] of figures.entries()) {
    const { min, unit, partOf, qualifier, period } = figureOf(whole);
    const at = indexAt(sentences, whole.start);
    if (!/^[A-Z]{3}$/.test(unit) || min === null || qualifier !== 'exact' || partOf != null || !giving.test(said(at)))
      continue;
    const parts: Finding[] = [];
    let sum = 0;
    for (const part of figures.slice(i + 1)) {
      const value = figureOf(part);
      const there = indexAt(sentences, part.start);
      if (there - at > reach || sum >= min) break;
      if (value.unit !== unit) continue;
      const own =
        there > at &&
        value.qualifier === 'exact' &&
        value.partOf == null &&
        !wholes.has(part) &&
        mayCover(period, value.period);
      if (!own || !giving.test(said(there)) || (value.min ?? 0) >= min) break;
      parts.push(part);
      sum += value.min ?? 0;
    }
    if (parts.length > 1 && sum === min) for (const part of parts) wholes.set(part, whole);
  }
  return withWholes(figures, (figure) => wholes.get(figure) ?? totalBehind(figures, figure, sentences));
}

/**
 * `Unpaid contributions to the Account amounted to $11 million. The total outstanding contributions for all operations at that
 * date amounted to $2 billion`: the whole that a total over all of them tells in the sentence behind.
 */
function totalBehind(
  figures: readonly Finding[],
  part: Finding,
  sentences: FigureContext['sentences'],
): Finding | null {
  const own = figureOf(part);
  if (own.partOf != null || own.unit === '1' || own.unit === '%') return null;
  const whole = figures.find((f) => f.start > part.start && figureOf(f).unit === own.unit);
  if (!whole) return null;
  const { counted, min, period } = figureOf(whole);
  const thing = /^total (?:\S+ ){0,3}?(\S+) (?:for|of|to|in|from|by|across) all\b/i
    .exec(counted ?? '')?.[1]
    ?.toLowerCase();
  const beside = indexAt(sentences, whole.start) - indexAt(sentences, part.start) === 1;
  const alike = thing !== undefined && (own.counted ?? '').toLowerCase().split(/\s+/).includes(thing);
  return beside && alike && period === own.period && (own.min ?? 0) < (min ?? 0) ? whole : null;
}
