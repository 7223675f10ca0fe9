import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type Day, toDay, toNumber, weekdayOf } from '../../extractors/dates/calendar.ts';
import { dates } from '../../extractors/dates/index.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { lex } from '../../src/core/tokens.ts';
import type { DateValue } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { extractDocument } from '../index.ts';
import { type DateContext, resolveDates } from './resolve-dates.ts';
import { splitSentences } from './sentences.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(dates, vocabulary);

/** Blocks are set apart by blank lines. */
function resolve(text: string, documentDate: string | null, more: Partial<DateContext> = {}): Finding[] {
  const blocks = [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map((m) => ({
    kind: 'paragraph' as const,
    start: m.index,
    end: m.index + m[0].length,
  }));
  const tokens = lex(text, vocabulary);
  const sentences = splitSentences(text, blocks);
  const context = { text, tokens, sentences, blocks, documentDate, kind: null, ...more };
  return resolveDates(extractor.find({ text, tokens, sentences, blocks }), context);
}
const values = (
  text: string,
  documentDate: string | null,
  more?: Partial<DateContext>,
): Record<string, string | null> =>
  Object.fromEntries(
    resolve(text, documentDate, more).map((f) => [text.slice(f.start, f.end), (f.value as DateValue).edtf ?? null]),
  );

describe('a document that tells no date but bears its symbol', () => {
  const text = 'The camps were closed on 3 August. Fighting had resumed in December. The term expires on 6 November.';
  test('months without a year lie about when it came out', () =>
    expect(values(text, null, { symbol: 'S/1999/872' })).toEqual({
      '3 August': '1999-08-03',
      December: '1998-12',
      '6 November': '1999-11-06',
    }));
  test('of January a month at the end of the year is the last one', () =>
    expect(values('Fighting resumed in December.', null, { symbol: 'S/2005/32' })).toEqual({ December: '2004-12' }));
  test('the month that it is reckoned to be of is nothing to count from', () =>
    expect(values('It was closed last month, and this year reopened.', null, { symbol: 'S/1999/872' })).toEqual({
      'last month': null,
      'this year': '1999',
    }));
  test.each([null, 'A/48/341', 'S/24923', 'S/RES/2178 (2014)'])('%s says nothing of it', (symbol) =>
    expect(values('It was closed on 3 August.', null, { symbol })['3 August']).toBeNull(),
  );
});

describe('parts of a year that another one was told before', () => {
  test('the next one has its year', () =>
    expect(
      values('In the first half of this year 30 came, and in the second 40. Of 2016 nothing is known.', '2019-03-12'),
    ).toMatchObject({ 'first half of this year': '2019-01/2019-06', second: '2019-07/2019-12' }));
  test('the same month of another year', () =>
    expect(
      values(
        'It rose in February 2018 and fell in the same month this year; the same month a year earlier was calm.',
        '2019-03-12',
      ),
    ).toMatchObject({ 'same month this year': '2019-02', 'same month a year earlier': '2018-02' }));
  test('but not of the year it was told of', () =>
    expect(values('It rose in February 2018 and in the same month last year.', '2019-03-12')).toMatchObject({
      'same month last year': null,
    }));
  test('without a month told there is none', () =>
    expect(values('It rose in 2018, and fell in the same month this year.', '2019-03-12')).toMatchObject({
      'same month this year': null,
    }));
});

test('a year that others are held against tells of no time', () =>
  expect(values('Unlike 2017, it is calm. Talks begin in the week of 24 February.', '2019-01-12')).toEqual({
    '2017': '2017',
    'week of 24 February': '2019-02-18/2019-02-24',
  }));

test('what comes by the end of the century comes in the writer’s own', () =>
  expect(
    values('It was founded in 1998. By the end of the century it will be twice as hot.', '2019-03-12'),
  ).toMatchObject({
    'end of the century': '20XX',
  }));

describe('a weekday of a week', () => {
  test.each([
    ['Just last week, on Monday, the port was closed.', 'last week, on Monday', '2020-02-24'],
    ['It opens on Friday next week.', 'Friday next week', '2020-03-13'],
  ])('%s', (text, quote, edtf) => expect(values(text, '2020-03-03')[quote]).toBe(edtf));
});

test('what is to be done by the end of a month looks ahead', () => {
  const text = 'The Council asked the Mission to close its camps by the end of June.';
  expect(values(text, '2020-03-03')['end of June']).toBe('2020-06');
});

describe('a year that only tells which report, plan or body is meant', () => {
  test.each([
    ['The 2019 report was presented on 27 February.', '27 February', '2020-02-27'],
    ['In the first half of 2018 a further 12 came, fewer than a year earlier.', 'year earlier', '2017'],
    ['The Council discussed the 2018 budget on 20 February.', '20 February', '2020-02-20'],
    ['The budget for 2018 was approved on 12 December.', '12 December', '2019-12-12'],
    ['The Committee, established in 2007, met in Bonn on 4 February.', '4 February', '2020-02-04'],
    // but a time is one
    ['The 2014 elections were tense. On 25 May there were clashes.', '25 May', '2014-05-25'],
    ['In 2014 the budget was approved on 12 December.', '12 December', '2014-12-12'],
    ['The Committee was established in 2007 and met on 4 February.', '4 February', '2007-02-04'],
  ])('%s', (text, quote, edtf) => expect(values(`Vienna, 3 March 2020.\n\n${text}`, '2020-03-03')[quote]).toBe(edtf));
});

describe('the week before is counted from the week told in its sentence', () => {
  test.each([
    ['Last week 12 patrols were blocked; the week before, 8 were.', '2020-02-17/2020-02-23'],
    ['There were 12 fewer than the week before.', '2020-02-24/2020-03-01'],
  ])('%s', (text, edtf) => expect(values(`Vienna, 3 March 2020.\n\n${text}`, '2020-03-03')['week before']).toBe(edtf));
});

describe('a day with its weekday is of a year in which it falls on that', () => {
  test.each([
    ['It was founded in 2019. It met on Thursday, 27 February.', 'Thursday, 27 February', '2020-02-27'],
    ['It was founded in 2019. It met on Wednesday, 27 February.', 'Wednesday, 27 February', '2019-02-27'],
    // in none of those near: a mistake of the text
    ['It met on Sunday, 27 February.', 'Sunday, 27 February', '2020-02-27'],
  ])('%s', (text, quote, edtf) => expect(values(text, '2020-03-03')[quote]).toBe(edtf));
});

describe('what the clause of a date says of its time', () => {
  test.each([
    [
      'It lasted from 24 to 30 October 2019 and its final stage will run from 21 to 27 October.',
      '21 to 27 October',
      '2020-10-21/2020-10-27',
    ],
    [
      'It lasted from 3 to 6 October 2019 and its final stage ran from 21 to 27 October.',
      '21 to 27 October',
      '2019-10-21/2019-10-27',
    ],
    ['They have agreed to meet in Oslo in June, and met in Bonn in November 2019.', 'June', '2020-06'],
    ['They had agreed to meet in Oslo in June, and met in Bonn in November 2019.', 'June', '2019-06'],
    ['The chief, who took office on 1 January, will meet the others soon.', '1 January', '2020-01-01'],
    ['The chief, whom all know, will take office on 1 January.', '1 January', '2021-01-01'],
    ['Five years ago, on 3 April, the pact was signed.', '3 April', '2015-04-03'],
    ['Five years ago, the pact was signed; on 3 February it ended.', '3 February', '2020-02-03'],
  ])('%s', (text, quote, edtf) => expect(values(text, '2020-03-03')[quote]).toBe(edtf));
});

describe('counted from the year last spoken of', () => {
  test.each([
    [
      'The programme has run since 2011. In October of that year 300 families were moved.',
      'October of that year',
      '2011-10',
    ],
    [
      'Between 2010 and 2012 offices were opened. In March of the following year more came.',
      'March of the following year',
      '2013-03',
    ],
    [
      'Last year the camp was closed. In May of that year the last families had left it.',
      'May of that year',
      '2019-05',
    ],
    [
      'It opened in 2014, and on 5 October the school. By the end of that year it was full.',
      'end of that year',
      '2014',
    ],
    [
      'It opened in 2014. Today the Minister said that it was full by the end of that year.',
      'end of that year',
      '2014',
    ],
    ['It opened in 2014, after the 2005 World Summit. In May of that year it was full.', 'May of that year', '2014-05'],
    ['The one is to be held in 2023, and the other in the same week.', 'same week', null],
  ])('%s', (text, quote, edtf) => {
    expect(values(`Vienna, 3 March 2020. ${text}`, '2020-03-03')[quote]).toBe(edtf);
  });
});

describe('counted from a day that was told, or from none', () => {
  test.each([
    ['The sides met on 5 May 2014. Two days later they parted.', 'Two days later', '2014-05-07'],
    ['The sides met on 5 May 2014. In 2016 they met again, and two days later they parted.', 'two days later', null],
    ['The sides met on 5 May 2014, and that evening they parted.', 'that evening', '2014-05-05'],
    ['The sides met on 5 May 2014. The following morning they parted.', 'following morning', '2014-05-06'],
    ['They were counted on 5 May 2014, and two years before.', 'two years before', '2012'],
    ['They were counted in 2014 and in the year before.', 'year before', '2013'],
    ['They were counted this morning and last night.', 'last night', '2020-03-02'],
  ])('%s', (text, quote, edtf) => {
    expect(values(`Vienna, 3 March 2020. ${text}`, '2020-03-03')[quote]).toBe(edtf);
  });

  test('not from the document’s date', () => {
    expect(values('The sides met. Two days later they parted.', '2020-03-03')).toEqual({ 'Two days later': null });
  });

  test('what is said in quotation marks in a history is not said on its own date', () => {
    const history = Array.from({ length: 11 }, (_, i) => `On ${i + 1} May 19${60 + i} it went on.`).join(' ');
    const text = `${history} “We will win today”, he said. Today it is forgotten.`;
    expect(values(text, '2020-03-03')).toMatchObject({ today: null, Today: '2020-03-03' });
  });
});

describe('counted from the document’s date', () => {
  test('units', () => {
    expect(values('It fell last year and this month, but not last week; next quarter it rises.', '2016-06-29')).toEqual(
      {
        'last year': '2015',
        'this month': '2016-06',
        'last week': '2016-06-20/2016-06-26',
        'next quarter': '2016-07/2016-09',
      },
    );
  });

  test('parts of the year', () => {
    const text = 'It fell in the first half of the year and will rise in the last quarter of the year.';
    expect(values(text, '2016-06-29')).toEqual({
      'first half of the year': '2016-01/2016-06',
      'last quarter of the year': '2016-10/2016-12',
    });
  });

  test('the end of the year that is past at its beginning is that of the year before', () => {
    const past = 'Talks were held until mid-year and had ended by the end of the year.';
    expect(values(past, '2005-01-17')).toEqual({ 'mid-year': '../2004', 'end of the year': '2004' });
    expect(values('It will be ready by the end of the year.', '2005-01-17')).toEqual({ 'end of the year': '2005' });
    expect(values('It was ready by the end of the year.', '2005-12-17')).toEqual({ 'end of the year': '2005' });
  });

  test('names of months, seasons and days', () => {
    const text = 'It was agreed last November and last autumn, is due next January, and was said on Saturday.';
    expect(values(text, '2016-06-29')).toEqual({
      'last November': '2015-11',
      'last autumn': '2015-09/2015-11',
      'next January': '2017-01',
      Saturday: '2016-06-25',
    });
  });

  test('spans of time ago', () => {
    expect(values('Three days ago, two years ago, half a century ago and a month ago.', '2016-06-29')).toEqual({
      'Three days ago': '2016-06-26',
      'two years ago': '2014',
      'half a century ago': '1966~',
      'month ago': '2016-05',
    });
  });

  test('a month without a year is the nearest on the side that the tense says', () => {
    expect(values('The sides met in October.', '2016-06-29')).toEqual({ October: '2015-10' });
    expect(values('The sides will meet in October.', '2016-06-29')).toEqual({ October: '2016-10' });
    expect(values('It was held on 20 December.', '2024-12-03')).toEqual({ '20 December': '2024-12-20' });
  });

  test('a month lies ahead of the date just told only where the words look ahead', () => {
    const text = 'Adopted at the meeting on 9 October 2015. Recalling its press statement of 21 April,';
    expect(values(text, '2015-10-09')).toMatchObject({ '21 April': '2015-04-21' });
  });

  test('without a date of its own nothing is guessed', () => {
    const found = resolve('Last year the sides met on 12 December.', null);
    expect(found.map((f) => (f.value as DateValue).edtf)).toEqual([null, null]);
    expect(found[1]!.value).toMatchObject({ said: 'XXXX-12-12', inferred: [], anchor: null, precision: 'none' });
    expect(found[0]!.evidence.some((e) => e.weight < 0)).toBe(true);
  });
});

describe('counted from what the words of an undated text tell', () => {
  test('the session of the General Assembly that is addressed gives the year, not the day', () => {
    const text =
      'I congratulate you on your election to preside over the seventy-first session of the General Assembly. New laws came into force at the beginning of the year, and we met last week.';
    expect(values(text, null)).toEqual({ 'beginning of the year': '2016', 'last week': null });
  });

  test('a symbol beside a month gives its year, and the running one', () => {
    const text =
      'We thank the Secretary-General for his report dated 20 February on resolution 2107 (2013) (S/2020/133). The town was hit in January. Earlier this year we wrote to him.';
    expect(values(text, null)).toEqual({
      '20 February': '2020-02-20',
      January: '2020-01',
      'Earlier this year': '2020',
    });
    // Two years tell no running one, and what is dated in December may be registered in the next year.
    expect(values('The mission ended in May (resolution 1270 (1999)). This year it is calm.', null)).toEqual({
      May: '1999-05',
      'This year': '1999',
    });
    expect(
      values('It came in May (resolution 1270 (1999)), and more in June (resolution 1300 (2000)) this year.', null),
    ).toMatchObject({ 'this year': null });
    expect(values('In his letter of 30 December on the matter (S/2020/5) he asked for help.', null)).toEqual({
      '30 December': null,
    });
  });

  test('a release number gives the year of the dateline below it', () => {
    const text =
      'Command 2012-03-CA-044 For release\nGARDEZ, Afghanistan (March 6) - Two men were held on Sunday.\n\nCommand 2012-03-CA-051\nGARDEZ, Afghanistan (March 8) - Nothing happened on March 1.';
    expect(values(text, null)).toMatchObject({
      'March 6': '2012-03-06',
      Sunday: '2012-03-04',
      'March 8': '2012-03-08',
      'March 1': '2012-03-01',
    });
  });

  test('the day after a date that could not be placed is not counted from an earlier one', () => {
    const text = 'On 7 August 2003 peace was signed. '.concat('The country has been calm since. '.repeat(90));
    expect(values(`${text}On 25 March the vote will be held, and the following day another.`, null)).toMatchObject({
      '25 March': null,
      'following day': null,
    });
  });
});

describe('counted from what was told', () => {
  test('the year carries on and turns with the months', () => {
    const text =
      'On 17 September 1939 the army crossed the border. In November the talks began. They ended in January. By March the town was lost.';
    expect(values(text, '2009-12-19')).toEqual({
      '17 September 1939': '1939-09-17',
      November: '1939-11',
      January: '1940-01',
      March: '1940-03',
    });
  });

  test('days, months and years after and before', () => {
    const text =
      'On 20 May 2016 the town fell. The next day the bridge was taken, and two months later the dam. The same year brought peace, the previous year none.';
    expect(values(text, '2018-01-01')).toEqual({
      '20 May 2016': '2016-05-20',
      'next day': '2016-05-21',
      'two months later': '2016-07',
      'same year': '2016',
      'previous year': '2015',
    });
  });

  test('a glance back does not stay', () => {
    const text = 'On 5 March 2003 the war began, two years earlier than feared. On April 9 the city fell.';
    expect(
      values('On 5 March 2003 the war began. It was voted two years earlier. On April 9 the city fell.', '2009-12-19'),
    ).toMatchObject({
      'two years earlier': '2001',
      'April 9': '2003-04-09',
    });
    expect(values(text, '2009-12-19')).not.toHaveProperty('two years earlier');
  });

  test('a day written out once keeps its year', () => {
    const text =
      'We recall the 11 September 2001 attacks. In 1999 we had warned of them. The events of 11 September made it plain.';
    expect(values(text, null)).toMatchObject({ '11 September': '2001-09-11' });
  });

  test('a resolution cited beside a date bears its year', () => {
    const text = 'It was adopted in June\n(resolution 2474 (2019)), after resolution 2178 (2014) of 24 September.';
    expect(values(text, null)).toEqual({ June: '2019-06', '24 September': '2014-09-24' });
  });

  test('what has been so since a month does not lie ahead', () => {
    const text = 'Since 24 February 300 have died; since December it has been quiet. From 25 February entry is free.';
    expect(values(text, '2023-01-20')).toEqual({
      '24 February': '2022-02-24/..',
      December: '2022-12/..',
      '25 February': '2023-02-25',
    });
    expect(values('It has been so since January.', '2023-01-20')).toEqual({ January: '2023-01/..' });
  });

  test('dates in a list share the year that the last one bears', () => {
    expect(values('They met in May, June and from 3 to 5 July 2015.', '2018-01-01')).toEqual({
      May: '2015-05',
      June: '2015-06',
      '3 to 5 July 2015': '2015-07-03/2015-07-05',
    });
    expect(values('There were 14 in January, 9 cases in February and 22 in March 2023.', '2018-01-01')).toEqual({
      January: '2023-01',
      February: '2023-02',
      'March 2023': '2023-03',
    });
  });
});

describe('the tense against a year that was told', () => {
  test('what has happened does not lie in a year told as still to come', () => {
    const text = 'The year 2017 will be marked by two jubilees. In Minsk in October we held a meeting of ministers.';
    expect(values(text, null)).toEqual({ '2017': '2017', October: null });
    expect(values(text, '2016-12-05')).toEqual({ '2017': '2017', October: '2016-10' });
  });

  test('nor behind the document’s date', () => {
    const text = 'The strategy for 2025 is ready. In October we adopted it.';
    expect(values(text, '2016-12-05')).toMatchObject({ October: '2016-10' });
  });

  test('what is to come does not lie before a time told as past', () => {
    const text = 'The talks were held on 20 November 2015. The next round will be held in October.';
    expect(values(text, null)).toEqual({ '20 November 2015': '2015-11-20', October: null });
  });

  test('where the tenses agree, the year told is taken', () => {
    expect(values('The year 2017 will be decisive. In October we will hold a meeting.', null)).toMatchObject({
      October: '2017-10',
    });
    expect(values('In 2015 much was done. In October we held a meeting.', null)).toMatchObject({ October: '2015-10' });
  });

  test('the end of a year is not taken from one still to come', () => {
    const text = 'The summit of 2018 will be held in Astana. By the end of the year we had trained them all.';
    expect(values(text, '2016-12-05')).toMatchObject({ 'end of the year': '2016' });
  });

  test('a participle looks where its auxiliary does', () => {
    expect(values('The meeting is to be held in October.', '2016-06-29')).toEqual({ October: '2016-10' });
    expect(values('The meeting has been scheduled for October.', '2016-06-29')).toEqual({ October: '2016-10' });
    expect(values('The meeting had been scheduled for October.', '2016-06-29')).toEqual({ October: '2015-10' });
    expect(values('The United Nations team in October.', '2016-08-29')).toEqual({ October: '2016-10' });
  });
});

describe('a day counted on from a vague time stays open', () => {
  test.each([
    ['Three weeks ago 30 people fled; two days later some returned.', 'two days later', null],
    ['Last week 30 people fled. Two days later some returned.', 'Two days later', null],
    ['In February 30 people fled; three days later some returned.', 'three days later', null],
    ['From 3 to 5 May 2019 they met; two days later they parted.', 'two days later', null],
    ['From 3 to 5 May 2019 they met. The next day they parted.', 'next day', '2019-05-06'],
    ['On 12 February 30 people fled; two days later some returned.', 'two days later', '2020-02-14'],
    ['Yesterday 30 people fled; two days later some returned.', 'two days later', null],
    ['On 10 May 2020 they will meet; two days later they will part.', 'two days later', '2020-05-12'],
  ])('%s', (text, quote, edtf) => {
    expect(values(`Vienna, 3 March 2020\n\n${text}`, '2020-03-03')[quote]).toBe(edtf);
  });
});

describe('weekdays by their rank in a month', () => {
  test.each([
    ['The Council will meet on the second Tuesday in January.', 'second Tuesday in January', '2021-01-12'],
    ['The Council met on the second Tuesday in February.', 'second Tuesday in February', '2020-02-11'],
    ['Clocks were set on the last Sunday of October 2019.', 'last Sunday of October 2019', '2019-10-27'],
    ['Clocks were set on the 1st Sunday of May, 2018.', '1st Sunday of May, 2018', '2018-05-06'],
    ['It met on the fifth Friday in May 2019.', 'fifth Friday in May 2019', '2019-05-31'],
    ['It met on the fifth Friday in June 2019.', 'fifth Friday in June 2019', undefined],
    ['They met on the second Tuesday.', 'Tuesday', undefined],
    ['They met on the last Tuesday of the month.', 'last Tuesday', undefined],
    ['They met last Sunday in Vienna.', 'last Sunday', '2020-03-01'],
  ])('%s', (text, quote, edtf) => {
    expect(values(`Vienna, 3 March 2020\n\n${text}`, '2020-03-03')[quote]).toBe(edtf);
  });
});

describe('what is to come outweighs what is near', () => {
  test.each([
    ['The Ministerial Council will be held in Tirana on 3-4 December.', '3-4 December', '2020-12-03/2020-12-04'],
    ['On 3 and 4 December the Ministerial Council will meet.', '3 and 4 December', '2020-12-03/2020-12-04'],
    ['The next round will be held in January.', 'January', '2021-01'],
    ['The elections may be held in October.', 'October', '2020-10'],
    ['The summit should take place in November.', 'November', '2020-11'],
    ['The Council called on the parties to release the 900 detainees by 1 June.', '1 June', '2020-06-01'],
    ['The Council asked the Secretariat to report by 30 June.', '30 June', '2020-06-30'],
    ['The Council met in May and asked the Secretariat to report by 30 June.', '30 June', '2019-06-30'],
    ['The team managed to release all detainees by 1 June.', '1 June', '2019-06-01'],
    ['The parties were urged to honour the terms that they had signed by 1 June.', '1 June', '2019-06-01'],
    ['The meeting is planned for May.', 'May', '2020-05'],
    ['The meeting was postponed to May.', 'May', '2020-05'],
    ['The meeting, which was scheduled for 15 January, was well attended.', '15 January', '2020-01-15'],
    ['The meeting had been scheduled for May.', 'May', '2019-05'],
    ['The meeting must have been held in October.', 'October', '2019-10'],
  ])('%s', (text, quote, edtf) => {
    expect(values(`Vienna, 3 March 2020\n\n${text}`, '2020-03-03')[quote]).toBe(edtf);
  });
});

describe('ranges', () => {
  test('without a year', () => {
    const text = 'In Bali from 28-30 April, and from 28 December to 3 January.';
    expect(values(text, '2003-04-30')).toEqual({
      '28-30 April': '2003-04-28/2003-04-30',
      '28 December to 3 January': '2002-12-28/2003-01-03',
    });
  });

  test('open ones keep their opening', () => {
    expect(values('Since last year and until 10 July.', '2016-06-29')).toEqual({
      'last year': '2015/..',
      '10 July': '../2016-07-10',
    });
  });
});

describe('news with dates of their own', () => {
  const list = 'The course (23 July to 1 August) was held.\n01 August 2018\n\nTwo were seen this week.\n18 May 2017\n';

  test('a date on a line of its own dates the item above it', () => {
    expect(values(list, null)).toMatchObject({
      '23 July to 1 August': '2018-07-23/2018-08-01',
      'this week': '2017-05-15/2017-05-21',
    });
  });

  test('or below it, where the list begins with one', () => {
    expect(values('01 August 2018\nIt was held yesterday.\n\n18 May 2017\nTwo were seen today.\n', null)).toMatchObject(
      {
        yesterday: '2018-07-31',
        today: '2017-05-18',
      },
    );
  });

  test('a dateline dates its item', () => {
    const text = 'A title\nKABUL, Afghanistan (Sept. 6) - The force captured a man Saturday.';
    expect(values(text, '2010-09-05')).toMatchObject({ 'Sept. 6': '2010-09-06', Saturday: '2010-09-04' });
  });

  test('items that are handed in are taken as they are', () => {
    const newsItems = [
      { start: 0, end: 20, date: '2015-03-04' },
      { start: 21, end: 60, date: null },
    ];
    expect(values('They met yesterday.  They meet tomorrow.', '2016-06-29', { newsItems })).toEqual({
      yesterday: '2015-03-03',
      tomorrow: '2016-06-30',
    });
  });
});

test('what was inferred is said, and from what', () => {
  const [december] = resolve('They met on 10 and 11 December.', '2024-12-03');
  expect(december!.value).toEqual({
    kind: 'date',
    edtf: '2024-12-10/2024-12-11',
    said: 'XXXX-12-10/XXXX-12-11',
    inferred: ['year'],
    precision: 'range',
    anchor: 'document',
  });
});

test('other findings pass through, and what was read is taken off', () => {
  const figure = { type: 'figure', start: 0, end: 1, rules: [], evidence: [], entity: null, value: null } as Finding;
  const text = '5 on 3 May 2016';
  const tokens = lex(text, vocabulary);
  const found = extractor.find({ text, tokens, sentences: [], blocks: [] });
  const context = { text, tokens, sentences: [], blocks: [], documentDate: null, kind: null };
  const resolved = resolveDates([figure, ...found], context);
  expect(resolved[0]).toBe(figure);
  expect(resolved[1]!.value).not.toHaveProperty('reading');
});

describe('by generated documents’ dates', () => {
  const day: fc.Arbitrary<Day> = fc.integer({ min: -20000, max: 60000 }).map(toDay);
  const two = (n: number) => String(n).padStart(2, '0');
  const year = (n: number) => String(n).padStart(4, '0');
  const iso = (d: Day) => `${year(d.year)}-${two(d.month)}-${two(d.day)}`;
  const monthNames = 'January February March April May June July August September October November December'.split(' ');
  const only = (text: string, d: Day) => Object.values(values(text, iso(d)));

  test('days and weeks', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (d, n) => {
        expect(only(`It was seen ${n} days ago.`, d)).toEqual([iso(addDays(d, -n))]);
        const monday = addDays(d, 1 - weekdayOf(d));
        expect(only('It was seen last week.', d)).toEqual([`${iso(addDays(monday, -7))}/${iso(addDays(monday, -1))}`]);
      }),
      { numRuns: 1000 },
    );
  });

  test('months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 2, max: 100 }), (d, n) => {
        const { year: y, month } = addMonths(d, -n);
        expect(only(`It was seen ${n} months ago.`, d)).toEqual([`${year(y)}-${two(month)}`]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a day near its own, without the year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 20 }), (d, n) => {
        const then = addDays(d, n);
        expect(only(`It was seen on ${then.day} ${monthNames[then.month - 1]}.`, d)).toEqual([iso(then)]);
        expect(toNumber(then) - toNumber(d)).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('days of an operation', () => {
  const dateOf = async (sentence: string) => {
    const { record } = await extractDocument(
      new TextEncoder().encode(`Press release\n\nVienna, 3 March 2020\n\n${sentence}`),
      'case.txt',
    );
    return record!.mentions
      .filter(({ type }) => type === 'date')
      .map(({ value }) => (value as { edtf?: string }).edtf)
      .slice(1);
  };

  test('have the year of its edition where the sentence tells that it ran then', async () => {
    expect(await dateOf('Exercise Granit-2017, which ended on 6 September, brought three States together.')).toEqual([
      '2017-09-06',
    ]);
    expect(await dateOf('From 15 to 23 May the second stage of Operation Granit-2017 was conducted.')).toEqual([
      '2017-05-15/2017-05-23',
    ]);
  });

  test('and not that of another one that it is only held against', async () => {
    const text = 'Exercise Granit-2017, unlike Granit-2016, ended on 6 September.';
    expect(await dateOf(text)).toEqual(['2017-09-06']);
  });

  test('but not the day on which its results were summed up', async () => {
    expect(await dateOf('On 12 February the results of Operation Granit-2017 were summed up.')).toEqual(['2020-02-12']);
  });
});

describe('what has happened lies behind the document’s date', () => {
  test.each([
    ['Three guards were killed on 20 April.', '20 April', '2019-04-20'],
    ['The customs seized 3 tonnes in April.', 'April', '2019-04'],
    ['The draft was submitted and registered on 27 March.', '27 March', '2019-03-27'],
    ['On 5 May the bridge was reopened.', '5 May', '2019-05-05'],
    ['The Board was told on 5 May that 300 had fled since 3 April.', '3 April', '2019-04-03/..'],
    ['Offences fell by 5.6% in January-September.', 'January-September', '2019-01/2019-09'],
    ['In January-November the customs seized 300 weapons.', 'January-November', '2019-01/2019-11'],
    ['The exercise was held from 3 to 9 May.', '3 to 9 May', '2019-05-03/2019-05-09'],
  ])('%s', (text, quote, edtf) => expect(values(text, '2020-03-03')[quote]).toBe(edtf));
  // A past tense that is merely near says nothing of the day.
  test.each([
    ['All were invited to the summit on 20 April.', '20 April', '2020-04-20'],
    ['The Board announced elections in April.', 'April', '2020-04'],
    ['If adopted on 27 March, the draft enters into force at once.', '27 March', '2020-03-27'],
    ['On 5 May all mayors invited to the forum will meet.', '5 May', '2020-05-05'],
    ['The bridge was reopened on 5 March.', '5 March', '2020-03-05'],
    ['The term was extended from 1 April to 30 June.', '1 April to 30 June', '2020-04-01/2020-06-30'],
  ])('%s', (text, quote, edtf) => expect(values(text, '2020-03-03')[quote]).toBe(edtf));
  test('but not behind the last day that the text itself tells of', () => {
    const text = 'On 20 March the post was opened. On 14 March 2020 the minister visited the port.';
    expect(values(text, '2020-03-03')['20 March']).toBe('2020-03-20');
  });
});

describe('a list goes on in the year of its first date', () => {
  test.each([
    ['The Board adopted rule 22 on 17 February 2015, and rule 25 on 18 December.', '2015-12-18'],
    ['The Board met on 17 February 2015, after it had closed the port and the bridge on 18 December.', '2014-12-18'],
  ])('%s', (text, edtf) => expect(values(text, '2020-03-03')['18 December']).toBe(edtf));
});
