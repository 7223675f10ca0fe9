import { expect, test } from '@jest/globals';
import { program } from './program-name.ts';

test.each([
  ['/usr/local/bin/rapporteur', '/home/anna', 'rapporteur'],
  ['/home/anna/project/bin/rapporteur.js', '/home/anna/project', 'node bin/rapporteur.js'],
  ['/opt/project/bin/rapporteur.js', '/home/anna', 'node /opt/project/bin/rapporteur.js'],
])('%s started in %s is %s', (file, cwd, name) => {
  expect(program(['/usr/bin/node', file], cwd)).toBe(name);
});
