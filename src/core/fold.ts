/**
 * Folding makes spellings comparable: lower case, no diacritics, one apostrophe. It works on single UTF-16 code units, so
 * that a text can be compared in place without building new strings.
 */

/** The ranges where folding changes anything besides ASCII: Latin, Greek, Cyrillic, their extensions, punctuation. */
const folded: readonly (readonly [number, number])[] = [
  [0x80, 0x5ff],
  [0x1e00, 0x206f],
];

const table: Uint16Array = (() => {
  const t = new Uint16Array(0x10000);
  for (let i = 0; i < t.length; i++) t[i] = i;
  for (let i = 65; i <= 90; i++) t[i] = i + 32;
  for (const [from, to] of folded) {
    for (let i = from; i <= to; i++) {
      const base = String.fromCharCode(i).normalize('NFKD').charAt(0).toLowerCase();
      if (base.length === 1 && /\p{L}/u.test(base)) t[i] = base.charCodeAt(0);
    }
  }
  // Cyrillic short i and yo are letters of their own, not accented ones, but are often written without their marks;
  // NFKD has folded them above. Apostrophes and quotation marks that look like one are one.
  for (const code of [0x2018, 0x2019, 0x201b, 0x02bc, 0x00b4, 0x0060]) t[code] = 39;
  for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) t[code] = 45;
  return t;
})();

/** Folds one UTF-16 code unit; those that have nothing to fold come back as they are. */
export const foldCode = (code: number): number => table[code]!;

/** Folds a whole string, code unit by code unit: the result is as long as the input. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(table[text.charCodeAt(i)]!);
  return out;
}
