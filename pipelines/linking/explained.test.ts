import { expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

/** How the last mention with these words says that it was linked. */
async function linkOf(text: string, words: string): Promise<string> {
  const { record } = await extractDocument(Buffer.from(`${text}\n`), 'link.txt');
  const mention = record!.mentions.filter((m) => m.text === words).at(-1);
  const names = ['link', 'lexicon', 'in-lexicon', 'defined-in-document', 'antecedent-near', 'translation'];
  return (mention?.evidence ?? [])
    .filter(({ name }) => names.includes(name))
    .map(({ note }) => note)
    .join('; ');
}

test.each([
  [
    'its name',
    'The Collective Security Treaty Organization met.',
    'Collective Security Treaty Organization',
    'by its name',
  ],
  ['its acronym', 'Experts of the CSTO met.', 'CSTO', 'by its acronym CSTO'],
  [
    'a definition of the document',
    'The Lantern Watch Committee (LWC) met. Members of the LWC left.',
    'LWC',
    'the document says that “LWC” is short for Lantern Watch Committee',
  ],
  [
    'a short form',
    'The Lantern Coordination Council of Water Users met. The Lantern Coordination Council left.',
    'Lantern Coordination Council',
    'by a short form: all its words stand in a longer name of the document',
  ],
  [
    'what points back',
    'The African Union met. The Union thanked its members.',
    'Union',
    'African Union was named shortly before',
  ],
  [
    'another name of a series',
    'The special operation “Illegal-2024” went on.',
    'Illegal-2024',
    'the lexicon has “Illegal” as a name of the series Nelegal',
  ],
  ['a repeat', 'Operation Granit began. Results of Granit were good.', 'Granit', 'linked to Granit by its name'],
])('a mention linked by %s says so', async (_way, text, words, note) => {
  expect(await linkOf(text, words)).toContain(note);
});

test('similarity names the words in common and those that are not', async () => {
  const long = 'Joint Regional Advisory Committee on Lantern Fishing Rights';
  const short = 'Joint Advisory Committee on Lantern Fishing Rights';
  expect(await linkOf(`The ${long} met. The ${short} left.`, short)).toContain('by a ');
  expect(await linkOf(`The ${short} met. The ${long} left.`, long)).toMatch(
    /by a name of the document, similarity 0\.92: in common .*“lantern”.*; only here “regional”; only there none$/,
  );
});

test('names that each have a word of their own stay two bodies', async () => {
  const text =
    'The Regional Advisory Committee on Lantern Fishing met. The Regional Advisory Committee on Lantern Netting left.';
  const { record } = await extractDocument(Buffer.from(`${text}\n`), 'two.txt');
  const bodies = record!.mentions.filter(({ type }) => type === 'organization');
  expect(new Set(bodies.map(({ entity }) => entity)).size).toBe(2);
});
