import { expect, test } from '@jest/globals';
import { probabilityOf, ruleEvidence } from '../../src/core/evidence.ts';
import { markRecognized } from './mark-recognized.ts';

const at = (start: number, end: number) => {
  const evidence = [ruleEvidence('some-rule', 0.95)];
  return { start, end, evidence, confidence: probabilityOf(evidence) };
};

test('what stands in recognised text is less sure and says why, once; the rest stays', () => {
  const recognized = [{ start: 100, end: 200 }];
  const [before, inside] = markRecognized([at(10, 20), at(110, 120)], recognized);
  expect(before).toEqual(at(10, 20));
  expect(inside!.confidence).toBeLessThan(0.9);
  expect(inside!.evidence.map(({ name }) => name)).toEqual(['rule', 'ocr']);
  expect(markRecognized([inside!], recognized)).toEqual([inside]);
  expect(markRecognized([inside!])).toEqual([inside]);
});

test('what holds a word that could hardly be read is far less sure', () => {
  const recognized = [
    { start: 100, end: 200 },
    { start: 112, end: 115, unsure: true },
  ];
  const [legible, unsure] = markRecognized([at(130, 140), at(110, 120)], recognized);
  expect(unsure!.confidence).toBeLessThan(0.5);
  expect(legible!.confidence).toBeGreaterThan(0.8);
  expect(unsure!.evidence.map(({ name }) => name)).toEqual(['rule', 'ocr', 'ocr-unsure']);
});
