import { loadExtractors } from '../../extractors/index.ts';
import { loadFrames } from '../../pipelines/facts/frames.ts';
import { modalityCues } from '../../pipelines/modality/cues.ts';
import { operationCueRules } from '../../pipelines/operations/cues.ts';
import { linkRules } from '../../pipelines/stages/link-organizations.ts';
import type { RuleInfo } from '../core/rule-file.ts';

/** Every rule of this version, for mentions and for facts, with what it says of itself. @throws Fault RAP_RULE */
export const allRules = (): readonly RuleInfo[] => [
  ...loadExtractors().all.flatMap((extractor) => extractor.rules),
  ...linkRules(),
  ...modalityCues().map(({ id, example, counter }) => ({ id, probability: 0.9, example, counter })),
  ...operationCueRules(),
  ...loadFrames().map(({ id, probability, example, counter }) => ({ id, probability, example, counter })),
];
