import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../../pipelines/index.ts';
import { dateInWords } from '../report/date-in-words.ts';
import type { Claim } from './claim.ts';
import { claimsOf } from './claims-of-record.ts';
import { relateGroup } from './group.ts';
import { relate } from './relate.ts';

/** Two statements, each with its day, and how the first stands to the second (`nothing`: nobody can tell). */
const cases = readFileSync(new URL('./relations.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((part) => {
    const [title, one, other, wanted] = part.trim().split('\n') as [string, string, string, string];
    return [title, one, other, wanted.replace('==> ', '')] as const;
  });

/** The claims of a document that says one thing on one day. */
async function claimsIn(line: string): Promise<Claim[]> {
  const [, day, text] = /^(\S+): (.+)$/.exec(line)!;
  const page = `Press release\n\n${dateInWords(day!)}\n\n${text!.replaceAll('\\n', '\n')}\n`;
  const { record } = await extractDocument(new TextEncoder().encode(page), 'case.txt');
  return claimsOf(record!);
}

const opposite: Readonly<Record<string, string>> = { narrower: 'wider', wider: 'narrower' };

describe('two statements', () => {
  test.each(cases)('%s', async (_title, one, other, wanted) => {
    const [a, b] = [await claimsIn(one), await claimsIn(other)];
    expect([a.length, b.length]).toEqual([1, 1]);
    expect(relate(a[0]!, b[0]!)?.relation ?? 'nothing').toBe(wanted);
    expect(relate(b[0]!, a[0]!)?.relation ?? 'nothing').toBe(opposite[wanted] ?? wanted);
    // The same comes out where they are grouped, but for editions, which never meet there.
    const grouped = a[0]!.group === b[0]!.group ? relateGroup([b[0]!, a[0]!]) : [];
    if (wanted === 'nothing') expect(grouped).toEqual([]);
    else if (wanted !== 'different') expect(grouped.map(({ relation }) => relation)).toEqual([wanted]);
  });
});

test('a multiple claims no number of things', async () => {
  const day = '2024-06-29: During Operation Nelegal-2023,';
  expect(await claimsIn(`${day} four times as many criminal cases were opened.`)).toEqual([]);
  expect(await claimsIn(`${day} four criminal cases were opened.`)).toHaveLength(1);
});
