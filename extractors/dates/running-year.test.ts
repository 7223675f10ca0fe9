import { describe, expect, test } from '@jest/globals';
import { sessionYear } from './running-year.ts';

describe('the year of the session that is addressed', () => {
  test.each([
    ['I congratulate you on your election as President of the General Assembly at its seventy-fourth session.', 2019],
    ['The current seventy- ninth session of the United Nations General Assembly opened well.', 2024],
    ['I have the honour to address the 58th session of the General Assembly.', 2003],
    ['At the opening of the sixtieth session of the General Assembly we were glad.', 2005],
  ])('%s', (text, year) => {
    expect(sessionYear(text)).toBe(year);
  });

  test.each([
    'I thank your predecessor, who led the General Assembly at its seventy-first session.',
    'The report was before the fifty-second session of the General Assembly.',
    'We hope to see it adopted at the next, seventy-fifth session of the General Assembly today.',
    'I address the fifty-fifth session of the General Assembly. Our present fifty-sixth session of the General Assembly is short.',
  ])('not told: %s', (text) => {
    expect(sessionYear(text)).toBeNull();
  });
});
