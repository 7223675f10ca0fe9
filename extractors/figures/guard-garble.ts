import type { Guard } from './guards.ts';

/** How many characters on either side of a number are looked at. */
const reach = 70;
/** Marks that prose, tables and formulas have none or few of, of many kinds at once where a drawing was read as letters. */
const odd = /[^\p{L}\p{M}\p{N}\s,.;:()[\]%‰$€£¥₽+–—\-‐‑−'’‘"“”„«»/&#*|§©®…°×^?]/gu;
const leastKinds = 5;
const leastShare = 0.06;

/**
 * Refuses numbers on maps, stamps and drawings that a scan read as letters (`,..;'\ �� II 38 0 38 ·--\.._`): among so many
 * marks of so many kinds the digits are as little to be trusted as the words.
 */
export const garbled: Guard = ({ text, tokens }, _, { from, to }) => {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  const around = `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`;
  const marks = mayBeGarbled(around) ? around.match(odd) : null;
  if (!marks || marks.length < leastKinds || new Set(marks).size < leastKinds) return null;
  return marks.length >= leastShare * around.replace(/\s+/g, '').length ? 'garbled' : null;
};

const NOT_ODD = 1;
const ODD = 2;
/** By code unit, whether it is odd, once it was seen; half of a pair may be. */
const known = new Uint8Array(0x10000);

/** A quick look: around most numbers stand no odd marks at all. */
function mayBeGarbled(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (known[code] === 0) known[code] = (code >= 0xd800 && code < 0xe000) || text.charAt(i).match(odd) ? ODD : NOT_ODD;
    if (known[code] === ODD) count++;
  }
  return count >= leastKinds;
}
