/**
 * The speed of the scanners for dates and for figures alone, over texts that are lexed already, beside compromise's full parse
 * of the same texts in the same run.
 *
 *   npm run bench:scanners [-- FOLDER]     FOLDER holds .txt or .md files; the project's fixtures are used where it is left out
 */
import compromise from 'compromise';
import { dates } from '../extractors/dates/index.ts';
import { figures } from '../extractors/figures/index.ts';
import { compileExtractor } from '../src/core/extractor.ts';
import { lex } from '../src/core/tokens.ts';
import { Vocabulary } from '../src/core/vocabulary.ts';
import { type Contender, measure } from './measure.ts';
import { loadTexts } from './texts.ts';

const texts = loadTexts(process.argv[2]);
const vocabulary = new Vocabulary();
const [findDates, findFigures] = [compileExtractor(dates, vocabulary), compileExtractor(figures, vocabulary)];
const lexed = new Map(
  texts.map((text) => {
    const whole = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
    return [text, { text, tokens: lex(text, vocabulary), sentences: whole, blocks: whole }];
  }),
);
/** The layers of a text with tokens of its own each time, as extractors keep what they found by its tokens. */
const layersOf = (text: string) => {
  const layers = lexed.get(text)!;
  return { ...layers, tokens: { ...layers.tokens } };
};

const contenders: Contender[] = [
  { name: 'dates', run: (text) => findDates.find(layersOf(text)) },
  { name: 'figures', run: (text) => findFigures.find(layersOf(text)) },
  {
    name: 'dates and figures',
    run: (text) => {
      const layers = layersOf(text);
      return [findDates.find(layers), findFigures.find(layers)];
    },
  },
  { name: 'lexer', run: (text) => lex(text, vocabulary) },
];
const other: Contender[] = [{ name: 'compromise, full parse', run: (text) => compromise(text) }];

/** The scanners take milliseconds for all texts: it takes some rounds until they run as they do on the second document. */
const rounds = 60;
const own = await measure(contenders, texts, rounds);
const others = await measure(other, texts, 1);
const compared = others[0]!.median;
const speeds = [...own, ...others];
console.log(
  `${texts.length} texts; megabytes a second, median of the rounds (slowest to fastest), and as a multiple of compromise`,
);
for (const { name, median, slowest, fastest } of speeds) {
  console.log(
    `${name.padEnd(24)} ${median.toFixed(2).padStart(7)}  (${slowest.toFixed(2)} to ${fastest.toFixed(2)})  ${(median / compared).toFixed(0).padStart(4)} x`,
  );
}
