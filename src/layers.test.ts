import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { packageRoot } from './core/package-root.ts';

/** Lower layers know nothing of higher ones: imports go from right to left only. */
const order = ['src/core', 'extractors', 'pipelines', 'fixtures', 'src'];
const layerOf = (path: string): number => order.findIndex((layer) => path.startsWith(`${layer}/`));

function files(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) => match[1]!);

test('imports go one way: src/core, extractors, pipelines, the samples, the rest of src', () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const file of ['extractors', 'pipelines', 'fixtures', 'src'].flatMap(files)) {
    // Tests may look at what is above them: a rule's example is run with the stages that follow it.
    if (file.endsWith('.test.ts')) continue;
    const own = layerOf(file);
    for (const path of importsOf(readFileSync(join(packageRoot, file), 'utf8'))) {
      const target = relative(packageRoot, resolve(packageRoot, dirname(file), path));
      seen++;
      if (layerOf(target) > own || layerOf(target) < 0) wrong.push(`${file} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(50);
});

test('natural is imported by its sub-modules only', () => {
  const wrong = ['extractors', 'pipelines', 'src', 'benchmarks']
    .flatMap(files)
    .filter((file) =>
      /from 'natural'|import\('natural'\)|require\('natural'\)/.test(readFileSync(join(packageRoot, file), 'utf8')),
    )
    .filter((file) => !file.endsWith('layers.test.ts'));
  expect(wrong).toEqual([]);
});
