import { beforeAll, describe, expect, test } from '@jest/globals';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { ReportScope } from '../store/index.ts';
import { plain } from './markdown-text.ts';
import { eventsUncalibrated } from './reliability.ts';
import { renderReport } from './render.ts';
import { reportModel, reportTitle } from './report-model.ts';
import { emptySources, nasty, sampleModel, sampleSources } from './sample-model.ts';
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
    const titleOf = (scope: ReportScope) => reportTitle(reportModel(scope, sampleSources, new Date()));
    expect(titleOf({ since: new Date('2025-06-01T00:00:00Z') })).toBe(
      'Confidence report: read since 2025-06-01 00:00 UTC',
    );
    expect(titleOf({ document: 'abababababababab' })).toContain('Confidence report: Harbour');
    expect(titleOf({ source: 'OSCE', from: '2016-01-01', to: '2016-12-31' })).toBe(
      'Confidence report: from “OSCE”, dated 2016',
    );
    expect(titleOf({ batch: 'inbox-1', folder: 'csto' })).toBe('Confidence report: batch inbox-1, folder csto');
  });

  test('what came in is the sum of what became of it', () => {
    expect(filesSentence(sampleModel)).toBe('3 files came in: 1 stored + 1 duplicate + 1 failed + 0 waiting.');
  });

  test('says how sure it is in one sentence', () => {
    expect(confidenceSentence(sampleModel)).toBe(
      '1 claim (4 corrected by reviewers) and 4 mentions (1 rejected by reviewers); the mentions are 0.65 sure on average, and 50% of them 0.9 or surer.',
    );
    expect(
      confidenceSentence({ counts: [], distribution: { mention: [], fact: [] }, judged: sampleModel.judged }),
    ).toBe('Nothing was found in them.');
  });
});

describe('HTML', () => {
  let html: string;
  let all: ReturnType<typeof elements>;
  beforeAll(async () => {
    html = await renderReport(sampleModel, 'html');
    all = elements(parse(html));
  });

  test('nothing in a document becomes an element, an attribute or an address', () => {
    const known = new Set(
      'html head meta title desc style body header main section h1 h2 p figure figcaption svg g rect line path circle text div table caption thead tbody tr th td ol ul li strong blockquote mark details summary code span'.split(
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
    expect(pictures.length).toBeGreaterThan(2);
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of pictures) {
      expect(attributes.role).toBe('img');
      const told = attributes['aria-labelledby']!.split(' ').map((id) => all.find((one) => one.attributes.id === id)!);
      expect(told.map(({ name }) => name)).toEqual(['title', 'desc']);
      for (const { text } of told) expect(text.length).toBeGreaterThan(4);
    }
    expect(html).toContain('Mentions by confidence</title>');
    expect(html).toContain('0.2–0.3: 1, 0.5–0.6: 1, 0.9–1.0: 2; 4 items.</desc>');
    for (const { attributes } of all.filter(({ name }) => name === 'th')) expect(attributes.scope).toBe('col');
    const tables = all.filter(({ name }) => name === 'table');
    expect(all.filter(({ name }) => name === 'caption')).toHaveLength(tables.length);
  });

  test('it shows the mark in its sentence, why, and the problems', () => {
    expect(all.find(({ name }) => name === 'mark')!.text).toBe('over 500');
    const text = textOf(parseFragment(html));
    for (const said of [
      '−1.50 far',
      'figures/over a bound',
      'page-without-text',
      'pdf-damaged',
      '3 May 2020',
      'Also read as: date “500',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('a report of nothing is still a page', async () => {
    const empty = reportModel({}, emptySources, new Date(0));
    expect(await renderReport(empty, 'html')).toContain('Nothing was found in them.');
    expect(await renderReport(empty, 'markdown')).toContain('0 files came in');
  });
});

describe('Markdown', () => {
  let markdown: string;
  beforeAll(async () => {
    markdown = await renderReport(sampleModel, 'markdown');
  });

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

test('JSON is the model itself', async () => {
  const json = JSON.parse(await renderReport(sampleModel, 'json')) as { schema: string; files: object };
  expect(json.schema).toBe('confidence-report/1');
  expect(json.files).toEqual(sampleModel.files);
});

test('numbers that do not fit stand with the words of their document', async () => {
  for (const format of ['markdown', 'html'] as const) {
    const text = await renderReport(sampleModel, format);
    expect(text).toContain('Numbers that do not fit');
    expect(text).toMatch(/20 \+ 40 = 60, not 50/);
    expect(text).toMatch(/50 ships, 20 and 40/);
  }
});

test('both forms show problems by kind, what rules did, unknown bodies and that nothing could be compared', async () => {
  for (const format of ['markdown', 'html'] as const) {
    const text = await renderReport(sampleModel, format);
    for (const said of [
      'page-without-text',
      'pdf-damaged',
      'not read',
      '2 rules fired and 1 never did',
      'Harbour Office',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/never fired[\s\S]*silent/);
    expect(text).toContain('Not compared: No batch came before this one.');
  }
});

test('each written form is known as a report by its first characters', async () => {
  for (const format of ['markdown', 'html', 'json'] as const)
    expect((await renderReport(sampleModel, format)).slice(0, 1000)).toContain('confidence-report/1');
});

test('where events are counted it is said that their confidence was not learned, and nowhere else', async () => {
  const meeting = {
    kind: 'fact' as const,
    type: 'meeting',
    count: 1,
    mean: 0.9,
    tenths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  };
  const data = { ...sampleSources.data, counts: [...sampleSources.data.counts, meeting] };
  const withEvents = reportModel({}, { ...sampleSources, data }, new Date(0));
  for (const format of ['markdown', 'html'] as const) {
    expect(await renderReport(withEvents, format)).toContain(eventsUncalibrated);
    expect(await renderReport(sampleModel, format)).not.toContain(eventsUncalibrated);
  }
});
