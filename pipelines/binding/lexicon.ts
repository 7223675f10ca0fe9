import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));

const shape = z
  .object({
    quantity_nouns: list,
    change_nouns: list,
    value_verbs: list,
    change_verbs: list,
    deeds: list,
    no_deeds: list,
    telling: list,
    phrase_verbs: list,
    before_figure: list,
    reporting_verbs: list,
    collective_nouns: list,
    part_cues: list,
    part_of_cues: list,
    result_verbs: list,
    result_nouns: list,
    operation_words: list,
    open_start: list,
    period_words: list,
    reference_heads: list,
    table_counts: list,
    persons: list,
    date_ties: list,
    compares: list,
    moves: list,
    origins: list,
    makings: list,
    dated_texts: list,
    reckonings: list,
    settling_verbs: list,
    aiming_verbs: list,
    saying_verbs: list,
  })
  .strict();

export type BindingWords = z.output<typeof shape>;

let loaded: BindingWords | undefined;

/** The word lists of `words.yaml`, read once. @throws Fault RAP_RULE */
export function bindingWords(): BindingWords {
  loaded ??= loadRuleFile('pipelines/binding/words.yaml', shape);
  return loaded;
}
