import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Fault } from './core/errors.ts';

/** Folders that files move between, and what else must not be taken for a document. */
export interface MovingFolders {
  readonly inbox: string;
  readonly processed: string;
  readonly failed: string;
  readonly home?: string;
  readonly reports?: string;
  readonly logFile?: string | null;
}

/**
 * Sees to it that nothing that the program writes lands in the inbox, where it would be read for ever, and that no file
 * is moved to where it is. Compares what the paths lead to: through a link or a mount one folder has several.
 * @param from says where a setting came from, for the message
 * @throws Fault RAP_SETTING
 */
export function checkApart(folders: MovingFolders, from: (name: string) => string = () => ''): void {
  const { inbox, processed, failed } = folders;
  const wrong = (name: string, path: string, wanted: string) => {
    const real = realPath(path);
    const really = real === path ? '' : `, which is really ${JSON.stringify(real)}`;
    return new Fault(
      'RAP_SETTING',
      `${name} is ${JSON.stringify(path)}${from(name)}${really}, but it must be ${wanted}.`,
    );
  };
  for (const name of ['home', 'processed', 'failed', 'reports', 'logFile'] as const) {
    const path = folders[name];
    if (path && within(path, inbox)) throw wrong(name, path, `outside the inbox ${JSON.stringify(inbox)}`);
  }
  for (const name of ['processed', 'failed'] as const) {
    if (within(inbox, folders[name])) {
      throw wrong(
        'inbox',
        inbox,
        `outside the folder ${JSON.stringify(folders[name])}, where ${name} documents move to`,
      );
    }
  }
  if (within(processed, failed) && within(failed, processed)) {
    throw wrong('failed', failed, `another folder than processed ${JSON.stringify(processed)}`);
  }
}

/** The path without links, also where its last parts do not exist yet. */
function realPath(path: string): string {
  const there = nearest(path);
  return join(realpathSync(there), relative(there, path));
}

function nearest(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** True where `inner` is `outer` or stands somewhere in it. */
function within(inner: string, outer: string): boolean {
  const [from, to] = [realPath(inner), realPath(outer)];
  if (from === to || from.startsWith(to.endsWith(sep) ? to : to + sep)) return true;
  if (!existsSync(to)) return false;
  // The disk knows what names do not tell: mounts, and letters of another case.
  const wanted = statSync(to, { bigint: true });
  for (let at = nearest(from); ; at = dirname(at)) {
    const found = statSync(at, { bigint: true });
    if (found.dev === wanted.dev && found.ino === wanted.ino) return true;
    if (dirname(at) === at) return false;
  }
}
