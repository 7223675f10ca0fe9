/**
 * The speed of the extractors of organizations and operations, what loading the lexicon costs, and what both become with a
 * lexicon ten times as large. compromise's search for organizations in the same texts and the same run stands beside them.
 *
 *   npm run bench:names [-- FOLDER]     FOLDER holds .txt or .md files; the project's fixtures are used where it is left out
 *
 * Each lexicon is measured in processes of its own, in turns, since a process reads its lexicon once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compromise from 'compromise';
import { loadExtractors } from '../extractors/index.ts';
import { loadLexicon } from '../extractors/organizations/lexicon.ts';
import { knownBodies } from '../extractors/organizations/own-bodies.ts';
import { shouted } from '../extractors/organizations/reading.ts';
import { loadTables } from '../extractors/organizations/tables.ts';
import type { Layers } from '../pipelines/layers.ts';
import { readDocument } from '../pipelines/read/index.ts';
import { sentences, tokens } from '../pipelines/stages/index.ts';
import type { Readable } from '../src/core/extractor.ts';
import { useOwnNames } from '../src/core/own-names.ts';
import { lex } from '../src/core/tokens.ts';
import { Vocabulary } from '../src/core/vocabulary.ts';
import { type Contender, measure, median } from './measure.ts';
import { loadTexts } from './texts.ts';

/** What one process measures: milliseconds to load the lexicon, megabytes a second of each contender. */
interface Measured {
  readonly load: number;
  readonly speeds: Readonly<Record<string, number>>;
}

const runs = 5;
const rounds = 15;

/** Reads and compiles the lexicon as a start does, the tables that it needs aside. */
function loadOnce(): number {
  const vocabulary = new Vocabulary();
  const { contractions, ordinary } = loadTables(vocabulary);
  const start = performance.now();
  loadLexicon(vocabulary, { contractions, ordinary: new Set(ordinary), shouted });
  return performance.now() - start;
}

async function readable(text: string): Promise<Readable> {
  const read = await readDocument(new TextEncoder().encode(text), 'bench.txt');
  const lexed = (await tokens.run({ read })) as Pick<Layers, 'tokens'>;
  const cut = (await sentences.run({ read, ...lexed })) as Pick<Layers, 'sentences'>;
  return { text: read.text, blocks: read.blocks, ...lexed, ...cut };
}

async function measureHere(folder: string | undefined, withCompromise: boolean): Promise<Measured> {
  const load = loadOnce();
  const { vocabulary, all } = loadExtractors();
  const both = all.filter(({ type }) => type === 'organization' || type === 'operation');
  const documents = new Map<string, Readable>();
  for (const text of loadTexts(folder)) documents.set(text, await readable(text));
  // What is found is remembered by the tokens, so that each round needs tokens of its own; cutting them is not measured.
  const fresh = (text: string): Readable => {
    const document = documents.get(text)!;
    return { ...document, tokens: lex(document.text, vocabulary) };
  };
  const texts = [...documents.keys()];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const ready = texts.map(fresh);
    const start = performance.now();
    for (const document of ready) for (const extractor of both) extractor.find(document);
    speeds.push(bytes / 1e3 / (performance.now() - start));
  }
  const others: Contender[] = withCompromise
    ? [{ name: 'compromise, organizations', run: (text) => compromise(text).organizations().out('array') }]
    : [];
  const measured = await measure(others, texts, 1);
  return {
    load,
    speeds: {
      'organizations and operations': median(speeds.slice(rounds >> 1)),
      ...Object.fromEntries(measured.map((speed) => [speed.name, speed.median])),
    },
  };
}

/** Nine more bodies for each that is known, of the same words in another order, so that they begin as often in texts. */
function writeLarge(folder: string): number {
  const bodies = knownBodies();
  const words = bodies.flatMap(({ name }) => name.split(' ')).filter((word) => /^\p{Lu}\p{L}+$/u.test(word));
  const entries: string[] = [];
  for (let copy = 1; copy <= 9; copy++) {
    for (const [number, { name, kind, names }] of bodies.entries()) {
      const tail = words[(number * 31 + copy * 7919) % words.length]!;
      const lines = names.map((other) => `    - ${JSON.stringify(`${other} ${tail}`)}`);
      entries.push(`- id: large-${copy}-${number}\n  name: ${JSON.stringify(`${name} ${tail}`)}\n  kind: ${kind}`);
      if (lines.length > 0) entries.push(`  names:\n${lines.join('\n')}`);
    }
  }
  writeFileSync(join(folder, 'organizations-large.yaml'), `${entries.join('\n')}\n`);
  return bodies.length * 9;
}

function child(folder: string, own: string): Measured {
  const here = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [here, folder, own, 'child'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const [folder = '', own = '', role] = process.argv.slice(2);
if (role === 'child') {
  useOwnNames(own === '' ? null : own);
  console.log(JSON.stringify(await measureHere(folder || undefined, own === '')));
} else {
  const large = mkdtempSync(join(tmpdir(), 'rapporteur-names-'));
  try {
    const more = writeLarge(large);
    const plain: Measured[] = [];
    const tenfold: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      plain.push(child(folder, ''));
      tenfold.push(child(folder, large));
    }
    const speed = (all: readonly Measured[], name: string) => median(all.map(({ speeds }) => speeds[name]!));
    const name = 'organizations and operations';
    const [own, ten] = [speed(plain, name), speed(tenfold, name)];
    const other = speed(plain, 'compromise, organizations');
    console.log(`medians of ${runs} processes each, after warming up`);
    console.log(`loading the lexicon              ${median(plain.map(({ load }) => load)).toFixed(0)} ms`);
    console.log(`  with ${more} bodies more         ${median(tenfold.map(({ load }) => load)).toFixed(0)} ms`);
    console.log(`${name}     ${own.toFixed(1)} MB/s`);
    console.log(`  with ten times the lexicon     ${ten.toFixed(1)} MB/s, ${(ten / own).toFixed(2)} of it`);
    console.log(
      `compromise, organizations        ${other.toFixed(2)} MB/s: ours is ${(own / other).toFixed(0)} times as fast`,
    );
  } finally {
    rmSync(large, { recursive: true, force: true });
  }
}
