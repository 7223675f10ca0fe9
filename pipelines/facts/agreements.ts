import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { enumerated, explains, filler, inBrackets } from './enumerations.ts';
import { subjectBefore } from './subject.ts';

/** Words for what is signed, as a pattern; frames.yaml names it `{pact}`. */
export const pact =
  'memorand(?:um|a)|agreements?|protocols?|treat(?:y|ies)|declarations?|conventions?|arrangements?|accords?|pact|compact|action plan|plan of action|road ?map|communiqu[eé]|joint statement';
const document = new RegExp(
  String.raw`\b(?:${pact})\b(?: (?:of|on) (?:the )?(?!(?:the|its|their|our)\b)[\p{L}-]+(?: (?:and|of|in)? ?(?!with|between|signed|was|were|that|which|at|by|for)[\p{L}-]+){0,3}?(?=[,.;)]| (?:with|between|was|were|signed|that|which|at|by|for|in|and)\b|$))?`,
  'giu',
);
/** What tells one agreement from another before its word: a name in capitals, or what kind it is. */
const led =
  /(?:(?:(?!The |An? )\p{Lu}[\p{L}-]+|cease-?fire|peace|trade|free[- ]trade|framework|bilateral|trilateral|tripartite|quadripartite|co-?operation|partnership|association|loan|guarantee|military|security|border|transit|readmission|extradition|fisheries|gas|temporary|interim|cessation-of-hostilities|non-aggression|power-sharing|status-of-forces|host[- ]country) )*$/u;
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
  const before = led.exec(said.slice(0, index))![0];
  // `the 17 June Protocol`: the month is not of its name.
  const at = scope.start + index - before.length;
  const dated = mentions.find((m) => m.type === 'date' && m.start <= at && m.end > at);
  return { value: (dated ? text.slice(dated.end + 1, at + before.length) : before) + words };
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

/** Of an agreement with its day only those named right behind that: `the agreement of 3 May 2010 between Norway and Finland`. */
export function partiesBehindDay(context: FrameContext): Filler | null {
  const { text, cue, mentions } = context;
  const day = mentions.find((m) => m.type === 'date' && m.start === cue.end);
  const named = mentions.filter((m) => (m.type === 'organization' || m.type === 'place') && !explains(text, m));
  const first = named.findIndex(
    (m) => day && m.start > day.end && /^,? (?:between|with) (?:the )?$/.test(text.slice(day.end, m.start)),
  );
  return first < 0 ? null : filler(text, enumerated(text, named, first, joining));
}

/**
 * An agreement that is told by its day alone needs a name: all that stands between its article and its word (`the Sarajevo airport
 * agreement`), or who it is between. A `memorandum of 28 May` may be anybody's.
 */
export function agreementNamed(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const found = agreement(context);
  if (!found || String(found.value).includes(' ')) return found;
  const before = nounsBefore.exec(text.slice(scope.start, cue.start))?.[1];
  if (before) return { value: `${before}${found.value}` };
  return partiesBehindDay(context) ? found : null;
}
const nounsBefore =
  /\b(?:the|an?|their|its) ((?!(?:new|said|same|first|second|above|current|latest|existing|original|relevant|final|recent|present|last|draft)\b)\p{L}[\p{L}-]*(?: (?!(?:of|in|on|and|to|by|with|for|that|which|said|same|new|recent)\b)[\p{L}-]+){0,3} )$/u;

/** As `parties`, but only two or more: who signs a regulation alone makes no agreement. */
export function severalParties(context: FrameContext): Filler | null {
  const found = parties(context);
  if (!found || !String(found.value).includes('; ')) return null;
  // `between the OSCE and UN secretariats`: these are who agreed.
  return context.mentions.some((m) => peopleOf.test(context.text.slice(m.end, m.end + 20))) ? null : found;
}

const peopleOf =
  /^ (?:secretariats|governments|sides|armies|authorities|ministries|parliaments|delegations|forces|peoples|agencies|police)\b/;

/** What the cue says was signed, behind its verb and article: `Regulation on Water`, up to where its name ends. */
export function signedPaper({ text, cue, scope, mentions }: FrameContext): Filler | null {
  const words = cueObject.exec(text.slice(cue.start, cue.end))?.[1];
  if (!words) return null;
  const rest = /^ (?:of|on) (?:the )?\p{L}[\p{L}-]*(?: (?:(?:of|on|and|in|for|the) )*(?:the )?\p{Lu}[\p{L}-]*)*/u.exec(
    text.slice(cue.end, scope.end),
  );
  const end = cue.end + (rest?.[0].length ?? 0);
  const dated = mentions.find((m) => m.type === 'date' && m.start >= cue.end && m.start < end);
  return { value: words + text.slice(cue.end, dated ? cue.end : end) };
}
/** What was reached, as the cue says it: `peace agreement`. */
export function agreementReached({ text, cue }: FrameContext): Filler | null {
  const words = /^reached (?:an? |the )?(.*)$/i.exec(text.slice(cue.start, cue.end))?.[1];
  return words ? { value: words } : null;
}

const cueObject = /^\S+ (?:an?|the) (.*)$/;

/** Whom an agreement is signed by or with, or between whom it is; who only speaks of it, or brokered it, is no party. */
function isParty({ text, cue, scope }: FrameContext, { start }: Mention): boolean {
  const before = text.slice(Math.max(scope.start, start - 60), start);
  if (/\b(?:with|between) (?:the )?$/.test(before)) return true;
  const behindVerb = start >= cue.end && !/[,;:]| (?:and|but) /.test(text.slice(cue.end, start));
  return behindVerb && /\bby (?:the )?(?:(?:\p{L}+ ){1,4}of (?:the )?)?$/u.test(before);
}
