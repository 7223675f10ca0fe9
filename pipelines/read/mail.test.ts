import { describe, expect, test } from '@jest/globals';
import { defaultLimits, readDocument } from './index.ts';
import { makePdf } from './testing/make-pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
const mail = (...lines: string[]): Uint8Array => utf8(lines.join('\r\n'));

const head = [
  'Received: from mx.example.org by mail.example.net; Tue, 21 Nov 2023 20:31:02 +0000',
  'Message-ID: <20231121.77@example.org>',
  'MIME-Version: 1.0',
  'From: "Press Service of the Border Guard" <press@example.org>',
  'To: desk@example.net',
  'Date: Tue, 21 Nov 2023 23:31:00 +0300',
];

/** A part of a mail with its own head. */
const part = (type: string, body: string, more = ''): string[] => [
  '--frontier',
  `Content-Type: ${type}`,
  ...(more ? more.split('\n') : []),
  '',
  body,
];
const attached = (type: string, name: string, bytes: Uint8Array): string[] =>
  part(type, base64(bytes), `Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"`);
const mixed = (...parts: string[][]): Uint8Array =>
  mail(
    ...head,
    'Subject: Results of the autumn stage',
    'Content-Type: multipart/mixed; boundary="frontier"',
    '',
    ...parts.flat(),
    '--frontier--',
    '',
  );

const body = 'The Border Guard checked 412 vehicles in Brest region.';
const pdf = makePdf([
  [{ text: 'The first page counts 31 detained persons.', x: 60, y: 700 }],
  [{ text: 'The second page counts 17 seized weapons.', x: 60, y: 700 }],
]);

