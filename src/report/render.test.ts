import { describe, expect, test } from '@jest/globals';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { sums } from './gather.ts';
import { plain } from './markdown.ts';
import { renderReport } from './render.ts';
import { reportModel, reportTitle } from './report-model.ts';
import { nasty, sampleModel, sampleSources } from './sample-model.ts';
import { confidenceSentence, filesSentence } from './summary.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a parsed page, with its attributes. */
function elements(node: Node): { name: string; attributes: Record<string, string>; text: string }[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap(elements);
  if (!('tagName' in node)) return below;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...below];
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the model', () => {
  test('adds the types up and cuts sentences around their mention', () => {
    expect(sampleModel.distribution.mention).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 2]);
    const [unsure] = sampleModel.leastSure;
    expect([unsure!.before, unsure!.quote]).toEqual(['They say ', 'over 500']);
    expect(unsure!.means).toBe('≥500 persons (2020)');
    // The weightiest evidence first, whichever way it points.
    expect(unsure!.evidence.map(({ weight }) => weight)).toEqual([-1.5, 0.4]);
    expect(unsure!.rules).toEqual([
      { id: 'figures/over', note: 'a bound', track: null },
      { id: 'figures/unknown', note: null, track: null },
    ]);
  });

  test('says what it is about', () => {
    expect(reportTitle(sampleModel)).toBe('Confidence report');
    const since = reportModel({ kind: 'since', since: new Date('2025-06-01T00:00:00Z') }, sampleSources, new Date());
    expect(reportTitle(since)).toBe('Confidence report since 2025-06-01 00:00 UTC');
    const one = reportModel({ kind: 'document', document: 'abababababababab' }, sampleSources, new Date());
    expect(reportTitle(one)).toContain('Confidence report: Harbour');
  });

  test('what came in is the sum of what became of it', () => {
    const states = ['stored', 'failed', 'duplicate', 'waiting', 'stored'] as const;
    const counted = sums(states.map((state) => ({ state })));
    expect(counted).toEqual({ in: 5, stored: 2, duplicates: 1, failed: 1, waiting: 1 });
    expect(filesSentence(sampleModel)).toBe('3 files came in: 1 stored + 1 duplicate + 1 failed + 0 waiting.');
  });

  test('says how sure it is in one sentence', () => {
    expect(confidenceSentence(sampleModel)).toBe(
      '1 claim and 4 mentions; the mentions are 0.65 sure on average, and 50% of them 0.9 or surer.',
    );
    expect(confidenceSentence({ counts: [], distribution: { mention: [], fact: [] } })).toBe(
      'Nothing was found in them.',
    );
  });
});

describe('HTML', () => {
  const html = renderReport(sampleModel, 'html');
  const all = elements(parse(html));

  test('nothing in a document becomes an element, an attribute or an address', () => {
    const known = new Set(
      'html head meta title style body header main section h1 h2 p figure figcaption svg rect text div table caption thead tbody tr th td ol ul li strong blockquote mark details summary code span'.split(
        ' ',
      ),
    );
    expect([...new Set(all.map(({ name }) => name))].filter((name) => !known.has(name))).toEqual([]);
    const attributes = new Set(all.flatMap(({ attributes }) => Object.keys(attributes)));
    for (const name of ['src', 'href', 'onerror', 'onclick', 'style']) expect(attributes).not.toContain(name);
    // It is all there to read, though.
    expect(all.find(({ name }) => name === 'blockquote')!.text).toContain('<img src=x onerror=alert(1)>');
    expect(html).not.toMatch(/[\u001b\u202e]/);
  });

  test('it needs nothing but itself, and may run nothing', () => {
    expect(html).not.toMatch(/https?:\/\/(?!evil\.example)/);
    const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy!.attributes.content).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  test('it can be read without seeing it', () => {
    expect(all.find(({ name }) => name === 'html')!.attributes.lang).toBe('en');
    const pictures = all.filter(({ name }) => name === 'svg');
    expect(pictures).toHaveLength(4);
    for (const { attributes } of pictures) expect(attributes.role).toBe('img');
    expect(pictures[0]!.text).toContain('Mentions by confidence. 0.2–0.3: 1, 0.5–0.6: 1, 0.9–1.0: 2; 4 items.');
    for (const { attributes } of all.filter(({ name }) => name === 'th')) expect(attributes.scope).toBe('col');
    const tables = all.filter(({ name }) => name === 'table');
    expect(all.filter(({ name }) => name === 'caption')).toHaveLength(tables.length);
  });

  test('it shows the mark in its sentence, why, and the problems', () => {
    expect(all.find(({ name }) => name === 'mark')!.text).toBe('over 500');
    const text = textOf(parseFragment(html));
    for (const said of ['−1.50 far', 'figures/over a bound', 'page-without-text', 'pdf-damaged', '3 May 2020']) {
      expect(text).toContain(said);
    }
  });

  test('a report of nothing is still a page', () => {
    const data = { documents: [], counts: [], leastSure: [], problems: [], failures: [], discrepancies: [] };
    const files = { in: 0, stored: 0, duplicates: 0, failed: 0, waiting: 0 };
    const empty = reportModel({ kind: 'all' }, { data, files, arrivals: [], rules: [], reviewed: [] }, new Date(0));
    expect(renderReport(empty, 'html')).toContain('Nothing was found in them.');
    expect(renderReport(empty, 'markdown')).toContain('0 files came in');
  });
});

describe('Markdown', () => {
  const markdown = renderReport(sampleModel, 'markdown');

  test('nothing in a document is markup', () => {
    expect(plain(nasty)).toBe(
      '\\<img src=x onerror=alert(1)\\> \\*\\*bold\\*\\* \\[link\\](http\u200b://evil.example) \\| "q" \\\\u001b\\[31m\\\\u202e',
    );
    expect(plain('# no heading')).toBe('\\# no heading');
    expect(plain('1. no list')).toBe('\\1. no list');
    for (const line of markdown.split('\n').filter((l) => l.startsWith('|'))) {
      expect(line.match(/(?<!\\)\|/g)!.length).toBeGreaterThan(3);
    }
  });

  test('the same is told', () => {
    expect(markdown).toContain('> They say **over 500** persons came.');
    expect(markdown).toContain('### 0.25 figure: ≥500 persons (2020)');
    expect(markdown).toContain('- −1.50 far: what is counted stands far away');
    expect(markdown).toContain('3 files came in: 1 stored + 1 duplicate + 1 failed + 0 waiting.');
  });
});

test('JSON is the model itself', () => {
  const json = JSON.parse(renderReport(sampleModel, 'json')) as { schema: string; files: object };
  expect(json.schema).toBe('confidence-report/1');
  expect(json.files).toEqual(sampleModel.files);
});

test('numbers that do not fit stand with the words of their document', () => {
  for (const format of ['markdown', 'html'] as const) {
    const text = renderReport(sampleModel, format);
    expect(text).toContain('Numbers that do not fit');
    expect(text).toMatch(/20 \+ 40 = 60, not 50/);
    expect(text).toMatch(/50 ships, 20 and 40/);
  }
});
