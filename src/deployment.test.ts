import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { settingNames } from './config.ts';
import { packageRoot } from './core/package-root.ts';
import { settingRules } from './settings.ts';

interface Service {
  restart?: string;
  healthcheck?: unknown;
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
}

const text = readFileSync(join(packageRoot, 'docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync(join(packageRoot, 'Dockerfile'), 'utf8');

test('every service is watched and started again', () => {
  expect(Object.keys(services)).toEqual(['app', 'worker', 'postgres', 'redis']);
  for (const [name, { restart, healthcheck }] of Object.entries(services)) {
    expect([name, restart]).toEqual([name, 'unless-stopped']);
    // The app's is the one of the Dockerfile.
    expect([name, healthcheck !== undefined || (name === 'app' && dockerfile.includes('HEALTHCHECK'))]).toEqual([
      name,
      true,
    ]);
  }
});

test('what must outlive a container is in a named volume', () => {
  for (const name of ['app', 'postgres', 'redis']) {
    const [volume] = services[name]!.volumes![0]!.split(':');
    expect(Object.keys(volumes)).toContain(volume);
  }
});

test('Redis forgets no job', () => {
  expect(services.redis!.command!.join(' ')).toContain('--maxmemory-policy noeviction --appendonly yes');
});

test('the variables that are set are those of settings', () => {
  const known = settingNames.map((name) => settingRules[name].variable);
  for (const name of ['app', 'worker']) {
    for (const variable of Object.keys(services[name]!.environment!)) expect(known).toContain(variable);
  }
  for (const [, variable] of dockerfile.matchAll(/(RAPPORTEUR_\w+)=/g)) expect(known).toContain(variable);
});

test('passwords come from the environment', () => {
  for (const [, password] of text.matchAll(/PASSWORD: (\S+)/g)) expect(password).toMatch(/^\$\{[A-Z_]*PASSWORD:-/);
});

test('the image does not run as root', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('the package holds all that the program reads while running', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pack-'));
  const run = promisify(execFile);
  try {
    const npm = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await run('npm', npm, { cwd: packageRoot, maxBuffer: 2 ** 26 });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await run('tar', ['-xzf', join(folder, filename), '-C', folder]);
    symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'package', 'node_modules'));
    writeFileSync(join(folder, 'a.txt'), 'In 2015 over 500 persons were detained by the CSTO.');
    const program = join(folder, 'package', 'bin', 'rapporteur.js');
    const extracted = await run(process.execPath, [program, 'extract', join(folder, 'a.txt'), '--format', 'json']);
    expect(JSON.parse(extracted.stdout)).toMatchObject({ facts: [{ roles: { min: 500, counted: 'persons' } }] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the image is made of that package', () => {
  const copied = [...dockerfile.matchAll(/^COPY --from=build (\S+)/gm)].map(([, path]) => path);
  expect(copied).toEqual(['/app/node_modules', '/tmp/rapporteur-*.tgz']);
});
