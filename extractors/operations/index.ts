import { z } from 'zod';
import { type Evidence, ruleEvidence } from '../../src/core/evidence.ts';
import { defineExtractor, type Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { oneSpaced } from '../../src/core/one-spaced.ts';
import { compilePattern, type PatternMatch, patternSet } from '../../src/core/pattern.ts';
import { loadRuleFile, type RuleInfo, ruleShape } from '../../src/core/rule-file.ts';
import { bySpan, indexAt } from '../../src/core/span.ts';
import { CAPITAL, tokenFrom, UPPER } from '../../src/core/tokens.ts';
import { namesOfPlural } from './capital-plural.ts';
import { loadKnown } from './known.ts';
import { namesBehind } from './lists.ts';
import { beforeHyphen, type OperationName, readBareYear, withHyphened } from './name.ts';
import { type Series, seriesFile } from './own-series.ts';
import { acronyms, isListed, repeats } from './repeats.ts';
import { cutShouted } from './shouted-name.ts';
import { loadWords } from './words.ts';

const folder = 'extractors/operations';
/** How many tokens there are at the most from a name's first to its head: a sub-operation, an edition and words between. */
const farthest = 24;
const shape = z.array(
  z
    .object({
      ...ruleShape,
      pattern: z.string().optional(),
      /** What must speak for a match besides the shape; the functions are `needs` below. */
      needs: z.enum(['name-sign', 'topic']).optional(),
    })
    .strict(),
);

/** A name with its series, and that of the lexicon where it is known. */
interface InSeries {
  readonly name: OperationName;
  readonly series: string;
  readonly entry: Series | undefined;
}

/** Finds named operations, exercises and campaigns, with their edition. */
export const operations = defineExtractor({
  type: 'operation',
  files: [`${folder}/patterns.yaml`, `${folder}/words.yaml`, seriesFile],
  compile(vocabulary) {
    const rules = loadRuleFile(`${folder}/patterns.yaml`, shape);
    const words = loadWords(`${folder}/words.yaml`, vocabulary);
    const known = loadKnown(vocabulary);
    const set = patternSet(
      rules.flatMap((rule) =>
        rule.pattern ? [{ rule, pattern: compilePattern(rule.pattern, words.classes, vocabulary) }] : [],
      ),
    );
    const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;

    /** The answers for the sentences of one document: each is asked for as often as it has capitals. */
    const answers = new WeakMap<Readable['tokens'], Map<number, boolean>>();

    /** True where the sentence speaks of operations or exercises by such a word. */
    function onTopic({ tokens, sentences }: Readable, position: number): boolean {
      const index = indexAt(sentences, position);
      const sentence = sentences[index];
      if (!sentence) return false;
      const answered = answers.get(tokens) ?? new Map<number, boolean>();
      answers.set(tokens, answered);
      const known = answered.get(index);
      if (known !== undefined) return known;
      let i = tokenFrom(tokens, sentence.start);
      while (i < tokens.count && tokens.start[i]! < sentence.end && !words.heads.has(tokens.word[i]!)) i++;
      const said = i < tokens.count && tokens.start[i]! < sentence.end;
      answered.set(index, said);
      return said;
    }

    /**
     * A capitalised word next to `operation` is as often a country or a body as a name. It needs a sign of its own: the
     * lexicon, an edition, or that it is neither an acronym, nor the first word of its sentence, nor an adjective of a
     * people, in a sentence about operations.
     */
    function hasNameSign(document: Readable, match: PatternMatch, listed: boolean, name: OperationName): boolean {
      if (listed && !(name.edition === null && beginsAsWord(document, match))) return true;
      // `The Horizon 2020 programme`: most programmes are no operations, whatever they are called.
      if (hasWeakHead(document, match) && !onTopic(document, document.tokens.start[match.from]!)) return false;
      if (name.edition) return true;
      const { text, tokens, sentences } = document;
      const at = match.captures.n!.from;
      const word = text.slice(tokens.start[at]!, tokens.end[at]!);
      if ((tokens.flags[at]! & UPPER) !== 0 || /(?:an|ish|ese|ch|i|ic|al)$/.test(word)) return false;
      if (sentences[indexAt(sentences, tokens.start[at]!)]?.start === tokens.start[at]) return false;
      // `Channel-Centre` is one name: what stands behind its hyphen is none by itself.
      if (at > 0 && text.charAt(tokens.start[at]! - 1) === '-') return false;
      const before = at > match.from ? undefined : at - 1;
      if (
        before !== undefined &&
        before >= 0 &&
        (tokens.flags[before]! & CAPITAL) !== 0 &&
        !isAcronym(document, before)
      )
        return false;
      const after = match.captures.n!.to;
      if (match.to === after && after < tokens.count && (tokens.flags[after]! & CAPITAL) !== 0) return false;
      return onTopic(document, tokens.start[at]!);
    }

    /** By word number; every token is asked, and a look into an array is the cheapest. */
    const heads = new Uint8Array(Math.max(...words.heads, ...words.weak) + 1);
    for (const word of [...words.heads, ...words.weak]) heads[word] = 1;
    const isHead = (word: number): boolean => word < heads.length && heads[word] === 1;

    /** An ordinary word that is also a series' name, where every word has a capital: at the beginning of its sentence. */
    function beginsAsWord({ text, tokens, sentences }: Readable, match: PatternMatch): boolean {
      const { from, to } = match.captures.n!;
      const start = tokens.start[from]!;
      if (sentences[indexAt(sentences, start)]?.start !== start) return false;
      return known.isCommon(text.slice(start, tokens.end[to - 1]!));
    }

    function hasWeakHead({ tokens }: Readable, match: PatternMatch): boolean {
      return words.weak.has(tokens.word[match.from]!) || words.weak.has(tokens.word[match.to - 1]!);
    }

    /** A name with its series, and that of the lexicon; a known series ends before a hyphen (`Kanal-Patrol`). */
    function seriesIn({ text, tokens }: Readable, from: number, name: OperationName): InSeries {
      const seriesOf = (one: OperationName) =>
        oneSpaced(text.slice(tokens.start[from]!, tokens.end[one.seriesTo - 1]!));
      const entry = known.byName(seriesOf(name));
      if (entry) return { name: withHyphened(text, tokens, name) ?? name, series: seriesOf(name), entry };
      const short = beforeHyphen(text, tokens, from, name);
      const shorter = short && known.byName(seriesOf(short));
      return shorter
        ? { name: short, series: seriesOf(short), entry: shorter }
        : { name, series: seriesOf(name), entry };
    }

    /** A year of two digits belongs to the name of an exercise, whatever it counts behind other names. */
    function withBareYear({ text, tokens }: Readable, match: PatternMatch, name: OperationName): OperationName {
      if (name.edition !== null || name.sub) return name;
      let exercise = false;
      for (let i = match.from; i < match.to; i++) exercise ||= words.yearly.has(tokens.word[i]!);
      const edition = exercise ? readBareYear(text, tokens, name.to) : null;
      return edition ? { ...name, ...edition } : name;
    }

    function findingOf(document: Readable, rule: RuleInfo, from: number, to: number, read: InSeries): Finding {
      const { tokens } = document;
      const { name, series, entry } = read;
      return {
        type: 'operation',
        start: tokens.start[from]!,
        end: tokens.end[to - 1]!,
        rules: [rule.id],
        evidence: [ruleEvidence(rule.id, rule.probability), ...signs(series, entry, name)],
        entity: entry?.name ?? series,
        value: { kind: 'operation', edition: name.edition, ...subIn(document, name) },
      };
    }

    /** What a list goes on with behind the names found so far. */
    function lists(document: Readable, found: readonly Finding[]): Finding[] {
      const rule = ruleOf('operations/listed');
      const starts = new Set(found.map(({ start }) => start));
      return found.flatMap((first) =>
        namesBehind(document, first, words.never).flatMap(({ from, name }) =>
          starts.has(document.tokens.start[from]!)
            ? []
            : [findingOf(document, rule, from, name.to, seriesIn(document, from, name))],
        ),
      );
    }

    function shapes(document: Readable): Finding[] {
      const { text, tokens } = document;
      const findings: Finding[] = [];
      let head = 0;
      /** The next head word behind a token; tokens are asked in their order. */
      const headBehind = (i: number): number => {
        if (head <= i) for (head = i + 1; head < tokens.count && !isHead(tokens.word[head]!); head++);
        return head;
      };
      for (let i = 0; i < tokens.count; i++) {
        for (const { rule, pattern } of set.at(tokens, i)) {
          // What a rule needs is asked first where it is cheap: any capital may begin such a name.
          if (rule.needs === 'topic' && !onTopic(document, tokens.start[i]!)) continue;
          if (rule.needs === 'name-sign' && headBehind(i) - i > farthest && !isHead(tokens.word[i]!)) continue;
          const match = pattern.match(text, tokens, i);
          if (!match) continue;
          const { from, value } = match.captures.n!;
          if (isCutAtHyphen(document, from, value as OperationName)) continue;
          const dated = withBareYear(document, match, withOrdinal(value as OperationName, match));
          const isKnown = (series: string) => known.byName(series) !== undefined;
          const shouted = cutShouted(text, tokens, from, dated, isKnown, words.verbs);
          const read = {
            ...seriesIn(document, from, shouted?.name ?? dated),
            ...(shouted?.series && { series: shouted.series }),
          };
          if (rule.needs === 'name-sign' && !hasNameSign(document, match, read.entry !== undefined, read.name))
            continue;
          const end = shouted ? read.name.to : Math.max(match.innerTo, read.name.to);
          findings.push(findingOf(document, rule, match.innerFrom, end, read));
        }
      }
      return findings;
    }

    return {
      rules,
      find(document) {
        const alone = shapes(document);
        const plural = namesOfPlural(document, words.plurals, words.never).map(({ from, name }) =>
          findingOf(document, ruleOf('operations/capital-plural'), from, name.to, seriesIn(document, from, name)),
        );
        const shaped = [...alone, ...lists(document, alone), ...plural];
        const listed = known.find(document, ruleOf('operations/known'));
        const named = joinTranslations([...shaped, ...notInside(listed, shaped)]);
        const found = [...named, ...acronyms(document, named, ruleOf('operations/acronym'))];
        return [...found, ...repeats(document, found, ruleOf('operations/repeated'))];
      },
    };
  },
});

/** A piece of a longer word is no name: `Co` of `Project Co-ordinator`, `Kul` of `Issyk-Kul-Storm`. */
function isCutAtHyphen({ text, tokens }: Readable, from: number, { to }: OperationName): boolean {
  const start = tokens.start[from]!;
  return (
    /\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[-‐‑]\p{Ll}/u.test(text.slice(tokens.end[to - 1], tokens.end[to - 1]! + 2))
  );
}

/** A name without an edition takes it from the ordinal before its head word. */
const withOrdinal = (name: OperationName, { captures }: PatternMatch): OperationName => {
  const ordinal = captures.o?.value;
  return name.edition === null && typeof ordinal === 'string' ? { ...name, edition: ordinal } : name;
};

/** An all-capital word such as `CSTO`, which runs operations and may stand before their names. */
const isAcronym = ({ tokens }: Readable, at: number): boolean => (tokens.flags[at]! & UPPER) !== 0;

function signs(series: string, entry: Series | undefined, name: OperationName): Evidence[] {
  const known = entry && `the lexicon has “${series}” as a name of the series ${entry.name}`;
  return [
    ...(known ? [{ name: 'in-lexicon', weight: 1.5, note: known }] : []),
    ...(name.edition ? [{ name: 'edition', weight: 0.7, note: `it bears an edition, ${name.edition}` }] : []),
  ];
}

/** The findings that no other one holds; both lists are gone through once. */
function notInside(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const sorted = [...others].sort(bySpan);
  let next = 0;
  /** How far those reach that begin before the finding or with it. */
  let reach = -1;
  return [...findings].sort(bySpan).filter(({ start, end }) => {
    for (; next < sorted.length && sorted[next]!.start <= start; next++) reach = Math.max(reach, sorted[next]!.end);
    return reach < end;
  });
}

/** The sub-operation of a name, in the text's words. */
const subIn = ({ text, tokens }: Readable, { sub }: OperationName): { sub?: string } =>
  sub ? { sub: text.slice(tokens.start[sub.from]!, tokens.end[sub.to - 1]!).replace(/\s+/g, ' ') } : {};

/** A translation behind a name, in brackets or after words that say so, names the same series, here and everywhere else. */
function joinTranslations(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const renamed = new Map<string, Finding>();
  for (const finding of sorted) {
    if (!finding.rules[0]!.startsWith('operations/translation') || finding.entity === null) continue;
    const before = sorted.findLast((f) => f.end < finding.start && f.start >= finding.start - 80);
    if (!before || before.entity === null || before.entity === finding.entity) continue;
    // The name that the lexicon knows goes before the one that it does not.
    if (isListed(finding) && !isListed(before)) renamed.set(before.entity, finding);
    else renamed.set(finding.entity, before);
  }
  if (renamed.size === 0) return sorted;
  return sorted.map((finding) => {
    const series = finding.entity === null ? undefined : renamed.get(finding.entity);
    if (!series) return finding;
    const note = `the document says that it is another name of ${series.entity}`;
    return {
      ...finding,
      entity: series.entity,
      evidence: [...finding.evidence, { name: 'translation', weight: 0, note }],
    };
  });
}
