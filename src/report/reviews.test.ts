import { describe, expect, test } from '@jest/globals';
import { ruleEvidence } from '../core/evidence.ts';
import { reliabilityBins } from '../eval/measures.ts';
import { lastVerdicts, type Reviewed } from '../store/reviewed.ts';
import { evidenceInWords } from './evidence-in-words.ts';
import { openCanvas } from './plots/canvas.ts';
import { reliabilityPlot } from './plots/reliability.ts';
import { enoughReviews, reliabilityInWords, reviewedReliability } from './reliability.ts';
import { renderReport } from './render.ts';
import { reportModel } from './report-model.ts';
import { agreementInWords, agreementsOf } from './reviewer-agreement.ts';
import { ruleUse } from './rule-use.ts';
import { nasty, sampleSources } from './sample-model.ts';
import { rulesSentence } from './summary.ts';
import { trackInWords, trackRecords } from './track-record.ts';

const review = (
  id: number,
  verdict: Reviewed['verdict'],
  reviewer: string | null = 'A',
  confidence = 0.9,
): Reviewed => ({
  ...{
    documentId: 'd',
    documentName: 'd.txt',
    target: 'mention',
    targetId: `d${id}`,
    quote: `quote ${id}`,
    type: 'date',
  },
  ...{ verdict, correction: null, reviewer, createdAt: new Date(0), rules: ['sample/rule'] },
  ...{ evidence: [ruleEvidence('sample/rule', 0.9)], confidence, read: null, chief: null },
});
const many = (count: number, verdict: Reviewed['verdict'], from = 0, reviewer = 'A', confidence = 0.9) =>
  [...Array(count).keys()].map((i) => review(from + i, verdict, reviewer, confidence));

describe('two reviewers', () => {
  // Both say accept to 20 and reject to 15; they differ about 5 and 10 (the textbook case: kappa 0.4).
  const first = [...many(25, 'accept'), ...many(25, 'reject', 25)];
  const second = [
    ...many(20, 'accept', 0, 'B'),
    ...many(5, 'reject', 20, 'B'),
    ...many(10, 'accept', 25, 'B'),
    ...many(15, 'reject', 35, 'B'),
  ];

  test('agree beyond chance by kappa, and what they judge differently is listed', () => {
    const [agreement] = agreementsOf([...first, ...second, review(99, 'accept', null)]);
    expect(agreement).toMatchObject({ reviewers: ['A', 'B'], both: 50, same: 35 });
    expect(agreement!.kappa).toBeCloseTo(0.4, 10);
    expect(agreement!.disagreements).toHaveLength(15);
    expect(agreement!.disagreements[0]).toMatchObject({ targetId: 'd20', verdicts: ['accept', 'reject'] });
    expect(agreementInWords(agreement!)).toBe(
      'A and B both judged 50 things and contradict each other on 15; Cohen’s kappa of accept, reject and correct: 0.40.',
    );
  });

  test('who correct one field in two ways do not agree, and each is listed with what they say', () => {
    const correct = (reviewer: string, correction: Reviewed['correction']) => ({
      ...review(1, 'correct', reviewer),
      correction,
    });
    const both = [
      correct('A', { min: 3 }),
      correct('B', { min: 4 }),
      ...many(1, 'accept', 2),
      ...many(1, 'accept', 2, 'B'),
    ];
    expect(agreementsOf(both)[0]).toMatchObject({
      ...{ both: 2, same: 1 },
      disagreements: [{ targetId: 'd1', corrections: [{ min: 3 }, { min: 4 }] }],
    });
  });

  test('kappa is of the kinds of verdict, and corrections that contradict each other are told beside it', () => {
    const corrected = (reviewer: string, min: number) =>
      many(10, 'correct', 0, reviewer).map((one) => ({ ...one, correction: { min } }));
    const [agreement] = agreementsOf([
      ...[...corrected('A', 3), ...corrected('B', 4)],
      ...[...many(10, 'accept', 10), ...many(10, 'accept', 10, 'B')],
    ]);
    expect(agreement).toMatchObject({ both: 20, same: 10, apart: 10, kappa: 1 });
    expect(agreementInWords(agreement!)).toBe(
      'A and B both judged 20 things and contradict each other on 10, on 10 of these by correcting one field in two ways; ' +
        'Cohen’s kappa of accept, reject and correct: 1.00.',
    );
    const [only] = agreementsOf([...corrected('A', 3), ...corrected('B', 4)]);
    expect(only).toMatchObject({ same: 0, kappa: null });
    expect(agreementInWords(only!)).toContain('contradict each other on 10');
    expect(agreementInWords(only!)).toContain('all verdicts are of one kind');
  });

  test('one and the same verdict throughout says nothing, and nothing in common is no pair', () => {
    const [agreement] = agreementsOf([...many(3, 'accept'), ...many(3, 'accept', 0, 'B')]);
    expect(agreement!.kappa).toBeNull();
    expect(agreementInWords(agreement!)).toContain('kappa says nothing');
    expect(agreementsOf([...many(3, 'accept'), ...many(3, 'accept', 10, 'B')])).toEqual([]);
  });
});

