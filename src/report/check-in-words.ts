import type { Check } from '../core/check.ts';
import { visible } from './visible.ts';

/** A sum that does not fit, with the words of every figure concerned: `120 + 200 = 320, not 330 (“330”, “120”, “200”)`. */
export function checkInWords({ note, quotes }: Pick<Check, 'note' | 'quotes'>): string {
  const shown = quotes.slice(0, mostQuotes).map((quote) => `“${visible(quote)}”`);
  const more = quotes.length > mostQuotes ? ` and ${quotes.length - mostQuotes} more` : '';
  return `${note} (${shown.join(', ')}${more})`;
}

/** Of the rows of a long table the first few are quoted. */
const mostQuotes = 8;
