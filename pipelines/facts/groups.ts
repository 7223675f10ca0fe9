import type { Filler, FrameContext } from './context.ts';
import { subjectBefore } from './subject.ts';

/** Those who meet and have no name together: the leaders of a region, the parties to a conflict. */
const kinds =
  '[Hh]eads of (?:[Ss]tates?|[Gg]overnments?|[Dd]elegations?)(?: and (?:of )?[Gg]overnments?)?|[Ll]eaders|[Pp]residents|(?:[\\p{L}-]+ )?[Mm]inisters|[Pp]arliamentarians|[Cc]ountries|[Gg]overnments|[Ss]ides|[Pp]arties|[Dd]elegations|[Mm]ember [Ss]tates|[Pp]articipating [Ss]tates|[Oo]fficials|[Ee]nvoys|[Ee]xperts|[Dd]elegates|[Rr]epresentatives|[Nn]egotiators|[Cc]ommanders';
const lead = String.raw`(?:(?:[Tt]he|[Oo]ur|[Tt]heir|[Bb]oth|[Ss]enior|[Hh]igh-level|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|\d{1,3}|\p{Lu}[\p{L}’'-]+) ){0,4}`;
const adverb = 'also|again|first|recently|jointly|have|had|has|will|would|are|is|were|agreed|decided|committed';
const named = new RegExp(
  String.raw`(?:^|^(?:In|On|At|Under|During|After|Following|According|As|Today|Yesterday|Earlier|Last)\b[^;:.]{0,80}?, |\b(?:when|where|that|as|while) )(${lead}(?:${kinds})(?: (?:of|from) [^,;:.()]{2,70}?)?)(?: (?:${adverb}))*,? $`,
  'u',
);

/**
 * The people or States right before the verb of the cue, in the words of the text without their article: `leaders of the
 * region`. Null where somebody else is the subject.
 */
export function assembled(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  // Named bodies, or two or more States, are told by their names.
  const names = subjectBefore(context);
  if (names.some(({ type }) => type !== 'place') || new Set(names.map(({ entity, id }) => entity ?? id)).size > 1)
    return null;
  const said = named.exec(text.slice(scope.start, cue.start).replace(/^\W*/, ''))?.[1];
  return said ? { value: said.replace(/^(?:[Tt]he|[Oo]ur|[Tt]heir) /, '') } : null;
}
