import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordBefore } from '../sentences/place.ts';
import { places } from '../sentences/places.ts';
import { ruleFor, sentenceRules } from '../sentences/rules.ts';
import { splitSentences } from './sentences.ts';

const split = (text: string) =>
  splitSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map((s) => text.slice(s.start, s.end));

/** The rules that decide the places of a text, as the splitter asks them. */
function deciders(text: string): string[] {
  let from = 0;
  return [...places(text)].map((place) => {
    const word = wordBefore(text, place.at, from);
    const rule = ruleFor({ ...place, from, word, small: word.toLowerCase() });
    if (rule.verdict === 'end') from = place.next;
    return rule.id;
  });
}

describe('each rule of the splitter', () => {
  test.each(sentenceRules().map((rule) => [rule.id, rule] as const))('%s', (id, { example, counter }) => {
    for (const marked of [example, counter]) {
      expect(split(marked.replaceAll(' ⏐ ', ' '))).toEqual(marked.split(' ⏐ '));
    }
    expect(deciders(example.replaceAll(' ⏐ ', ' '))).toContain(id);
    expect(deciders(counter.replaceAll(' ⏐ ', ' '))).not.toContain(id);
  });
});

describe('sentences', () => {
  test.each([
    ['See paras. 3 and 4 of S/PV.7796. It was adopted.', ['See paras. 3 and 4 of S/PV.7796.', 'It was adopted.']],
    ['H.E. Mr. B. Aho met Gen. Lind. They spoke.', ['H.E. Mr. B. Aho met Gen. Lind.', 'They spoke.']],
    ['The ASEAN-U.S. Dialogue met. It ended.', ['The ASEAN-U.S. Dialogue met.', 'It ended.']],
    ['1. Open the door; 2. Close the door; and 3. Leave.', ['1. Open the door; 2. Close the door; and 3. Leave.']],
    ['He had 12; she had 2. Both left.', ['He had 12; she had 2.', 'Both left.']],
    ['The Min. of Int. Aff. Mr. Lind spoke.', ['The Min. of Int. Aff. Mr. Lind spoke.']],
    ['It is a matter of Int. Aff. The rest is not.', ['It is a matter of Int. Aff.', 'The rest is not.']],
    ['It helped all of us. Norway paid.', ['It helped all of us.', 'Norway paid.']],
    ['Over 3.5 million came (see Art. 5). More will.', ['Over 3.5 million came (see Art. 5).', 'More will.']],
    [
      'It was adopted.¹² Nobody objected.[3] It ended.4 They left.',
      ['It was adopted.¹²', 'Nobody objected.[3]', 'It ended.4', 'They left.'],
    ],
    ['He raised a concern.The Council heard it.', ['He raised a concern.', 'The Council heard it.']],
    [
      'Write to Aho.Lind@example.org or see example.Norway.org today.',
      ['Write to Aho.Lind@example.org or see example.Norway.org today.'],
    ],
    ['Why now? – Because it is late.', ['Why now?', '– Because it is late.']],
    ['The motto “Stay. Help.” was kept. It is old.', ['The motto “Stay. Help.” was kept.', 'It is old.']],
    ['He said: “We stayed. We helped.” Nobody asked.', ['He said: “We stayed.', 'We helped.”', 'Nobody asked.']],
    ['It was so. . . . Later it changed.', ['It was so.', '. . . Later it changed.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('lists', () => {
  test.each([
    ['1. Open the door 2. Close the door', ['1. Open the door', '2. Close the door']],
    ['a) tents b) blankets c) stoves', ['a) tents', 'b) blankets', 'c) stoves']],
    ['• tents • blankets', ['• tents', '• blankets']],
    ['tents\nblankets and stoves\nwater', ['tents', 'blankets and stoves', 'water']],
    [
      'Annual Report\n(Second Part)\nThe Council opened its session in the old town hall that day.',
      ['Annual Report', '(Second Part)', 'The Council opened its session in the old town hall that day.'],
    ],
  ])('%s is cut into its items', (text, expected) => expect(split(text)).toEqual(expected));

  test.each([
    '1. The number fell from 3 to 2. Aho',
    'The Council decides (a) to extend the mandate; (b) to review it',
    'As for 1. above and for 2. above, nothing is paid.',
    'The measures that were announced by the\nCouncil were carried out on the basis of the old rules that all had agreed to.',
    'Meeting of the\nCouncil of Elders',
  ])('%s holds no list', (text) => {
    expect(split(text).filter((s) => /^(?:2\.|\(b\)|above|Council)/.test(s))).toEqual([]);
  });

  test('a heading in two lines is one', () => {
    const text = 'Report of the Group\nSecond Session';
    expect(splitSentences(text, [{ kind: 'heading', level: 1, start: 0, end: text.length }])).toHaveLength(1);
  });
});

test('every letter is in exactly one sentence, in order, and no sentence has blanks at its ends', () => {
  const piece = fc.constantFrom(
    ...'a bA. !?“”()[]"‘’\n1 2•…',
    'Mr. ',
    'U.S. ',
    '1. ',
    'b) ',
    ' . . . ',
    'No. 5 ',
    '5 p.m. ',
    'The ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const sentences = splitSentences(text, [{ kind: 'paragraph', start: 0, end: text.length }]);
      expect(
        sentences
          .map((s) => text.slice(s.start, s.end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const [i, { start, end }] of sentences.entries()) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});
