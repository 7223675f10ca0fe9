import type { Mention } from '../../src/core/mention.ts';
import type { Filler, FrameContext } from './context.ts';
import { filler } from './enumerations.ts';

/** Whose clauses follow, up to the next one: `The Security Council, Recalling …, 1. Condemns …`. */
export interface Resolver {
  readonly at: number;
  /** Null where the text says `We, the Heads of State`. */
  readonly body: Mention | null;
  /** A draft, which nobody has said yet. */
  readonly draft: boolean;
}

/** How the clauses of a resolution begin behind who resolves. */
const opened =
  /^,[\s*_]*(?:\d+\. )?(?:(?:Also|Further|Deeply|Gravely|Strongly) )?(?:\p{Lu}\p{Ll}+ing|\p{Lu}{4,}ING|Mindful|Alarmed|Convinced|Concerned|Guided|Determined|Conscious|Aware|Disturbed|Encouraged|Deeply|Gravely|Decides|Adopts|Welcomes|Condemns|Reaffirms|Expresses)\b/u;
const ourselves =
  /(?<![\p{L}“"])W[eE],[\s*]{1,4}(?:the )?(?:[\p{L}/-]+ ){0,4}?(?:Heads|[Ll]eaders|[Mm]inisters|Member States|participating States|[Rr]epresentatives|States)\b/gu;
const drafts = /\bdraft (?:resolution|decision|declaration|text)\b/i;
/** How far before its first words a text calls itself a draft, in characters. */
const head = 700;

/** Where a text begins to resolve, in its order; read once a document. */
export function resolversIn(text: string, mentions: readonly Mention[]): Resolver[] {
  const isDraft = (at: number) => drafts.test(text.slice(Math.max(0, at - head), at));
  const bodies = mentions.filter(
    (m) =>
      m.type === 'organization' &&
      /(?:^|[\s*_])T(?:he|HE)[\s*_]*$/.test(text.slice(Math.max(0, m.start - 8), m.start)) &&
      opened.test(text.slice(m.end, m.end + 60)),
  );
  return [
    ...bodies.map((body) => ({ at: body.start, body, draft: isDraft(body.start) })),
    ...[...text.matchAll(ourselves)].map(({ index }) => ({ at: index, body: null, draft: isDraft(index) })),
  ].sort((a, b) => a.at - b.at);
}

/** What may stand before a clause: its number, stars of emphasis. */
const numbered = /^[\s*_\d.]*(?:\([a-z]+\) )?$/;
/** A clause that decides, beside which another verb may stand: `2. Condemns …, and demands …`. */
const decides = /^[\s*_\d.]*(?:\([a-z]+\) )?(?:(?:Also|Further|Strongly) )?\p{Lu}?\p{Ll}+s\b.*\band $/u;
const participle = /^(?:(?!concern)\S+ )*?\S+ing\b/i;

/**
 * Who takes the position that a clause of a resolution states: the body that resolves. Of a clause alone (an excerpt) the
 * body of the record. Nobody has yet said what a draft says.
 */
export function resolver({ text, sentence, cue, resolver, record }: FrameContext): Filler | null {
  const verb = text.slice(cue.start, cue.end);
  const from = resolver?.body && resolver.body.start >= sentence.start && resolver.body.end <= cue.start;
  const before = text.slice(from ? resolver.body!.end + 1 : sentence.start, cue.start);
  const isParticiple = participle.test(verb);
  if (/^\p{Ll}/u.test(verb) ? isParticiple || !decides.test(before) : !numbered.test(before)) return null;
  // A participle begins a clause that goes on behind it; `Welcoming the report, he said…` is a sentence.
  if (isParticiple && !/[,;]\W*$/.test(text.slice(sentence.start, sentence.end))) return null;
  if (!resolver) return record?.resolves && !isParticiple ? { value: record.resolves } : null;
  if (resolver.draft) return null;
  return resolver.body ? filler(text, [resolver.body]) : { value: 'we' };
}
