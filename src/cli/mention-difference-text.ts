import type { Value } from '../core/value.ts';
import type { MentionDifference, MentionMeaning } from '../report/mention-difference.ts';
import { visible } from '../report/visible.ts';
import { figureInWords, valueInWords } from '../report/words.ts';

const signs = { gained: '+', lost: '-', changed: '~' } as const;

/** What reading a document again makes of one mention, in two lines: `+ date “in May”: May 2016` and its sentence. */
export function mentionLines({ change, type, quote, sentence, before, after }: MentionDifference): string[] {
  const [was, is] = [meaning(before), meaning(after)];
  const how = change === 'changed' ? `${was || 'nothing'} becomes ${is || 'nothing'}` : was || is;
  // Where the words for it are the same, the fields tell what is otherwise.
  const detail = change === 'changed' && was === is ? `${is || 'it'} differs in ${fields(before, after)}` : how;
  return [
    `  ${signs[change]} ${type} “${visible(quote)}”${detail === '' ? '' : `: ${visible(detail)}`}`,
    `      “${visible(sentence).slice(0, 300)}”`,
  ];
}

function meaning(one: MentionMeaning | null): string {
  if (one === null) return '';
  const value = one.value as unknown as Value | null;
  const said = value?.kind === 'figure' ? figureInWords(value) : valueInWords(value);
  return [one.entity, said].filter(Boolean).join(', ');
}

function fields(before: MentionMeaning | null, after: MentionMeaning | null): string {
  const [was, is] = [before?.value ?? {}, after?.value ?? {}];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .join(', ');
}
