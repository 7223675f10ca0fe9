import { rareOccurrences } from '../../src/core/may-hold.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { DateValue } from '../../src/core/value.ts';
import type { OperationCue } from './cues.ts';
import type { SentenceMarks } from './view.ts';
import { cueWords } from './words.ts';

/** What cues say of an operation, before it is put together. Periods and their ends are EDTF. */
export interface Told {
  readonly class: string;
  readonly runBy: readonly string[];
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly stage: string;
  readonly edition: string;
  /** True where the period is still to come. */
  readonly planned: boolean;
}

/** A match with where its groups stand. */
type Match = RegExpExecArray & { indices: RegExpIndicesArray };

/** What a cue says in a sentence, of each operation that it matches there. */
export function toldBy(
  cue: OperationCue,
  view: SentenceMarks,
): { readonly operation: Finding; readonly told: Partial<Told> }[] {
  const found: { operation: Finding; told: Partial<Told> }[] = [];
  for (const match of rareOccurrences(cue.cue, view.said) as Match[]) {
    const told = readMatch(cue, match, view);
    if (told) for (const operation of mentionsIn(match, view, 'op')) found.push({ operation, told });
  }
  return found;
}

function readMatch(cue: OperationCue, match: Match, view: SentenceMarks): Partial<Told> | null {
  const date = () => edtfOf(mentionsIn(match, view, 'date').at(-1));
  switch (cue.says) {
    case 'class': {
      const name = cueWords().classOf(wordIn(match, 'class') ?? '');
      return name === undefined ? null : { class: name };
    }
    case 'runner': {
      const bodies = mentionsIn(match, view, 'orgs').flatMap(({ entity }) => entity ?? []);
      return bodies.length === 0 ? null : { runBy: [...new Set(bodies)] };
    }
    case 'period': {
      const period = date();
      return period === null ? null : { period, ...(cue.modality === undefined ? {} : { planned: true }) };
    }
    case 'start': {
      const first = date()?.split('/')[0];
      return first === undefined || first === '..' ? null : { start: first };
    }
    case 'end': {
      const last = date()?.split('/').at(-1);
      return last === undefined || last === '..' ? null : { end: last };
    }
    case 'stage': {
      const stage = cueWords().stageOf(wordIn(match, 'stage') ?? '');
      return stage === undefined ? null : { stage };
    }
    case 'edition': {
      const year = wordIn(match, 'year') ?? date();
      const number = cueWords().stageOf(wordIn(match, 'stage') ?? '');
      const edition = year ?? (/^\d+$/.test(number ?? '') ? number : undefined);
      return edition && /^\d{1,4}$/.test(edition) ? { edition } : null;
    }
  }
}

const edtfOf = (date: Finding | undefined): string | null => (date?.value as DateValue | undefined)?.edtf ?? null;

/** Where the groups of a name (`date1`, `date2`…) matched, in the order of the pattern. */
const groupsOf = (match: Match, name: string): [number, number][] =>
  Object.entries(match.indices.groups ?? {}).flatMap(([group, at]) =>
    at && group.startsWith(name) && /^\d+$/.test(group.slice(name.length)) ? [at] : [],
  );

/** The mentions whose marks stand in the groups of a name. */
const mentionsIn = (match: Match, { at }: SentenceMarks, name: string): Finding[] =>
  groupsOf(match, name).flatMap(([from, to]) =>
    [...at].flatMap(([place, one]) => (place >= from && place < to ? [one] : [])),
  );

/** The words of the last group of a name that matched. */
function wordIn(match: Match, name: string): string | undefined {
  const at = groupsOf(match, name).at(-1);
  return at && match.input.slice(at[0], at[1]);
}
