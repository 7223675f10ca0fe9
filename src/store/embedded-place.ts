import { readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { Fault } from '../core/errors.ts';
import { replacePrivate } from './embedded-files.ts';
import type { Places } from './embedded-folders.ts';

/**
 * Process ids mean something on one computer and in one container only. Two containers that share a home folder, or two
 * computers with one on a network drive, cannot see each other's server; two servers on the same data destroy it. So whoever
 * holds the server says from time to time where it runs.
 */
export const thisPlace = (): string => `${hostname()} ${processNamespace()}`.trim();

/** On Linux the namespace of process ids, which a container has of its own; empty elsewhere. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** A place that has said nothing for so long, in ms, is taken to be gone: switched off, or its container removed. */
const silence = 60_000;

/** Says that the server of a home is used from here. */
export const sayPlace = (places: Places): void => replacePrivate(places.place, thisPlace());

/** Takes the word back, when nobody here uses the server any more. */
export const forgetPlace = (places: Places): void => {
  if (placeOf(places) === thisPlace()) rmSync(places.place, { force: true });
};

/** To be asked before a server is started. @throws Fault RAP_DATABASE where it is used from another place */
export function checkPlace(places: Places): void {
  const place = placeOf(places);
  const said = statSync(places.place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (place === null || place === thisPlace() || Date.now() - said > silence) return;
  throw new Fault(
    'RAP_DATABASE',
    `The home folder ${places.home} is in use on another computer or in another container: ${place.split(' ')[0]}.`,
    {
      advice:
        'End rapporteur there and wait a minute, or give each a home folder of its own, or one server to both (DATABASE_URL).',
    },
  );
}

function placeOf(places: Places): string | null {
  try {
    return readFileSync(places.place, 'utf8');
  } catch {
    return null;
  }
}
