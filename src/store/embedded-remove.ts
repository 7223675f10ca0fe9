import { readdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Fault } from '../core/errors.ts';
import { existingData, placesOf, preparePlaces } from './embedded-folders.ts';
import { withLock } from './embedded-lock.ts';
import { countUsers } from './embedded-users.ts';
import { runningServer, stopServer } from './postmaster.ts';

/** Whether the server of a home runs, and how many use it, without starting it or waiting for anybody. */
export function embeddedState(home: string): { running: boolean; users: number; dataFolder: string | null } {
  const places = placesOf(resolve(home));
  const dataFolder = existingData(places);
  const running = dataFolder !== null && runningServer(dataFolder) !== null;
  try {
    return { running, users: running ? readdirSync(places.users).length : 0, dataFolder };
  } catch {
    return { running, users: 0, dataFolder };
  }
}

/** Removes the embedded server of a home with all its data, as a demonstration or test does with its own. */
export async function removeEmbedded(home: string): Promise<void> {
  const places = preparePlaces(resolve(home));
  await withLock(places.lock, async () => {
    const users = countUsers(places.users);
    if (users > 0) throw new Fault('RAP_DATABASE', `The embedded database of ${home} is in use by ${users} more.`);
    const data = existingData(places);
    const server = data === null ? null : runningServer(data);
    if (server) await stopServer(server.pid);
    if (data !== null) rmSync(dirname(data) === places.state ? data : dirname(data), { recursive: true, force: true });
  });
  rmSync(places.state, { recursive: true, force: true });
}
