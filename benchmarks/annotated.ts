/**
 * Makes folders of annotated documents, as `rapporteur eval --gold` and `rapporteur calibrate --gold` read them, from the
 * annotations in `annotated/` and the documents that these are of, which are not part of the project:
 *
 *   npm run annotated -- DOCUMENTS... OUT     OUT/tuning holds what rules may be tuned on, OUT/held what is only measured on
 *
 * DOCUMENTS are folders; an annotation whose document is in none of them is left out, and that is said. `set.jsonl#ID` is the
 * `text` of the line of a test set that has this `id`.
 *
 * The lines of an annotation are described in `annotated/README.md`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/core/package-root.ts';
import { readAnnotation } from './annotation.ts';

const folders = process.argv.slice(2, -1);
const out = process.argv.at(-1);
if (folders.length === 0 || !out) {
  console.error('Name the folders of documents and the folder to write to: npm run annotated -- DOCUMENTS... OUT');
  process.exit(2);
}

/** The text of a document, or of a line of a test set; null where none of the folders has the file. */
function documentNamed(named: string): string | null {
  const [file, id] = named.split('#');
  const path = folders.map((folder) => join(folder, file!)).find((each) => existsSync(each));
  if (!path) return null;
  const text = readFileSync(path, 'utf8');
  if (id === undefined) return text;
  const lines = text.split('\n').filter((line) => line !== '');
  const found = lines.map((line) => JSON.parse(line) as { id: string; text: string }).find((line) => line.id === id);
  if (!found) throw new Error(`${path}: no line has the id ${id}; is it another version?`);
  return found.text;
}

const folder = join(packageRoot, 'benchmarks', 'annotated');
const written = { tuning: 0, held: 0 };
const missing = new Map<string, number>();
try {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ann'))) {
    const lines = readFileSync(join(folder, name), 'utf8');
    const file = lines.split('|')[1]!.trim();
    const document = documentNamed(file);
    if (document === null) {
      const from = file.split('#')[0]!;
      missing.set(from, (missing.get(from) ?? 0) + 1);
      continue;
    }
    const { gold, text, held } = readAnnotation(name, lines, () => document);
    const set = held ? 'held' : 'tuning';
    mkdirSync(join(out, set), { recursive: true });
    writeFileSync(join(out, set, gold.file), text);
    writeFileSync(join(out, set, gold.file.replace(/\.txt$/, '.gold.json')), `${JSON.stringify(gold, null, 1)}\n`);
    written[set]++;
  }
  console.log(
    `${written.tuning} annotated excerpts in ${join(out, 'tuning')}, ${written.held} in ${join(out, 'held')}`,
  );
  for (const [file, count] of missing)
    console.error(`Left out ${count} of ${file}, which is in none of the folders named.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
