import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { declaredEncoding, decode } from './encoding.ts';
import { letterGroups } from './letter-fit.ts';

const russian =
  'Заседание Координационного совета прошло в Москве 3 декабря 2024 года; в нём участвовали 12 делегаций.';
const french = 'Déclaration du Représentant permanent – « coopération » à l’échelle de l’Europe.';

test.each<[string, string, string, boolean]>([
  ['utf-8', russian, 'utf-8', true],
  ['utf-8', french, 'utf-8', true],
  ['windows-1251', russian, 'windows-1251', false],
  ['koi8-r', russian, 'koi8-r', false],
  ['windows-1252', french, 'windows-1252', false],
  ['utf-16le', `${russian} ${french}`, 'utf-16le', false],
  ['utf-16be', french, 'utf-16be', false],
])('%s is read as such: %j', (encoding, text, found, certain) => {
  expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding: found, certain });
});

test.each(
  letterGroups().flatMap(({ encodings, languages }) =>
    Object.entries(languages).flatMap(([language, { example }]) =>
      encodings.map((encoding) => [language, encoding, example] as const),
    ),
  ),
)('%s in %s comes back as it was', (_, encoding, example) => {
  // Not every encoding has the quotation marks.
  const text = encoding.startsWith('iso') ? example.replace(/’/g, "'") : example;
  expect(decode(iconv.encode(text, encoding)).text).toBe(text);
});

test.each(['cp866', 'windows-1251', 'koi8-r'])('Russian with a few lines of English in %s comes back', (encoding) => {
  const text = `Press release\n\n${russian}\n\nПОГРАНИЧНИКИ ЗАДЕРЖАЛИ 300 ЧЕЛОВЕК\n\nContact: the press office.`;
  expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding, certain: false });
});

test('one letter again and again, as a sign that was read wrongly, is no other encoding', () => {
  const text = '\u00ef\u00b7 condemn\n'.repeat(12);
  expect(decode(iconv.encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' });
});

test('names of several languages in an English text stay Western', () => {
  const text =
    'Ms. Müller, Mr. Núñez, Ms. Gonçalves, Mr. Åström, Ms. Sørensen and Mr. Besançon met in São Tomé – at 5° C.';
  expect(decode(iconv.encode(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252', certain: false });
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  '%s with a byte order mark is certain, and the mark is gone',
  (encoding) => {
    expect(decode(iconv.encode(russian, encoding, { addBOM: true }))).toEqual({
      text: russian,
      encoding,
      certain: true,
    });
  },
);

test('what a page declares settles one-byte encodings, but not against valid UTF-8', () => {
  const page = '<html><meta charset="windows-1251"><p>';
  const bytes = iconv.encode(page + russian, 'windows-1251');
  expect(declaredEncoding(bytes)).toBe('windows-1251');
  expect(decode(bytes, 'windows-1251')).toMatchObject({ text: page + russian, certain: true });
  expect(decode(iconv.encode(russian, 'utf-8'), 'windows-1251')).toMatchObject({ text: russian, encoding: 'utf-8' });
});

test('UTF-8 with a stray byte stays UTF-8, as a guess', () => {
  const bytes = Buffer.concat([Buffer.from(russian.repeat(3)), Buffer.from([0xd0])]);
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', certain: false });
});

test('any text in UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(!/[\ud800-\udfff]/.test(text) && !text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decode(Buffer.from(text, 'utf8')).text).toBe(text);
    }),
  );
});
