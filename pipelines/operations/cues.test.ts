import { expect, test } from '@jest/globals';
import type { OperationValue } from '../../src/core/value.ts';
import { extractDocument } from '../index.ts';
import { type OperationCue, operationCues } from './cues.ts';
import { cueWords } from './words.ts';

/** The operations that a cue says something of, and every mention, in a short release of its own. */
async function read(id: string, text: string) {
  const { record } = await extractDocument(Buffer.from(`${text}\n`), 'cue.txt');
  const by = record!.mentions.filter((m) => m.type === 'operation' && m.rules.includes(id));
  return { mentions: record!.mentions, values: by.map((m) => m.value as OperationValue) };
}

/** What the marked words of an example must come to, by what the cue says. */
function wanted({ says }: OperationCue, words: string, mentions: Awaited<ReturnType<typeof read>>['mentions']) {
  const marked = mentions.find((m) => m.text === words);
  const edtf = marked?.value?.kind === 'date' ? marked.value.edtf : undefined;
  return {
    class: { class: cueWords().classOf(words) },
    runner: { runBy: expect.arrayContaining([marked?.entity]) },
    period: { period: edtf },
    start: { period: `${edtf}/..` },
    end: { period: `../${edtf}` },
    stage: { stage: cueWords().stageOf(words) },
    edition: { edition: words },
  }[says];
}

test.each(operationCues().map((cue): [string, OperationCue] => [cue.id, cue]))(
  '%s: example and counter-example',
  async (id, cue) => {
    const words = /\[\[(.+?)\]\]/.exec(cue.example)![1]!;
    const { mentions, values } = await read(id, cue.example.replaceAll(/\[\[|\]\]/g, ''));
    expect(values[0]).toMatchObject(wanted(cue, words, mentions));
    if (cue.modality) expect(values[0]!.modality).toBe(cue.modality);
    expect((await read(id, cue.counter)).values).toEqual([]);
  },
);
