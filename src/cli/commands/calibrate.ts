import { Fault } from '../../core/errors.ts';
import { defineCommand, jsonOption } from '../command.ts';

interface Options {
  readonly gold?: string[];
  readonly spans?: string[];
  readonly partly?: string[];
  readonly reviews?: boolean;
  readonly weights?: string;
  readonly write?: boolean;
  readonly diagram?: string;
  readonly json?: boolean;
}

export const calibrate = defineCommand<Options>({
  name: 'calibrate',
  summary: 'learn from judged documents how sure each sign makes a mention or claim',
  description:
    'Takes what was found in annotated documents, in the project’s fixtures, in open test sets and in what analysts ' +
    'reviewed, each with whether it is right, and learns a weight for every sign that speaks for or against it. Prints how ' +
    'far the confidence can be trusted, by cross-validation: no document is judged by weights that it taught. A test set ' +
    'is FILE.jsonl or FILE.jsonl:TYPE,TYPE with the gold types to ask for.',
  options: [
    { flags: '--gold <folders...>', description: 'annotated documents' },
    { flags: '--spans <files...>', description: 'open test sets in which everything is marked' },
    { flags: '--partly <files...>', description: 'open test sets in which not everything is marked' },
    { flags: '--reviews', description: 'the verdicts in the store' },
    { flags: '--write', description: 'put the weights in the place of the program’s own' },
    { flags: '--weights <file>', description: 'write the weights to this file instead' },
    { flags: '--diagram <file>', description: 'write a reliability diagram to this file, as SVG' },
    jsonOption,
  ],
  examples: [
    'rapporteur calibrate --gold my-annotations --diagram reliability.svg',
    'rapporteur calibrate --gold my-annotations --spans dates.jsonl:DATE --reviews --write',
  ],
  async run({ options, output, withStore }) {
    if (options.write && options.weights !== undefined) {
      throw new Fault('RAP_USAGE', '--write and --weights name two places for the weights. Leave one of them out.');
    }
    const { calibrate: learn, ownWeights } = await import('../../calibration/calibrate.ts');
    const { listReviewed } = await import('../../store/index.ts');
    const { progressBar } = await import('../progress.ts');
    const reviews = options.reviews ? await withStore((store) => listReviewed(store)) : [];
    if (options.reviews && reviews.length === 0) output.warn('The store holds no verdicts yet.');
    const sets = [
      ...(options.spans ?? []).map((word) => setOf(word, false)),
      ...(options.partly ?? []).map((word) => setOf(word, true)),
    ];
    const bar = await progressBar(output, 'extracting');
    const weights = options.write ? ownWeights : options.weights;
    const result = await learn(
      { gold: options.gold ?? [], spans: sets, reviews, weights, diagram: options.diagram },
      bar,
    );
    bar.end();
    if (options.json) output.json({ rows: result.rows, isotonic: result.isotonic });
    else output.data(result.text);
    for (const file of result.written) output.say(`Written to ${file}`);
    return undefined;
  },
});

/** `FILE.jsonl:Quantity,Money` is a file and the types to ask for. */
function setOf(word: string, partly: boolean) {
  const [, file = word, types] = /^(.*\.jsonl):([^:/]+)$/.exec(word) ?? [];
  return { file, types: types?.split(','), partly };
}
