import { isKnownWord } from '../read/known-words.ts';
import { cased, posts as labelPosts, type SpeakerLabel, spokenIn } from './label.ts';
import { isStateName } from './state-list.ts';
import { isSalutation, speechWords } from './words.ts';

/** A label of a transcript; a weak one may as well be the name of a field (`Project Title: …`). */
export interface TranscriptLabel extends SpeakerLabel {
  readonly weak: boolean;
  /** A `Q` without a mark behind it: in a transcript that sets its labels in capitals it asks, elsewhere it is a letter. */
  readonly bare?: boolean;
}

const bracket = String.raw`(?:\s*[(\[](?<bracket>[^()\[\]]{1,80})[)\]])?`;

/** Whoever asks is seldom named: `Question:`, `Q:`, `Question (Reuters):`, `JOURNALIST:`. */
const asker = new RegExp(
  String.raw`^(?<word>Q|A|Question|QUESTION|Answer|ANSWER|Reply|Journalist|JOURNALIST|Reporter|REPORTER|Correspondent|CORRESPONDENT)${bracket}\s*(?::\s*|\.\s+(?=\p{Lu}))`,
  'u',
);

const words = speechWords();
const posts = `Host|HOST|Spokes(?:man|woman|person)|SPOKES(?:MAN|WOMAN|PERSON)|${words.seat}|${words.office}|${words.courtesy}|Admiral|General`;
/** `Q    Mr. President, why now?` */
const bareAsker = /^Q\s+(?=["“(]?\p{Lu})/u;

const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`;

/** A post with or without a name: `PRIME MINISTER LIND:`, `Moderator:`, `NATO Spokesperson Anna Lind (in Russian):`. */
const posted = new RegExp(
  String.raw`^\[?(?<post>(?:\p{Lu}{2,6} )?(?:${posts})\.?)(?<name>(?: ${word}){0,4})${bracket}\]?\s*:(?:\s+|$)`,
  'u',
);

/** A name alone or with its post: `Anna Lind:`, `A. Lind:`, `ANNA LIND:`, `LIND:`, `Anna Lind, NATO Spokesperson:`. */
const named = new RegExp(
  String.raw`^(?<name>${word}(?: (?:de |van |von |al-|der )?${word}){0,3})(?:, (?<tail>[^:.!?()]{3,80}))?${bracket}\s*:(?:\s+(?=\S)|$)`,
  'u',
);

/** Reads the label of a transcript at the start of a paragraph; null where there is none. */
export function readTranscriptLabel(paragraph: string): TranscriptLabel | null {
  const head = paragraph.slice(0, 200);
  if (bareAsker.test(head)) return { ...nobody, speaker: askers.Q!, length: 2, bare: true };
  if (!/[:.]/.test(head) || isSalutation(head)) return null;
  const asked = asker.exec(head);
  if (asked) {
    const by = asked.groups!.bracket ?? null;
    const spokeIn = by ? spokenIn(by) : null;
    return {
      ...nobody,
      speaker: askers[asked.groups!.word!.charAt(0)]!,
      organization: spokeIn ? null : by,
      spokeIn,
      length: asked[0].length,
    };
  }
  const post = posted.exec(head);
  if (post) {
    const name = post.groups!.name!.trim();
    const role = cased(post.groups!.post!);
    const plain = new RegExp(`^${words.courtesy}$`, 'u').test(role);
    const spokeIn = post.groups!.bracket ? spokenIn(post.groups!.bracket) : null;
    return {
      ...nobody,
      speaker: name ? cased(name) : role,
      role: plain ? null : role,
      spokeIn,
      length: post[0].length,
    };
  }
  const match = named.exec(head);
  if (!match) return null;
  const { name, tail, bracket: said } = match.groups!;
  if (tail !== undefined && !labelPosts.test(tail)) return null;
  const spokeIn = said ? spokenIn(said) : null;
  // Whoever asks is told with the house (`Anna Lind (Reuters):`).
  const organization = said && !spokeIn && /^\p{Lu}/u.test(said) ? said : null;
  const speaker = cased(name!);
  return { ...nobody, speaker, role: tail ?? null, organization, spokeIn, length: match[0].length, weak: true };
}

/** True for a first name and a surname, or initials and one, of words that the language does not have, and no State. */
const isName = (speaker: string): boolean => {
  const parts = speaker.split(' ').filter((part) => !/^\p{Lu}\.?$/u.test(part));
  const strange = parts.every((part) => !isKnownWord(part.toLowerCase().replace(/\.$/, '')));
  return speaker.includes(' ') && parts.length > 0 && strange && !isStateName(speaker);
};

const nobody = { state: null, organization: null, role: null, spokeIn: null, weak: false } as const;
const askers: Readonly<Record<string, string>> = {
  Q: 'Question',
  A: 'Answer',
  R: 'Question',
  J: 'Question',
  C: 'Question',
};

/**
 * Keeps the labels of a transcript that are believed. Two speakers at the least must take turns. A bare name is believed
 * when it comes again, or when questions or posts show that this is a transcript and it is a name by its words, has a post, or
 * the text names the person elsewhere.
 * @param stated the text is one statement by its head: names that come again (`Finland: …`) are points of it
 */
export function believed<L extends { readonly label: TranscriptLabel }>(
  found: readonly L[],
  text: string,
  stated: boolean,
): L[] {
  const times = new Map<string, number>();
  for (const { label } of found) times.set(label.speaker, (times.get(label.speaker) ?? 0) + 1);
  const sure = found.filter(({ label }) => !label.weak).length >= 2;
  const again = ({ label }: L) => times.get(label.speaker)! > 1;
  const elsewhere = ({ label }: L) => {
    const surname = label.speaker.split(' ').at(-1)!;
    const first = text.indexOf(surname);
    return first >= 0 && text.indexOf(surname, first + surname.length) >= 0;
  };
  const kept = found.filter(
    (one) => !one.label.weak || again(one) || (sure && (one.label.role || isName(one.label.speaker) || elsewhere(one))),
  );
  const speakers = new Set(kept.map(({ label }) => label.speaker));
  return speakers.size >= 2 && (sure || (kept.length >= 4 && !stated)) ? kept : [];
}