describe('reliability in review', () => {
  test('is not told from too few verdicts', () => {
    const [mentions, figures, events] = reviewedReliability(many(enoughReviews - 1, 'accept'));
    expect(mentions).toMatchObject({ n: enoughReviews - 1, ece: null, bins: null });
    expect(reliabilityInWords(mentions!)).toBe(
      'Not enough reviews of mentions to say how far their confidence is true: 29 of at least 30.',
    );
    expect([figures!.n, events!.n]).toEqual([0, 0]);
  });

  test('tells events apart from figures, since their confidence was not learned', () => {
    const events = many(40, 'accept').map((one) => ({ ...one, target: 'fact' as const, type: 'meeting' }));
    expect(reviewedReliability(events).map(({ what, n }) => [what, n])).toEqual([
      ['mentions', 0],
      ['claims of figures', 0],
      ['claims of events', 40],
    ]);
  });

  test('holds confidence against the last verdicts, a correction being wrong', () => {
    const reviewed = [...many(80, 'accept'), ...many(20, 'correct', 80), ...many(10, 'reject'), ...many(10, 'accept')];
    const [mentions] = reviewedReliability(reviewed);
    expect(mentions).toMatchObject({ n: 100, right: 80 });
    expect(mentions!.ece).toBeCloseTo(0.1, 10);
    expect(mentions!.baseBrier).toBeCloseTo(0.16, 10);
    expect(reliabilityInWords(mentions!)).toContain('Of 100 reviewed mentions, 80 were right: ECE 0.100');
  });

  test('is drawn with its numbers in words', async () => {
    const outcomes = [...Array(10).keys()].map((i) => ({ confidence: 0.95, right: i > 0 }));
    const svg = reliabilityPlot(await openCanvas(), reliabilityBins(outcomes), 'Reviewed mentions');
    expect(svg).toContain('>Reviewed mentions</title>');
    expect(svg).toContain('>0.9–1.0: sure 0.95, right 0.90 (9 of 10).</desc>');
    expect(svg).toContain('role="img"');
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });
});

test('a rule has the record of its reviews beside that of annotated documents', () => {
  const trackOf = trackRecords([...many(12, 'accept'), ...many(1, 'reject', 12)]);
  expect(trackOf('sample/rule')).toEqual({ judged: null, reviewed: { right: 12, of: 13 } });
  expect(trackInWords(trackOf('sample/rule'))).toBe('right 12 of 13 times reviewed');
  expect(trackOf('organizations/acronym').judged!.of).toBeGreaterThan(100);
  expect(trackInWords(trackOf('nobody/knows'))).toBeNull();
  const bound = { name: 'bound', kind: 'noun-phrase', weight: -0.4, note: 'found by noun-phrase' };
  expect(evidenceInWords(bound, trackOf)).toMatch(
    /^-0\.40 {2}bound: found by noun-phrase \(right [\d,]+ of [\d,]+ times in annotated documents\)$/,
  );
});

