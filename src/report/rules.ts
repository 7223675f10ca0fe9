import { loadExtractors } from '../../extractors/index.ts';
import type { RuleInfo } from '../core/rule-file.ts';

/** Every rule of this version, with what it says of itself. @throws Fault RAP_RULE where a rule file is wrong */
export const allRules = (): readonly RuleInfo[] => loadExtractors().all.flatMap((extractor) => extractor.rules);
