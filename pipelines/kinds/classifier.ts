// Sub-modules only: natural's main entry prints, reads ./.env and loads database clients.
import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { z } from 'zod';
import type { DocumentKind } from '../../src/core/document.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';
import { unquoted } from './unquoted.ts';

const list = z.array(z.string()).min(8);
const shape = z.object({ speech: list, press_release: list, un_record: list }).strict();

/** Where the examples stand below the package's folder. */
export const kindExamplesFile = 'pipelines/kinds/examples.yaml';

/** How much of a text is looked at: as much as an example has, so that a long text is not surer than it should be. */
const enough = 120;

let trained: BayesClassifier | undefined;

/**
 * The words by which a text's manner shows: those in small letters, for names tell of what a text speaks and not how, each
 * once, and `I` and `We`. What stands in quotes is another's manner.
 */
export function mannerOf(text: string): string[] {
  const words = unquoted(text.slice(0, 6000)).match(/[\p{L}’']+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word) || /^(?:I|We|Our|My|Let)$/.test(word));
  return [...new Set(small.map((word) => word.toLowerCase()))].slice(0, enough);
}

/** The classifier, trained once from the shipped examples (some milliseconds). @throws Fault RAP_RULE where they are wrong */
export function kindClassifier(): BayesClassifier {
  if (!trained) {
    const classifier = new BayesClassifier();
    for (const [kind, texts] of Object.entries(loadRuleFile(kindExamplesFile, shape)))
      for (const text of texts) classifier.addDocument(mannerOf(text), kind);
    classifier.train();
    trained = classifier;
  }
  return trained;
}

/** What the manner of a text says of its kind: the probability of each, by a naive Bayes classifier. */
export function classifyKind(text: string): Record<DocumentKind, number> {
  const manner = mannerOf(text);
  const even = { speech: 1 / 3, press_release: 1 / 3, un_record: 1 / 3 };
  if (manner.length < 12) return even;
  const found = kindClassifier().getClassifications(manner);
  const logs = found.map(({ label, value }) => [label, Math.log(value)] as const);
  const most = Math.max(...logs.map(([, log]) => log));
  if (!Number.isFinite(most)) return even;
  // Words are not independent, as the classifier takes them to be: the root over their number tempers it.
  const temper = 6 / Math.sqrt(manner.length * 6);
  const weights = logs.map(([label, log]) => [label, Math.exp((log - most) * temper)] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return { ...even, ...Object.fromEntries(weights.map(([label, weight]) => [label, weight / sum])) };
}
