import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Fault } from './core/errors.ts';
import { bindJob, createLogger, type LogOptions, textFields } from './logging.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logging-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const capture = (options: Partial<LogOptions> = {}) => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', ...options, stream: { write: (line) => void lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
};

describe('createLogger', () => {
  test('writes one JSON object a line, with level in words and time in ISO 8601', () => {
    const { logger, last } = capture();
    logger.info({ files: 3 }, 'stored');
    expect(last()).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), files: 3, msg: 'stored' });
  });

  test('messages below the level are not written', () => {
    const { logger, lines } = capture({ level: 'warn' });
    logger.info('hidden');
    expect(lines).toEqual([]);
  });

  test('a child names document, job and file on every line', () => {
    const { logger, last } = capture();
    bindJob(logger, { document: '9f2b', job: '9f2b-1', file: 'a.pdf' }).warn('slow');
    expect(last()).toMatchObject({ document: '9f2b', job: '9f2b-1', file: 'a.pdf' });
  });

  test.each(textFields)('the field %s is written at debug and left out above it', (field) => {
    const { logger, last } = capture({ level: 'debug' });
    logger.debug({ [field]: 'words of the document' }, 'found');
    expect(last()[field]).toBe('words of the document');
    logger.info({ [field]: 'words of the document', rule: 'r1' }, 'found');
    expect(last()).not.toHaveProperty(field);
    expect(last().rule).toBe('r1');
  });

  test('passwords are masked in fields and in errors', () => {
    const { logger, lines } = capture({ level: 'debug' });
    logger.info({ databaseUrl: 'postgres://a:secret@h/d', settings: { redisUrl: 'redis://:secret@h' } }, 'start');
    logger.error({ err: new Error('no answer from postgres://a:secret@h/d') }, 'lost');
    expect(lines.join('')).not.toContain('secret');
    expect(lines.join('')).toContain('***');
  });

  test('an error is a name, a code and a message; its stack is only for debug', () => {
    const error = new Fault('RAP_QUEUE', 'Redis does not answer', { cause: new Error('ECONNREFUSED') });
    const quiet = capture();
    quiet.logger.error({ err: error }, 'no queue');
    expect(quiet.last().err).toEqual({
      name: 'Fault',
      code: 'RAP_QUEUE',
      message: 'Redis does not answer',
      cause: { name: 'Error', message: 'ECONNREFUSED' },
    });
    const verbose = capture({ level: 'debug' });
    verbose.logger.error({ err: error }, 'no queue');
    expect(verbose.last().err).toHaveProperty('stack');
  });

  test.each([false, true])('a name with a line break stays on one line (pretty: %s)', (readable) => {
    const file = join(folder, `names-${readable}.log`);
    createLogger({ level: 'info', file, pretty: readable }).info({ file: 'a\nERROR forged\u001b[31m.txt' }, 'seen');
    const written = readFileSync(file, 'utf8');
    expect(written.trimEnd().split('\n')).toHaveLength(1);
    expect(written).not.toContain('\u001b[31m.txt');
  });

  test('a file is appended to, and its folders are made', () => {
    const file = join(folder, 'new/folder/log.json');
    createLogger({ level: 'info', file }).info('one');
    createLogger({ level: 'info', file }).info('two');
    expect(
      readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(['one', 'two']);
  });

  test('a file that cannot be written is a fault that names it', () => {
    const blocker = join(folder, 'blocker');
    writeFileSync(blocker, '');
    const file = join(blocker, 'log.json');
    expect(() => createLogger({ level: 'info', file })).toThrow(
      expect.objectContaining({ code: 'RAP_FOLDER', message: expect.stringContaining(file) }),
    );
  });
});
