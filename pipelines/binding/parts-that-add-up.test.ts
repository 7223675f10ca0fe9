import { extractDocument } from '../index.ts';

/** The figures of a text, each with the words of the one that it is a part of. */
async function partsOf(text: string): Promise<Record<string, string | null>> {
  const outcome = await extractDocument(Buffer.from(text), 'release.txt');
  if (outcome.failed) throw new Error(String(outcome.failed));
  const figures = outcome.record.mentions.filter(({ type }) => type === 'figure');
  const words = new Map(figures.map(({ id, text: said }) => [id, said]));
  return Object.fromEntries(
    figures.map(({ text: said, value }) => [said, words.get((value as { partOf?: string }).partOf ?? '') ?? null]),
  );
}

test('the items of a list that is read into blocks, whose marks are gone, are parts of the figure above its colon', async () => {
  const list =
    'The army carried out 15 strikes:\n- Near Kelm, five strikes on depots;\n- Near Dorn, ten strikes on bridges.\n';
  expect(await partsOf(list)).toEqual({ '15': null, five: '15', ten: '15' });
});

test('an item without a number parts the ones around it', async () => {
  const list =
    'The army carried out 15 strikes:\n- Near Kelm, five strikes on depots;\n- Near Varn, strikes on roads;\n- Near Dorn, ten strikes on bridges.\n';
  expect(await partsOf(list)).toEqual({ '15': null, five: null, ten: null });
});
