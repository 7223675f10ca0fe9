import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { shellWord } from './shell-word.ts';

test.each(['/home/a/rapporteur', '/tmp/with space', "it's", '$HOME `x` "y"', 'é\nü', ''])(
  'a shell reads %j back',
  (word) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' })).toBe(word);
  },
);

test('plain paths stay as they are', () => {
  expect(shellWord('/var/lib/rapporteur-1.0')).toBe('/var/lib/rapporteur-1.0');
});
