import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Found, walk } from './walk.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'walk-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (...names: string[]) => {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
};
const all = async (...paths: string[]) => {
  const found: Found[] = [];
  for await (const each of walk(paths, folder)) found.push(each);
  return found;
};
const short = (found: Found[]) =>
  found.map((each) =>
    each.kind === 'file' ? [each.relative, ...each.tags].join(' #') : `${each.kind}: ${'why' in each ? each.why : ''}`,
  );

describe('walk', () => {
  test('takes files in the order of their names, with sub-folders as tags', async () => {
    write('docs/b.txt', 'docs/a.txt', 'docs/osce/2016/c.txt');
    expect(short(await all('docs'))).toEqual(['a.txt', 'b.txt', 'osce/2016/c.txt #osce #2016']);
  });

  (process.platform === 'linux' ? test : test.skip)(
    'tells of a name that is not UTF-8, and takes one with a replacement character',
    async () => {
      write('docs/a\ufffd.txt');
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, 'docs/b')), Buffer.from([0xe9]), Buffer.from('.txt')]),
        'x',
      );
      const found = await all('docs');
      expect(short(found)).toEqual(['a\ufffd.txt', 'closed: ']);
      expect(found[1]).toMatchObject({
        problem: { code: 'unreadable', message: expect.stringContaining('not in UTF-8') },
      });
    },
  );

  test('leaves hidden files, partial downloads and links alone, and says so', async () => {
    write('docs/.hidden', 'docs/a.pdf.part', 'docs/ok.txt', 'outside.txt');
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'docs/z-link.txt'));
    symlinkSync(folder, join(folder, 'docs/z-loop'));
    expect(short(await all('docs'))).toEqual([
      'left: hidden',
      'left: download not finished',
      'ok.txt',
      'left: a symbolic link',
      'left: a symbolic link',
    ]);
  });

  test('a file that is named itself is taken, whatever its name, and a link to it too', async () => {
    write('.hidden.txt');
    symlinkSync('.hidden.txt', join(folder, 'link.txt'));
    const found = await all('.hidden.txt', 'link.txt');
    expect(found.map((each) => each.kind === 'file' && [each.path, each.name])).toEqual([
      [join(folder, '.hidden.txt'), '.hidden.txt'],
      [join(folder, '.hidden.txt'), 'link.txt'],
    ]);
  });

  test('a folder that is a link is walked when it is named', async () => {
    write('docs/a.txt');
    symlinkSync('docs', join(folder, 'linked'));
    expect(short(await all('linked'))).toEqual(['a.txt']);
  });

  test('names with line breaks and dots stay names', async () => {
    write('docs/a\nb.txt', 'docs/..c.txt', 'docs/x..');
    expect((await all('docs')).map((each) => each.kind)).toEqual(['left', 'file', 'file']);
  });

  test('paths that do not exist are one fault that names them, before anything is taken', async () => {
    write('a.txt');
    const error = await all('a.txt', 'no.txt', 'nor.txt').catch((fault) => fault);
    expect(error).toMatchObject({ code: 'RAP_INPUT' });
    expect(error.message).toContain(JSON.stringify(join(folder, 'no.txt')));
    expect(error.message).toContain(JSON.stringify(join(folder, 'nor.txt')));
    expect(error.message).not.toContain('/a.txt');
  });

  test('what is neither file nor folder is left', async () => {
    expect(short(await all('/dev/null'))).toEqual(['left: not a file']);
  });
});
