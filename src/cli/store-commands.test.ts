import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { environment, type Run, run, temporaryFolder } from './test-run.ts';

/** The commands over a store: ingest once, then ask. */
const folder = temporaryFolder();
const home = join(folder.path, 'home');
const env = environment(home);
const documents = join(folder.path, 'documents');
const ask = (...args: string[]) => run(args, env);
const asJson = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

const statement = `Statement on the results of Operation “Sea Watch-19”

3 May 2020

The Harbour Council held its 12th meeting on 3 May 2020. As a result of Operation “Sea Watch-19”, over 500 persons were detained.
`;

let ingested: Run;

beforeAll(async () => {
  mkdirSync(documents);
  writeFileSync(join(documents, 'statement.txt'), statement);
  writeFileSync(join(documents, 'twin.txt'), statement);
  writeFileSync(join(documents, 'empty.txt'), '');
  ingested = await ask('ingest', documents);
});
afterAll(() => folder.remove(home));

describe('ingest', () => {
  test('sums up what became of the files, and tells of the one that failed', () => {
    expect(ingested.stdout).toMatch(/^3 files: 1 stored \+ 1 duplicate \+ 0 known already \+ 1 failed \+ 0 waiting\. /);
    expect(ingested.stderr).toMatch(/empty\.txt: .*\(empty-file\)\n$/);
    expect(ingested.code).toBe(1);
  });

  test('a second time adds nothing', async () => {
    const before = await asJson('status');
    const { stdout } = await ask('ingest', documents, '--quiet');
    expect(stdout).toMatch(/^3 files: 0 stored /);
    const after = await asJson('status');
    for (const key of ['files', 'documents', 'mentions', 'facts', 'entities']) expect(after[key]).toEqual(before[key]);
  });

  test('a path that is not there is a fault', async () => {
    expect(await ask('ingest', join(folder.path, 'nowhere'))).toMatchObject({ code: 4 });
  });
});

