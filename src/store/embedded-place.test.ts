import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startEmbedded } from './embedded.ts';
import { type Places, preparePlaces } from './embedded-folders.ts';
import { tryLock, unlock } from './embedded-lock.ts';
import { checkPlace, forgetPlace, sayPlace, thisPlace } from './embedded-place.ts';
import { removeEmbedded } from './embedded-remove.ts';
import { isElsewhere, lives, thisProcess } from './process-identity.ts';

let home: string;
let places: Places;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rapporteur-place-'));
  places = preparePlaces(home);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** As if somebody in another container had said so, some milliseconds ago. */
function said(ago: number): void {
  writeFileSync(places.place, 'other-container pid:[1]');
  const then = (Date.now() - ago) / 1000;
  utimesSync(places.place, then, then);
}

describe('a home that is used from another container', () => {
  test('starts no second server on the same data', async () => {
    said(5_000);
    await expect(startEmbedded(home)).rejects.toMatchObject({
      code: 'RAP_DATABASE',
      message: expect.stringMatching(/in use on another computer or in another container: other-container\.$/),
    });
  });

  test('is free again when nothing was heard for a minute', async () => {
    said(61_000);
    const server = await startEmbedded(home);
    try {
      // And nobody else may start one now.
      expect(() => checkPlace(places)).not.toThrow();
      expect(lives(thisProcess())).toBe(true);
    } finally {
      await server.stop();
      await removeEmbedded(home);
    }
  });
});

test('who uses the server from here says so, and takes back only its own word', () => {
  sayPlace(places);
  expect(() => checkPlace(places)).not.toThrow();
  said(0);
  forgetPlace(places);
  expect(() => checkPlace(places)).toThrow(/other-container/);
});

test('a process of another container is not taken for one of here, nor its lock for a dead one', () => {
  const other = { ...thisProcess(), place: 'other-container pid:[1]' };
  expect([isElsewhere(other), lives(other)]).toEqual([true, false]);
  expect(isElsewhere({ pid: 1, start: '1' })).toBe(false);
  writeFileSync(places.lock, JSON.stringify(other));
  expect(tryLock(places.lock)).toBe(false);
  const longAgo = Date.now() / 1000 - 200;
  utimesSync(places.lock, longAgo, longAgo);
  expect(tryLock(places.lock)).toBe(true);
  unlock(places.lock);
  expect(thisPlace()).not.toBe('');
});
