/**
 * The speed of the whole extraction (text to record: reading, kind, metadata, names, dates, figures, what figures are bound to,
 * facts, confidence) and of finding names, dates and figures alone, beside compromise's full parse and wink-nlp's full pass on
 * the same texts in the same run.
 *
 *   npm run bench [-- FOLDER]     FOLDER holds .txt or .md files; the project's fixtures are used where it is left out
 */
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { loadExtractors } from '../extractors/index.ts';
import { extractDocument } from '../pipelines/index.ts';
import { readDocument } from '../pipelines/read/index.ts';
import { splitSentences } from '../pipelines/stages/sentences.ts';
import { lex } from '../src/core/tokens.ts';
import { type Contender, measure } from './measure.ts';
import { loadTexts } from './texts.ts';

const texts = loadTexts(process.argv[2]);
const encoder = new TextEncoder();
const nlp = winkNlp(model);
const { all, vocabulary } = loadExtractors();

/** Text to what all extractors find in it, before it is settled, linked, bound and weighed. */
async function findAll(text: string) {
  const read = await readDocument(encoder.encode(text), 'bench.txt', {});
  const [tokens, sentences] = [lex(read.text, vocabulary), splitSentences(read.text, read.blocks)];
  return all.map((extractor) => extractor.find({ text: read.text, blocks: read.blocks, tokens, sentences }));
}

const contenders: Contender[] = [
  { name: 'rapporteur, whole extraction', run: (text) => extractDocument(encoder.encode(text), 'bench.txt') },
  { name: 'names, dates and figures', run: findAll },
  { name: 'rapporteur, lexer alone', run: (text) => lex(text, vocabulary) },
  {
    name: 'wink-nlp, full pass',
    run: (text) => {
      const doc = nlp.readDoc(text);
      return [doc.entities().out(), doc.tokens().out(nlp.its.pos)];
    },
  },
  { name: 'compromise, full parse', run: (text) => compromise(text) },
];

const speeds = await measure(contenders, texts, 9, 12);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const [whole, found] = [speeds[0]!.median, speeds[1]!.median];
console.log(
  `${texts.length} texts, ${characters} characters; megabytes a second, median of 9 rounds behind 12 for warming up (slowest to fastest)`,
);
for (const { name, median, slowest, fastest } of speeds) {
  const ratios = `the whole is ${(whole / median).toFixed(2)} times as fast, finding ${(found / median).toFixed(1)} times`;
  console.log(
    `${name.padEnd(30)} ${median.toFixed(2).padStart(8)}  (${slowest.toFixed(2)} to ${fastest.toFixed(2)})  ${ratios}`,
  );
}
