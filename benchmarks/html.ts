/**
 * How exactly and how fast web pages are read, on pages that have their clean main text beside them (`NAME.html` with
 * `NAME.txt`): word error rate, and megabytes of markup a second beside the libraries alone, in turns.
 *
 *   npm run bench:html -- FOLDER
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import { wordErrors, wordsOf } from '../fixtures/typeset/word-errors.ts';
import { declaredEncoding, decode } from '../pipelines/read/encoding.ts';
import { readDocument } from '../pipelines/read/index.ts';
import { measure } from './measure.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder holds the pages: npm run bench:html -- FOLDER');
  process.exit(2);
}
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort();
const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));

let [errors, words] = [0, 0];
for (const [name, bytes] of files) {
  const beside = join(folder, name.replace(/\.html$/, '.txt'));
  if (!existsSync(beside)) continue;
  const truth = wordsOf(readFileSync(beside, 'utf8'));
  const found = wordErrors(truth, wordsOf((await readDocument(bytes, name)).text));
  errors += found.errors;
  words += truth.length;
  console.log(`${name}: word error rate ${rate(found.errors, truth.length)}`);
  for (const difference of found.differences.slice(0, 12)) console.log(`    ${difference}`);
}
console.log(`all together: word error rate ${rate(errors, words)}\n`);

const speeds = await measure(
  [
    { name: 'rapporteur, from bytes to clean text', run: (html) => readDocument(Buffer.from(html), 'page.html') },
    {
      name: 'linkedom and Readability, to an article',
      run: (html) => new Readability(parseHTML(html).document as never).parse(),
    },
    { name: 'parse5 alone, to a tree with places', run: (html) => parse(html, { sourceCodeLocationInfo: true }) },
  ],
  [...files.values()].map((bytes) => decode(bytes, declaredEncoding(bytes)).text),
  7,
);
console.log('megabytes of markup a second, median of 7 rounds (slowest to fastest)');
for (const { name, slowest, median, fastest } of speeds)
  console.log(`${name.padEnd(44)} ${median.toFixed(2)}  (${slowest.toFixed(2)} to ${fastest.toFixed(2)})`);

function rate(wrong: number, all: number): string {
  return `${((100 * wrong) / Math.max(1, all)).toFixed(2)} % (${wrong} of ${all})`;
}
