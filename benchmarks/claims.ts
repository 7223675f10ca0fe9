/**
 * Measures how the cost of comparing claims grows: `npm run bench:claims`. Saves records with 100 figures each, tells their
 * groups apart, and then adds one more document. Times are given beside those of saving alone, which depend on the machine
 * in the same way.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../fixtures/statements/random.ts';
import { things } from '../fixtures/statements/sentences.ts';
import { openStore, refreshGroups, removeEmbedded, type Store, saveRecord } from '../src/store/index.ts';
import { type Sample, sampleBytes, sampleRecord } from '../src/store/sample-record.ts';

const perDocument = 100;
const sizes = (process.argv[2] ?? '25000,50000,100000').split(',').map(Number);
const seconds = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
};

/** Figures of 200 operations in 10 editions; of one thing half of the documents give one number, the others one near it. */
function document(number: number): Sample {
  const random = new Random(number);
  const mentions = Array.from({ length: perDocument }, (_, i): NonNullable<Sample['mentions']>[number] => {
    const [operation, edition, thing] = [random.whole(1, 200), random.whole(2012, 2021), random.whole(0, 24)];
    const base = 1000 + 37 * operation + 11 * thing + 7 * (edition - 2000);
    const value = random.next() < 0.5 ? base : base + random.whole(1, 400);
    const { names, verbs } = things[thing % things.length]!;
    return {
      type: 'figure',
      // Unique in its text, so that it is found there.
      quote: `${value} (${number}.${i}.)`,
      figure: {
        min: value,
        max: value,
        counted: `${['', 'new ', 'serious ', 'foreign ', 'minor '][Math.floor(thing / things.length)]}${names[0]!}`,
        action: random.of(verbs),
        operation: `Operation ${operation}`,
        edition: String(edition),
      },
    };
  });
  const text = mentions.map(({ quote, figure }) => `There were ${quote} ${figure!.counted}.`).join(' ');
  return { text, name: `document-${number}.txt`, metadata: { date: '2022-05-03' }, mentions };
}

async function save(store: Store, from: number, to: number): Promise<number> {
  let time = 0;
  for (let number = from; number < to; number++) {
    const sample = document(number);
    const record = sampleRecord(sample);
    time += await seconds(() => saveRecord(store, record, sampleBytes(sample)));
  }
  return time;
}

for (const size of sizes) {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-claims-'));
  const store = await openStore({ home });
  try {
    const documents = size / perDocument;
    const saving = await save(store, 0, documents);
    let groups = 0;
    const grouping = await seconds(async () => {
      groups = (await refreshGroups(store)).groups;
    });
    await save(store, documents, documents + 1);
    let touched = 0;
    const adding = await seconds(async () => {
      touched = (await refreshGroups(store)).groups;
    });
    const { rows } = await store.pool.query('select count(*)::int as n from rapporteur.claim_relations');
    const ratio = (grouping / saving).toFixed(2);
    console.log(
      `${size} figures in ${documents} documents: saved in ${saving.toFixed(1)} s; ${groups} groups told apart in ` +
        `${grouping.toFixed(1)} s (${ratio} of saving), ${rows[0].n} relations; one document more: ${touched} groups in ` +
        `${adding.toFixed(2)} s`,
    );
  } finally {
    await store.close();
    await removeEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  }
}
