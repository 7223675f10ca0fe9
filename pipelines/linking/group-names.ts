import { type Linking, tokensAt } from '../../extractors/organizations/linking.ts';
import type { NameKey } from '../../extractors/organizations/name-key.ts';
import type { Evidence } from '../../src/core/evidence.ts';
import { linkedBy, similarityInWords } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';
import { tokenFrom } from '../../src/core/tokens.ts';
import { nearestOf } from './nearest.ts';
import { unnamed } from './shared-names.ts';
import { compareKeys } from './similarity.ts';
import { type Stretches, type Whose, whoseName } from './whose-name.ts';

/** The mentions of one body, as far as their names alone tell. */
export interface Group {
  entity: string;
  lexiconId: string | null;
  /** True where nothing but a name that other bodies share speaks for this body. */
  unsure: boolean;
  /** By which way it was joined to another name's body; null where its own name says whose it is. */
  link: Evidence | null;
  /** The keys of its names; acronyms have none. */
  readonly keys: NameKey[];
  readonly findings: Finding[];
  /** Where its mentions begin, in rising order. */
  readonly starts: number[];
}

/** How alike two names must be to be names of one body: shared words, counted twice, over all words. */
const alike = 0.8;

/** Groups mentions by what the extractor says of them: those of one body of the lexicon, or of names that say the same. */
export function groupNames(findings: readonly Finding[], linking: Linking): Group[] {
  const { reading, canon } = linking;
  const groups = new Map<string, Group>();
  const keyOfText = new Map<string, NameKey>();
  for (const finding of findings) {
    const value = finding.value?.kind === 'name' ? finding.value : null;
    const text = reading.text.slice(finding.start, finding.end);
    let key = keyOfText.get(text);
    if (!key) {
      const { from, to } = tokensAt(reading.tokens, finding);
      key = canon.keyOf(reading, from, to);
      keyOfText.set(text, key);
    }
    const owned = inBracket(finding, key, linking);
    if (owned) key = owned;
    const lexiconId = value?.lexiconId ?? null;
    const id = lexiconId ?? `=${key.text || text}`;
    let group = groups.get(id);
    if (!group) {
      group = {
        entity: finding.entity ?? text,
        lexiconId,
        unsure: true,
        link: null,
        keys: [],
        findings: [],
        starts: [],
      };
      groups.set(id, group);
    }
    group.findings.push(finding);
    group.starts.push(finding.start);
    if (!finding.evidence.includes(unnamed)) group.unsure = false;
    if (key.head !== '' && !group.keys.includes(key)) group.keys.push(key);
  }
  return [...groups.values()];
}

