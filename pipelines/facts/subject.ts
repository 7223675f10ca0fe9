import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { actors, enumerated, filler, inBrackets, present } from './enumerations.ts';

/** What may stand between a subject and its verb. */
const meanwhile = new RegExp(
  String.raw`^${inBrackets},? (?:(?:has|have|had|also|today|yesterday|then|both|jointly|unanimously|recently|finally|already|formally|(?!only\b|family\b|supply\b|reply\b|assembly\b)[a-z]+ly|once again|again|repeatedly|not|never|will|would|should|may|might|must|could|does|do|did|(?:is|are|was|were|plans?|intends?)(?: due| scheduled)? to|by (?:consensus|acclamation|vote|(?:an? )?(?:\w+ )?majority)|(?:on|in)(?: (?!to )[^\s,.;]+){1,3},?) )*$`,
  'iu',
);

/** Words behind which a name only tells whose or where something else is, or who it is that is spoken of. */
const governed =
  /\b(?:of|in|at|by|for|from|with|on|to|against|between|under|within|into|over|about|unlike|like|than|besides|despite|except|including|without|alongside|as) (?:(?:the|its|their) )?$/i;
/** Those who come for a body or State are named by it: `representatives of Norway`. */
const sent =
  /\b(?:representatives?|delegations?|delegates|officials?|experts|ministers|heads|members|member states) (?:of|from)\b[^;:]*$/i;
/** Words behind which those are named who did not come with the others: `delegations of the Fund, but not of Norway`. */
const excepted =
  /\b(?:unlike|besides|despite|except(?:ing)?(?: for)?|apart from|other than|including|without|but not)(?: (?:of|from|for|by))? (?:the )?$/i;

/** How a sentence begins whose subject stands behind a comma. */
const introduced = /^\W*(?:under|in|at|on|during|following|with|through|by|as|for|after|before|since|upon)\b/i;

/**
 * The names that are a subject: a comma parts an introduction (`Under the presidency of Norway, the Council`) from it; in `the
 * sanctions against Norway and Finland` neither is one.
 */
function subject({ text, sentence, scope }: FrameContext, run: readonly Mention[]): readonly Mention[] {
  const isGoverned = (m: Mention) => governed.test(text.slice(Math.max(0, m.start - 40), m.start));
  if (excepted.test(text.slice(scope.start, run[0]!.start))) return [];
  if (sent.test(text.slice(scope.start, run[0]!.start)) || !isGoverned(run[0]!)) return run;
  if (!introduced.test(text.slice(sentence.start, run[0]!.start))) return [];
  const first = run.findIndex((m, i) => i > 0 && text.charAt(run[i - 1]!.end) === ',' && !isGoverned(m));
  return first < 0 ? [] : run.slice(first);
}

