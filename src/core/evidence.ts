/**
 * What is asked of a mention or fact, in this order, each question given that the ones before it are answered with yes: are
 * its span and type right, is its value, and is it bound to the right things.
 */
export const confidenceParts = ['span', 'value', 'binding'] as const;
export type ConfidencePart = (typeof confidenceParts)[number];

/**
 * One thing that speaks for or against a mention or fact. Weights are log-odds (natural logarithm): 0 says nothing,
 * +2.2 alone means 90 %, -2.2 alone means 10 %. They add up, as independent evidence does in a naive Bayes or logistic
 * model, and the sum becomes a probability.
 */
export interface Evidence {
  /** A short stable name: `rule`, `defined-in-document`, `in-sentence`. */
  readonly name: string;
  readonly weight: number;
  /** In words, for the person who asks why. */
  readonly note: string;
  /** Which question it speaks to; `span` where it does not say. */
  readonly part?: ConfidencePart;
  /** Which one it is of several with its name: the rule's id, the way in which something was bound. */
  readonly kind?: string;
  /** How much there is of it, from which the weight was reckoned; left out where the weight was set by hand. */
  readonly value?: number;
}

/** The log-odds of a probability; the probability is kept between 0.1 % and 99.9 %, so that nothing is certain. */
export function logOdds(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}

/** Evidence from a rule, which says how often it is right by itself. */
export const ruleEvidence = (ruleId: string, probability: number): Evidence => ({
  name: 'rule',
  weight: logOdds(probability),
  note: `rule ${ruleId}`,
  kind: ruleId,
});

/** The probability whose log-odds a number is. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const rounded = (probability: number): number => Math.round(10000 * probability) / 10000;

/** The probability that a list of evidence adds up to, to four decimals; 0.5 where there is none. */
export function probabilityOf(evidence: readonly Evidence[]): number {
  return rounded(sigmoid(evidence.reduce((total, item) => total + item.weight, 0)));
}

/** The probability of each part that the evidence speaks to, to four decimals, in the order of the parts. */
export type PartConfidence = { readonly [Part in ConfidencePart]?: number };

/** What each part's evidence adds up to. Evidence that names no part speaks to the span. */
export function partsOf(evidence: readonly Evidence[]): PartConfidence {
  let [span, value, binding]: (number | undefined)[] = [];
  for (const { part = 'span', weight } of evidence) {
    if (part === 'span') span = (span ?? 0) + weight;
    else if (part === 'value') value = (value ?? 0) + weight;
    else binding = (binding ?? 0) + weight;
  }
  const parts: { [Part in ConfidencePart]?: number } = {};
  if (span !== undefined) parts.span = rounded(sigmoid(span));
  if (value !== undefined) parts.value = rounded(sigmoid(value));
  if (binding !== undefined) parts.binding = rounded(sigmoid(binding));
  return parts;
}

/**
 * How sure the whole is: the product of its parts (chain rule: each is the probability given that those before it are right),
 * to four decimals; 0.5 where there is no evidence.
 */
export const confidenceOf = (evidence: readonly Evidence[]): number => wholeOf(partsOf(evidence));

/** The same from the parts, where they are known. */
export function wholeOf(parts: PartConfidence): number {
  let product: number | undefined;
  for (const part of confidenceParts) {
    const own = parts[part];
    if (own !== undefined) product = (product ?? 1) * own;
  }
  return product === undefined ? 0.5 : rounded(product);
}
