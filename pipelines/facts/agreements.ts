import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { enumerated, filler, leading } from './enumerations.ts';

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

/** What may stand between who signs and the word for it. */
const meanwhile =
  /^(?: \([^()]{1,40}\))?,? (?:(?:has|have|had|also|today|yesterday|then|both|jointly|recently|finally|already|formally|not|never|will|would|should|may|might|must|could|did|to|(?:on|in) [^,.;]{3,20},?) )*$/i;
/** What joins the parts of an enumeration. */
const joining =
  /^(?: \([^()]{1,40}\))?(?:,|,? and|,? as well as) (?:(?:with )?the |with )?(?:(?:\p{Ll}+ ){1,3}of (?:the )?)?$/u;

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
    // `the Fund (IMF)`, `the Fund (Washington)`: the bracket is no name of its own.
    .filter((m) => text[m.start - 1] !== '(' || text[m.end] !== ')')
    .sort((a, b) => a.start - b.start);
  const found = new Set<Mention>();
  const last = signer(context, named);
  if (last >= 0) for (const m of enumerated(text, named.slice(0, last + 1), last, joining)) found.add(m);
  for (const [i, first] of named.entries()) {
    if (first.end <= cue.start || !isParty(context, first)) continue;
    for (const m of enumerated(text, named.slice(i), 0, joining)) found.add(m);
  }
  return filler(
    text,
    [...found].sort((a, b) => a.start - b.start),
  );
}

/** What tells of a subject in commas behind it: `Norway, which led the group in 2019, signed`. */
const relative = /, (?:which|who)\b[^;]*,$/;

/** The place in a list of the last name that is a subject of the verb; -1 for none. */
function signer({ text, cue, scope }: FrameContext, named: readonly Mention[]): number {
  const verb = cue.start + Math.max(0, text.slice(cue.start, cue.end).search(signing));
  const told = relative.exec(text.slice(scope.start, verb).trimEnd());
  const until = told ? scope.start + told.index : verb;
  return named.findLastIndex((m) => m.end <= until && meanwhile.test(told ? ' ' : text.slice(m.end, verb)));
}

/** Whom an agreement is signed by or with, or between whom it is; who only speaks of it, or brokered it, is no party. */
function isParty({ text, cue, scope }: FrameContext, { start }: Mention): boolean {
  const before = text.slice(Math.max(scope.start, start - 60), start);
  if (/\b(?:with|between) (?:the )?$/.test(before)) return true;
  const behindVerb = start >= cue.end && !/[,;:]| (?:and|but) /.test(text.slice(cue.end, start));
  return behindVerb && /\bby (?:the )?(?:(?:\p{Ll}+ ){1,3}of (?:the )?)?$/u.test(before);
}
