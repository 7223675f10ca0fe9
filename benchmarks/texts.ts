import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/core/package-root.ts';

/**
 * The texts that are measured on: every .txt and .md below a folder, `fixtures/` where none is named, joined into pieces of
 * about `size` characters each, repeated until there are `total` characters.
 */
export function loadTexts(folder = join(packageRoot, 'fixtures'), size = 20_000, total = 300_000): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/README/.test(name))
    .sort();
  const all = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const texts: string[] = [];
  let length = 0;
  let piece = '';
  for (let i = 0; length < total && all.length > 0; i++) {
    piece += `${all[i % all.length]}\n\n`;
    if (piece.length < size) continue;
    texts.push(piece);
    length += piece.length;
    piece = '';
  }
  return texts;
}
