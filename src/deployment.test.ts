import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  for (const [, password] of text.matchAll(/PASSWORD: (\S+)/g)) expect(password).toMatch(/^\$\{POSTGRES_PASSWORD/);
});

test('the image does not run as root', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
});