/** First persons are said as they stand; who speaks is told by the turn or the document. */
const firstPerson =
  /(?:^|[\s,“"])([Ww]e|I|[Mm]y (?:delegation|country|Government))(?: (?:\w+ly|also|once again|again|therefore|have|has|join others in|(?:would like|wish|wishes|want|continue) to))* $/;

/** What may stand in commas behind a person: who that is. */
const apposition = /^, (?:the |an? |his |her |its |their |\p{Lu})[^.;:]{2,200},$/u;
/** How words in commas begin that tell of the subject before them: what it does, who leads it, with or unlike whom it acts. */
const aside = String.raw`(?:(?:\p{Ll}+ly )?(?!during|including|according|following|regarding|concerning)\p{Ll}+(?:ing|ed)|led|which|who|as|together with|along with|alongside|unlike|like|besides|except(?: for)?|apart from|but not|at the (?:request|invitation|initiative) of|in (?:co-?operation|partnership|coordination|co-ordination|consultation|conjunction) with|on behalf of|with the (?:support|assistance|help|participation) of)`;
/** What may stand in commas behind any subject. */
const participial = new RegExp(`^${inBrackets}, ${aside} [^.;:]{2,200},$`, 'u');
/** What stands before a name in such words: who is named in them is not the subject. */
const inAside = new RegExp(`, (?!(?:together|along) with|alongside)${aside} [^,;:]*$`, 'u');

/** What may tell without commas what a body is for: `the Group (LG) focused on smuggling met`. */
const tasked =
  /^\)?(?: \([^()]{1,40}\))? (?:focus(?:ed|ing) on|responsible for|dedicated to|charged with|tasked with|dealing with|concerned with) [^,.;:]{3,90} $/u;

/** True where only words in commas, which tell of who is named before them, stand before the verb. */
function tells(between: string, { type }: Mention): boolean {
  if (tasked.test(between)) return true;
  const end = between.lastIndexOf(',');
  if (end < 1 || !meanwhile.test(between.slice(end + 1))) return false;
  const said = between.slice(0, end + 1);
  return participial.test(said) || (type === 'person' && apposition.test(said));
}

/**
 * The names right before the verb that the cue begins with, or behind which only says who they are.
 * @param people what stands between a body or State and the verb where its people do it; left out, it does so itself
 * @param joining what joins the parts of an enumeration, where that is more than commas and `and`
 */
export function subjectBefore(context: FrameContext, people?: RegExp, joining?: RegExp): readonly Mention[] {
  const { text, cue, scope, apart } = context;
  const named = present(context);
  const between = (m: Mention) => {
    const to = Math.max(m.end, cue.start);
    const words =
      apart && apart.start >= m.end
        ? text.slice(m.end, apart.start) + text.slice(apart.end, to)
        : text.slice(m.end, to);
    return people ? words.replace(people, '') : words;
  };
  const isAside = (m: Mention) => between(m).includes(',') && inAside.test(text.slice(scope.start, m.start));
  const last = named.findLastIndex((m) => m.end <= cue.start && meanwhile.test(between(m)) && !isAside(m));
  const next = last < 0 ? [] : subject(context, enumerated(text, named, last, joining));
  if (next.length > 0) return next;
  const described = named.findLastIndex((m) => m.end <= cue.start && tells(between(m), m));
  // Who is named in the words between is no subject.
  return described < 0 ? [] : subject(context, enumerated(text, named.slice(0, described + 1), described, joining));
}

/** The cue ends with the verb where it is passive; nobody behind the `by` of another verb did it. */
const passive = /\b(?:adopted|approved|endorsed)(?:(?: \S+){0,3} as \S+ \S+(?: \(\d{4}\))?)?$/i;

/**
 * Who does what the cue says: the bodies, States or persons right before its verb, or behind `by`. The cue must begin with
 * the verb where it is said actively.
 */
export function doer(context: FrameContext): Filler | null {
  const { text, cue } = context;
  if (!passive.test(text.slice(cue.start, cue.end))) return filler(text, subjectBefore(context));
  const named = actors(context);
  const by = named.findIndex((m) => m.start >= cue.end && byWhom.test(text.slice(cue.end, m.start)));
  return by < 0 ? null : filler(text, enumerated(text, named, by));
}

/** Who did it, behind the `by` with which the cue ends or that follows it. */
export function adopterBehind(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const by = context.mentions.find(
    (m) => m.type === 'organization' && m.start >= cue.end && text.slice(cue.end, m.start).trim() === '',
  );
  return by ? filler(text, [by]) : null;
}

/** Nothing but `by` stands between a passive verb and who did it: `adopted by the OSCE`. */
const byWhom =
  /^(?: (?:by consensus|unanimously|jointly|without a vote))? by (?:the )?(?:(?:(?:member |participating )?states|leaders|ministers|heads of states?(?: (?:and|or) governments?)?) of (?:the )?)?$/i;

/** As `doer`, but only a body: a State or person that meets is no meeting of a body. */
export function doerBody(context: FrameContext): Filler | null {
  const found = doer(context);
  return found?.mention?.type === 'organization' && !String(found.value).includes('; ') ? found : null;
}

/** A verb in its plain form behind one body is a noun: `in its support for UNSMIL, the Council's call`. */
const inflected = /^\S*(?:ly )?\S*(?:s|ed)\b/i;

/** Who takes a position: the names right before the verb, or the first person who says it. */
export function holder(context: FrameContext): Filler | null {
  const { text, cue } = context;
  const before = subjectBefore(context);
  const verb = text.slice(cue.start, cue.end).replace(/^\w+ly /i, '');
  // `the Extraordinary Call for Proposals` is a name.
  if (/^\p{Lu}/u.test(verb)) return null;
  const modal = before.length > 0 && text.slice(before.at(-1)!.end, cue.start).trim() !== '';
  if (before.length > 1 || (before.length === 1 && (modal || inflected.test(verb)))) return filler(text, before);
  return speaker(context);
}

/** The first person right before the verb, as it stands (`we`, `my country`). */
export function speaker({ text, cue, scope }: FrameContext): Filler | null {
  const said = firstPerson.exec(text.slice(scope.start, cue.start));
  return said ? { value: said[1]!.replace(/^We/, 'we').replace(/^My/, 'my') } : null;
}