describe('a mail', () => {
  test('has its subject as heading, its body, and the day on which its sender sent it', async () => {
    const subject = `=?utf-8?B?${Buffer.from('Fwd: Операция «Заслон»: first results').toString('base64')}?=`;
    const text = [...head, `Subject: ${subject}`, 'Content-Type: text/plain; charset=windows-1251', ''];
    const said = Buffer.from([0xce, 0xc4, 0xca, 0xc1]);
    const bytes = Buffer.concat([mail(...text, `${body} It was run with the `), said, utf8(' on 3 October.')]);
    const read = await readDocument(bytes, 'news.eml');
    expect(read.mediaType).toBe('message/rfc822');
    expect(read.text).toBe(`Операция «Заслон»: first results\n\n${body} It was run with the ОДКБ on 3 October.`);
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
    expect(read.hints).toEqual({
      title: 'Операция «Заслон»: first results',
      author: 'Press Service of the Border Guard',
      dates: [{ day: '2023-11-21', source: 'mail:Date' }],
    });
    expect(read.problems).toEqual([]);
  });

  test('does not say its subject twice where the body begins with it', async () => {
    const read = await readDocument(
      mail(...head, 'Subject: Results of the autumn stage', '', 'RESULTS OF THE AUTUMN STAGE', '', body),
      'news.eml',
    );
    expect(read.text).toBe(`RESULTS OF THE AUTUMN STAGE\n\n${body}`);
  });

  test('is read by its HTML where its plain text says hardly anything', async () => {
    const html = `<html><body><p>${body} ${'It was the third stage of the year. '.repeat(5)}</p></body></html>`;
    const parts = (plain: string) =>
      mail(
        ...head,
        'Subject: Results',
        'Content-Type: multipart/alternative; boundary="frontier"',
        '',
        ...part('text/plain; charset=utf-8', plain),
        ...part('text/html; charset=utf-8', html),
        '--frontier--',
      );
    expect((await readDocument(parts('Open in a browser.'), 'a.eml')).text).toContain(`Results\n\n${body} It was`);
    const full = `${body} ${'It was the third stage of the year. '.repeat(4)}Plain.`;
    expect((await readDocument(parts(full), 'a.eml')).text).toContain('Plain.');
    const longer = `${'A table shows what was found, see https://example.org/7. '.repeat(9)}Plain.`;
    expect((await readDocument(parts(longer), 'a.eml')).text).not.toContain('Plain.');
    const others = `${body} ${'It was the third stage of the year. '.repeat(4)}It found 31 guns. Plain.`;
    expect((await readDocument(parts(others), 'a.eml')).text).toContain('Plain.');
  });

  test('keeps the text, pages and map of what is attached, in order', async () => {
    const read = await readDocument(
      mixed(
        part('text/plain', body),
        attached('application/pdf', 'stage.pdf', pdf),
        attached('text/markdown', 'note.md', utf8('## Note\n\n- 5 boats')),
        attached('application/pdf', 'map.pdf', makePdf([[{ text: 'The annex counts 3 posts.', x: 60, y: 700 }]])),
      ),
      'news.eml',
    );
    expect(read.text).toBe(
      [
        'Results of the autumn stage',
        body,
        'The first page counts 31 detained persons.',
        'The second page counts 17 seized weapons.',
        'Note',
        '5 boats',
        'The annex counts 3 posts.',
      ].join('\n\n'),
    );
    expect(
      read.pages.map(({ number, start, end }) => [number, read.text.slice(start, end).trim().slice(0, 15)]),
    ).toEqual([
      [1, 'The first page '],
      [2, 'The second page'],
      [3, 'The annex count'],
    ]);
    expect(read.blocks.map((block) => read.text.slice(block.start, block.end))).toEqual(read.text.split('\n\n'));
    const places = read.map.segments.map(({ source }) => source);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(read.map.toSource(read.text.indexOf('5 boats'))).toBeGreaterThan(
      read.map.toSource(read.text.indexOf('17 seized')),
    );
  });

  test('names what is attached and cannot be read, and leaves signatures and pictures aside', async () => {
    const read = await readDocument(
      mixed(
        part('text/plain', body),
        attached('application/octet-stream', 'plan.pdf', utf8('%PDF-1.7 cut off')),
        attached('text/calendar', 'meeting.ics', utf8('BEGIN:VCALENDAR')),
        attached('image/png', 'logo.png', utf8('picture')),
        attached('application/pgp-signature', 'sign.asc', utf8('-----BEGIN')),
      ),
      'news.eml',
    );
    expect(read.text).toContain(body);
    expect(read.problems.map(({ code, fatal }) => [code, fatal])).toEqual([
      ['attachment-unread', false],
      ['attachment-unread', false],
    ]);
    expect(read.problems[0]!.message).toMatch(/^plan\.pdf, attached to news\.eml, was not read: plan\.pdf /);
    expect(read.problems[1]!.message).toMatch(/^meeting\.ics, attached to news\.eml/);
  });

  test('is opened inside another mail, though not without end', async () => {
    let inner = mail(...head, 'Subject: The innermost', '', 'It counts 9 persons.');
    const depths: string[][] = [];
    for (let i = 0; i < 5; i++) {
      inner = mixed(part('text/plain', `Level ${i}.`), part('message/rfc822', Buffer.from(inner).toString()));
      inner = utf8(Buffer.from(inner).toString().replaceAll('frontier', `frontier${i}`));
      const read = await readDocument(inner, 'a.eml');
      depths.push([String(read.text.includes('It counts 9')), ...read.problems.map(({ code }) => code)]);
    }
    expect(depths).toEqual([
      ['true'],
      ['true'],
      ['true'],
      ['false', 'attachment-unread'],
      ['false', 'attachment-unread'],
    ]);
  });

  test('without a word is no text, and one with endless parts is damaged', async () => {
    const empty = await readDocument(mail(...head, '', ''), 'a.eml');
    expect(empty.problems.map(({ code }) => code)).toEqual(['no-text']);
    const long = mail(...head, `Subject: ${'a '.repeat(2_000_000)}`, '', body);
    const { problems } = await readDocument(long, 'a.eml', { limits: defaultLimits });
    expect(problems).toMatchObject([{ code: 'mail-damaged', fatal: true, message: expect.stringMatching(/^a\.eml/) }]);
  });
});

test.each([
  [
    'a release with labels',
    'a.txt',
    `Date: 21 November 2023\nFrom: Press Service\nSubject: Results\n\n${body}`,
    'text/plain',
  ],
  [
    'the same named .eml',
    'a.eml',
    `Date: 21 November 2023\nFrom: Press Service\nSubject: Results\n\n${body}`,
    'message/rfc822',
  ],
  ['a mail named .txt', 'a.txt', `Received: by mx\nMessage-ID: <a@b>\nSubject: Results\n\n${body}`, 'message/rfc822'],
  ['a statement named .eml', 'a.eml', `Results\n\n${body}`, 'text/plain'],
])('%s', async (_, name, text, mediaType) => {
  expect((await readDocument(utf8(text), name)).mediaType).toBe(mediaType);
});
