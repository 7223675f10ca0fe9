import { observeAll, observeBinding } from '../../pipelines/confidence/index.ts';
import { numbersOf, type Observed } from '../../pipelines/confidence/weigh.ts';
import type { Layers } from '../../pipelines/layers.ts';
import { settledMentions } from '../../pipelines/stages/index.ts';
import { type ConfidencePart, sigmoid } from '../core/evidence.ts';
import type { Mention, MentionType } from '../core/mention.ts';
import { indexAt } from '../core/span.ts';

/** One question about a mention, with what is known of it and how it was judged; `right` is null where nobody judged it. */
export interface JudgedPart {
  readonly numbers: ReadonlyMap<string, number>;
  /** The names of those that had a weight of their own where they were found. */
  readonly given: readonly string[];
  readonly right: boolean | null;
}

/** A mention that somebody who knows has judged. */
export interface Judged {
  /** `gold`, `fixtures`, `reviews`, or the name of an open test set. */
  readonly source: string;
  /** Cases of one document are never parted between what is trained on and what is tested on. */
  readonly document: string;
  readonly type: MentionType;
  /** The rules of its type that found it. */
  readonly rules: readonly string[];
  readonly quote: string;
  readonly parts: { readonly [Part in ConfidencePart]?: JudgedPart };
  /** How sure the program was by the weights that stand in its rules alone, without any that were learned. */
  readonly before: number;
}

/** How a mention's parts were judged; null is not judged. A part that is wrong leaves those behind it unjudged. */
export type Verdict = { readonly [Part in ConfidencePart]?: boolean | null };

/** A mention as it was before it was weighed, and what is known of its parts. */
export interface Candidate {
  readonly mention: Mention;
  readonly observed: readonly Observed[];
}

/** Everything that was found in a document, with all its signs, also those that have no weight yet. */
export function candidatesOf(layers: Layers): Candidate[] {
  const { text, blocks } = layers.read;
  const mentions = settledMentions(layers);
  const observed = observeAll({ ...layers, text, blocks, mentions });
  const sentenceOf = ({ start }: Mention) => indexAt(layers.sentences, start);
  const beside = new Map<number, Mention[]>();
  for (const mention of mentions)
    beside.set(sentenceOf(mention), [...(beside.get(sentenceOf(mention)) ?? []), mention]);
  return mentions.map((mention, i) => {
    if (mention.value?.kind !== 'figure') return { mention, observed: observed[i]! };
    const at = sentenceOf(mention);
    const figure = { text, mention, value: mention.value, beside: beside.get(at)! };
    const binding = observeBinding({ ...figure, sentence: layers.sentences[at] ?? mention });
    return { mention, observed: [...observed[i]!, binding] };
  });
}

/** Puts a verdict on a candidate. */
export function judge(
  { mention, observed }: Candidate,
  verdict: Verdict,
  from: Pick<Judged, 'source' | 'document' | 'quote'>,
): Judged {
  const parts: { [Part in ConfidencePart]?: JudgedPart } = {};
  let open = true;
  for (const one of observed) {
    const right: boolean | null = open ? (verdict[one.part] ?? null) : null;
    const given = one.given.filter(({ weight }) => weight !== 0).map(({ name }) => name);
    parts[one.part] = { numbers: numbersOf(one), given, right };
    open = right === true;
  }
  return {
    ...from,
    type: mention.type,
    rules: mention.rules.filter((rule) => rule.startsWith(`${mention.type}s/`)),
    parts,
    before: before(mention),
  };
}

const before = ({ evidence }: Mention): number => sigmoid(evidence.reduce((sum, { weight }) => sum + weight, 0));

/**
 * Whether all of it is right up to a part, `value` for a mention and `binding` for a figure's claim; null where a part on the
 * way was not judged.
 */
export function wholeIsRight({ parts }: Judged, upTo: readonly ConfidencePart[]): boolean | null {
  for (const part of upTo) {
    const judged = parts[part];
    if (judged && judged.right !== true) return judged.right;
  }
  return true;
}
