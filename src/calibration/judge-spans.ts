import { basename } from 'node:path';
import { timexesOf } from '../../extractors/dates/timex.ts';
import type { Mention, MentionType } from '../core/mention.ts';
import { toldFromTypes, typeNames } from '../eval/evaluate.ts';
import { figureForm, figureSpans } from '../eval/figure-spans.ts';
import { layersOfItem } from '../eval/predict-spans.ts';
import { sameValue } from '../eval/score-values.ts';
import { type Bounded, withoutLead } from '../eval/span-matching.ts';
import { type GoldSpan, readSpanSet } from '../eval/span-sets.ts';
import { candidatesOf, type Judged, judge, type Verdict } from './judged.ts';

/** An open test set to learn from. */
export interface OpenSet {
  readonly file: string;
  /** The gold types to ask for; all of them where it is left out. */
  readonly types?: readonly string[] | undefined;
  /** Not all that is there is marked: what touches no mark is not judged. */
  readonly partly: boolean;
}

interface Part extends Bounded {
  readonly value?: string | number | null;
}

/**
 * Judges what is found in the texts of an open test set, by the set's conventions: right is a mention all of whose parts, in the
 * form that the set marks such things in, are marked, and whose values are the marked ones.
 */
export async function judgeSpans({ file, types, partly }: OpenSet, told: () => void): Promise<Judged[]> {
  const items = readSpanSet(file);
  const all = [...new Set(items.flatMap((item) => item.gold.map(({ type }) => type)))];
  const known = all.filter((type) => Object.values(typeNames).some((names) => names.test(type)));
  const asked = new Set(types ?? known);
  const as = toldFromTypes(asked);
  const form = figureForm(asked);
  const source = basename(file).replace(/\.jsonl$/, '');
  const judged: Judged[] = [];
  for (const item of items) {
    const layers = await layersOfItem(item);
    told();
    const marks = item.gold
      .filter(({ type, start, ignore }) => asked.has(type) && start !== undefined && !ignore)
      .map((gold) => withoutLead({ ...gold, start: gold.start!, end: gold.end ?? 0 }, item.text));
    const aside = item.gold.filter(({ ignore }) => ignore);
    for (const candidate of candidatesOf(layers)) {
      const { mention } = candidate;
      if (mention.type !== (as as MentionType)) continue;
      const touches = (gold: Partial<Bounded>) => (gold.start ?? 0) < mention.end && mention.start < (gold.end ?? 0);
      if (aside.some(touches) || (partly && !marks.some(touches))) continue;
      const parts = partsAs(mention, item.text, form);
      // Of a kind that the set does not mark.
      if (parts.length === 0) continue;
      const from = { source, document: `${source}/${item.id}`, quote: item.text.slice(mention.start, mention.end) };
      judged.push(judge(candidate, verdictOn(parts, marks, item.text), from));
    }
  }
  return judged;
}

function partsAs(mention: Mention, text: string, form: ReturnType<typeof figureForm>): readonly Part[] {
  if (mention.type === 'figure') return figureSpans(text, mention, form);
  if (mention.value?.kind === 'date') return timexesOf(text, mention.start, mention.end, mention.value.edtf ?? null);
  return [{ start: mention.start, end: mention.end }];
}

function verdictOn(parts: readonly Part[], marks: readonly GoldSpan[], text: string): Verdict {
  let value: boolean | null = true;
  for (const part of parts) {
    const { start, end } = withoutLead(part, text);
    const mark = marks.find((gold) => gold.start === start && gold.end === end);
    if (!mark) return { span: false };
    if (mark.value == null || mark.value === '') value = null;
    else if (value && ![mark.value, ...(mark.alts ?? [])].some((one) => sameValue(one, part.value))) value = false;
  }
  return { span: true, value };
}
