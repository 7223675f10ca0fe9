import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { enumerated, explains, filler, inBrackets, leading } from './enumerations.ts';
import { subjectBefore } from './subject.ts';

/** Words for what is signed, as a pattern; frames.yaml names it `{pact}`. */
export const pact =
  'memorand(?:um|a)|agreements?|protocols?|treat(?:y|ies)|declarations?|conventions?|arrangements?|accords?|pact|compact|action plan|plan of action|road ?map|communiqu[eé]|joint statement';
const document = new RegExp(
  String.raw`\b(?:${pact})\b(?: (?:of|on) (?:the )?(?!(?:the|its|their|our)\b)[\p{L}-]+(?: (?:and|of|in)? ?(?!with|between|signed|was|were|that|which|at|by|for)[\p{L}-]+){0,3}?(?=[,.;)]| (?:with|between|was|were|signed|that|which|at|by|for|in|and)\b|$))?`,
  'giu',
);
const signing = /\b(?:sign|conclu)\w*/i;

/** What was signed, with what it is about: of several the one nearest to the word that says so. */
export function agreement({ text, scope, cue, mentions }: FrameContext): Filler | null {
  const said = text.slice(scope.start, scope.end);
  const verb = cue.start + (signing.exec(text.slice(cue.start, cue.end))?.index ?? 0) - scope.start;
  const named = [...said.matchAll(document)].filter(
    (m) => m.index + scope.start < cue.end && m.index + scope.start + m[0].length > cue.start,
  );
  named.sort((a, b) => Math.abs(a.index - verb) - Math.abs(b.index - verb));
  if (!named[0]) return null;
  const [{ index, 0: words }] = named as [RegExpExecArray];
  const led = leading.exec(said.slice(0, index))![0];
  // `the 17 June Protocol`: the month is not of its name.
  const at = scope.start + index - led.length;
  const dated = mentions.find((m) => m.type === 'date' && m.start <= at && m.end > at);
  return { value: (dated ? text.slice(dated.end + 1, at + led.length) : led) + words };
}

/** What joins the parts of an enumeration. */
const joining = new RegExp(
  String.raw`^${inBrackets}(?:,|,? and|,? as well as|,? (?:together|along|jointly) with) (?:(?:with )?the |with )?(?:(?!(?:at|in|on|by|for|under)\b)(?:\p{Ll}+ ){1,3}of (?:the )?)?$`,
  'u',
);

/**
 * Who an agreement is between: who signs it, whom it is signed by or with, or between whom it is. Other bodies of the
 * sentence are only spoken of.
 */
export function parties(context: FrameContext): Filler | null {
  const { text, cue, mentions } = context;
  const bodies = mentions.filter((m) => m.type === 'organization');
  const named = mentions
    .filter((m) => m.type === 'place' && !bodies.some((b) => b.start <= m.start && m.end <= b.end))
    .concat(bodies)
    .filter((m) => !explains(text, m))
    .sort((a, b) => a.start - b.start);
  const found = new Set<Mention>();
  const verb = cue.start + Math.max(0, text.slice(cue.start, cue.end).search(signing));
  const signers = subjectBefore({ ...context, cue: { start: verb, end: cue.end } }, undefined, joining);
  for (const m of signers) if (m.type !== 'person') found.add(m);
  for (const [i, first] of named.entries()) {
    if (first.end <= cue.start || !isParty(context, first)) continue;
    for (const m of enumerated(text, named.slice(i), 0, joining)) found.add(m);
  }
  return filler(
    text,
    [...found].sort((a, b) => a.start - b.start),
  );
}

/** Whom an agreement is signed by or with, or between whom it is; who only speaks of it, or brokered it, is no party. */
function isParty({ text, cue, scope }: FrameContext, { start }: Mention): boolean {
  const before = text.slice(Math.max(scope.start, start - 60), start);
  if (/\b(?:with|between) (?:the )?$/.test(before)) return true;
  const behindVerb = start >= cue.end && !/[,;:]| (?:and|but) /.test(text.slice(cue.end, start));
  return behindVerb && /\bby (?:the )?(?:(?:\p{L}+ ){1,4}of (?:the )?)?$/u.test(before);
}
