import type { Block } from '../../src/core/document.ts';
import { occurrences } from '../../src/core/occurrences.ts';
import { isProse } from '../metadata/head.ts';
import { beginsSaying, readLabel, type SpeakerLabel } from './label.ts';
import { isSummary, readSummaryLabel } from './summary.ts';
import { believed, readTranscriptLabel, type TranscriptLabel } from './transcript.ts';
import { speechWords } from './words.ts';

/** A label at its place in the text. */
export interface PlacedLabel {
  readonly at: number;
  readonly label: SpeakerLabel;
}

/**
 * Where a label may stand inside a paragraph: a new line; and, where a foot of the page was joined to the line behind it,
 * the end of a sentence, a document's symbol, a date in numbers or a job number. The pages of all records of the United
 * Nations end in the last three, of a council (`S/PV.8422 13/12/2018`) as of the Assembly (`22-58466`).
 */
const inside =
  /\n|(?:[.!?]["”’)]*|\b[A-Z]+\/[\w./-]+|\b\d\d-\d{5}|\b\d\d\/\d\d\/\d{4}) (?=(?:The|THE|Mrs?|Ms|Miss|Sir|Dame|Dr)\b)/g;

/** The head of a statement says whose it is: `Statement by Norway`, `Remarks by President Lind`. */
const stating = new RegExp(
  String.raw`^\W*(?:\p{L}+\s+){0,2}${speechWords().statement}\s+(?:(?:delivered|given)\s+)?(?:by|of)\b.*`,
  'mu',
);

/** Finds all labels of a text: of a verbatim record, of a summary record, or of a transcript. */
export function findLabels(text: string, blocks: readonly Block[]): PlacedLabel[] {
  const summary = isSummary(text);
  const labels: PlacedLabel[] = [];
  const posted: PlacedLabel[] = [];
  const spoken: PlacedTranscriptLabel[] = [];
  for (const block of blocks) {
    if (block.kind === 'footnote' || block.kind === 'table-row') continue;
    const body = text.slice(block.start, block.end);
    const begin = saying(text, block.start, readLabel(body)) ?? (summary ? readSummaryLabel(body) : null);
    if (begin) labels.push({ at: block.start, label: begin });
    else {
      const withPost = saying(text, block.start, readLabel(body, true));
      const label = saying(text, block.start, readTranscriptLabel(body));
      if (withPost) posted.push({ at: block.start, label: withPost });
      else if (label) spoken.push({ at: block.start, label });
    }
    for (const match of occurrences(inside, body)) {
      const at = match.index + match[0].length;
      if (begin && at < begin.length) continue;
      const rest = body.slice(at, at + 300);
      const label = rest.includes(':') ? readLabel(rest) : null;
      if (label && begins(rest, label)) labels.push({ at: block.start + at, label });
      else if (match[0] === '\n') {
        const transcript = saying(text, block.start + at, readTranscriptLabel(rest));
        if (transcript) spoken.push({ at: block.start + at, label: transcript });
      }
    }
  }
  if (labels.length > 1 && posted.length > 0) labels.push(...posted.filter(({ at }) => at > labels[0]!.at));
  labels.sort((a, b) => a.at - b.at);
  const stated = stating.exec(text.slice(0, Math.min(headLength, labels[0]?.at ?? headLength)))?.[0];
  const found = withTranscript(labels, spoken, text, stated !== undefined);
  const [only] = found;
  if (stated === undefined || found.length !== 1) return found;
  return opens(only!, stated, text, blocks) ? found : [];
}

type PlacedTranscriptLabel = { readonly at: number; readonly label: TranscriptLabel };

/** How far into a text its head may say whose statement it is. */
const headLength = 1000;

/** A label, if what is said behind it begins like a sentence, in its own block or the next. */
const saying = <L extends SpeakerLabel>(text: string, at: number, label: L | null): L | null =>
  label && beginsSaying(text.slice(at + label.length, at + label.length + 20)) ? label : null;

/**
 * Whether the only label of a statement is that of whoever makes it: it stands before all that is said, and the head names
 * the same. Elsewhere it is a sentence with a colon behind a name, or a salutation.
 */
function opens({ at, label }: PlacedLabel, head: string, text: string, blocks: readonly Block[]): boolean {
  const said = blocks.some((block) => block.end <= at && isProse(text.slice(block.start, block.end)));
  const names = [label.speaker.replace(/^The /, '').split(' ').at(-1)!, label.state, label.organization];
  return !said && names.some((name) => name !== null && head.toLowerCase().includes(name.toLowerCase()));
}

/**
 * The labels with those of a transcript. A record is no transcript, and what its head says of its officers is no turn: a
 * text is one where somebody asks questions, where labels are set in capitals (`MR. LIND:`), or where all name posts.
 */
function withTranscript(
  labels: readonly PlacedLabel[],
  spoken: readonly PlacedTranscriptLabel[],
  text: string,
  stated: boolean,
): PlacedLabel[] {
  const capitals = labels.some(({ at, label }) => /^\P{Ll}{4,}$/u.test(text.slice(at, at + label.length).trim()));
  const heard = spoken.filter(({ label }) => capitals || !label.bare);
  const asked = heard.some(({ label }) => label.speaker === 'Question');
  const named = labels.every(
    ({ at, label }) => label.role !== label.speaker && label.role && text.startsWith(label.role, at),
  );
  if (labels.length > 0 && !asked && !capitals && !named) return [...labels];
  const others = believed(merged(labels, heard), text, stated).filter(({ at }) => !labels.some((one) => one.at === at));
  return namedAlike([...labels, ...others].sort((a, b) => a.at - b.at));
}

/**
 * One name for whoever is named in full and later by a part of it: by the post alone, the surname or an initial and the
 * surname (`V. Lind:`, `LIND:`), where only one speaker can be meant.
 */
function namedAlike(labels: readonly PlacedLabel[]): PlacedLabel[] {
  const full = new Map<string, SpeakerLabel>();
  for (const { label } of labels) {
    const whole = /\p{L}{2,}.* \p{L}{2,}/u.test(label.speaker) && label.speaker !== label.role;
    if (whole && (!full.has(label.speaker) || !full.get(label.speaker)!.role)) full.set(label.speaker, label);
  }
  return labels.map((one) => {
    const { speaker, role } = one.label;
    const parts = /^(?:(?<initial>\p{Lu})\. ?)?(?<surname>\p{Lu}[\p{L}’'-]+)$/u.exec(speaker)?.groups;
    const meant = [...full.values()].filter(
      (other) =>
        speaker === other.speaker ||
        (speaker === role
          ? other.role === role
          : parts &&
            other.speaker.endsWith(` ${parts.surname}`) &&
            (parts.initial === undefined || other.speaker.startsWith(parts.initial))),
    );
    const [only] = meant;
    if (meant.length !== 1 || !only) return one;
    const { role: post, state, organization } = only;
    return {
      at: one.at,
      label: {
        ...one.label,
        speaker: only.speaker,
        role: role && speaker !== role ? role : post,
        state: one.label.state ?? state,
        organization: one.label.organization ?? organization,
      },
    };
  });
}

/** What is said behind a label inside a paragraph begins like a sentence. */
const begins = (rest: string, { length }: SpeakerLabel): boolean => /^["“‘(]?[\p{Lu}\p{N}]/u.test(rest.slice(length));

/** The labels of a record count as sure ones of a transcript. */
function merged(labels: readonly PlacedLabel[], spoken: readonly PlacedTranscriptLabel[]): PlacedTranscriptLabel[] {
  return [...labels.map(({ at, label }) => ({ at, label: { ...label, weak: false } })), ...spoken];
}
