import type { Speaker } from '../../src/core/document.ts';
import type { Turn } from '../speeches/index.ts';
import { capitalise } from '../speeches/label.ts';
import { isStateName } from '../speeches/state-list.ts';
import { speechWords } from '../speeches/words.ts';
import { isPost } from './office.ts';
import { headWords } from './words.ts';

const words = speechWords();
const person = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*(?:\s+(?:(?:al|bin|de|da|van|von|der|el|la)\s+)?[\p{Lu}][\p{L}\p{M}.'’-]*){0,3}`;
const opening = new RegExp(
  String.raw`^\W*(?:[\p{L}]+\s+)?${words.statement}\s+(?:delivered\s+)?(?:by|of)\s+(?:the\s+)?(?<rest>.+)$`,
  'isu',
);
const following = new RegExp(
  String.raw`[Ff]ollowing (?:are|is) (?:the )?(?:text of )?(?:the )?(?<org>UN|United Nations)?\s*(?<role>(?:Deputy )?Secretary-General)\s+(?<name>${person})[’']s?\s+`,
  'u',
);
/**
 * The speakers: those of the turns where the text has turns, else the one that the title or the opening sentence names
 * (`STATEMENT BY MR. X, POST, AT…`, `Speech of Ambassador X`, `Following are UN Secretary-General X’s remarks`).
 */
export function findSpeakers(title: string | null, text: string, turns: readonly Turn[]): Speaker[] {
  if (turns.length > 0) return fromTurns(turns);
  const remarks = following.exec(text.slice(0, 2500));
  if (remarks) {
    const { name, role, org } = remarks.groups!;
    return [{ name: name!, role: role!, organization: org ? 'United Nations' : null, state: null }];
  }
  const stated = opening.exec(title ?? '');
  const named = stated ? allOf(stated.groups!.rest!.replace(/\s+/g, ' ')) : [];
  if (named.length > 0) return named;
  const given = delivered.exec(text.slice(0, headLength))?.groups?.rest;
  return given ? allOf(given) : [];
}

/** How far into a text its head may say who delivers it. */
const headLength = 1000;
/** `As prepared for delivery by Ambassador Lind`, `Delivered by: Anna Lind`. */
const delivered =
  /(?:^|\n)\W*(?:As (?:prepared for delivery|delivered)|Delivered|Presented) by:?\s+(?<rest>\p{Lu}[^\n]{4,120}?)(?= to the |\n|$)/u;

function fromTurns(turns: readonly Turn[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { speaker, state, organization, label } of turns) {
    // Who asks and answers unnamed is nobody in particular.
    if (speaker === 'Question' || speaker === 'Answer') continue;
    const known = speakers.get(speaker);
    speakers.set(speaker, {
      name: speaker,
      role: known?.role ?? label.role,
      organization: known?.organization ?? organization,
      state: known?.state ?? state,
    });
  }
  return [...speakers.values()];
}

/** `NATO Secretary General Anna Lind`: a post with whose it is before it, and the name behind it. */
const postFirst = new RegExp(
  String.raw`^(?<of>(?:[\p{L}.’'-]+ ){0,4}?)(?<office>${words.office}) (?<name>${person})$`,
  'u',
);
/** Where the next speaker begins: `Ambassador Anna Lind and Minister Bo Aho`. */
const nextSpeaker = new RegExp(String.raw`,? and (?=(?:the )?(?:\p{Lu}{2,6} )?(?:${words.title} )+\p{Lu})`, 'u');
const stop =
  /,?\s+(?:at|on|to|during|before|in|following|under|for)\s+(?:(?:the|a|an|his|her|their|opening|behalf)\b|[“"‘«]).*$/isu;

/** A name in quotes between the names of a person; the quotes may not match. */
const nickname = /(?<!\b(?:at|on|to|in|of|for)\s*)\s*[“"‘][\p{L} .-]{2,20}[”"’](?=\s|$)/giu;
/** What comes right before a person's name, behind the post without a comma: `Minister of Rivers H.E. Ms. Lind`. */
const courtesy = new RegExp(
  String.raw`(?<![,.]|^|\b(?:${words.courtesy}|[Tt]he|THE))\s+(?=${words.courtesy}\s|(?<=\s[Oo][Ff](?:\s\S+){1,4}\s)(?:Ambassador|AMBASSADOR)\s(?!(?:of|to|OF|TO)\b))`,
  'u',
);
/** Initials without points, and letters of office behind a name: `P J KEATING MP`. */
const lettered =
  /\b((?:\p{Lu} ){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+) (?:MP|MEP|AM|AO|KC|QC|Senator)\b.*$/u;

/** Sets commas where a title leaves them out between post and name, and ends a name at the letters of its office. */
function apart(rest: string): string {
  return rest.replace(courtesy, ', ').replace(lettered, '$1');
}

/** The speakers of a title that names several, or the one. */
function allOf(rest: string): Speaker[] {
  const each = rest.replace(stop, '').split(nextSpeaker).map(fromTitle);
  return each.length > 1 && each.every((one) => one.length === 1) ? each.flat() : fromTitle(rest);
}

const titles = new RegExp(String.raw`^(?:${words.title}\s+)+`, 'u');
const lastOffice = new RegExp(`${words.office}$`, 'u');

/**
 * Takes name, post and body or State out of what follows `Statement by`. A post alone, a State or a body is no person's name:
 * who held the post then is not told.
 */
function fromTitle(rest: string): Speaker[] {
  const pieces = apart(rest.replace(/\s*\([^)]*\)\s*$/, '').replace(nickname, ''))
    .split(/,\s+/)
    .map((piece) => piece.trim());
  // Of an ordinal (`974th`) the ending stays small.
  const bare = rest.replace(/\d\w*/g, '');
  const upper = bare === bare.toUpperCase();
  const say = (text: string) => (upper ? capitalise(text) : text);
  let name: string | null = null;
  let role: string | null = null;
  let whose: string | null = null;
  // An ambassador's post behind the name says more than the form of address.
  let honoured = false;
  for (const piece of pieces) {
    const cut = piece.replace(stop, '').trim();
    const bare = cut.replace(titles, '').trim();
    const isPost =
      headWords().post.test(bare) ||
      (headWords().post.test(cut) && !/^[\p{Lu}][\p{L}.'’-]*(?:\s[\p{Lu}][\p{L}.'’-]*){0,3}$/u.test(bare));
    const headed = name ? null : postFirst.exec(cut)?.groups;
    if (!name && bare && !isPost && isPerson(bare)) {
      name = say(bare);
      const honour = lastOffice.exec(titles.exec(cut)?.[0].trim() ?? '')?.[0];
      if (!role && honour) {
        role = say(honour);
        honoured = true;
      }
    } else if (headed && isPerson(headed.name!)) {
      const of = headed.of!.trim();
      const body = !upper && (/^\p{Lu}{2,6}$/u.test(of) || isStateName(of));
      name = say(headed.name!);
      whose = body ? of : null;
      role = say(body ? headed.office! : `${headed.of}${headed.office}`);
    } else if ((!role || honoured) && isPost) {
      role = say(cut);
      honoured = false;
    }
    if (cut !== piece) break;
  }
  if (!name || name.split(/\s+/).length > 5) return [];
  const [plain, of] = splitRole(role);
  const own = whose && isStateName(whose) ? { state: whose } : whose ? { organization: whose } : {};
  return [{ name, role: plain, organization: of.organization, state: of.state, ...own }];
}

/** A name in the form of one, that is not a State's, a body's or a post. */
const isPerson = (name: string): boolean =>
  new RegExp(`^${person}$`, 'u').test(name) &&
  !/\b(?:of|the|at|on|for|and)\b/i.test(name) &&
  !isStateName(name) &&
  !bodyWord.test(name) &&
  !headWords().post.test(name);

const bodyWord =
  /\b(?:organi[sz]ation|nations|union|secretariat|committee|council|commission|centre|center|office|agency|fund|programme|assembly)\b/i;

/** Gives a speaker of whom the title tells no body or State the body whose letterhead the speech bears. */
export function withBody(speakers: readonly Speaker[], body: string | null): readonly Speaker[] {
  const [only] = speakers;
  if (!body || isPost(body) || !only || speakers.length > 1 || only.organization || only.state) return speakers;
  return [{ ...only, organization: body }];
}

/** A minister’s post has an `of` of its own before the one that names the State. */
const ministerOf = /^(?<plain>.*?(?<!prime[ -])minister (?:of|for) .+?) of (?:the )?(?<of>\p{Lu}.+)$/iu;
const postOf =
  /^(?<plain>.*?\b(?:Representative|President|Ambassador|Head|Director|Chair(?:man|person)?|Secretary[- ]General|Delegation|Prime Minister|Government))\s+of\s+(?:the\s+)?(?<of>.+)$/iu;

/** A post and what it is a post of: `Minister of Foreign Affairs of Uzbekistan`, `Representative of the Secretariat of…`. */
function splitRole(role: string | null): [string | null, { organization: string | null; state: string | null }] {
  const none = { organization: null, state: null };
  if (!role) return [null, none];
  const bare = role.replace(/^the\s+/i, '');
  const match = ministerOf.exec(bare) ?? postOf.exec(bare);
  // A delegation is whose head somebody is, and no State.
  if (!match || /\bdelegation$/i.test(match.groups!.of!)) return [bare, none];
  const { plain, of } = match.groups!;
  return bodyWord.test(of!)
    ? [plain!, { organization: of!, state: null }]
    : [plain!, { organization: null, state: of! }];
}
