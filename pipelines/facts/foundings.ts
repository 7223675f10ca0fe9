import type { Mention } from '../../src/core/mention.ts';
import { type Filler, type FrameContext, ofType } from './context.ts';
import { filler } from './enumerations.ts';

/** Words behind which a body is only told about: `the reform of the United Nations`, `a centre with Interpol`. */
const governed =
  /\b(?:of|for|with|at|by|in|on|to|from|against|between|under|within|into) (?:(?:the|its|their|an?) )?["'“‘(]*$/i;

/**
 * The body that the cue is about. Who `established the new` is not founded; what stands right behind these words is. In front of
 * `was established` stands the body itself: not one that only belongs to what was established.
 */
export function established(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const bodies = ofType(context, 'organization');
  // Where it is done actively the cue goes on to the name, past its article.
  const active = /\s$/.test(text.slice(cue.start, cue.end));
  const found = active
    ? bodies.find((b) => b.start >= cue.end && b.start - cue.end < 5 && !goesOn.test(text.slice(b.end, b.end + 40)))
    : headOf(
        context,
        bodies.findLast((b) => b.end <= cue.start && /^[\s,)’'"”A-Z]{0,12}$/.test(text.slice(b.end, cue.start))),
      );
  const called = active && !found ? newBody.exec(text.slice(cue.end, scope.end))?.[0] : undefined;
  if (called) return { value: called };
  if (!found || (!active && governed.test(text.slice(scope.start, found.start)))) return null;
  return filler(text, [found]);
}

/** The body that words in commas tell of: `the Committee (AC), established in 2007`. */
export function establishedBefore(context: FrameContext): Filler | null {
  const { text, cue, scope } = context;
  const last = ofType(context, 'organization').findLast(
    (b) => b.end <= cue.start && /^(?: ?\([^()]{1,40}\))?[)”"]?$/.test(text.slice(b.end, cue.start)),
  );
  // An acronym in its brackets is the name before it.
  const whole =
    last && text[last.start - 1] === '('
      ? ofType(context, 'organization').findLast((b) => b.end < last.start && last.start - b.end < 4)
      : last;
  const found = headOf(context, whole ?? last);
  return found && !governed.test(text.slice(scope.start, found.start)) ? filler(text, [found]) : null;
}

/** A name that goes on is another's: the Forum in `the EU-Norway Forum`, `the OSCE Forum`. */
const goesOn =
  /^(?:[-–]\p{L}| \p{Lu}| (?:(?!(?:in|on|to|of|at|by|as|for|the|an?|and|or)\b)\p{Ll}+ )?(?:offices?|centres?|centers?|missions?|programmes?|programs?|funds?|teams?|task force|commissions?|committees?|projects?|initiatives?|platforms?|working groups?|presence|branch|units?|hubs?|networks?|mechanisms?|posts?|category|chapters?)\b)/u;

/** What a body that no list knows is called that is founded: `a Constitutional Commission`. */
const newBody =
  /^(?:\p{Lu}[\p{L}’'–-]* (?:(?:and|for|on|of) )?){1,6}?(?:Commission|Committee|Council|Centre|Center|Agency|Task Force|Working Group|Group|Board|Fund|Forum|Bank|Institute|Court|Tribunal|Secretariat|Network|Alliance|Platform|Headquarters|Academy|University)(?![\p{L}-]| \p{Lu})/u;

/** The body that another one only tells whose it is: of `the Structure (RATS) of the SCO` the Structure. */
function headOf({ text, mentions }: FrameContext, body: Mention | undefined): Mention | undefined {
  const owned =
    body &&
    mentions.findLast(
      (m) =>
        m.type === 'organization' && m.end <= body.start && /^[)\s]*of (?:the )?$/.test(text.slice(m.end, body.start)),
    );
  return owned ?? body;
}
