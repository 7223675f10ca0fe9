import type { Block } from '../../src/core/document.ts';
import { readLabel, type SpeakerLabel } from './label.ts';
import { isSummary, readSummaryLabel } from './summary.ts';
import { believed, readTranscriptLabel, type TranscriptLabel } from './transcript.ts';

/** A label at its place in the text. */
export interface PlacedLabel {
  readonly at: number;
  readonly label: SpeakerLabel;
}

/**
 * Where a label may stand inside a paragraph: a new line; and, where a foot of the page was joined to the line behind it,
 * the end of a sentence, a document's symbol, a date in numbers or a job number.
 */
const inside =
  /\n|(?:[.!?]["”’)]*|\b[A-Z]+\/[\w./-]+|\b\d\d-\d{5}|\b\d\d\/\d\d\/\d{4}) (?=(?:The|THE|Mrs?|Ms|Miss|Sir|Dame|Dr)\b)/g;

/** Finds all labels of a text: of a verbatim record, of a summary record, or of a transcript. */
export function findLabels(text: string, blocks: readonly Block[]): PlacedLabel[] {
  const summary = isSummary(text);
  const labels: PlacedLabel[] = [];
  const posted: PlacedLabel[] = [];
  const spoken: { readonly at: number; readonly label: TranscriptLabel }[] = [];
  for (const block of blocks) {
    if (block.kind === 'footnote' || block.kind === 'table-row') continue;
    const body = text.slice(block.start, block.end);
    const begin = readLabel(body) ?? (summary ? readSummaryLabel(body) : null);
    if (begin) labels.push({ at: block.start, label: begin });
    else {
      const withPost = readLabel(body, true);
      const label = readTranscriptLabel(body);
      if (withPost) posted.push({ at: block.start, label: withPost });
      else if (label) spoken.push({ at: block.start, label });
    }
    for (const match of body.matchAll(inside)) {
      const at = match.index + match[0].length;
      const rest = body.slice(at, at + 300);
      const colon = rest.indexOf(':');
      if (colon < 0) continue;
      const label = readLabel(rest);
      if (label && begins(rest, label)) labels.push({ at: block.start + at, label });
      else if (match[0] === '\n') {
        const transcript = readTranscriptLabel(rest);
        if (transcript) spoken.push({ at: block.start + at, label: transcript });
      }
    }
  }
  if (labels.length > 1 && posted.length > 0) labels.push(...posted.filter(({ at }) => at > labels[0]!.at));
  labels.sort((a, b) => a.at - b.at);
  // A record is no transcript, and what its head says of its officers no turn, unless somebody asks questions in it.
  if (labels.length > 0 && !spoken.some(({ label }) => label.speaker === 'Question')) return labels;
  const others = believed(merged(labels, spoken), text).filter(({ at }) => !labels.some((one) => one.at === at));
  return [...labels, ...others].sort((a, b) => a.at - b.at);
}

/** What is said behind a label inside a paragraph begins like a sentence. */
const begins = (rest: string, { length }: SpeakerLabel): boolean => /^["“‘(]?[\p{Lu}\p{N}]/u.test(rest.slice(length));

/** The labels of a record count as sure ones of a transcript. */
function merged(
  labels: readonly PlacedLabel[],
  spoken: readonly { readonly at: number; readonly label: TranscriptLabel }[],
) {
  return [...labels.map(({ at, label }) => ({ at, label: { ...label, weak: false } })), ...spoken];
}
