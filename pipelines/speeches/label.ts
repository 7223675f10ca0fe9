import { languageCode, languageNames } from '../languages.ts';
import { isSalutation, speechWords } from './words.ts';

/** The label before a turn: `Mr. Lavrov (Russian Federation) (spoke in Russian):`. */
export interface SpeakerLabel {
  /** The surname, or the post where the record names only that (`The President`). */
  readonly speaker: string;
  readonly state: string | null;
  readonly organization: string | null;
  readonly role: string | null;
  readonly spokeIn: string | null;
  /** The length of the label with its colon and the white space behind it. */
  readonly length: number;
}

const words = speechWords();
const particle = "(?:[’‘']t|(?:al|bin|bint|ibn|da|de|del|della|der|den|di|dos|du|el|la|le|van|von|ould|of|and|y|e)\\b)";
const name = String.raw`(?:[\p{Lu}][\p{L}\p{M}'’‘.-]*|${particle})`;
const land = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?:(?: of| the| and){0,2} \p{Lu}[\p{L}\p{M}’'-]+){0,7}`;
const post = `(?:The|THE) (?:(?:Acting|Temporary|ACTING|TEMPORARY|Honorary|First) )?(?:${words.seat}|${words.sent} of (?:the )?(?<sender>${land}))`;
const brackets = String.raw`(?:\s*(?:\([^()]{2,120}\)|\[[^\[\]]{2,120}\]))*`;

/**
 * A label as the verbatim records of the United Nations set it: at the start of a paragraph, with a colon. The bracket
 * names a State or a body, and the language when it is not the one of the record. Older records print surnames in
 * capitals and write `(interpretation from French)` or `(translated from Russian)`.
 */
const recordLabel = new RegExp(
  `^(?:(?<post>${post})|(?<title>(?:${words.title} )+)(?<name>${name}(?:[ -]${name}){0,5}))` +
    `(?<brackets>${brackets})(?:,? (?<note>(?:speaking|spoke|interpretation|interpreted|translated|on behalf of)\\b[^():.!?]{3,100}?)(?<later>${brackets}))?(?<tail>, \\p{Lu}[^():.!?]{3,100})?\\s*:\\s*`,
  'u',
);
/** A rank with such a name is a thing: `General Debate:`, `President’s Plan:`. */
const thing = new RegExp(String.raw`^${words.thing}\b|[’'][sS](?: |$)`, 'u');

const chief = 'President|Prime Minister|Foreign Minister|Minister|Chancellor|Secretary[- ]General|Secretary of State';

/** Transcripts name the post before the person, often in capitals: `PRESIDENT OF RUSSIA VLADIMIR PUTIN:`. */
const transcriptLabel = new RegExp(
  `^(?<post>(?:${chief}|${chief.toUpperCase()}) (?:[Oo][Ff]|OF) (?:the |THE )?(?<state>\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)*?)) (?<named>\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){1,2})(?:\\s*\\((?<bracket>[^()]{2,60})\\))?:(?:\\s+|$)`,
  'u',
);

const language = new RegExp(
  String.raw`^(?:(?:spoke|speaking|interpretation|interpreted|translated|translation|original|spoken|via|through)\b.*?\b)?(?:in|from) (${languageNames})\b`,
  'i',
);

/** Words that make a bracket a body and not a State. */
const body =
  /\b(?:Union|Organi[sz]ation|Nations|Committee|Commission|Council|Centre|Center|Fund|Programme|Agency|Office|League|Bank|Court|Authority|Secretariat|Cross|Conference|Institute|Association|Initiative|Cooperation|Movement|Service|UNICEF|UNHCR|UNDP|NATO|OSCE|WHO|IAEA)\b/u;
/** States whose names hold such a word. */
const states =
  /^(?:Union of Soviet Socialist Republics|South African Union|Union of Myanmar|Union of South Africa|Federated States of Micronesia)$/u;

/** A bracket that names a post, and maybe the body or State that it is a post of. */
export const posts =
  /^(?<role>(?:[\p{Lu}][\p{L}]+[ -])*?(?:Secretary(?:-General)?|Chair(?:man|person|woman)?|President|Rapporteur|Director(?:-General)?|Representative|Envoy|Coordinator|Commissioner|Minister|Prosecutor|Registrar|Observer|Facilitator|Spokes(?:man|woman|person)))(?: (?:of|for)(?: the)? (?<of>.+))?$/u;

/** What a label begins with: a cheap look before the long expression. */
const beginning = new RegExp(`^(?:The|THE|${words.title})\\s`, 'u');

/** True where a line of a text begins a turn: records set in lines have no blank line before a label. */
export function beginsTurn(text: string, at: number): boolean {
  const head = text.slice(at, at + 200);
  if (!beginning.test(head)) return false;
  const colon = head.indexOf(':');
  if (colon < 0 || !readLabel(head.slice(0, colon + 2).replace(/\s+/g, ' '))) return false;
  return beginsSaying(head.slice(colon + 1));
}

/**
 * What is said behind a label begins like a sentence; in a sentence that has a colon behind a name it goes on. A lone `l` is
 * an `I` that was recognised wrongly.
 */
export const beginsSaying = (said: string): boolean => !/^\s*["“‘'«]*(?!l\s)\p{Ll}/u.test(said);

/**
 * Reads the label at the start of a paragraph; null where there is none.
 * @param posted true to read labels that name the post behind a comma, too (`Sir Anders Lind, Under-Secretary-General:`); a
 *   list of who was there has such lines as well, so they count only in a text that has turns without them
 */
export function readLabel(paragraph: string, posted = false): SpeakerLabel | null {
  const head = paragraph.slice(0, 300);
  if (isSalutation(head)) return null;
  const transcript = transcriptLabel.exec(head);
  if (!transcript) {
    const record = recordLabel.exec(head);
    if (!record || thing.test(record.groups!.name ?? '')) return null;
    const tail = record.groups!.tail?.slice(2);
    if (tail !== undefined && !(posted && posts.test(tail))) return null;
    return fromRecord(record, tail);
  }
  const { post: role, state, named, bracket } = transcript.groups!;
  const plain = (text: string | undefined) => (text === undefined ? null : cased(text));
  return {
    speaker: cased(named!),
    state: plain(state),
    organization: null,
    role: plain(role),
    spokeIn: bracket === undefined ? null : spokenIn(bracket),
    length: transcript[0].length,
  };
}

/** `The PRESIDENT` of older records is the President. */
const posted = (text: string): string =>
  text.replace(/\p{Lu}{3,}/gu, (word) => capitalise(word)).replace(/^the\b/i, 'The');

/** The ISO 639-1 code of the language that a bracket says was spoken (`spoke in Russian`, `in Russian`), or null. */
export const spokenIn = (bracket: string): string | null => {
  const spoken = language.exec(bracket);
  return spoken ? languageCode(spoken[1]!) : null;
};

/** Words in capitals as they are otherwise written; mixed ones as they are. */
export const cased = (text: string): string => (text === text.toUpperCase() ? capitalise(text) : text);

const lastOffice = new RegExp(`${words.office}$`, 'u');

/** @param tail the post behind the name, read as one in brackets is */
function fromRecord(match: RegExpExecArray, tail?: string): SpeakerLabel {
  const groups = match.groups!;
  const said = [groups.brackets, groups.note && `(${groups.note})`, groups.later, tail && `(${tail})`].join('');
  let state: string | null = groups.sender ?? null;
  let organization: string | null = null;
  let spokeIn: string | null = null;
  let role: string | null = null;
  const office = lastOffice.exec(groups.title?.trim() ?? '')?.[0];
  if (office) role = cased(office);
  for (const [, inner] of said.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    const text = inner!.replace(/\s+/g, ' ').trim();
    const spoken = language.exec(text);
    const post = posts.exec(text)?.groups;
    // A note in small letters names nobody; poorly recognised type may hide what it says beside the language.
    const told = /^\p{Ll}/u.test(text) ? /(\p{Lu}\p{L}+)$/u.exec(text)?.[1] : undefined;
    if (spoken) spokeIn = languageCode(spoken[1]!);
    else if (/^\p{Ll}/u.test(text)) spokeIn ??= told ? languageCode(told) : null;
    else if (post) {
      role = post.role!;
      if (post.of && body.test(post.of)) organization ??= post.of;
      else if (post.of && /^(?:Observer|Representative|President)$/.test(role)) state ??= post.of;
      else role = text;
    } else if (body.test(text) && !states.test(text)) organization ??= text;
    else state ??= text;
  }
  const upper = groups.title && !/\p{Ll}/u.test(groups.title);
  const speaker = groups.post ? posted(groups.post) : upper ? cased(groups.name!) : groups.name!;
  return { speaker, state, organization, role: groups.post ? speaker : role, spokeIn, length: match[0].length };
}

/** Words in capitals as names are written: `VLADIMIR PUTIN` to `Vladimir Putin`. */
export const capitalise = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /^(?:OF|THE|AND|FOR|DE|VAN|VON)$/.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
  );
