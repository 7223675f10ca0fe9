import { loadExtractors } from '../../extractors/index.ts';
import { loadFrames } from '../../pipelines/facts/frames.ts';
import { linkRules } from '../../pipelines/stages/link-organizations.ts';
import type { RuleInfo } from '../core/rule-file.ts';

/** Every rule of this version, for mentions and for facts, with what it says of itself. @throws Fault RAP_RULE */
export const allRules = (): readonly RuleInfo[] => [
  ...loadExtractors().all.flatMap((extractor) => extractor.rules),
  ...linkRules(),
  ...loadFrames().map(({ id, probability, example, counter }) => ({ id, probability, example, counter })),
];
