import type { Linking } from '../../extractors/organizations/linking.ts';
import type { NameKey } from '../../extractors/organizations/name-key.ts';
import type { Finding } from '../../src/core/mention.ts';
import { indexAt, type Span } from '../../src/core/span.ts';
import { tokenFrom } from '../../src/core/tokens.ts';
import type { Group } from './group-names.ts';
import { distanceTo, often } from './nearest.ts';

/** The stretches of a document that a name is looked for in. */
export interface Stretches {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Of longer names says of a mention of a short form which of them it is short for; null where nothing tells. */
export type Whose = (longer: readonly Group[]) => (mention: Finding) => Group | null;

/**
 * Several bodies have the same short form (`the Ministry of Foreign Affairs` of two states). It means the one that is named,
 * or whose owner is, in the same sentence, else in the same paragraph before it; else the only one named so far, or the
 * one named four times as often as all others. Where two are equally likely it means none of them.
 * @param groups the bodies of the document, for the places where owners are named
 */
export function whoseName(groups: readonly Group[], { reading }: Linking, { text, sentences }: Stretches): Whose {
  const ownersAt = new Map<string, number[]>();
  const add = (owner: string, position: number): void => {
    const list = ownersAt.get(owner);
    if (list) list.push(position);
    else ownersAt.set(owner, [position]);
  };
  for (const { from, place } of reading.placeFrom.values()) {
    if (place.kind === 'state') add(`#${place.id}`, reading.tokens.start[from]!);
  }
  for (const { lexiconId, starts } of groups) if (lexiconId !== null) for (const at of starts) add(`@${lexiconId}`, at);

  const known = new Map<Group, readonly number[]>();
  /** Where a body or one of its owners is named. */
  function placesOf(group: Group): readonly number[] {
    let places = known.get(group);
    if (!places) {
      const owners = group.keys.flatMap((key) => key.owners.flatMap((owner) => ownersAt.get(owner) ?? []));
      places = [...group.starts, ...owners].sort((a, b) => a - b);
      known.set(group, places);
    }
    return places;
  }

  const within = (places: readonly number[], { start, end }: Span): boolean => {
    const far = distanceTo(places, end);
    return far <= end - start && end - far >= start;
  };

  /** True where the owner itself only points back (`Board of Governors of the Agency`): the name tells of no other body. */
  function pointsOn({ findings }: Group): boolean {
    const last = tokenFrom(reading.tokens, findings[0]!.end) - 1;
    const { word } = reading.tokens;
    return word[last - 1] === reading.joints.the && reading.tables.head(word[last]!) !== undefined;
  }

  return (longer) => {
    const whole = longer.filter((group) => !pointsOn(group));
    const all = distinct(whole.length > 0 ? whole : longer);
    return ({ start }) => {
      if (all.length < 2) return all[0] ?? null;
      const paragraph = { start: text.lastIndexOf('\n\n', start) + 1, end: start };
      const sentence = sentences[indexAt(sentences, start)] ?? paragraph;
      for (const stretch of [sentence, paragraph]) {
        const here = all.filter((group) => within(placesOf(group), stretch));
        if (here.length > 0) return here.length === 1 ? here[0]! : mainOf(here);
      }
      return mainOf(all, start);
    };
  };
}

/** The one that is named before a position, or anywhere, four times as often as all others; null where none is. */
function mainOf(groups: readonly Group[], before = Number.POSITIVE_INFINITY): Group | null {
  const times = groups.map(({ starts }) => starts.filter((at) => at < before).length);
  const most = Math.max(...times);
  const rest = times.reduce((sum, one) => sum + one, 0) - most;
  return most > 0 && most >= often * rest ? groups[times.indexOf(most)]! : null;
}

/** The bodies of which none is another one's short form. */
function distinct(groups: readonly Group[]): Group[] {
  const longest = groups.filter((one) => !groups.some((other) => other !== one && isShortFor(one, other)));
  return longest.filter((one, i) => longest.findIndex((other) => other.entity === one.entity) === i);
}

const isShortFor = (one: Group, other: Group): boolean =>
  one.keys.some((a) => other.keys.some((b) => b.words.length > a.words.length && holds(b, a)));

const holds = (outer: NameKey, inner: NameKey): boolean => inner.words.every((word) => outer.words.includes(word));
