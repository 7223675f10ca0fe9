import { inTitleCase } from './capitals.ts';
import type { HeadLine } from './head.ts';
import { headWords } from './words.ts';

/** The event that a document belongs to, and its session. */
export interface DocumentEvent {
  readonly event: string | null;
  /** As the document says it: `79th session`, `Seventy-third year`. */
  readonly eventSession: string | null;
}

const to = /\b(?:at|during|before|in|to)\s+(?:the\s+)?/giu;
const session = /\b(?:\d+(?:st|nd|rd|th)|\p{L}+(?:-\p{L}+)?(?:st|nd|rd|th))\s+(?:\p{L}+ ){0,2}(?:session|year)\b/iu;
/** The number of a meeting, on a line of its own, maybe with its date. */
const meeting = /^(?<event>\d{1,6}(?:st|nd|rd|th)(?: \p{L}+){0,2} meeting)(?:$|[:,] ?\d)/imu;
const remarks =
  /(?:remarks|message|address|statement|speech)(?: delivered)? (?:to|at|for) (?:the )?(?<event>(?:“[^”]*”|[^:“]){6,160}?)(?:, (?:in|on|held|by)\b|:)/iu;
/** The day that a title gives behind the event. */
const dated = /,? on (?:\p{L}+day,? )?(?:\d{1,2}|\p{Lu}\p{L}+ \d{1,2}).{0,20}\d{4}$/u;
/** Longer words are a sentence and no name. */
const longest = 200;

/**
 * What was held: the meeting or session that a title says was spoken at (`Statement by … at the General Debate of …`), that
 * the sentence before the remarks of an official names, the number of a meeting of a record, or a line of the head.
 */
export function findEvent(
  title: string | null,
  lines: readonly HeadLine[],
  text: string,
  spoken: boolean,
): DocumentEvent {
  const head = lines.map((line) => line.text);
  const event =
    (spoken ? (spokenAt(title) ?? followingAt(text)) : null) ??
    meeting.exec(head.join('\n'))?.groups?.event ??
    (spoken ? eventLine(head) : null);
  const own = head.find(
    (line) => line.length < 60 && session.test(line) && session.exec(line)![0].length > line.length - 4,
  );
  const eventSession = session.exec(event ?? '')?.[0] ?? own ?? null;
  return { event: event?.trim() ?? null, eventSession };
}

/** What follows the first `at`, `during`, `to` of a title behind which something is held. */
function spokenAt(title: string | null): string | null {
  if (!title || !/^\W*(?:\p{L}+ )?(?:statement|speech|address|remarks|intervention|lecture|message)\b/iu.test(title))
    return null;
  for (const match of title.matchAll(to)) {
    const rest = title.slice(match.index + match[0].length);
    const named = headWords().event.exec(rest);
    // A verb or a second preposition of place before the noun makes it another thing: `to the Council’s report at the …`.
    if (!named || rest.length > longest || /\b(?:at|during)\s/i.test(rest.slice(0, named.index))) continue;
    return inTitleCase(rest.replace(dated, ''));
  }
  return null;
}

function followingAt(text: string): string | null {
  const sentence = /^Following (?:is|are) [^\n]{10,400}/m.exec(text.slice(0, 2500))?.[0];
  const event = remarks.exec(sentence ?? '')?.groups?.event;
  return event && headWords().event.test(event) ? event : null;
}

/** A line of the head that names what was held. */
const eventLine = (head: readonly string[]): string | null =>
  head.find(
    (line) =>
      line.length < 120 &&
      headWords().event.test(line) &&
      !/[.;:]$/.test(line) &&
      /\d|annual|ministerial|extraordinary|summit|conference/i.test(line) &&
      !session.exec(line)?.[0].startsWith(line.slice(0, -1)),
  ) ?? null;
