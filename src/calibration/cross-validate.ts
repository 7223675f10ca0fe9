import { createHash } from 'node:crypto';
import type { ConfidencePart } from '../core/evidence.ts';
import { fitIsotonic, stepped } from './isotonic.ts';
import type { Judged } from './judged.ts';
import { isOurs, learned, sureness, train } from './train.ts';

/** A judged mention, and how sure models are of each of its parts that never saw its document. */
export interface HeldOut {
  readonly judged: Judged;
  readonly sure: { readonly [Part in ConfidencePart]?: number };
}

export const foldCount = 10;

/** The fold of a document: decided by its name alone, so that it is the same every time and all its mentions share it. */
export const foldOf = (document: string): number =>
  createHash('sha256').update(document).digest().readUInt32BE(0) % foldCount;

/**
 * Cross-validation by document: each tenth of the documents is predicted by models that were trained on the other nine.
 * Nothing is left out; the order is that of the input.
 */
export function crossValidate(all: readonly Judged[]): HeldOut[] {
  const sure = new Map<Judged, { [Part in ConfidencePart]?: number }>(all.map((judged) => [judged, {}]));
  const folds = new Map(all.map(({ document }) => [document, foldOf(document)]));
  for (let fold = 0; fold < foldCount; fold++) {
    const rest = all.filter(({ document }) => folds.get(document) !== fold);
    const held = all.filter(({ document }) => folds.get(document) === fold);
    for (const [type, part] of learned) {
      const own = held.filter((judged) => judged.type === type && judged.parts[part]);
      if (own.length === 0) continue;
      const model = train(rest, type, part);
      for (const judged of own) sure.get(judged)![part] = sureness(model, judged.parts[part]!, judged.source);
    }
  }
  return all.map((judged) => ({ judged, sure: sure.get(judged)! }));
}

/** Squared errors of the models alone, and of the models with an isotonic step behind them that never saw the document. */
export interface IsotonicTrial {
  readonly what: string;
  readonly n: number;
  readonly alone: number;
  readonly stepped: number;
}

/**
 * Tries an isotonic step on held-out predictions: fitted on nine tenths of the documents, measured on the tenth. Only our own
 * conventions count, since they are what is predicted in the end.
 */
export function tryIsotonic(held: readonly HeldOut[]): IsotonicTrial[] {
  return learned.flatMap(([type, part]) => {
    const cases = held.flatMap(({ judged, sure }) => {
      const right = judged.type === type && isOurs(judged.source) ? judged.parts[part]?.right : null;
      return right == null ? [] : [{ fold: foldOf(judged.document), confidence: sure[part]!, right }];
    });
    if (cases.length === 0) return [];
    let [alone, both] = [0, 0];
    for (let fold = 0; fold < foldCount; fold++) {
      const steps = fitIsotonic(cases.filter((one) => one.fold !== fold));
      for (const { confidence, right } of cases.filter((one) => one.fold === fold)) {
        alone += (confidence - Number(right)) ** 2;
        both += (stepped(steps, confidence) - Number(right)) ** 2;
      }
    }
    const n = cases.length;
    return [{ what: `${type} ${part}`, n, alone: alone / n, stepped: both / n }];
  });
}
