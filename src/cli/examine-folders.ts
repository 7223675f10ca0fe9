import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../config.ts';
import { type Finding, finding } from './finding.ts';
import { bytesInWords } from './status-text.ts';

const folders = ['home', 'inbox', 'processed', 'failed', 'reports'] as const;

/** Checks that every folder can be written to, or made. */
export const checkFolders = (settings: Pick<Settings, (typeof folders)[number]>): Finding[] =>
  folders.map((name) => checkFolder(name, settings[name]));

function checkFolder(name: (typeof folders)[number], path: string): Finding {
  const what = `Folder ${name}`;
  const variable = `RAPPORTEUR_${name.toUpperCase()}`;
  const nearest = existing(path);
  const advice = `Choose another folder with ${variable}, or give yourself permission to write to ${nearest}.`;
  if (!statSync(nearest).isDirectory()) {
    return finding(what, 'wrong', `${nearest} is a file`, `Choose another folder with ${variable}, or move that file.`);
  }
  try {
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
    // Only a try shows that a file system is not mounted read-only or full.
    rmSync(mkdtempSync(join(nearest, '.rapporteur-doctor-')), { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return finding(what, 'wrong', `${path} cannot be written to (${reason})`, advice);
  }
  return finding(what, 'ok', nearest === path ? path : `${path} (made when it is needed)`);
}

/** The folder itself, or the nearest one above it that is there. */
function existing(path: string): string {
  for (let at = path; ; at = dirname(at)) if (existsSync(at) || dirname(at) === at) return at;
}

/** Below this an embedded database may stop in the middle of its work. */
const leastFree = 1e9;

/** Checks the free space where the home folder is. */
export function checkSpace(home: string): Finding {
  const what = 'Free space';
  try {
    const { bavail, bsize } = statfsSync(existing(home));
    const found = `${bytesInWords(bavail * bsize)} free for ${home}`;
    if (bavail * bsize >= leastFree) return finding(what, 'ok', found);
    return finding(what, 'warning', found, `Free some space; ${bytesInWords(leastFree)} is little enough.`);
  } catch (error) {
    return finding(what, 'warning', `not known (${(error as Error).message})`);
  }
}
