import { describe, expect, test } from '@jest/globals';
import { commandGroups, commands } from './commands/index.ts';
import { buildProgram } from './program.ts';

const said: string[] = [];
const program = () =>
  buildProgram(commandGroups, '1.2.3', () => undefined, {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
  });

/** What the program says for some words, when it ends there. */
function answerTo(...words: string[]): string {
  said.length = 0;
  expect(() => program().parse(words, { from: 'user' })).toThrow();
  return said.join('');
}

test('every command that the program promises is there', () => {
  expect(commands.map(({ name }) => name).sort()).toEqual(
    'calibrate compare config demo discrepancies doctor documents entities eval explain export extract facts ingest jobs lexicon report reprocess review rules search serve show status timeline up'.split(
      ' ',
    ),
  );
});

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('says what it does, in one line without a full stop', () => {
    expect(command.summary).toMatch(/^[a-z].{10,80}[^.]$/);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(example).toContain(`rapporteur ${name}`);
  });

  test('says what each option and argument is for', () => {
    for (const { flags, description } of command.options) {
      expect(flags).toMatch(/^--[a-z-]+(?: <[a-z-]+(?:\.\.\.)?>)?$/);
      expect(description.length).toBeGreaterThan(5);
    }
    for (const { name: argument, description } of command.arguments ?? []) {
      expect(argument).toMatch(/^(?:<[a-z]+(?:\.\.\.)?>|\[[a-z]+(?:\.\.\.)?\])$/);
      expect(description.length).toBeGreaterThan(5);
    }
  });

  test('its help names every option, its examples and the options that all commands take', () => {
    const help = answerTo(name, '--help');
    for (const { flags } of command.options) expect(help).toContain(flags);
    for (const { name: argument } of command.arguments ?? []) expect(help).toContain(argument.replace(/[<>[\]]/g, ''));
    for (const flags of ['--home <folder>', '--quiet', '--verbose', ...command.examples]) expect(help).toContain(flags);
  });

  test('its examples are well formed', () => {
    for (const example of command.examples) {
      const words = example
        .replace(/^(?:[A-Z_]+=\S+ )*rapporteur /, '')
        .replace(/ >.*$/, '')
        .match(/'[^']*'|\S+/g)!
        .map((word) => word.replace(/^'(.*)'$/, '$1'));
      expect(() => program().parse(words, { from: 'user' })).not.toThrow();
    }
  });
});

test('the list of commands has every one with its summary', () => {
  const help = answerTo('--help').replace(/\s+/g, ' ');
  for (const { name, summary } of commands) {
    expect(help).toContain(` ${name} `);
    expect(help).toContain(summary);
  }
});

test('help can be asked for by name', () => {
  expect(answerTo('help', 'facts')).toContain('--operation <name>');
});

test.each([
  [['fact'], 'Did you mean facts?'],
  [['facts', '--yeer', '2015'], 'Did you mean --year?'],
  [['facts', '--year', '20x5'], 'It must be a whole number from 1000 to 2999.'],
  [['facts', '--from', '2015-02-31'], 'It must be a day such as 2015-06-29'],
  [['facts', '--type', 'rumour'], 'Allowed choices are figure'],
  [['report', '--since', 'yesterday'], 'or an age such as 12h or 7d'],
  [['extract'], "missing required argument 'files'"],
  [['show', 'one', 'two'], 'too many arguments'],
])('%j is answered with “%s”', (words, answer) => {
  const text = answerTo(...words);
  expect(text).toContain(answer);
  expect(text).toMatch(/^rapporteur: /);
});
