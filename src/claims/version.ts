import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../core/package-root.ts';
import { claimWordsFile } from './words.ts';

let version: string | undefined;

/** The version of what makes claims comparable: a hash over its words and code. Claims made by another one are made anew. */
export function claimsVersion(): string {
  if (version) return version;
  const hash = createHash('sha256').update(readFileSync(join(packageRoot, claimWordsFile)));
  const folder = dirname(fileURLToPath(import.meta.url));
  const code = readdirSync(folder).filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name));
  for (const name of code.sort()) hash.update(readFileSync(join(folder, name)));
  version = hash.digest('hex').slice(0, 12);
  return version;
}
