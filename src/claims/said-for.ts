import type { ExtractionRecord } from '../core/record.ts';
import { indexAt, type Span } from '../core/span.ts';
import { statesIn } from './states.ts';

/**
 * Says of which State's share something may be told: the one on whose behalf it is said (that of the turn, else the single
 * one that the issuer's name or the title holds), and those that its sentence names besides the place and the doer of the
 * claim (`According to the Ministry of Internal Affairs of Kazakhstan, …`). Null where no State comes into it.
 */
export function saidFor(record: ExtractionRecord): (sentence: Span, own: readonly (string | null)[]) => string | null {
  const [issuer, title] = [record.document.issuer, record.document.title].map((words) => statesIn(words ?? ''));
  const ofDocument = [issuer!, title!].find((states) => states.length === 1) ?? [];
  const inSentence = new Map<number, string[]>();
  return (sentence, own) => {
    const turn = record.speeches[indexAt(record.speeches, sentence.start)];
    const said = turn ? statesIn(turn.state ?? '') : ofDocument;
    let named = inSentence.get(sentence.start);
    if (!named) {
      named = statesIn(record.text.slice(sentence.start, sentence.end));
      inSentence.set(sentence.start, named);
    }
    const told = new Set(statesIn(own.filter(Boolean).join('; ')));
    const others = named.filter((state) => !told.has(state));
    return [...new Set([...said, ...others])].sort().join(' ') || null;
  };
}
