import { ruleEvidence } from '../../src/core/evidence.ts';
import type { Readable } from '../../src/core/extractor.ts';
import { fold, foldCode } from '../../src/core/fold.ts';
import { linkedBy } from '../../src/core/linked.ts';
import type { Finding } from '../../src/core/mention.ts';
import type { RuleInfo } from '../../src/core/rule-file.ts';
import { BLOCK, CAPITAL, tokenFrom, UPPER, WORD } from '../../src/core/tokens.ts';
import { WordIndex } from '../../src/core/word-index.ts';
import { readBareYear, readEdition } from './name.ts';

/**
 * Acronyms that are defined in brackets behind a name (`Operation Distant Shores (ODS)`): the definition and every later
 * use. The letters must be the first letters of the name's words.
 */
export function acronyms({ text, tokens }: Readable, found: readonly Finding[], rule: RuleInfo): Finding[] {
  const defined = new WordIndex<Finding>();
  for (const finding of found) {
    const i = tokenFrom(tokens, finding.end);
    if (i + 2 >= tokens.count || text[tokens.start[i]!] !== '(' || text[tokens.start[i + 2]!] !== ')') continue;
    const acronym = text.slice(tokens.start[i + 1]!, tokens.end[i + 1]!);
    const initials = (text.slice(finding.start, finding.end).match(/\p{Lu}/gu) ?? []).join('');
    if (acronym.length > 1 && acronym === initials) defined.set(acronym, finding);
  }
  if (defined.size === 0) return [];
  const findings: Finding[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i]! & UPPER) === 0) continue;
    const full = defined.at(text, tokens.start[i]!, tokens.end[i]!);
    if (!full) continue;
    findings.push({
      ...full,
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      rules: [rule.id],
      evidence: [
        ruleEvidence(rule.id, rule.probability),
        linkedBy(full.entity ?? '', 'the document, which says in brackets that it is short for it'),
      ],
      value: { kind: 'operation', edition: null },
    });
  }
  return findings;
}

/** True where the lexicon has the series of a finding. */
export const isListed = ({ evidence }: Finding): boolean => evidence.some(({ name }) => name === 'in-lexicon');

/** Words shorter than this are too common to be found again without a sign. */
const shortest = 4;

/**
 * Further uses of a series' name that was found by another rule: capitalised, on its own, in the same document. Names of
 * one short or all-capital word are left out, since they may be something else's acronym.
 */
export function repeats({ text, tokens }: Readable, found: readonly Finding[], rule: RuleInfo): Finding[] {
  const series = new Map<string, { words: string[]; of: Finding; dated: boolean }[]>();
  for (const finding of found) {
    if (finding.rules[0] === 'operations/acronym') continue;
    const words = wordsOf(text, finding);
    const first = words[0];
    // A translation of the series' name (`Illegal-2024` of Nelegal) is an ordinary word without its edition.
    const dated = finding.entity !== null && !fold(finding.entity).includes(words.join(' '));
    if (!first || (words.length === 1 && first.length < shortest)) continue;
    const list = series.get(first) ?? [];
    if (!list.some((entry) => entry.words.join(' ') === words.join(' '))) list.push({ words, of: finding, dated });
    series.set(first, list);
  }
  if (series.size === 0) return [];
  // Most capitals begin no name: their first letter says so without a look-up of the word.
  const firsts = new Set([...series.keys()].map((word) => word.charCodeAt(0)));
  const taken = new Set(found.map((f) => f.end));
  const findings: Finding[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) === 0) continue;
    if (!firsts.has(foldCode(text.charCodeAt(tokens.start[i]!)))) continue;
    const candidates = series.get(fold(text.slice(tokens.start[i]!, tokens.end[i]!)));
    if (!candidates) continue;
    for (const { words, of, dated } of candidates) {
      const to = i + words.length;
      const same = words.every(
        (word, k) =>
          i + k < tokens.count &&
          (k === 0 || (tokens.flags[i + k]! & BLOCK) === 0) &&
          (tokens.flags[i + k]! & CAPITAL) !== 0 &&
          fold(text.slice(tokens.start[i + k]!, tokens.end[i + k]!)) === word,
      );
      if (!same || (!isListed(of) && inLongerName(text, tokens, i))) continue;
      const edition = readEdition(text, tokens, to) ?? yearAgain(readBareYear(text, tokens, to), of);
      if (dated && !edition) continue;
      const end = tokens.end[(edition?.to ?? to) - 1]!;
      if (taken.has(end)) continue;
      findings.push({
        ...of,
        start: tokens.start[i]!,
        end,
        rules: [rule.id],
        // With its edition a known series is as sure as where it was found first.
        evidence: [
          ruleEvidence(rule.id, rule.probability),
          ...(edition ? of.evidence.filter((sign) => sign.name === 'in-lexicon') : []),
          linkedBy(of.entity ?? '', 'its name, by which the document calls an operation elsewhere'),
        ],
        value: { kind: 'operation', edition: edition?.edition ?? null },
      });
    }
  }
  return findings;
}

/** A year of two digits counts where the document says elsewhere that it is the edition. */
const yearAgain = <Year extends { readonly edition: string }>(year: Year | null, { value }: Finding): Year | null =>
  value?.kind === 'operation' && value.edition === year?.edition ? year : null;

/**
 * True where a capitalised word before token `i` makes one name with it (`East Hills Safe Haven`); acronyms, and the first
 * words of sentences, do not.
 */
function inLongerName(text: string, tokens: Readable['tokens'], i: number): boolean {
  const before = i - 1;
  if (before < 0 || (tokens.flags[i]! & BLOCK) !== 0 || tokens.kind[before] !== WORD) return false;
  if ((tokens.flags[before]! & CAPITAL) === 0 || (tokens.flags[before]! & UPPER) !== 0) return false;
  const first =
    before === 0 || (tokens.flags[before]! & BLOCK) !== 0 || /[.!?:;]/.test(text[tokens.start[before - 1]!]!);
  return !first && text.charAt(tokens.start[i]! - 1) === ' ';
}

/** The folded words of a finding's series, without its head word and its edition. */
function wordsOf(text: string, finding: Finding): string[] {
  const name = text.slice(finding.start, finding.end).replace(/^(?:Operation|Exercise|Campaign|Project)\s+/u, '');
  return (name.match(/^[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*/u)?.[0] ?? '').split(/\s+/).filter(Boolean).map(fold);
}
