import { rmSync } from 'node:fs';
import { existingData, type Places } from './embedded-folders.ts';
import { tryLock, unlock, withLock } from './embedded-lock.ts';
import { forgetPlace } from './embedded-place.ts';
import { countUsers } from './embedded-users.ts';
import { type Postmaster, runningServer, send, stopServer } from './postmaster.ts';

/** One hold on the server of a home: the file that stands for it in the register of users. */
export interface Hold {
  file: string;
  readonly places: Places;
}

/** The holds of this process. */
export const holds = new Set<Hold>();

/** Lets go; the last one to do so stops the server. */
export async function release(hold: Hold): Promise<void> {
  holds.delete(hold);
  const letGo = async () => {
    rmSync(hold.file, { force: true });
    const server = lastServer(hold.places);
    if (server) {
      await stopServer(server.pid);
      forgetPlace(hold.places);
    }
  };
  // On a full disk not even a lock can be written, and still nobody should be left behind.
  await withLock(hold.places.lock, letGo).catch(letGo);
}

/** The server of a home if it runs and nobody uses it any more. */
function lastServer(places: Places): Postmaster | null {
  const data = countUsers(places.users) === 0 ? existingData(places) : null;
  return data === null ? null : runningServer(data);
}

/** A program that ends without letting go still takes its name off, and asks the server to end when it was the last. */
process.on('exit', () => {
  for (const { file, places } of holds) {
    rmSync(file, { force: true });
    if (!tryLock(places.lock)) continue;
    const server = lastServer(places);
    if (server) send(server.pid, 'SIGINT');
    unlock(places.lock);
  }
});
