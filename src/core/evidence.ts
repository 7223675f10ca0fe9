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
});

/** The probability that a list of evidence adds up to, to four decimals; 0.5 where there is none. */
export function probabilityOf(evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((total, item) => total + item.weight, 0);
  return Math.round(10000 / (1 + Math.exp(-sum))) / 10000;
}