test('a figure that is judged at its mention and at its claim counts once for a rule, by the later word', () => {
  const chief = review(1, 'accept');
  const claim = {
    ...review(2, 'correct'),
    ...{ target: 'fact', type: 'figure', chief: 'd1', correction: { min: 3 } },
  } as Reviewed;
  const of = (...reviewed: Reviewed[]) => trackRecords(reviewed)('sample/rule').reviewed;
  expect(of(chief, claim)).toEqual({ right: 0, of: 1 });
  expect(of(claim, chief)).toEqual({ right: 1, of: 1 });
  expect(of({ ...chief, targetId: 'd3' }, claim)).toEqual({ right: 1, of: 2 });
});

test('what a reviewer corrected and set right again is counted as it is shown', () => {
  const say = (verdict: Reviewed['verdict'], reviewer: string, correction: Reviewed['correction'] = null) => ({
    ...review(1, verdict, reviewer),
    ...{ type: 'figure', correction, read: { min: 5, counted: 'boats' } },
  });
  const [last] = lastVerdicts([
    say('correct', 'A', { min: 3 }),
    say('correct', 'B', { min: 4 }),
    say('correct', 'A', { counted: 'ships' }),
  ]);
  expect(last!.correction).toEqual({ min: 4, counted: 'ships' });
  const ended = [say('correct', 'A', { min: 3 }), say('accept', 'B'), say('correct', 'A', { counted: 'ships' })];
  expect(lastVerdicts(ended)[0]!.correction).toEqual({ counted: 'ships' });
  const back = [say('correct', 'A', { min: 3 }), say('correct', 'A', { min: 5 })];
  expect(trackRecords(back)('sample/rule').reviewed).toEqual({ right: 1, of: 1 });
});

test('a claim that was rejected counts against what bound its figure and not against what found its digits', () => {
  const bound = { name: 'bound', kind: 'label', part: 'binding', value: 1, weight: 0, note: '' } as const;
  const claim = (verdict: Reviewed['verdict'], correction: Reviewed['correction'] = null) =>
    many(1, verdict).map((one) => ({
      ...{ ...one, target: 'fact' as const, type: 'figure', evidence: [...one.evidence, bound], correction },
    }));
  const mention = many(1, 'accept', 1).map((one) => ({ ...one, type: 'figure' }));
  const [digits, way] = ['sample/rule', 'bound:label'];
  const of = (claims: readonly Reviewed[]) =>
    [digits, way].map((rule) => trackRecords([...claims, ...mention])(rule).reviewed);
  expect(of(claim('reject'))).toEqual([
    { right: 1, of: 1 },
    { right: 0, of: 1 },
  ]);
  expect(of(claim('accept'))).toEqual([
    { right: 1, of: 1 },
    { right: 1, of: 1 },
  ]);
  expect(of(claim('correct', { min: 3 }))).toEqual([{ right: 1, of: 2 }, null]);
  expect(ruleUse([], [], claim('reject')).errMost.map(({ id }) => id)).toEqual([way]);
});

test.each([
  [[], 'nobody has reviewed any of what they found.'],
  [many(3, 'accept'), 'none of them was found wrong in review (3 findings reviewed).'],
  [[...many(3, 'accept'), ...many(1, 'reject', 3)], '1 rule had a part in what reviewers found wrong.'],
])('a report says of rules what reviews say, and not more', (reviewed, said) => {
  const { rules } = reportModel({}, { ...sampleSources, reviewed }, new Date(0));
  expect(rulesSentence({ rules })).toContain(`; ${said}`);
});

test('reports show reliability and disagreements, and let nothing from a document run', async () => {
  const second = many(40, 'reject', 0, `B ${nasty}`).map((one) => ({ ...one, quote: nasty, documentName: nasty }));
  const model = reportModel({}, { ...sampleSources, reviewed: [...many(40, 'accept'), ...second] }, new Date(0));
  const html = await renderReport(model, 'html');
  expect(html).toContain('Of 40 reviewed mentions, 0 were right');
  expect(html).toContain('>Reviewed mentions</title>');
  expect(html).toContain('Not enough reviews of claims of figures');
  expect(html).toContain('What they judge differently');
  expect(html).not.toContain('<img');
  const markdown = await renderReport(model, 'markdown');
  expect(markdown).toContain('Of 40 reviewed mentions, 0 were right');
  expect(markdown).not.toMatch(/(?<!\\)<img/);
});
