import { isWhole, type Reading } from '../../extractors/dates/reading.ts';
import type { Finding } from '../../src/core/mention.ts';

/** What takes place in its year: `the 2014 elections` tell of that time, `the 2014 budget` may be spoken of at any. */
const event =
  /^(?:elections?|votes?|referendum|polls?|wars?|conflicts?|crisis|crises|coup|revolution|uprising|protests?|riots?|unrest|violence|clashes|fighting|hostilities|ceasefire|truce|attacks?|bombings?|massacres?|invasion|earthquake|floods?|drought|famine|epidemic|outbreak|summit|conference|session|meeting|talks|negotiations|forum|exercises?|games|campaign|season|visit|tour|events?|genocide|war-time)$/;

/** What is drawn up for a year, behind which `for 2018` tells of no time. */
const drawnUp =
  /\b(?:budgets?|plans?|programmes?|programs?|reports?|estimates?|accounts|calendar|schedule|strategy|agenda|appeal|targets?|priorities|figures|data|results|law|bill)\sfor\s(?:the\s)?(?:(?:financial|fiscal)\s)?(?:years?\s)?$/i;

/** How a body came to be, in a clause of its own: `, established in 2007,`. */
const founded =
  /[,(]\s?(?:(?:which|that|who)\s(?:was|were)\s)?(?:first\s)?(?:established|founded|created|formed|set\sup|instituted|born|built|launched|signed|adopted|ratified|concluded|introduced|appointed|elected)\s(?:back\s)?in\s$/;

/**
 * True where a bare year only tells which report, plan or prize is meant, or when a body was founded: the days told beside it
 * are of another time, as in `The 2019 report was presented on 27 February`.
 */
export function ofNoun({ start, end }: Finding, reading: Reading, text: string): boolean {
  const years = reading.kind === 'range' ? [reading.from, reading.to] : [reading];
  if (years.some((point) => !isWhole(point) || point.month !== undefined || point.season !== undefined)) return false;
  // `the first half of 2023 a further 40`: told with its half it is a time.
  if (!/^\d{4}(?:\D{1,3}\d{2,4})?$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 70), start);
  if (drawnUp.test(before)) return true;
  if (founded.test(before) && /^[,)]/.test(text.slice(end, end + 1))) return true;
  if (!/\b(?:the|an?|its|their|his|her|our|this|\p{L}+['’]s?)\s$/iu.test(before)) return false;
  const nouns =
    /^\s((?:\p{Ll}[\p{Ll}-]*\s?){1,3})/u
      .exec(text.slice(end, end + 60))?.[1]
      ?.trim()
      .split(/\s/) ?? [];
  return nouns.length > 0 && !small.test(nouns[0]!) && !nouns.some((noun) => event.test(noun));
}

/** Words behind a year that it does not belong to: `in the 2019 and`. */
const small =
  /^(?:and|or|to|in|on|at|by|for|from|of|as|but|was|were|is|are|has|had|have|will|that|which|when|who|with)$/;
