import type { Filler, FrameContext } from './context.ts';

/** The body whose meeting the document records; its number stands in a line of the head. */
export const bodyRecorded = ({ record }: FrameContext): Filler | null => (record?.body ? { value: record.body } : null);

/** Where the meeting was held that the document records. */
export const placeRecorded = ({ record }: FrameContext): Filler | null =>
  record?.place ? { value: record.place } : null;

/** How far behind the number of the meeting its President is named, in characters. */
const reach = 160;
const presides = /^[^:]{0,80}?\bPresident: (?:(?:Mr|Mrs|Ms|Sir|Dame|Miss)\.? )?(\p{Lu}[^():.]{2,50}?)[ .]*\(/u;

/** Who presided, as the head of the record says: `President: Mr. Adom (Côte d’Ivoire)`. */
export function chairRecorded({ text, sentence }: FrameContext): Filler | null {
  const said = presides.exec(text.slice(sentence.end, sentence.end + reach).replace(/\s+/g, ' '));
  return said ? { value: said[1]!.trim() } : null;
}

/** The title of the resolution that the document is: `Resolution 2240 (2015)`, `73/3. Political declaration …`. */
export const titled = ({ record }: FrameContext): Filler | null =>
  record?.resolves && record.title ? { value: record.title } : null;

/** Its number. */
export function numberTitled({ record }: FrameContext): Filler | null {
  const number = /^(?:resolution|decision) (\d\S*(?: \(\d{4}\))?)|^(\d+\/\d+)\./i.exec(record?.title ?? '');
  return number ? { value: number[1] ?? number[2]! } : null;
}
