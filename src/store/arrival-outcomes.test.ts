import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../core/problem.ts';
import {
  arrivalOutcomes,
  getOriginal,
  openStore,
  registerArrival,
  type Store,
  saveFailure,
  saveOriginal,
} from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'outcomes-'));
let store: Store;
beforeAll(async () => {
  store = await openStore({ home });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const file = (path: string, words: string) => {
  const bytes = Buffer.from(words);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, name: path, sha256, bytes: bytes.length, content: bytes };
};

describe('saveOriginal', () => {
  test('keeps the bytes as they came, and the first name; a second time changes nothing', async () => {
    const { sha256, content } = file('/in/a.bin', '\0\xff bytes');
    await saveOriginal(store, { sha256, bytes: content, name: 'a\0.bin' });
    await saveOriginal(store, { sha256, bytes: content, name: 'b.bin' });
    expect(await getOriginal(store, sha256)).toEqual({ bytes: content, mediaType: null, name: 'a\ufffd.bin' });
  });
});

describe('arrivalOutcomes', () => {
  test('a duplicate waits as long as its content does, and fails with it', async () => {
    const first = await registerArrival(store, file('/in/one.txt', 'same words'));
    const second = await registerArrival(store, file('/in/two.txt', 'same words'));
    const other = await registerArrival(store, file('/in/three.txt', 'other words'));
    expect(second.state).toBe('duplicate');
    const states = async () =>
      new Map((await arrivalOutcomes(store, [first.id, second.id, 'nobody'])).map(({ id, state }) => [id, state]));
    expect(await states()).toEqual(
      new Map([
        [first.id, 'waiting'],
        [second.id, 'waiting'],
      ]),
    );

    const reason = problem('pdf-damaged', 'It is cut off.', { fatal: true });
    await saveFailure(store, { sha256: file('', 'same words').sha256, name: 'one.txt', arrival: first.id }, reason);
    expect(await states()).toEqual(
      new Map([
        [first.id, 'failed'],
        [second.id, 'failed'],
      ]),
    );
    expect(await arrivalOutcomes(store, [second.id])).toEqual([
      {
        id: second.id,
        state: 'failed',
        documentId: null,
        sha256: file('', 'same words').sha256,
        problem: reason,
      },
    ]);
    expect((await arrivalOutcomes(store, [other.id]))[0]!.state).toBe('waiting');
  });

  test('nothing is asked for nothing', async () => {
    expect(await arrivalOutcomes(store, [])).toEqual([]);
  });
});
