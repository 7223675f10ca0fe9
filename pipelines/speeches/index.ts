import type { Block, Speech } from '../../src/core/document.ts';
import { readLabel, type SpeakerLabel } from './label.ts';

/** A turn with the whole of its label, for the metadata. */
export interface Turn extends Speech {
  readonly label: SpeakerLabel;
}

/** Where the running text of a record ends: what follows belongs to nobody's turn. */
const end = /^(?:The meeting (?:rose|was (?:adjourned|suspended)) at|\(?The meeting rose)/;

/**
 * Cuts a record into turns. A turn begins at a paragraph with a speaker's label and goes on to the next label, or to the
 * line that says the meeting rose. A text without labels has no turns.
 */
export function splitTurns(text: string, blocks: readonly Block[]): Turn[] {
  const starts: { readonly at: number; readonly label: SpeakerLabel }[] = [];
  let stop = text.length;
  for (const block of blocks) {
    if (block.kind === 'footnote' || block.kind === 'table-row') continue;
    const paragraph = text.slice(block.start, Math.min(block.end, block.start + 400));
    const label = readLabel(paragraph);
    if (label) starts.push({ at: block.start, label });
    else if (starts.length > 0 && end.test(paragraph)) {
      stop = block.start;
      break;
    }
  }
  return starts.map(({ at, label }, i) => {
    const to = starts[i + 1]?.at ?? stop;
    const { speaker, state, organization, spokeIn, length } = label;
    return {
      speaker,
      state,
      organization,
      spokeIn,
      start: at + length,
      end: at + length + text.slice(at + length, to).trimEnd().length,
      label,
    };
  });
}
