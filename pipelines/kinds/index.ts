import { z } from 'zod';
import { type DocumentKind, documentKinds } from '../../src/core/document.ts';
import { occurrences } from '../../src/core/occurrences.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { rulePattern } from '../../src/core/rule-pattern.ts';
import type { KindGuess } from '../layers.ts';
import { classifyKind } from './classifier.ts';
import { unquoted } from './unquoted.ts';

const places = { head: 1200, opening: 200, tail: 600 } as const;

const shape = z.array(
  z
    .object({
      id: z.string().startsWith('kinds/'),
      kind: z.enum(documentKinds),
      weight: z.number(),
      where: z.enum(['head', 'opening', 'tail', 'all', 'own']),
      /** Adds its weight for every occurrence, up to three. */
      each: z.boolean().default(false),
      /** The sign is that the pattern is nowhere. */
      absent: z.boolean().default(false),
      pattern: z.string(),
      example: z.string(),
      counter: z.string(),
    })
    .strict(),
);

/** A sign of a kind, with its pattern compiled. */
export interface KindSign extends Omit<z.output<typeof shape>[number], 'pattern'> {
  readonly pattern: RegExp;
}

/** Where the rules stand below the package's folder. */
export const kindsFile = 'pipelines/kinds/kinds.yaml';

let signs: readonly KindSign[] | undefined;

/** The signs, read once. */
export function kindSigns(): readonly KindSign[] {
  signs ??= loadRuleFile(kindsFile, shape).map((sign) => ({ ...sign, pattern: caseless(sign.pattern) }));
  return signs;
}

/** Node 20 has no `(?i:…)`; a pattern that is one such group becomes a pattern with the flag. */
function caseless(pattern: string): RegExp {
  const whole = /^\(\?i:([\s\S]*)\)$/.exec(pattern);
  return rulePattern(whole ? whole[1]! : pattern, whole ? 'gim' : 'gm');
}

/** How much of a long document is looked at for signs that may be anywhere: enough for its manner to show. */
const enough = 60_000;

/** Rules whose sums lie no further apart than this are undecided. */
const undecided = 1;
/** What the manner of a text weighs: no more than a weak sign, and more than what leaves the rules undecided. */
const manner = 1.2;
/** The classifier is heard only where it holds one kind so many times likelier than any other: on a thin lead it is wrong
 * more often than the commonest kind is. */
const clear = 3;

/** The kind that the classifier is clear about, or null. */
function clearly(chances: Readonly<Record<DocumentKind, number>>): DocumentKind | null {
  const [best, next] = (Object.entries(chances) as [DocumentKind, number][]).sort(([, a], [, b]) => b - a);
  return best![1] >= clear * next![1] ? best![0] : null;
}

/**
 * Tells speech, press release and record apart by the signs of `kinds.yaml`. The weights of the signs found are added up
 * for each kind, and the sums become probabilities (softmax). Where the rules are undecided, the
 * text's manner is added if a classifier is clear about it. The file's name plays no part. A text that tells nothing is a press release,
 * the commonest kind, with a third of confidence.
 */
export function guessKind(text: string): KindGuess {
  const parts = {
    head: text.slice(0, places.head),
    opening: text.slice(0, places.opening),
    tail: text.slice(-places.tail),
    all: text.slice(0, enough),
    own: unquoted(text.slice(0, enough)),
  };
  const scores: Record<DocumentKind, number> = { press_release: 0, speech: 0, un_record: 0 };
  const reasons: { readonly kind: DocumentKind; readonly weight: number; readonly why: string }[] = [];
  for (const sign of kindSigns()) {
    const matches = occurrences(sign.pattern, parts[sign.where], 3);
    if (sign.absent ? matches.length > 0 : matches.length === 0) continue;
    const times = sign.each && !sign.absent ? matches.length : 1;
    // In tenths, as the weights are written; sums of fractions are not exact.
    const weight = Math.round(10 * sign.weight * times) / 10;
    scores[sign.kind] += weight;
    const seen = sign.absent ? 'found nowhere' : `“${matches[0]![0].trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
    reasons.push({ kind: sign.kind, weight, why: `${sign.id} (+${weight} for ${sign.kind}): ${seen}` });
  }
  const [first, second] = Object.values(scores).sort((a, b) => b - a);
  const likely = first! - second! < undecided ? clearly(classifyKind(text)) : null;
  if (likely) {
    scores[likely] += manner;
    reasons.push({ kind: likely, weight: manner, why: `kinds/classifier (+${manner} for ${likely}): by its manner` });
  }
  const kind = (Object.keys(scores) as DocumentKind[]).reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const sum = Object.values(scores).reduce((total, score) => total + Math.exp(score - scores[kind]), 0);
  reasons.sort((a, b) => b.weight - a.weight);
  return { kind, confidence: Math.round(1000 / sum) / 1000, reasons: reasons.map((r) => r.why) };
}
