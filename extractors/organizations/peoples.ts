import type { Reading } from './reading.ts';

/** Where a list of states' adjectives begins of which the one at token `at` is the last, or null where it is alone. */
export function peoplesBefore({ tokens, joints, placeFrom, placeTo }: Reading, at: number): number | null {
  if (placeFrom.get(at)?.adjective !== true) return null;
  let from = at;
  for (let n = 0; n < 8; n++) {
    const mark = from - 1;
    if (mark < 1 || !(joints.and.has(tokens.word[mark]!) || (n > 0 && tokens.word[mark] === joints.comma))) break;
    const end = n === 0 && tokens.word[mark - 1] === joints.comma ? mark - 1 : mark;
    const before = placeTo.get(end);
    if (!before?.adjective || before.place.kind !== 'state') break;
    from = before.from;
  }
  return from < at ? from : null;
}
