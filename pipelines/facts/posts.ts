import { type Filler, type FrameContext, ofType } from './context.ts';
import { filler } from './enumerations.ts';

/** The person nearest before the cue. */
export function person(context: FrameContext): Filler | null {
  const found = ofType(context, 'person').findLast((p) => p.end <= context.cue.start);
  return found ? { value: context.text.slice(found.start, found.end), mention: found } : null;
}

/** The person whom the cue names: `appointed Ms. Anna Lind as`. */
export function personInside(context: FrameContext): Filler | null {
  const { cue, text } = context;
  const found = ofType(context, 'person').find((p) => p.start >= cue.start && p.end <= cue.end);
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

/** The person whose appointment is spoken of: named by the cue, or before it (`Mr. Berg on his election as`). */
export function personNamed(context: FrameContext): Filler | null {
  const { cue, text } = context;
  const inside = personInside(context);
  if (inside || !/^(?:his|her|their)\b/.test(text.slice(cue.start, cue.end))) return inside;
  const found = ofType(context, 'person').findLast(
    (p) => p.end <= cue.start && whose.test(text.slice(p.end, cue.start)),
  );
  return found ? { value: text.slice(found.start, found.end), mention: found } : null;
}

const whose = /^(?:,? (?:of|from) [^,.;]{3,40},?)? (?:on|upon|for) $/;

/** The post behind the cue, to the end of its clause or the date in it. */
export function post({ text, scope, cue, mentions }: FrameContext): Filler | null {
  // `as Director and Mr. Berg as Deputy`: the next one's post is not this one's.
  const match =
    /^(?:the )?([\p{L}](?:(?! and (?:(?:Mr|Ms|Mrs|Dr|Sir|Dame|Ambassador|General|Judge)\b|(?:\p{Ll}+(?:s|ed)|we|to|his|her|their|thank|wish) )| (?:by|before|after|until|till|during|following|when|while|despite|instead|succeeding|replacing|at its|because|unless|if|effective|starting|beginning|for (?:an? |the |his |her |its |their )?(?:[\p{L}\d-]+ ){0,3}(?:terms?|period|mandate|years?|months?))\b)[^,.;()]){3,120})/u.exec(
      text.slice(cue.end, scope.end),
    );
  if (!match) return null;
  const from = cue.end + match[0].length - match[1]!.length;
  const dated = mentions.find((m) => m.type === 'date' && m.start > from);
  const words = text.slice(from, Math.min(from + match[1]!.length, dated?.start ?? scope.end));
  return { value: words.replace(/(?:\s+(?:on|in|from|since|at|for|until|by|with effect|the))*\s*$/, '').trim() };
}

export function bodyOfPost(context: FrameContext): Filler | null {
  const found = ofType(context, 'organization').find((o) => o.start >= context.cue.end);
  return filler(context.text, found ? [found] : []);
}
