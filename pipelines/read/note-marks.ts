import { superscript } from './normal.ts';

/**
 * Fragments that word processors and publishing systems give to notes and to the way back from them: `#_ftn1`, `#fnref:2`,
 * `#footnote-3`, `#cite_note-4`, `#n5`. Counter-examples: `#table2`, `#news`.
 */
const noteFragment =
  /#(?:user-content-)?_*(?:(?:sd)?(?:footnote|endnote)|ftn|edn|fn|en(?=[-:]?\d)|note|cite|ref|n(?=\d))/i;

/** True for an address that leads back from a note to its mark: `#_ftnref1`. */
export const isWayBackTo = (address: string): boolean => /#.*ref/i.test(address) && noteFragment.test(address);

/**
 * The superscript form of a link that is the mark of a note, or null. A link to a note says so by its address; any other link
 * that is no more than a number is one where it is glued to what it stands behind (`1,000[1](…)`), but no group of digits
 * of a number (`1,[000](…)`).
 * @param before what stands right before the link; empty at the start of a block
 */
export function linkedMark(text: string, address: string, before: string): string | null {
  const mark = superscript(text);
  if (!mark || noteFragment.test(address)) return mark;
  const glued = /[^\s([{“‘"'/–—-]$/u.test(before) && !/\d[.,]$/.test(before);
  return glued && /\d/.test(text) ? mark : null;
}

/**
 * The marks of notes that have a name in Markdown (`[^rifles]`, with its note `[^rifles]: …`): numbers that no other note has,
 * in the order of the text.
 */
export function marksOfNamed(source: string): Map<string, string> {
  const marks = new Map<string, string>();
  if (!source.includes('[^')) return marks;
  const labels = [...source.matchAll(/\[\^([^\]\s]{1,20})\]/g)].map(([, label]) => label!);
  const defined = new Set([...source.matchAll(/^[ \t]*\[\^([^\]\s]{1,20})\]:/gm)].map(([, label]) => label!));
  const taken = new Set(labels);
  let next = 1;
  for (const label of labels) {
    if (!defined.has(label) || marks.has(label) || superscript(label) !== null) continue;
    while (taken.has(String(next))) next++;
    const mark = superscript(String(next++));
    if (mark) marks.set(label, mark);
  }
  return marks;
}
