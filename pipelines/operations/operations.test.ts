import { expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

/** What a text says of each of its operations, and of its figures their operation, edition and stage. */
async function told(text: string) {
  const { record } = await extractDocument(Buffer.from(`${text}\n`), 'told.txt');
  const { mentions, facts } = record!;
  const operations = mentions.filter((m) => m.type === 'operation');
  return {
    operations: operations.map(({ text, entity, value }) => ({ text, entity, ...(value as object) })),
    figures: facts
      .filter((fact) => fact.type === 'figure')
      .map(({ roles }) => [roles.min, roles.operation, roles.edition, roles.stage ?? null]),
    notes: operations.map((m) => m.evidence.map(({ note }) => note).join('; ')),
  };
}

test('a release tells kind, runners, time and stages, over several sentences', async () => {
  const { operations, figures, notes } = await told(
    'The special operation “Granit-2018” was led by Europol and Frontex with the support of Interpol. ' +
      'The operation was carried out in Kazakhstan from 15 to 23 May 2018. ' +
      'During the second stage of the operation 40 persons were detained. In total, 500 persons were detained.',
  );
  expect(operations).toEqual([
    {
      text: 'Granit-2018',
      entity: 'Granit',
      kind: 'operation',
      edition: '2018',
      class: 'special operation',
      runBy: ['Europol', 'Frontex'],
      period: '2018-05-15/2018-05-23',
    },
  ]);
  // A stage is its sentence's own: the total is that of the whole operation.
  expect(figures).toEqual([
    [40, 'Granit', '2018', '2'],
    [500, 'Granit', '2018', null],
  ]);
  expect(notes[0]).toContain('it is run by Europol and Frontex, by operation-is/run-by');
});

test('of two operations in a sentence each has its own stage and time', async () => {
  const { operations } = await told(
    'Operation Granit was held from 1 to 3 June 2018, and the second stage of Operation Lantern ended on 9 June 2018.',
  );
  expect(operations).toMatchObject([
    { entity: 'Granit', period: '2018-06-01/2018-06-03' },
    { entity: 'Lantern', stage: '2' },
  ]);
  expect(operations[0]).not.toHaveProperty('stage');
});

test.each([
  ['who helps does not run it', 'Operation Granit, supported by Europol, went on.', 'runBy'],
  ['what is denied is not told', 'Operation Granit was not conducted by the CSTO.', 'runBy'],
  ['who speaks of it does not run it', 'The CSTO welcomed Operation Granit and its results.', 'runBy'],
  ['a call by a body is no command', 'Operation Granit was held in response to a call by the OSCE.', 'runBy'],
  ['the day of a report is not its time', 'On 3 May 2018 the OSCE discussed Operation Granit.', 'period'],
  ['two stages at once are none', 'The first and second stages of Operation Granit were compared.', 'stage'],
  ['the next stage has no number', 'In the next stage of Operation Granit boats will be searched.', 'stage'],
])('%s', async (_why, text, key) => {
  const { operations } = await told(text);
  expect(operations).toMatchObject([{ entity: 'Granit' }]);
  expect(operations[0]).not.toHaveProperty(key);
});

test('the translation of a name means its series in the whole document', async () => {
  const { operations } = await told(
    'Operation Tikhaya Gavan (“Quiet Harbour”) began in May. The operation “Quiet Harbour” was praised.',
  );
  expect(operations.map(({ entity }) => entity)).toEqual(['Tikhaya Gavan', 'Tikhaya Gavan', 'Tikhaya Gavan']);
});

test('a sub-operation stays under its series', async () => {
  const { operations } = await told('The results of operation “Kanal – Western Barrier” were summed up.');
  expect(operations).toMatchObject([{ text: 'Kanal – Western Barrier', entity: 'Kanal', sub: 'Western Barrier' }]);
});
