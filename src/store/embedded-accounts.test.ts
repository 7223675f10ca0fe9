import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startEmbedded } from './embedded.ts';
import { compiled, endAll, kill9, newHome, patience, root, servers, start, startProgram } from './test-embedded.ts';

afterEach(endAll, patience);

// As root, a program may be run as nobody, who must be able to run node and to read what was compiled.
const nobody = root && /^nobody:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'));
const ids = nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : {};
const open = nobody && openToAll(compiled) && openToAll(process.execPath);
const asNobody = open ? test : test.skip;
const nobodyTitle = (words: string, needed = true) =>
  `${words}${open || !needed ? '' : ' (needs root, and a checkout and a node that other users can reach)'}`;

describe('what cannot be', () => {
  test(
    'data of another major version is left alone, with a word on what to do',
    async () => {
      const home = newHome();
      const before = await start(home);
      await before.stop();
      const file = join(before.info.dataFolder, 'PG_VERSION');
      const version = readFileSync(file);
      writeFileSync(file, '12\n');
      await expect(start(home)).rejects.toMatchObject({
        code: 'RAP_DATABASE',
        message: expect.stringContaining('PostgreSQL 12'),
      });
      expect(readdirSync(join(home, 'postgres', 'users'))).toEqual([]);
      writeFileSync(file, version);
      await start(home);
    },
    patience,
  );

  test('a home that is a file, or lies in one, is named', async () => {
    const file = join(newHome(), 'a-file');
    writeFileSync(file, '');
    for (const home of [file, join(file, 'below')]) {
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining(file),
      });
    }
  });

  // Root may write everywhere; as nobody it may not.
  (root ? asNobody : test)(
    nobodyTitle('a home that may not be written to is named', root),
    async () => {
      const home = newHome(0o500);
      if (root) {
        chownSync(home, ids.uid!, ids.gid!);
        const said = await startProgram(home, ids).then(() => 'nothing', String);
        expect(said).toContain('RAP_FOLDER');
        expect(said).toContain(home);
        return;
      }
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining(home),
      });
    },
    patience,
  );

  test(
    'files that are no database, where the data is to be, are left alone',
    async () => {
      const home = newHome(0o755);
      const stranger = join(home, 'postgres', 'data', 'letter.txt');
      mkdirSync(dirname(stranger), { recursive: true });
      writeFileSync(stranger, 'Dear reader');
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining('not a database'),
      });
      expect(readFileSync(stranger, 'utf8')).toBe('Dear reader');
    },
    patience,
  );
});

describe('accounts', () => {
  const asRoot = root ? test : test.skip;
  const title = (words: string) => `${words}${root ? '' : ' (needs root)'}`;

  asRoot(
    title('as root with a closed home, the data lies where its account can reach it, closed to all others'),
    async () => {
      const home = newHome(0o700);
      const { info } = await start(home);
      expect(info.account).not.toBeNull();
      expect(info.dataFolder.startsWith(home)).toBe(false);
      const data = statSync(info.dataFolder);
      expect(data.uid).not.toBe(0);
      expect(data.mode & 0o777).toBe(0o700);
      expect(statSync(home).mode & 0o777).toBe(0o700);
    },
    patience,
  );

  asRoot(
    title('as root with an open home, the data lies in it; a home closed later is named'),
    async () => {
      const home = newHome(0o755);
      const server = await start(home);
      expect(server.info.dataFolder).toBe(join(home, 'postgres', 'data'));
      expect(statSync(server.info.dataFolder).mode & 0o777).toBe(0o700);
      await server.stop();
      chmodSync(home, 0o700);
      await expect(startEmbedded(home)).rejects.toMatchObject({
        code: 'RAP_FOLDER',
        message: expect.stringContaining('reach'),
      });
    },
    patience,
  );

  asRoot(
    title('data outside a temporary home goes when the home is gone, at the next first start'),
    async () => {
      const [lost, kept, next] = [newHome(), newHome(), newHome()];
      const servers = [await start(lost), await start(kept)];
      for (const server of servers) await server.stop();
      rmSync(lost, { recursive: true });
      await start(next);
      expect(servers.map((server) => existsSync(server.info.dataFolder))).toEqual([false, true]);
    },
    patience,
  );

  asNobody(
    nobodyTitle('as another user, all lies in the home, and root may use it too'),
    async () => {
      const home = newHome(0o700);
      chownSync(home, ids.uid!, ids.gid!);
      const program = await startProgram(home, ids);
      expect(program.info).toMatchObject({ account: null });
      expect(statSync(join(home, 'postgres', 'data')).uid).toBe(ids.uid);
      const server = await start(home);
      expect(server.info.pid).toBe(program.info.pid);
      await program.end();
      await kill9(server.info.pid);
      const again = await start(home);
      expect(again.info.account).toBe('nobody');
      for (const each of servers.splice(0)) await each.stop();
      // Root has left nothing behind that the owner could not use.
      const owner = await startProgram(home, ids);
      await owner.end();
    },
    patience,
  );
});

/** True where everybody may read a file, as far as modes say. */
function openToAll(file: string): boolean {
  if (!existsSync(file) || (statSync(file).mode & 0o004) === 0) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
