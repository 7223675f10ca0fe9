import { expect, test } from '@jest/globals';
import { reattach, type Standing } from './reattach.ts';

/** A mention of a text: the words, which of them (0 is the first), and the sentence that they stand in. */
function mention(text: string, words: string, nth = 0, type = 'figure'): Standing {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not in the text`);
  const sentenceAt = Math.max(0, text.lastIndexOf('. ', at) + 2);
  const start = text.lastIndexOf('. ', at) < 0 ? 0 : sentenceAt;
  const end = text.indexOf('. ', at) < 0 ? text.length : text.indexOf('. ', at) + 1;
  const id = `${type[0]}${at}`;
  return { target: 'mention', id, type, quote: words, words, at, sentence: text.slice(start, end), sentenceAt: start };
}
const claim = (one: Standing): Standing => ({ ...one, target: 'fact', quote: one.sentence!, id: `figure-${one.at}` });
const found = (judged: readonly Standing[], now: readonly Standing[]) => [...reattach(judged, now).values()];

const old = 'The Harbour Guard held 12 ships. Later it held 12 ships again. In all 40 boats were seen.';
const moved = `Press release No. 7\n\n${old}`;

test('what has its id and words still stays', () => {
  const one = mention(old, '40 boats');
  expect(found([one], [mention(old, '12 ships'), one])).toEqual([one.id]);
});

test('what moved is found by its words, also where its old id is now another’s', () => {
  const one = mention(old, '40 boats');
  expect(found([one], [mention(moved, '40 boats')])).toEqual([mention(moved, '40 boats').id]);
  const second = mention(old, '12 ships', 1);
  const third = { ...mention(old, '40 boats'), id: second.id, at: second.at };
  expect(found([second], [third, mention(moved, '12 ships', 1)])).toEqual([mention(moved, '12 ships', 1).id]);
});

test('twice the same words: the one in the same sentence, though the other is nearer', () => {
  const second = mention(old, '12 ships', 1);
  const now = [0, 1].map((nth) => mention(moved, '12 ships', nth));
  expect(Math.abs(now[0]!.at - second.at)).toBeLessThan(Math.abs(now[1]!.at - second.at));
  expect(found([second], now)).toEqual([now[1]!.id]);
});

test('the same sentence over and over keeps its order, even where an old id is in use again', () => {
  const line = 'It held 9 ships. ';
  const [before, after] = [line.repeat(2), `${line.replace('9', '8')}${line.repeat(2)}`];
  const judged = [0, 1].map((nth) => mention(before, '9 ships', nth));
  const now = [0, 1].map((nth) => mention(after, '9 ships', nth));
  expect(judged[1]!.id).toBe(now[0]!.id);
  expect(found(judged, now)).toEqual(now.map(({ id }) => id));
});

test('words that vanished, another type, and the same words in quite another sentence are nothing', () => {
  const one = mention(old, '40 boats');
  expect(found([one], [mention(old, '12 ships')])).toEqual([null]);
  expect(found([one], [mention(moved, '40 boats', 0, 'operation')])).toEqual([null]);
  expect(found([one], [mention(`${moved} Prices fell: 40 boats`, '40 boats', 1)])).not.toEqual([null]);
  expect(found([one], [mention('Prices rose, but nobody could sell 40 boats or anything else', '40 boats')])).toEqual([
    null,
  ]);
});

test('a sentence that was cut otherwise, and other breaks of lines, are no other words', () => {
  const one = mention(old, '40 boats');
  const cut = 'Press. In all 40 boats were seen, said the Guard';
  expect(found([one], [mention(cut, '40 boats')])).toEqual([mention(cut, '40 boats').id]);
  const broken = { ...mention(moved, '40 boats'), quote: '40\nboats', words: '40\nboats' };
  expect(found([one], [broken])).toEqual([broken.id]);
});

test('two places that were judged never become one', () => {
  const judged = [0, 1].map((nth) => mention(old, '12 ships', nth));
  const now = mention('News. The Harbour Guard held 12 ships', '12 ships');
  expect(found(judged, [now])).toEqual([now.id, null]);
});

test('claims of one sentence are told apart by their chief words', () => {
  const text = 'Of 31 cases 12 were closed. ';
  const [a, b] = ['31', '12'].map((words) => claim(mention(text, words)));
  const now = ['31', '12'].map((words) => claim(mention(`Press. ${text}`, words)));
  expect(found([b!, a!], now)).toEqual([now[1]!.id, now[0]!.id]);
});

test('a verdict of before the type was kept holds for its id only, as long as the words are the same', () => {
  const one = { ...mention(old, '40 boats'), type: null, words: null, sentence: null };
  expect(found([one], [mention(old, '40 boats')])).toEqual([one.id]);
  expect(found([one], [mention(moved, '40 boats')])).toEqual([null]);
  expect(found([{ ...one, quote: 'boats' }], [mention(old, '40 boats')])).toEqual([null]);
});

test('a long text that names one body throughout is no matter of minutes, also where sentences changed', () => {
  const many = (count: number, from: number, change: string): Standing[] =>
    [...Array(count).keys()].map((i) => {
      const sentence = `In part ${i} the UN ${change} helped with task ${i}.`;
      const at = from + i * 60;
      return { ...mention('The UN met', 'UN'), id: `f${at}`, at: at + 12, sentence, sentenceAt: at };
    });
  const began = process.cpuUsage().user;
  // As many, one fewer, and in other words.
  expect(found(many(3000, 0, ''), many(3000, 7, ''))).not.toContain(null);
  expect(found(many(3000, 0, ''), many(2999, 7, 'often')).filter((id) => id === null)).toHaveLength(1);
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(8);
}, 120_000);
