import { expect, test } from '@jest/globals';
import { gluedWords } from './glued-words.ts';

const parted = (text: string, seen: readonly string[] = []): string => {
  const places = [0, ...gluedWords(text, (word) => seen.includes(word)), text.length];
  return places
    .slice(1)
    .map((at, i) => text.slice(places[i], at))
    .join(' ');
};

test.each([
  ['in view ofthe ongoing talks', 'in view of the ongoing talks'],
  ['people in thisarea said', 'people in this area said'],
  ['the situationof refugees', 'the situation of refugees'],
  ['inthe north and ofthe south', 'in the north and of the south'],
])('two known words come apart: %s', (text, expected) => {
  expect(parted(text)).toBe(expected);
});

test.each([
  'thereof, whereby, hitherto, thereto and herewith',
  'a thousand husbands demand an island',
  'peacebuilding and peacekeeping',
  'the theft was an offence; theatres and offshore funds',
  'Ofthe and OFTHE are not small',
  'at https://ofthe.example/thisarea',
  'the Tajikistanof valley',
])('one word, or none that is known, stays: %s', (text) => {
  expect(parted(text)).toBe(text);
});

test('a word that the document has more than once stays', () => {
  expect(parted('theark sailed', ['theark'])).toBe('theark sailed');
});