describe('questions', () => {
  test('documents', async () => {
    const { stdout, stderr } = await ask('documents');
    expect(stdout).toContain('Sea Watch-19');
    expect(stdout).toContain('3 May 2020');
    expect(stderr).toBe('1 document\n');
    expect((await asJson('documents')).documents[0].name).toBe('statement.txt');
  });

  test('facts, with their quote and where it stands', async () => {
    const { stdout } = await ask('facts', '--min', '500', '--document', 'statement.txt');
    const [claim, quote, place] = stdout.split('\n');
    expect(claim).toMatch(/^over 500.* \| .*3 May 2020 \| confidence 0\.\d\d$/);
    expect(quote).toBe('  “As a result of Operation “Sea Watch-19”, over 500 persons were detained.”');
    const [, document, fact] = /^ {2}([0-9a-f]{16}).*?: (figure-\d+-\d+)/.exec(place!)!;
    const explained = await ask('explain', document!, fact!);
    expect(explained.stdout).toContain('For and against');
    const json = await asJson('explain', document!, fact!);
    expect(json).toMatchObject({ id: fact, quote: expect.stringContaining('over 500 persons') });
  });

  test('nothing that fits is an answer, too', async () => {
    const { code, stdout, stderr } = await ask('facts', '--min', '600', '--document', 'statement.txt');
    expect([code, stdout, stderr]).toEqual([0, '', 'No claims found.\n']);
    const unknown = await ask('facts', '--operation', 'no such operation at all');
    expect(unknown.stderr).toContain('No operation is called “no such operation at all”');
  });

  test('entities and search', async () => {
    const { stdout } = await ask('entities', 'operations');
    expect(stdout).toContain('Sea Watch');
    const found = await ask('search', '"Harbour Council"');
    expect(found.stdout).toContain('12th meeting');
    const none = await ask('search', 'zebra');
    expect([none.code, none.stdout, none.stderr]).toEqual([0, '', 'No documents found.\n']);
  });

  test('who is who is said, kept and taken back', async () => {
    const merged = await ask('entities', 'merge', 'Harbour Council', 'harbor council');
    expect(merged).toMatchObject({ code: 4, stderr: expect.stringContaining('No document names “harbor council”') });
    const renamed = await ask('entities', 'rename', 'harbour council', 'Port Council', '--note', 'new law');
    expect(renamed.stdout).toMatch(
      /^ +1 {2}\d{4}-\d\d-\d\d {2}rename {4}“Harbour Council” to “Port Council” {2}\(new law\)\n$/,
    );
    expect(renamed.stderr).toContain('1 document says so from now on');
    expect((await asJson('entities', 'organizations')).entities[0].name).toBe('Port Council');
    expect((await ask('facts', '--organization', 'Harbour Council')).stdout).toContain('meeting');
    expect((await ask('entities', 'split', 'Port Council', 'Dock Board')).stderr).toContain(
      'It is written: Harbour Council',
    );
    expect((await ask('entities', 'undo', '1')).code).toBe(0);
    expect((await asJson('entities', 'organizations')).entities[0].name).toBe('Harbour Council');
    expect((await ask('entities', 'history')).stdout).toMatch(/taken back\)\n.* undo {6}judgement 1\n$/);
    for (const wrong of [
      ['merge', 'Harbour Council'],
      ['undo', 'x'],
      ['undo', '1'],
      ['organizations', 'x'],
    ])
      expect(await ask('entities', ...wrong)).toMatchObject({ code: 2 });
  });

  test('unknown bodies are proposed for the lexicon, which then knows them', async () => {
    const { stdout, stderr } = await ask('lexicon', 'propose', '--least', '1');
    expect(stdout).toMatch(
      /^# 1 document, 1 mention: “The Harbour Council held .*\n- id: harbour-council\n {2}name: Harbour Council\n {2}kind: organ$/m,
    );
    expect(stderr).toContain(join(home, 'lexicon', 'organizations.yaml'));
    mkdirSync(join(home, 'lexicon'));
    writeFileSync(join(home, 'lexicon', 'organizations.yaml'), stdout.replace('  kind:', '  acronym: HRBC\n  kind:'));
    expect((await ask('lexicon', 'check')).stdout).toMatch(
      /organizations\.yaml\n\d+ bodies are known\n\d+ operations are known\n$/,
    );
    writeFileSync(join(documents, 'short.txt'), 'News\n\nThe HRBC has met for two days.\n');
    await ask('ingest', join(documents, 'short.txt'));
    const { entities } = await asJson('entities', 'organizations', '--document', 'short.txt');
    expect(entities.map(({ name }: { name: string }) => name)).toEqual(['Harbour Council']);
    rmSync(join(documents, 'short.txt'));
    rmSync(join(home, 'lexicon'), { recursive: true });
  });

  test('one document: in words, as its text, as its record', async () => {
    const { stdout } = await ask('show', 'statement.txt', '--mentions');
    for (const part of ['claim', 'over 500', 'confidence']) expect(stdout).toContain(part);
    expect((await ask('show', 'statement.txt', '--text')).stdout).toContain('The Harbour Council held');
    expect(await asJson('show', 'statement.txt')).toMatchObject({ schema: 'extraction/1' });
  });

  test('why a document is of its kind', async () => {
    const { stdout } = await ask('explain', 'statement.txt');
    const [first, ...reasons] = stdout.trimEnd().split('\n');
    expect(first).toMatch(/^press release, \d\d% sure$/);
    const json = await asJson('explain', 'statement.txt');
    expect(json).toMatchObject({ kind: 'press_release', kindReasons: reasons.map((line) => line.trim()) });
  });

  test('one that is not there', async () => {
    const { code, stderr } = await ask('show', 'nothing.txt');
    expect([code, stderr]).toEqual([4, expect.stringMatching(/^rapporteur: .*nothing\.txt.*\n.*rapporteur documents/)]);
    expect(await ask('explain', 'statement.txt', 'f0-0')).toMatchObject({ code: 4 });
  });
});