/** The key of an office whose state stands in brackets behind it (`Ministry of Justice (Armenia)`), or null. */
function inBracket({ end }: Finding, key: NameKey, { reading, canon }: Linking): NameKey | null {
  if (key.owners.length > 0 || !/^\s?\(/.test(reading.text.slice(end, end + 2))) return null;
  const place = reading.placeFrom.get(tokenFrom(reading.tokens, end) + 1);
  if (place?.place.kind !== 'state' || reading.text.charAt(reading.tokens.start[place.to]!) !== ')') return null;
  const owner = `#${place.place.id}`;
  const words = [...key.words, owner].sort();
  const owned = { ...key, words, owners: [owner], text: words.join(' ') };
  return canon.officeFor(owned) === null ? null : owned;
}

/**
 * Joins groups of unknown bodies to the body that their name is short for (`Coordination Council`), or is another way of
 * writing, first within the document and then in the lexicon. What remains is called by its fullest form.
 * @param groups changed in place: `entity` and `lexiconId` of those that are joined
 * @returns the groups, a name whose mentions mean several bodies taken apart
 */
export function joinGroups(groups: readonly Group[], linking: Linking, stretches: Stretches): Group[] {
  const { canon } = linking;
  const whose = whoseName(groups, linking, stretches);
  const parted: Group[] = [];
  const open = groups.filter((group) => (group.lexiconId === null || group.unsure) && group.keys.length > 0);
  for (const group of open) if (group.lexiconId === null) group.entity = fullest(group) ?? group.entity;
  const byHead = new Map<string, Group[]>();
  for (const group of groups) {
    for (const head of new Set(group.keys.map((key) => key.head))) {
      const list = byHead.get(head);
      if (list) list.push(group);
      else byHead.set(head, [group]);
    }
  }
  // Short names before longer ones, so that what a short one is joined to is settled when the longer one is.
  for (const group of open.sort((a, b) => a.keys[0]!.words.length - b.keys[0]!.words.length)) {
    const others = (byHead.get(group.keys[0]!.head) ?? []).filter(({ findings }) => findings.length > 0);
    const [key] = group.keys;
    const forms = longerNames(group, others);
    const parts = partsByBody(group, forms, whose);
    // The mentions of a name that several bodies have need not all mean the same one.
    if (parts !== null) {
      parted.push(...parts);
      continue;
    }
    const longer = nearestOf(forms, startsOf, group.findings[0]!.start);
    const target = longer ?? likeIn(group, others);
    if (target) {
      group.entity = target.entity;
      group.lexiconId = target.lexiconId;
      group.link = linkedBy(
        target.entity,
        longer ? shortForm : `a name of the document, ${similarityInWords(compareKeys(key!, closestOf(target, key!)))}`,
      );
      continue;
    }
    if (group.lexiconId !== null) continue;
    const like = canon.like(key!, alike);
    if (like) {
      group.entity = like.body.name;
      group.lexiconId = like.body.id;
      group.link = linkedBy(like.body.name, `a name of the lexicon, ${similarityInWords(compareKeys(key!, like.key))}`);
      continue;
    }
    const office = canon.officeFor(key!);
    if (office === null) continue;
    if (office !== group.entity) group.link = linkedBy(office, 'how the offices of states are called');
    group.entity = office;
  }
  return [...groups.filter((group) => group.findings.length > 0), ...parted];
}

const shortForm = 'a short form: all its words stand in a longer name of the document';

/** Takes the mentions of a short form apart by the body they mean; null where the document has but one body for it. */
function partsByBody(group: Group, longer: readonly Group[], whose: Whose): Group[] | null {
  if (new Set(longer.map(({ entity }) => entity)).size < 2) return null;
  const bodyOf = whose(longer);
  const meant = new Map<Group | null, Finding[]>();
  for (const finding of group.findings) {
    const body = bodyOf(finding);
    meant.set(body, [...(meant.get(body) ?? []), finding]);
  }
  const parts = [...meant].map(([body, findings]): Group => {
    const part = { ...group, findings, starts: findings.map(({ start }) => start) };
    if (body === null) return part;
    return { ...part, entity: body.entity, lexiconId: body.lexiconId, link: linkedBy(body.entity, shortForm) };
  });
  group.findings.length = 0;
  return parts;
}

const startsOf = (group: Group): readonly number[] => group.starts;

/** The groups whose name holds all words of this one and more, with the same head; lists of bodies are none of them. */
function longerNames(group: Group, groups: readonly Group[]): Group[] {
  const [key] = group.keys;
  if (!key || key.words.length - key.owners.length < 2) return [];
  return groups.filter(
    (other) =>
      other !== group &&
      other.findings[0]?.rules[0] !== 'organizations/list' &&
      other.keys.some((k) => k.head === key.head && k.words.length > key.words.length && shortens(key, k, group)),
  );
}

/** The group whose name has nearly the same words and the same head and owner. */
function likeIn(group: Group, groups: readonly Group[]): Group | null {
  const [key] = group.keys;
  if (!key || key.words.length < 3) return null;
  const others = groups.filter(
    (other) =>
      other !== group && other.keys.some((k) => k.head === key.head && sameOwner(k, key) && sayNearlyTheSame(key, k)),
  );
  // Of two unknown names the later one is joined to the earlier.
  const first = group.findings[0]!.start;
  return nearestOf(
    others.filter((other) => other.lexiconId !== null || other.findings[0]!.start < first),
    startsOf,
    first,
  );
}

/**
 * True where the inner name is the outer one cut short: its first words up to a tail, or, of an unknown body, its last words
 * before it. (`Security Council` is not short for `Peace and Security Council`.)
 */
function shortens(inner: NameKey, outer: NameKey, { lexiconId }: Group): boolean {
  if (!holds(outer, inner)) return false;
  if (inner.core === outer.core) return true;
  return lexiconId === null && (outer.core.endsWith(` ${inner.core}`) || outer.core.startsWith(`${inner.core} `));
}

const holds = (outer: NameKey, inner: NameKey): boolean => inner.words.every((word) => outer.words.includes(word));

const sameOwner = (a: NameKey, b: NameKey): boolean =>
  a.owners.length === b.owners.length && a.owners.every((owner) => b.owners.includes(owner));

/**
 * True for names that share nearly all words, where one only leaves some out. Where each has a word of its own
 * (`Committee on Fishing`, `Committee on Netting`) they name two bodies, however long the rest is.
 */
function sayNearlyTheSame(first: NameKey, second: NameKey): boolean {
  const { score, onlyFirst, onlySecond } = compareKeys(first, second);
  return score >= alike && (onlyFirst.length === 0 || onlySecond.length === 0);
}

/** The name of a group that is most like a key. */
const closestOf = ({ keys }: Group, key: NameKey): NameKey =>
  keys.reduce((best, other) => (compareKeys(key, other).score > compareKeys(key, best).score ? other : best));

/** The longest form that the text uses, one in capitals only where there is no other. */
function fullest({ findings }: Group): string | null {
  const forms = findings.map((finding) => finding.entity).filter((form) => form !== null);
  const small = forms.filter((form) => form !== form.toUpperCase());
  return (small.length > 0 ? small : forms).reduce<string | null>((a, b) => (a && a.length >= b.length ? a : b), null);
}
