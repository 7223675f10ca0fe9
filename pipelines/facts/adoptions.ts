import type { Filler, FrameContext } from './roles.ts';

/** Words for what is adopted, as a pattern; frames.yaml names it `{paper}`. */
export const paper =
  'resolutions?|decisions?|declarations?|communiqu[eé]s?|(?:action )?plans?|programmes?|programs?|strateg(?:y|ies)|concepts?|statements?|reports?|agendas?|protocols?|regulations?|laws?|conventions?|roadmaps?|road maps?|recommendations?|guidelines|charters?|statutes?|frameworks?|budgets?|code of conduct';
/** A document with what tells it apart: its number, its title, what it is on. */
const named = new RegExp(
  String.raw`\b(?:${paper})\b(?: (?:No\. ?)?(?:[A-Z]{1,3}[/-])?\d[\d/.-]*(?: \(\d{4}\))?| (?:of|on|for|against) (?:the )?(?!(?:which|that|whom)\b)[\p{L}\d-]+(?:,? (?:(?:and|of|in|on|for|the|against)\b ?)*(?!(?:with|between|was|were|is|are|has|have|had|that|which|at|by|adopted|approved|endorsed|will|would)\b)[\p{L}\d-]+){0,9})?`,
  'giu',
);

/** Capitalised words that belong to a document's name (`Joint Action Plan`). */
const leading = /(?:(?!The |An? )\p{Lu}[\p{L}-]+ )*$/u;

/** What is adopted: of the documents within the cue the one nearest to its verb, or the one right behind it. */
export function adopted({ text, cue, scope, mentions }: FrameContext): Filler | null {
  const said = text.slice(scope.start, scope.end);
  const verb = cue.start + text.slice(cue.start, cue.end).search(/\b(?:adopt|approv|endors)/i);
  const found = [...said.matchAll(named)]
    .map((match) => {
      const led = leading.exec(said.slice(0, match.index))![0].length;
      const start = scope.start + match.index - led;
      return { start, end: scope.start + match.index + match[0].length };
    })
    .filter(({ start, end }) => start < cue.end && end > cue.start)
    .sort((a, b) => distance(a, verb) - distance(b, verb));
  if (!found[0]) return null;
  // Its name ends before the day on which it was adopted.
  const dated = mentions.find((m) => m.type === 'date' && m.start > found[0]!.start && m.end <= found[0]!.end + 1);
  const words = text
    .slice(
      found[0].start,
      dated && !/\d{4}\)/.test(text.slice(dated.start, dated.end + 1)) ? dated.start : found[0].end,
    )
    .replace(/\s+/g, ' ')
    .replace(dangling, '');
  // `a resolution was adopted` tells of something only where it tells when.
  return words.includes(' ') || mentions.some(({ type }) => type === 'date') ? { value: words } : null;
}

/** What is left of a tail that went on. */
const dangling = /(?:[\s.,]+(?:in|of|for|on|the|and|an?|about|as|it|since|against))*[\s.,]*$/;

const distance = ({ start, end }: { start: number; end: number }, at: number): number =>
  Math.max(0, start - at, at - end);
