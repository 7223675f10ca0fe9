import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { declaredEncoding, decode } from './encoding.ts';

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
