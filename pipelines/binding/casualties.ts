import { isVerb } from './chunks.ts';
import { type Binding, type Counted, isCount, type SentenceView } from './sentence.ts';

/** Adjectives that name the persons they are said of: `12 dead`. Participles (`14 wounded`) may be verbs of a noun left out, too. */
const adjective = /^(?:dead|missing|homeless)$/;
const participle = /^(?:wounded|injured|killed|displaced|hurt|captured)$/;

/** What leads to a loss and not to an act: `left 12 wounded`, `at the cost of 2 wounded`, `there were 3 injured`. */
const leaves = /^(?:left|leaves?|leaving|claim(?:ed|s|ing)?|suffer(?:ed|s|ing)?|lost|los(?:es?|ing))$/;

/**
 * `left 12 dead`, `at the cost of 2 dead and 14 wounded`: the persons are named by what became of them. Null where another noun
 * follows (`12 dead bodies`), and for a participle whose own noun was left out: `12 persons were killed and 40 injured`.
 */
export function casualties(s: SentenceView, b: Binding): Counted | null {
  const { terms } = s;
  // `left 3 dead, including 2 children, and 40 others wounded`
  const others = terms[b.at + 1]?.word === 'others' && s.before.some((o) => o.how === 'casualties');
  const at = others ? b.at + 2 : b.at + 1;
  const state = terms[at];
  if (!isCount(b.value) || state?.kind !== 'word') return null;
  const closed = !terms[at + 1] || /^(?:[,;:.)]|CC|IN|-|DATE)$/.test(terms[at + 1]!.tag);
  const named = adjective.test(state.word) || (participle.test(state.word) && (others || isLoss(s, b)));
  return closed && named ? { counted: state.text, to: at + 1, head: state.word } : null;
}

/** True where the words before a figure say that it is a loss: a verb of leaving, `cost of`, `there were`, or another loss. */
function isLoss({ terms, before }: SentenceView, { at }: Binding): boolean {
  let i = at - 1;
  while (/^(?:RB|DT)$/.test(terms[i]?.tag ?? '') || terms[i]?.word === 'another') i--;
  const last = before.at(-1);
  if (last?.how === 'casualties' && terms.slice(last.to, at).every((t) => /^(?:,|CC|DT)$|another/.test(t.tag)))
    return true;
  if (leaves.test(terms[i]?.word ?? '')) return true;
  if (terms[i]?.word === 'of') return /^(?:cost|toll|loss|price|casualties)$/.test(terms[i - 1]?.word ?? '');
  return isVerb(terms[i]) && terms[i - 1]?.tag === 'EX';
}
