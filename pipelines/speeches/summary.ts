import { readLabel, type SpeakerLabel } from './label.ts';
import { speechWords } from './words.ts';

/** The head of a record that tells what was said in the third person: committees are recorded so. */
const head = /\bsummary record\b/i;
const numbered = /^(?:\d{1,3}\.\s+)?/;
const verb =
  /^,? (?:(?:speaking|introducing|referring|replying|responding|supported|noting)\b[^.]{0,200}?, )?(?:also |then |further )?(?:said|asked|drew|recalled|noted|invited|announced|suggested|proposed|expressed|welcomed|thanked|took|introduced|stressed|observed|wished|agreed|pointed|stated|declared|explained|requested|wondered|supported|replied)\b/;

const words = speechWords();
const speaker = new RegExp(
  String.raw`^(?:(?:The (?:Acting |Temporary )?${words.seat})|${words.title} [^(),.:]{2,60}?)(?: \([^()]{2,120}\))*(?=,? \p{Ll})`,
  'u',
);

/** True where a document says in its head that it is a summary record. */
export const isSummary = (text: string): boolean => head.test(text.slice(0, 4000));

/**
 * Reads who speaks in a paragraph of a summary record: `12. Mr. Lind (Finland) said that…`, `The Chair invited…`. What is
 * said begins behind the name and its brackets.
 */
export function readSummaryLabel(paragraph: string): SpeakerLabel | null {
  const number = numbered.exec(paragraph)![0].length;
  const start = paragraph.slice(number, number + 400);
  const said = speaker.exec(start);
  if (!said || !verb.test(start.slice(said[0].length))) return null;
  const label = readLabel(`${said[0]}: `);
  if (!label) return null;
  const comma = /^,? /.exec(start.slice(said[0].length))![0].length;
  return { ...label, length: number + said[0].length + comma };
}
