import type { Filler, FrameContext } from './context.ts';
import { filler, leading } from './enumerations.ts';
import { doer, subjectBefore } from './subject.ts';

/** Words for what is adopted, as a pattern; frames.yaml names it `{paper}`. */
export const paper =
  'resolutions?|decisions?|declarations?|communiqu[eé]s?|(?:action )?plans?|programmes?|programs?|strateg(?:y|ies)|concepts?|statements?|reports?|agendas?|protocols?|regulations?|laws?|acts?|bills?|legislation|amendments?|motions?|decrees?|conventions?|roadmaps?|road maps?|recommendations?|guidelines|charters?|statutes?|frameworks?|budgets?|code of conduct';
/** A document with what tells it apart: its number, its title, what it is on. */
const word = String.raw`[\p{L}\d-]+(?:\.\p{Lu}\b\.?)*`;
const named = new RegExp(
  String.raw`\b(?:${paper})\b(?: (?:No\. ?)?(?:[A-Z]{1,3}[/-])?\d[\d/.-]*(?: \(\d{4}\))?| (?:of|on|for|against) (?:the )?(?!(?:which|that|whom)\b)${word}(?:,? (?:(?:and|of|in|on|for|the|against)\b ?)*(?!(?:with|between|was|were|is|are|has|have|had|that|which|at|by|as|adopted|approved|endorsed|will|would)\b)${word}){0,9})?(?:,? (?:entitled |titled )?["“][^"“”]{3,140}["”])?`,
  'giu',
);

/** What is adopted: of the documents within the cue the one nearest to its verb, or the one right behind it. */
export function adopted({ text, cue, scope, mentions }: FrameContext): Filler | null {
  const said = text.slice(scope.start, scope.end);
  const verb = cue.start + text.slice(cue.start, cue.end).search(/\b(?:adopt|approv|endors|pass)/i);
  // Of a body's name that stands before it no part is of its own: `African Union Council Communiqué`.
  const behindBody = (from: number, to: number) =>
    mentions.find((m) => m.type === 'organization' && m.start < from && m.end > from && m.end < to)?.end ?? from - 1;
  const found = [...said.matchAll(named)]
    .map((match) => {
      const before = said.slice(0, match.index);
      const led = Math.max(leading.exec(before)![0].length, (object.exec(before)?.[1] ?? '').length);
      const start = behindBody(scope.start + match.index - led, scope.start + match.index) + 1;
      return { start, end: scope.start + match.index + match[0].length };
    })
    .filter(({ start, end }) => start < cue.end && end > cue.start)
    .sort((a, b) => distance(a, verb) - distance(b, verb));
  // `The draft was adopted as resolution 10 (2010)`: what it became.
  if (/ as \S+ \S+(?: \(\d{4}\))?$/.test(text.slice(cue.start, cue.end))) found.sort((a, b) => b.start - a.start);
  if (!found[0]) return null;
  // Its name ends before the day on which it was adopted.
  const dated = mentions.find(
    (m) =>
      m.type === 'date' &&
      m.start > found[0]!.start &&
      m.end <= found[0]!.end + 1 &&
      !/\b(?:for|until|to) (?:the )?$/.test(text.slice(found[0]!.start, m.start)),
  );
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

/** The number that the document bears (`resolution 2231 (2015)`). */
export function numberOfPaper(context: FrameContext): Filler | null {
  const number = numbered.exec(String(adopted(context)?.value ?? ''))?.[1];
  return number === undefined ? null : { value: number };
}

const numbered = new RegExp(
  String.raw`^(?:\S+ )?(?:${paper}) (?:No\. ?)?((?:[A-Z]{1,3}[/-])*\d[\d/.-]*(?: \(\d{4}\))?)(?=$|,? (?:entitled |titled )?["“])`,
  'iu',
);

/**
 * Who adopts it: whose verb it is, by whom it is adopted, or the one body named before `it`: `at the meeting of the Council it
 * adopted`.
 */
export function adopter(context: FrameContext): Filler | null {
  const { text, cue, scope, sentence, mentions } = context;
  const said = doer(context) ?? filler(text, subjectBefore(context, states)) ?? bodyBefore(context);
  if (
    said ||
    !/\b(?:at which|where|when|and|,) it (?:also |then |unanimously )?$/.test(text.slice(sentence.start, cue.start))
  )
    return said;
  const bodies = mentions.filter((m) => m.type === 'organization' && m.start >= scope.start && m.end <= cue.start);
  return bodies.length === 1 ? filler(text, bodies) : null;
}

/** The States of a body do what it does: `the heads of CSTO Member States adopted`. */
const states = /^ (?:[Mm]ember|[Pp]articipating) [Ss]tates(?= )/;

/** The body whose document it is: `the UN General Assembly resolution “Water” was adopted`. */
function bodyBefore({ text, cue, mentions }: FrameContext): Filler | null {
  const own = mentions.findLast(
    (m) => m.type === 'organization' && m.end <= cue.end && ownPaper.test(text.slice(m.end, cue.end)),
  );
  return own && passiveVerb.test(text.slice(own.end, cue.end)) ? filler(text, [own]) : null;
}

const ownPaper = new RegExp(String.raw`^ (?:${paper})\b(?! (?:to|for|with|from)\b)`, 'iu');
const passiveVerb = /\b(?:adopted|approved|endorsed)\b[^.;]*$/i;

/** Who adopts what the noun tells of: `the adoption by the Council of`, `the adoption of resolution 5 (2015) by the Council`. */
export function adopterBy(context: FrameContext): Filler | null {
  const { text, cue, scope, mentions } = context;
  const found = mentions.find(
    (m) =>
      m.type === 'organization' &&
      m.start > cue.start &&
      m.start < cue.end + 40 &&
      /\bby (?:the )?$/.test(text.slice(scope.start, m.start)),
  );
  return found ? filler(text, [found]) : null;
}

/** What stands between the verb and the word for a document is its name: `adopted the new security strategy`. */
const object =
  /\b(?:adopt|approv|endors)\w* (?:the |an? |its |their )((?:(?!(?:of|in|on|for|by|to|with|and|or|at|from|the|an?|that)\b)[\p{L}\d-]+ ){1,6})$/iu;

/** What is left of a tail that went on. */
const dangling = /(?:[\s.,]+(?:in|of|for|on|the|and|an?|about|as|it|since|against))*[\s.,]*$/;

const distance = ({ start, end }: { start: number; end: number }, at: number): number =>
  Math.max(0, start - at, at - end);
