/**
 * Whether finding dates and figures takes time in proportion to the text, whatever it repeats: the time per byte of 1 MB of
 * each hostile text, held against that of 10 kB of it. A ratio of 2 or more is marked; nothing is asserted, as a busy
 * machine can double any of them.
 *
 *   npm run bench:hostile [-- STEP [WORDS]]     STEP is dates, resolved or figures; WORDS picks the texts that contain them
 */
import { dates } from '../extractors/dates/index.ts';
import { figures } from '../extractors/figures/index.ts';
import { resolveDates } from '../pipelines/stages/resolve-dates.ts';
import { compileExtractor, type Readable } from '../src/core/extractor.ts';
import type { Finding } from '../src/core/mention.ts';
import { lex } from '../src/core/tokens.ts';
import { Vocabulary } from '../src/core/vocabulary.ts';
import { hostileTexts } from './hostile-texts.ts';
import { median } from './measure.ts';

const small = 10_000;
const large = 1_000_000;
/** How many small texts are read for one figure. */
const batch = 20;

const vocabulary = new Vocabulary();
const [findDates, findFigures] = [compileExtractor(dates, vocabulary), compileExtractor(figures, vocabulary)];

/** The layers of a text anew each time, as extractors keep what they found by its tokens. */
function layersOf(text: string): Readable {
  const whole = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  return { text, tokens: lex(text, vocabulary), sentences: whole, blocks: whole };
}

const steps: Record<string, (layers: Readable) => Finding[]> = {
  dates: (layers) => findDates.find(layers),
  resolved: (layers) => resolveDates(findDates.find(layers), { ...layers, documentDate: '2016-06-29', kind: null }),
  figures: (layers) => findFigures.find(layers),
};

/**
 * Nanoseconds of this process a byte; the lexer's own time is not counted. Not the clock's, in which a busy machine's other
 * work would show.
 */
function timePerByte(step: (layers: Readable) => Finding[], text: string, times: number): number {
  const all = Array.from({ length: times }, () => layersOf(text));
  const before = process.cpuUsage();
  for (const layers of all) step(layers);
  return (process.cpuUsage(before).user * 1000) / (text.length * times);
}

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const [step, wanted = ''] = process.argv.slice(2);
const texts = hostileTexts.filter((unit) => unit.includes(wanted));
console.log(`nanoseconds a byte at ${small} and at ${large} bytes, and their ratio; ${texts.length} texts`);
if (step && !(step in steps)) {
  console.error(`There is no step ${step}: it is one of ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
let marked = 0;
for (const [name, run] of Object.entries(steps).filter(([name]) => !step || name === step)) {
  // Warm, so that the small texts are not the ones that the compiler's work is charged to.
  for (const unit of texts) run(layersOf(fill(unit, small)));
  const ratios: number[] = [];
  for (const unit of texts) {
    const at = timePerByte(run, fill(unit, small), batch);
    const then = timePerByte(run, fill(unit, large), 1);
    const ratio = then / at;
    ratios.push(ratio);
    if (ratio < 2) continue;
    marked++;
    console.log(
      `  ${name.padEnd(9)} ${JSON.stringify(unit).padEnd(34)} ${at.toFixed(1)} ${then.toFixed(1)} ${ratio.toFixed(2)}`,
    );
  }
  console.log(
    `${name.padEnd(9)} ratio: median ${median(ratios).toFixed(2)}, highest ${Math.max(...ratios).toFixed(2)}`,
  );
}
console.log(
  marked === 0 ? 'no text takes twice the time per byte' : `${marked} texts take twice the time per byte or more`,
);
