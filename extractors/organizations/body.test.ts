import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readPlainYaml } from '../../src/core/name-file.ts';
import { packageRoot } from '../../src/core/package-root.ts';
import { type Body, lexiconFiles, lexiconShape, plainBodies } from './body.ts';

const source = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');
const bodies: readonly Body[] = lexiconFiles.flatMap((file) => lexiconShape.parse(parse(source(file))));
const byId = new Map(bodies.map((body) => [body.id, body]));

const repeated = (list: readonly string[]): string[] => [...new Set(list.filter((item, i) => list.indexOf(item) < i))];

describe('the lexicon of bodies', () => {
  test.each(lexiconFiles)('%s is plain enough to be read fast, and says the same to a full parser', (file) => {
    expect(readPlainYaml(source(file))).toEqual(parse(source(file)));
  });

  test.each(lexiconFiles)('%s is the same by the quick check and by the schema', (file) => {
    const plain = readPlainYaml(source(file))!;
    expect(plainBodies(plain)).toEqual(lexiconShape.parse(plain));
  });

  test('leaves to the schema what is not as it wants it', () => {
    const right = { id: 'a', name: 'A', kind: 'court' };
    expect(plainBodies([right])).toEqual(lexiconShape.parse([right]));
    for (const wrong of [
      { ...right, id: 'A b' },
      { id: 'a', kind: 'court' },
      { ...right, kind: 'club' },
      { ...right, wikidata: '5' },
      { ...right, names: 'B' },
      { ...right, acronym: ['B'] },
      { ...right, nmae: 'B' },
      { ...right, name: true },
    ]) {
      expect(lexiconShape.safeParse([wrong]).success).toBe(false);
      expect(plainBodies([wrong])).toBeNull();
    }
  });

  test('gives every body an id and a canonical name of its own', () => {
    expect(repeated(bodies.map((body) => body.id))).toEqual([]);
    expect(repeated(bodies.map((body) => body.name))).toEqual([]);
  });

  test('knows every parent, and no body is its own', () => {
    for (const body of bodies) {
      const seen = new Set<string>();
      for (let at: Body | undefined = body; at; at = at.parent === undefined ? undefined : byId.get(at.parent)) {
        expect(seen.has(at.id)).toBe(false);
        seen.add(at.id);
        if (at.parent !== undefined) expect([at.id, byId.has(at.parent)]).toEqual([at.id, true]);
      }
    }
  });

  test('gives no full name to two bodies: those belong under `short`', () => {
    expect(repeated(bodies.flatMap((body) => [...new Set([body.name, ...body.names])]))).toEqual([]);
  });

  test('says each name of a body once', () => {
    for (const { id, name, acronym, acronyms, names } of bodies) {
      expect([id, repeated([name, ...(acronym ? [acronym] : []), ...acronyms, ...names])]).toEqual([id, []]);
    }
  });

  test('names each Wikidata item and each resolution once', () => {
    expect(repeated(bodies.flatMap((body) => body.wikidata ?? []))).toEqual([]);
    expect(repeated(bodies.flatMap((body) => body.resolutions))).toEqual([]);
  });
});
