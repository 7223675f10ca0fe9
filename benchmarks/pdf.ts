/**
 * The speed of reading PDFs into clean text beside plain pdf-parse (`getText`) on the same files in the same run, in turns.
 *
 *   npm run bench:pdf:speed [-- FOLDER]     FOLDER holds PDFs; those of the project's fixtures are used where it is left out
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { readDocument } from '../pipelines/read/index.ts';
import { packageRoot } from '../src/core/package-root.ts';

const rounds = 5;
const folder = process.argv[2] ?? join(packageRoot, 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

const ours = (bytes: Uint8Array) => readDocument(bytes, 'bench.pdf');
const plain = async (bytes: Uint8Array) => {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await parser.getText();
  } finally {
    await parser.destroy();
  }
};

async function milliseconds(run: (bytes: Uint8Array) => Promise<unknown>, bytes: Uint8Array): Promise<number> {
  const start = process.hrtime.bigint();
  await run(bytes);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

console.log(`${files.length} PDFs, median of ${rounds} rounds in milliseconds, after one for warming up`);
let [oursSum, plainSum] = [0, 0];
for (const { name, bytes } of files) {
  const times: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  for (let round = 0; round <= rounds; round++) {
    // Whoever comes second finds memory as the first left it; so they take turns.
    const order = round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const);
    for (const who of order) {
      const time = await milliseconds(who === 'ours' ? ours : plain, bytes);
      if (round > 0) times[who].push(time);
    }
  }
  const [own, other] = [median(times.ours), median(times.plain)];
  oursSum += own;
  plainSum += other;
  console.log(
    `${name.padEnd(56)} rapporteur ${own.toFixed(0).padStart(6)}  pdf-parse ${other.toFixed(0).padStart(6)}  ${(own / other).toFixed(2)}x`,
  );
}
console.log(`all together: ${(oursSum / plainSum).toFixed(2)} times the time of pdf-parse`);
