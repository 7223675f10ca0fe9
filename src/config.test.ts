import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ConfigInput, describeConfig, loadConfig, maskPassword, maskPasswords, settingNames } from './config.ts';
import { Fault } from './core/errors.ts';
import { settingRules } from './settings.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'config-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const faultOf = (input: ConfigInput): Fault => {
  try {
    loadConfig(input);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('no fault was thrown');
};

describe('loadConfig', () => {
  test('defaults stand under ~/rapporteur', () => {
    const { settings, sources, file } = loadConfig({ env: { HOME: home }, cwd: '/' });
    expect(settings).toEqual({
      home: join(home, 'rapporteur'),
      inbox: join(home, 'rapporteur/inbox'),
      processed: join(home, 'rapporteur/processed'),
      failed: join(home, 'rapporteur/failed'),
      reports: join(home, 'rapporteur/reports'),
      lexicon: join(home, 'rapporteur/lexicon'),
      databaseUrl: null,
      redisUrl: null,
      workers: availableParallelism(),
      host: '127.0.0.1',
      port: 4180,
      logLevel: 'info',
      logFile: null,
      maxBytes: 50 * 1024 * 1024,
      maxSeconds: 120,
      ocr: 'off',
      password: null,
      pollInterval: 0,
      stableMs: 1000,
      attempts: 3,
    });
    expect(new Set(Object.values(sources))).toEqual(new Set(['default']));
    expect(file).toBeNull();
  });

  test('a flag wins over the environment, which wins over the file, which wins over the default', () => {
    const folder = join(home, 'layers');
    mkdirSync(folder);
    writeFileSync(join(folder, 'rapporteur.yaml'), 'workers: 2\nport: 5000\nattempts: 7\ninbox: in\n');
    const env = { HOME: home, RAPPORTEUR_HOME: folder, RAPPORTEUR_WORKERS: '3', RAPPORTEUR_PORT: '5001' };
    const { settings, sources, file } = loadConfig({ env, flags: { workers: 4, port: undefined }, cwd: '/' });
    expect([settings.workers, settings.port, settings.attempts, settings.stableMs]).toEqual([4, 5001, 7, 1000]);
    expect([sources.workers, sources.port, sources.attempts, sources.stableMs]).toEqual([
      'flag',
      'environment',
      'file',
      'default',
    ]);
    expect(settings.inbox).toBe(join(folder, 'in'));
    expect(file).toBe(join(folder, 'rapporteur.yaml'));
  });

  test('relative paths count from the working folder and ~ is the home folder', () => {
    const env = { HOME: home, RAPPORTEUR_INBOX: 'drop', RAPPORTEUR_FAILED: '~/bad' };
    const { settings } = loadConfig({ env, cwd: '/some/where' });
    expect(settings.inbox).toBe('/some/where/drop');
    expect(settings.failed).toBe(join(home, 'bad'));
  });

  test('an empty variable counts as not given', () => {
    const { settings, sources } = loadConfig({ env: { HOME: home, REDIS_URL: '', RAPPORTEUR_WORKERS: ' ' } });
    expect(settings.redisUrl).toBeNull();
    expect(sources.workers).toBe('default');
  });

  test.each([
    ['5000', 5000],
    ['64MB', 64e6],
    ['1.5 kB', 1500],
    ['2MiB', 2 * 1024 * 1024],
  ])('maxBytes takes %s', (text, bytes) => {
    expect(loadConfig({ env: { HOME: home, RAPPORTEUR_MAX_BYTES: text } }).settings.maxBytes).toBe(bytes);
  });

  test.each([
    ['RAPPORTEUR_WORKERS', 'many', 'workers is "many"', 'a whole number from 1 to 256'],
    ['RAPPORTEUR_WORKERS', '0', 'workers is "0"', 'a whole number'],
    ['RAPPORTEUR_PORT', '70000', 'port is "70000"', 'from 0 to 65535'],
    ['RAPPORTEUR_MAX_BYTES', '5 parsecs', 'maxBytes is "5 parsecs"', 'a size'],
    ['RAPPORTEUR_LOG_LEVEL', 'loud', 'logLevel is "loud"', 'one of trace, debug'],
    ['DATABASE_URL', 'mysql://u:secret@h/d', 'databaseUrl is "mysql://u:***@h/d"', 'postgres://'],
    ['REDIS_URL', 'localhost', 'redisUrl is "localhost"', 'redis://'],
  ])('%s=%s is a fault that says what is wanted', (variable, value, shown, wanted) => {
    const fault = faultOf({ env: { HOME: home, [variable]: value } });
    expect(fault.code).toBe('RAP_SETTING');
    expect(fault.message).toContain(shown);
    expect(fault.message).toContain(wanted);
    expect(fault.message).toContain(`${variable} in the environment`);
    expect(fault.message).not.toContain('secret');
  });

  test('a bad flag is named as the command line spells it', () => {
    expect(faultOf({ env: { HOME: home }, flags: { logLevel: 'loud' } }).message).toContain('(from --log-level)');
  });

  test.each([
    ['not YAML', 'workers: [', 'could not be read as YAML'],
    ['a list', '- workers', 'must hold settings'],
    ['an unknown name', 'worker: 3', 'sets "worker"; what can be set there is inbox'],
    ['the home folder itself', 'home: /x', 'sets "home"'],
    ['a value of the wrong kind', 'workers: true', 'workers is "true"'],
  ])('a settings file with %s is a fault that names the file', (_what, content, expected) => {
    const folder = mkdtempSync(join(home, 'bad-'));
    writeFileSync(join(folder, 'rapporteur.yaml'), content);
    const { message } = faultOf({ env: { HOME: home, RAPPORTEUR_HOME: folder } });
    expect(message).toContain(join(folder, 'rapporteur.yaml'));
    expect(message).toContain(expected);
  });

  test('a folder that files move to cannot stand in the inbox', () => {
    const env = { HOME: home, RAPPORTEUR_INBOX: '/data', RAPPORTEUR_PROCESSED: '/data/done' };
    expect(faultOf({ env }).message).toContain('outside the inbox "/data"');
    expect(loadConfig({ env: { ...env, RAPPORTEUR_PROCESSED: '/data-done' } }).settings.processed).toBe('/data-done');
  });

  describe('folders that are one by another path', () => {
    let folder: string;
    beforeAll(() => {
      folder = join(home, 'links');
      mkdirSync(join(folder, 'real/sub'), { recursive: true });
      symlinkSync('real', join(folder, 'link'));
    });
    const set = (folders: Record<string, string>) => {
      const env = Object.entries(folders).map(([name, path]) => [`RAPPORTEUR_${name}`, join(folder, path)]);
      return { env: { HOME: home, RAPPORTEUR_HOME: join(folder, 'home'), ...Object.fromEntries(env) } };
    };
    test.each([
      ['processed', { INBOX: 'real', PROCESSED: 'link' }, 'outside the inbox'],
      ['failed', { INBOX: 'link', FAILED: 'real/sub/new' }, 'outside the inbox'],
      ['reports', { INBOX: 'real', REPORTS: 'link/reports' }, 'outside the inbox'],
      ['logFile', { INBOX: 'real', LOG_FILE: 'link/log.jsonl' }, 'outside the inbox'],
      ['home', { INBOX: '.', PROCESSED: '../p', FAILED: '../f', REPORTS: '../r' }, 'outside the inbox'],
      ['inbox', { INBOX: 'link/sub/in', PROCESSED: 'real' }, 'where processed documents move to'],
      ['inbox', { INBOX: 'real/in', FAILED: 'link' }, 'where failed documents move to'],
      ['failed', { PROCESSED: 'real', FAILED: 'link' }, 'another folder than processed'],
    ])('%s %j', (name, folders, wanted) => {
      const { code, message } = faultOf(set(folders));
      expect([code, message.slice(0, name.length)]).toEqual(['RAP_SETTING', name]);
      expect(message).toContain(wanted);
    });
    test('others are none', () => {
      const folders = set({ INBOX: 'link/in', PROCESSED: 'real/in-done', FAILED: 'real/in-done/failed' });
      expect(loadConfig(folders).settings.inbox).toBe(join(folder, 'link/in'));
    });
  });

  test('with a home folder that does not exist, the temporary folder serves', () => {
    const { settings } = loadConfig({ env: { HOME: join(home, 'nowhere') } });
    expect(settings.home).toContain(join(tmpdir(), 'rapporteur-'));
  });
});

describe('describeConfig', () => {
  test('names every setting with its value, source and purpose, and no password', () => {
    const described = describeConfig(
      loadConfig({
        env: {
          HOME: home,
          DATABASE_URL: 'postgres://anna:secret@db/rapporteur',
          RAPPORTEUR_PDF_PASSWORD: 'sesame',
        },
      }),
    );
    expect(described.map((setting) => setting.name)).toEqual(settingNames);
    expect(described.find((setting) => setting.name === 'databaseUrl')).toEqual({
      name: 'databaseUrl',
      value: 'postgres://anna:***@db/rapporteur',
      source: 'environment',
      variable: 'DATABASE_URL',
      description: settingRules.databaseUrl.description,
    });
    expect(described.find((setting) => setting.name === 'password')!.value).toBe('***');
    expect(described.every((setting) => setting.description.length > 10)).toBe(true);
    expect(new Set(described.map((setting) => setting.variable)).size).toBe(settingNames.length);
  });

  test.each([
    ['postgres://u:p@h/d', 'postgres://u:***@h/d'],
    ['postgres://u:p@ss@h/d', 'postgres://u:***@h/d'],
    ['postgres://h/d?user=u&password=p', 'postgres://h/d?user=u&password=***'],
    ['redis://h:6379', 'redis://h:6379'],
    ['host=h user=u password=p@1', 'host=h user=u password=***'],
    ["host=h password='p q' dbname=d", 'host=h password=*** dbname=d'],
    ['x:secret@localhost/d', '***@localhost/d'],
    ['/home/anna@work/inbox', '/home/anna@work/inbox'],
    [4, 4],
  ])('maskPassword of %s', (value, masked) => {
    expect(maskPassword(value)).toBe(masked);
  });

  test.each([
    ['DATABASE postgres://u:p@ss/w?rd@h:5432/d is gone', 'DATABASE postgres://u:***@h:5432/d is gone'],
    ['http://127.0.0.1:4180/api/facts: ask anna@example.org', 'http://127.0.0.1:4180/api/facts: ask anna@example.org'],
    ['"redis://h:6379" and "redis://:p@h:6379": a@b', '"redis://h:6379" and "redis://:***@h:6379": a@b'],
    ['see https://u:p@h/x and mail a@b', 'see https://u:***@h/x and mail a@b'],
    ['postgres://h/d?password=p is wrong', 'postgres://h/d?password=*** is wrong'],
  ])('maskPasswords of %s', (text, masked) => {
    expect(maskPasswords(text)).toBe(masked);
  });
});
