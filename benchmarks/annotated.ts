/**
 * Makes folders of annotated documents, as `rapporteur eval --gold` and `rapporteur calibrate --gold` read them, from the
 * annotations in `annotated/` and the documents that these are of, which are not part of the project:
 *
 *   npm run annotated -- DOCUMENTS OUT     OUT/tuning holds what rules may be tuned on, OUT/held what is only measured on
 *
 * The lines of an annotation are described in `annotated/README.md`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/core/package-root.ts';
import { readAnnotation } from './annotation.ts';

const [documents, out] = process.argv.slice(2);
if (!documents || !out) {
  console.error('Name the folder of documents and the folder to write to: npm run annotated -- DOCUMENTS OUT');
  process.exit(2);
}
const folder = join(packageRoot, 'benchmarks', 'annotated');
const written = { tuning: 0, held: 0 };
try {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ann'))) {
    const { gold, text, held } = readAnnotation(name, readFileSync(join(folder, name), 'utf8'), (file) =>
      readFileSync(join(documents, file), 'utf8'),
    );
    const set = held ? 'held' : 'tuning';
    mkdirSync(join(out, set), { recursive: true });
    writeFileSync(join(out, set, gold.file), text);
    writeFileSync(join(out, set, gold.file.replace(/\.txt$/, '.gold.json')), `${JSON.stringify(gold, null, 1)}\n`);
    written[set]++;
  }
  console.log(
    `${written.tuning} annotated excerpts in ${join(out, 'tuning')}, ${written.held} in ${join(out, 'held')}`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
