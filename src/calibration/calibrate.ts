import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceWeights, weightsFile } from '../../pipelines/confidence/weights.ts';
import { Fault } from '../core/errors.ts';
import { packageRoot } from '../core/package-root.ts';
import type { Watcher } from '../eval/evaluate.ts';
import { readGoldFolder } from '../eval/gold.ts';
import type { Reviewed } from '../store/reviewed.ts';
import { crossValidate, type IsotonicTrial, tryIsotonic } from './cross-validate.ts';
import { judgeFixtures } from './judge-fixtures.ts';
import { judgeGold } from './judge-gold.ts';
import { judgeReviews } from './judge-reviews.ts';
import { judgeSpans, type OpenSet } from './judge-spans.ts';
import type { Judged } from './judged.ts';
import { type Row, rowsOf, tableText } from './table.ts';
import { learnWeights, weightsText } from './write-weights.ts';

/** What to learn from, and where to put what was learned. */
export interface CalibrationRequest {
  /** Folders of annotated documents. */
  readonly gold?: readonly string[];
  readonly spans?: readonly OpenSet[];
  readonly reviews?: readonly Reviewed[];
  /** Where the weights are written to; nowhere where it is left out. */
  readonly weights?: string | undefined;
  /** Where the diagram is written to. */
  readonly diagram?: string | undefined;
}

/** What came of it. */
export interface CalibrationResult {
  readonly rows: readonly Omit<Row, 'outcomes'>[];
  readonly isotonic: readonly IsotonicTrial[];
  readonly text: string;
  /** The files that were written. */
  readonly written: readonly string[];
}

/** The package's own weights. */
export const ownWeights = join(packageRoot, weightsFile);

/**
 * Learns how sure every sign makes a mention or claim, measures it by cross-validation over documents, and writes the weights
 * that were trained on everything. The project's fixtures are always among what is learned from.
 * @throws Fault RAP_INPUT where something cannot be read, RAP_FOLDER where something cannot be written
 */
export async function calibrate(request: CalibrationRequest, watcher: Watcher): Promise<CalibrationResult> {
  const judged: Judged[] = [];
  const documents = (request.gold ?? []).flatMap((folder) => readGoldFolder(folder));
  watcher.total(documents.length);
  judged.push(...(await judgeGold(documents, () => watcher.step())));
  judged.push(...(await judgeFixtures(() => undefined)));
  for (const set of request.spans ?? []) judged.push(...(await judgeSpans(set, () => undefined)));
  judged.push(...judgeReviews(request.reviews ?? []));
  const held = crossValidate(judged);
  const rows = rowsOf(held);
  const isotonic = tryIsotonic(held);
  const written: string[] = [];
  if (request.weights !== undefined) {
    const text = weightsText(learnWeights(judged, confidenceWeights().version + 1));
    if (changes(request.weights, text)) write(request.weights, text);
    written.push(request.weights);
  }
  if (request.diagram !== undefined) {
    // The plotting library is large; it is loaded only where something is drawn.
    const { diagramOf } = await import('./diagram.ts');
    write(request.diagram, await diagramOf(rows));
    written.push(request.diagram);
  }
  const text = [
    tableText(rows),
    '',
    'An isotonic step behind the models, on documents held back (Brier):',
    ...isotonic.map(trialText),
  ];
  return { rows: rows.map(({ outcomes: _all, ...row }) => row), isotonic, text: text.join('\n'), written };
}

const trialText = ({ what, n, alone, stepped }: IsotonicTrial): string =>
  `  ${what.padEnd(18)} ${String(n).padStart(5)}  alone ${alone.toFixed(4)}  with it ${stepped.toFixed(4)}  ${stepped < alone ? 'helps' : 'does not help'}`;

/** Weights that are the same but for their version are not written again, so that no rules version changes for nothing. */
function changes(file: string, text: string): boolean {
  const bare = (source: string) => source.replace(/^version: \d+$/m, '');
  try {
    return bare(readFileSync(file, 'utf8')) !== bare(text);
  } catch {
    return true;
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new Fault('RAP_FOLDER', `${file} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