describe('reports and the state of things', () => {
  test('a report as a page, as Markdown and as data', async () => {
    const page = join(folder.path, 'out', 'report.html');
    const { code, stdout } = await ask('report', '--out', page);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(page, 'utf8')).toContain('4 files came in: 2 stored + 1 duplicate + 1 failed + 0 waiting.');
    const markdown = await ask('report', 'statement.txt');
    expect(markdown.stdout).toMatch(/^<!-- rapporteur confidence-report\/1 -->\n# Confidence report: /);
    const data = await asJson('report', '--since', '1d');
    expect(data).toMatchObject({ schema: 'confidence-report/1', files: { in: 4 } });
  });

  test('a report of what nothing fits says so, and writes no file', async () => {
    const page = join(folder.path, 'out', 'nothing.html');
    const nowhere = await ask('report', '--folder', 'nowhere', '--out', page);
    expect(nowhere).toMatchObject({
      ...{
        code: 4,
        stdout: '',
        stderr: expect.stringContaining('No file and no document fits: folder nowhere. Nothing was written.'),
      },
    });
    expect(existsSync(page)).toBe(false);
    const data = ['report', '--source', 'Nobody', '--json', '--out', join(folder.path, 'out', 'report.html')];
    expect(await ask(...data)).toMatchObject({ code: 4, stderr: expect.stringContaining('report.html is as it was') });
    const nobody = await ask('report', '--source', 'Nobody');
    expect([nobody.code, nobody.stdout, nobody.stderr]).toEqual([
      4,
      '',
      'No file and no document fits: from “Nobody”.\n',
    ]);
    expect(await asJson('report', '--source', 'Nobody')).toMatchObject({ files: { in: 0 } });
  });

  test('status adds up', async () => {
    const { stdout } = await ask('status');
    expect(stdout).toContain('4 files came in: 2 stored + 1 duplicate + 1 failed + 0 waiting.');
    const { files, queue } = await asJson('status');
    expect(files.stored + files.duplicates + files.failed + files.waiting).toBe(files.in);
    expect(queue).toMatchObject({ kind: 'postgresql', waiting: 0, active: 0 });
  });

  test('failed jobs can be seen, tried again and discarded', async () => {
    const failed = await asJson('jobs', 'failed');
    expect(failed.map(({ code, job }: { code: string; job: { name: string } }) => [code, job.name])).toEqual([
      ['empty-file', 'empty.txt'],
    ]);
    const retried = await ask('jobs', 'retry', failed[0].id.slice(0, 10));
    expect(retried.stdout).toBe('waits again: empty.txt\n');
    expect((await asJson('status')).files).toMatchObject({ in: 4, failed: 0, waiting: 1 });
    // Any ingest reads what waits.
    await ask('ingest', join(documents, 'statement.txt'));
    expect((await asJson('status')).files).toMatchObject({ in: 4, failed: 1, waiting: 0 });
    expect((await ask('jobs', 'discard', 'all')).stdout).toBe('discarded: empty.txt\n');
    expect(await asJson('jobs', 'failed')).toEqual([]);
    expect((await ask('jobs', 'retry')).code).toBe(2);
    expect((await ask('jobs')).stdout).toContain('completed');
  });

  test('doctor finds nothing wrong, or says what', async () => {
    const findings = await asJson('doctor');
    expect(findings.filter(({ state }: { state: string }) => state === 'wrong')).toEqual([]);
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    const bad = await run(['doctor', '--json'], { ...env, RAPPORTEUR_INBOX: join(file, 'inbox') });
    expect(bad.code).toBe(5);
    const wrong = JSON.parse(bad.stdout).find(({ state }: { state: string }) => state === 'wrong');
    expect(wrong).toMatchObject({ what: 'Folder inbox', advice: expect.stringContaining('RAPPORTEUR_INBOX') });
    rmSync(file);
  });
});

describe('export', () => {
  test('writes a file of each document and the configuration, or prints the only one', async () => {
    const tasks = join(folder.path, 'tasks');
    expect(await ask('export', '--out', tasks)).toMatchObject({ code: 0 });
    const files = readdirSync(tasks).filter((file) => file.endsWith('.json'));
    const texts = files.map((file) => JSON.parse(readFileSync(join(tasks, file), 'utf8'))[0].data.text as string);
    expect(texts.some((text) => text.includes('over 500 persons'))).toBe(true);
    expect(readFileSync(join(tasks, 'labels.xml'), 'utf8')).toContain('<Label value="figure"/>');
    const { stdout } = await ask('export', 'statement.txt', '--format', 'webanno');
    expect(stdout).toMatch(/^#FORMAT=WebAnno TSV 3\.3\n/);
  });

  test('a document that is not there is named', async () => {
    expect(await ask('export', 'nothing')).toMatchObject({ code: 4 });
  });
});
