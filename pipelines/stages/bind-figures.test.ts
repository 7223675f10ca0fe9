import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { figures } from '../../extractors/figures/index.ts';
import { compileExtractor } from '../../src/core/extractor.ts';
import { type Finding, type MentionType, mentionId } from '../../src/core/mention.ts';
import { packageRoot } from '../../src/core/package-root.ts';
import { lex } from '../../src/core/tokens.ts';
import type { DateValue, FigureValue, Value } from '../../src/core/value.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { bindFigures } from './bind-figures.ts';
import { splitSentences } from './sentences.ts';
import { settle } from './settle.ts';

const vocabulary = new Vocabulary();
const extractor = compileExtractor(figures, vocabulary);

/** One case of `binding/cases.txt`: a text with its mentions marked, and what its figures must be bound to. */
interface Case {
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly Finding[];
  readonly expected: readonly { quote: string; fields: Readonly<Record<string, string | null>> }[];
}

function readCases(): Case[] {
  const source = readFileSync(join(packageRoot, 'pipelines/binding/cases.txt'), 'utf8');
  return source
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head, tail] = part.split(/^==>$/m) as [string, string];
      const [title, ...body] = head.split('\n') as [string, ...string[]];
      const lines = tail.split('\n').filter(Boolean);
      const expected = lines[0] === 'nothing' ? [] : lines.map(readExpectation);
      return { title, ...unmark(body.join('\n').trim()), expected };
    });
}

function readExpectation(line: string): Case['expected'][number] {
  const at = line.indexOf(': ');
  const fields = line
    .slice(at + 2)
    .split(' | ')
    .map((field): [string, string | null] => {
      const [key, value] = field.split('=') as [string, string];
      return [key, value === 'null' ? null : value];
    });
  return { quote: line.slice(0, at), fields: Object.fromEntries(fields) };
}

/**
 * Takes the marks out: `{2015 = 2015}` is a date (`?` one without a value), `{Nelegal-21 := Nelegal 2021}` an operation, `{X @ Y}` a name,
 * `{Ruritanian ~@ Ruritania}` an adjective made of a place.
 */
function unmark(marked: string): Pick<Case, 'text' | 'mentions'> {
  const mentions: Finding[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\{([^{}]+?) (:?=|~?@) ([^{}]+)\}/g)) {
    text += marked.slice(last, match.index);
    const start = text.length;
    text += match[1]!;
    mentions.push(mention(match[2]!, match[3]!, start, text.length));
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), mentions };
}

function mention(mark: string, said: string, start: number, end: number): Finding {
  const edtf = said === '?' ? null : said;
  const date: DateValue = { kind: 'date', edtf, said: edtf, inferred: [], precision: 'none', anchor: null };
  const [entity, edition] = said.split(/ (?=\d)/) as [string, string | undefined];
  const types: Record<string, [MentionType, string | null, Value]> = {
    '=': ['date', null, date],
    ':=': ['operation', entity, { kind: 'operation', edition: edition ?? null }],
    '~@': ['place', said, { kind: 'name', lexiconId: null }],
    '@': [/Service|Council/.test(said) ? 'organization' : 'place', said, { kind: 'name', lexiconId: null }],
  };
  const [type, name, value] = types[mark]!;
  return { type, start, end, rules: mark === '~@' ? ['places/adjective'] : [], evidence: [], entity: name, value };
}

function bind({ text, mentions }: Case): Finding[] {
  const blocks = [...text.matchAll(/\S[\s\S]*?(?=\n\n|$(?![\s\S]))/g)].map((m) => ({
    kind: m[0].startsWith('- ') ? ('list-item' as const) : ('paragraph' as const),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const tokens = lex(text, vocabulary);
  const sentences = splitSentences(text, blocks);
  const of = (type: MentionType) => mentions.filter((m) => m.type === type);
  return bindFigures(settle(extractor.find({ text, tokens, sentences, blocks })), {
    text,
    tokens,
    sentences,
    blocks,
    dates: of('date'),
    operations: of('operation'),
    organizations: of('organization'),
    places: of('place'),
    documentDate: null,
  });
}

describe('what figures are bound to', () => {
  test.each(readCases().map((c) => [c.title, c] as const))('%s', (_title, one) => {
    const bound = bind(one);
    const quotes = new Map(bound.map((f) => [mentionId('figure', f), one.text.slice(f.start, f.end)]));
    const fields = (f: Finding): Record<string, string | null> => {
      const value = f.value as FigureValue;
      return {
        ...(value as unknown as Record<string, string | null>),
        of: value.partOf && (quotes.get(value.partOf) ?? '?'),
      };
    };
    if (one.expected.length === 0) expect([...quotes.values()]).toEqual([]);
    // Figures that a case does not speak of may be there; those it names come in its order.
    let next = 0;
    for (const { quote, fields: wanted } of one.expected) {
      const at = bound.findIndex((f, i) => i >= next && one.text.slice(f.start, f.end) === quote);
      expect({ quote, found: at >= 0 }).toEqual({ quote, found: true });
      next = at + 1;
      const got = fields(bound[at]!);
      expect({ quote, ...Object.fromEntries(Object.keys(wanted).map((key) => [key, got[key]])) }).toEqual({
        quote,
        ...wanted,
      });
    }
  });

  test('is pure: the same input gives the same result, and evidence says how the binding was found', () => {
    const [first] = readCases();
    const once = bind(first!);
    expect(bind(first!)).toEqual(once);
    expect(once[0]!.evidence.at(-1)).toMatchObject({ name: 'bound', note: 'what it counts was found by noun-phrase' });
  });
});
