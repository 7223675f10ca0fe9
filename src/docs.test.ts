import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commands } from './cli/commands/index.ts';
import { faultCodes } from './core/errors.ts';
import { packageRoot } from './core/package-root.ts';
import { problemCodes } from './core/problem.ts';
import { settingRules } from './settings.ts';

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');

describe('the README names', () => {
  test.each(commands.map((command) => [command.name] as const))('the command %s', (name) => {
    expect(readme).toContain(`\`rapporteur ${name}`);
  });
  test.each(Object.values(settingRules).map((rule) => [rule.variable] as const))('the setting %s', (variable) => {
    expect(readme).toContain(`\`${variable}\``);
  });
  test.each(faultCodes.map((code) => [code] as const))('the fault %s', (code) =>
    expect(readme).toContain(`\`${code}\``),
  );
  test.each(Object.keys(problemCodes).map((code) => [code] as const))('the problem %s', (code) => {
    expect(readme).toContain(`\`${code}\``);
  });
});

test('every npm script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
