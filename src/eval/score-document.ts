import { sameDate, wordF1 } from './agreement.ts';
import type { AlignedDocument } from './align.ts';
import { lettersOf } from './letters.ts';
import type { Tallies } from './score.ts';
import type { DocumentPart } from './scores.ts';

/** Scores what is said of the document itself; what the gold does not give is not asked. */
export function scoreDocumentData({ document, record }: AlignedDocument, tallies: Tallies): void {
  const gold = document.gold.document ?? {};
  const got = record?.document ?? {};
  const judge = (part: DocumentPart, right: boolean) => {
    tallies.document[part].of++;
    if (right) tallies.document[part].right++;
    else {
      const fault = { doc: document.name, type: 'document', error: part };
      tallies.errors.push({ ...fault, gold: gold[part], got: got[part] ?? null });
    }
  };
  if (gold.kind) judge('kind', got.kind === gold.kind);
  if (gold.date) judge('date', sameDate(gold.date, got.date));
  if (gold.symbol) judge('symbol', withoutSpace(got.symbol) === withoutSpace(gold.symbol));
  if (gold.title) judge('title', wordF1(gold.title, got.title) >= 0.7);
  if (gold.issuer) judge('issuer', wordF1(gold.issuer, got.issuer) >= 0.5);
  if (gold.speakers?.length) {
    const named = (name: string) => (got.speakers ?? []).some((speaker) => wordF1(name, speaker.name) >= 0.5);
    judge(
      'speakers',
      gold.speakers.every((speaker) => named(speaker.name)),
    );
  }
}

const withoutSpace = (value: unknown): string => String(value ?? '').replace(/\s/g, '');

/** A turn is known by its first letters. */
const letters = 24;
/** As much text as is looked at for them. */
const reach = 80;

/** Scores where the turns of a record with several speakers begin. */
export function scoreSpeeches({ document, record }: AlignedDocument, tallies: Tallies): void {
  const wanted = document.gold.speeches ?? [];
  if (wanted.length === 0) return;
  const beginning = (text: string) => lettersOf(text).text.slice(0, letters);
  const text = record?.text ?? '';
  const found = (record?.speeches ?? []).map((turn) => beginning(text.slice(turn.start, turn.start + reach)));
  tallies.speeches.gold += wanted.length;
  tallies.speeches.predicted += found.length;
  for (const turn of wanted) {
    const at = found.indexOf(beginning(turn.startsWith));
    if (at < 0) continue;
    tallies.speeches.hits++;
    found.splice(at, 1);
  }
}
