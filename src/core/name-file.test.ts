import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadNameFile, readPlainYaml } from './name-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plain = `# a comment
- id: un
  name: United Nations
  article: true
  names: [United Nations Organization, "Nations, United", 'the UN']
- id: ci
  name: Côte d'Ivoire

  names:
    - Republic of Côte d'Ivoire
    - State (former), so called
`;

describe('plain YAML', () => {
  test('is read as a full parser reads it', () => {
    expect(readPlainYaml(plain)).toEqual(parse(plain));
  });

  test.each([
    ['a number', '- id: 12\n'],
    ['a boolean in a list', '- id: a\n  names: [true]\n'],
    ['no', '- id: ~\n'],
    ['a nested map', '- id: a\n  more:\n    x: y\n'],
    ['an anchor', '- id: &a b\n'],
    ['a folded text', '- id: >\n    folded\n'],
    ['a comment behind a value', '- id: a # comment\n'],
    ['an escape', '- id: "a\\n"\n'],
    ['a key twice', '- id: a\n  id: b\n'],
    ['a map at the top', 'id: a\n'],
    ['a list item without a key', '- id: a\n    - b\n'],
    ['an open bracket', '- id: a\n  names: [b,\n    c]\n'],
  ])('leaves %s to the full parser', (_what, source) => {
    expect(readPlainYaml(source)).toBeNull();
  });
});

describe('a file of names', () => {
  const shape = z.array(z.object({ id: z.string(), name: z.string() }).strict());
  const file = (source: string): string => {
    const path = join(folder, 'names.yaml');
    writeFileSync(path, source);
    return path;
  };

  test('that is not plain is read all the same', () => {
    expect(loadNameFile(file('- id: a\n  name: >-\n    Some\n    body\n- { id: b, name: B }\n'), shape)).toEqual([
      { id: 'a', name: 'Some body' },
      { id: 'b', name: 'B' },
    ]);
  });

  test('that is wrong is refused with its line and entry', () => {
    expect(() => loadNameFile(file('- id: a\n  name: A\n- id: b\n  nmae: B\n'), shape)).toThrow(
      /names\.yaml:3.*rule b/,
    );
  });

  test('that is not there is refused by name', () => {
    expect(() => loadNameFile(join(folder, 'none.yaml'), shape)).toThrow(/none\.yaml cannot be read/);
  });
});
