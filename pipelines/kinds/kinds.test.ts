import { describe, expect, test } from '@jest/globals';
import { classifyKind, mannerOf } from './classifier.ts';
import { guessKind, kindSigns } from './index.ts';

describe('signs of a kind', () => {
  test.each(kindSigns().map((sign) => [sign.id, sign] as const))('%s: example and counter-example', (_id, sign) => {
    const has = (text: string) => [...text.matchAll(sign.pattern)].length > 0;
    expect(has(sign.example)).toBe(!sign.absent);
    expect(has(sign.counter)).toBe(sign.absent);
  });
});

test('a verbatim record is told by its turns', () => {
  const guess = guessKind('Mr. Aho (Finland): I thank you.\n\nMs. Sato (Japan) (spoke in French): We agree with that.');
  expect(guess.kind).toBe('un_record');
  expect(guess.reasons.join()).toContain('kinds/turn');
});

test('a text without signs is a press release with little confidence', () => {
  expect(guessKind('we sing')).toEqual({ kind: 'press_release', confidence: 0.333, reasons: [] });
});

describe('where the rules are undecided', () => {
  test.each([
    [
      'speech',
      'Rivers feed all nations, yet nations forget rivers. Why is it so hard to share? Our fishermen know the answer, and they told us plainly what they want. So let us sit down before the ice comes, and decide.',
    ],
    [
      'press_release',
      'Two men were charged after an inquiry, prosecutors said in a notice. Investigators searched a warehouse, officials confirmed, and relatives have been told. A review is due in autumn, after which our hotline may be widened.',
    ],
    [
      'un_record',
      'The Committee considered the item and had before it my report on rivers. There being no objection, the draft decision was adopted. It requests the Secretariat to report at the next session.',
    ],
  ])('the classifier tells a %s by its manner, and says so', (kind, text) => {
    const guess = guessKind(text);
    expect(guess.kind).toBe(kind);
    expect(guess.reasons.join()).toContain('kinds/classifier');
    expect(classifyKind(text)[guess.kind]).toBeGreaterThan(0.4);
  });
  test('a thin lead of the classifier decides nothing', () => {
    const text =
      'Lawmakers backed new rules for our rivers by 300 votes to 20. The text will now be sent to the regional council. For further information, please contact the office.';
    const [best, next] = Object.values(classifyKind(text)).sort((a, b) => b - a);
    expect(best! / next!).toBeLessThan(3);
    expect(guessKind(text)).toMatchObject({ kind: 'press_release', confidence: 0.333, reasons: [] });
  });
  test('names and quotes are no manner', () =>
    expect(mannerOf('I met Anna Lind of Finland, who said “we must act”.')).toEqual(['i', 'met', 'of', 'who', 'said']));
  test('where the rules decide, the classifier is not asked', () =>
    expect(guessKind('FOR IMMEDIATE RELEASE\n\nI thank you all.').reasons.join()).not.toContain('kinds/classifier'));
  test.each([
    [
      'un_record',
      'a report',
      '14. The public declaration on rivers was endorsed by the Commission in a decision that it adopted on the same day, its Chairman said.\n\n15. During the reporting period, work on the dams was begun in six districts of the valley, and the dykes were inspected by engineers.',
    ],
    [
      'un_record',
      'a resolution',
      '21. Directs the Committee to devote special focus to rivers;\n22. Encourages the Monitoring Team to coordinate its efforts with other bodies;\n23. Requests the Monitoring Team to report within 180 days.',
    ],
    [
      'un_record',
      'the coverage of a meeting',
      'Ms. SATO said that it is crucial to share water, and that my country’s dams are a model.\nMr. AHO, recalling the flood, described the pace of work as slow.',
    ],
    [
      'un_record',
      'a verbatim record with one label',
      'Let me thank you, Mr. President. I would also like to say that we agree.\n\nMs. Sato (Japan): My delegation joined the consensus.',
    ],
    [
      'speech',
      'a speech',
      'The programme was begun in spring, and my country has borne its cost. The results are to be published by the Ministry.',
    ],
    [
      'press_release',
      'a letter',
      'Our ref: RIV/12a/2020\n\nDear Mr. Aho,\n\nI would like to notify you that we have begun an inquiry.',
    ],
    [
      'press_release',
      'a joint statement',
      'The Leaders reaffirmed their support. We must do more, and we hope that all will help.',
    ],
    [
      'press_release',
      'a release that quotes',
      'The Minister opened the dam. “I want to thank my country and my delegation,” she said. The dam is the third of its kind in the valley.',
    ],
  ])('the middle of a document is told as a %s: %s', (kind, _what, text) => expect(guessKind(text).kind).toBe(kind));
  test('an excerpt that begins with a label is a record, however it speaks', () =>
    expect(
      guessKind(
        'Ms. Sato (Japan): I wish to thank you, Madam President. Allow me, Madam President, to add a word. Thank you.',
      ).kind,
    ).toBe('un_record'));
});
