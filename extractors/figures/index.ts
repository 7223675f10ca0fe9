import { ruleEvidence } from '../../src/core/evidence.ts';
import { defineExtractor, type Readable } from '../../src/core/extractor.ts';
import type { Finding } from '../../src/core/mention.ts';
import { NUMBER } from '../../src/core/tokens.ts';
import type { FigureValue } from '../../src/core/value.ts';
import { carriedUnit } from './carry.ts';
import { isWarming } from './degrees.ts';
import { pointsGroup } from './digits.ts';
import { type Reading, readFigure } from './figure.ts';
import { type Memory, refuse } from './guards.ts';
import { isAge, rulesOf } from './kinds.ts';
import type { Grammar } from './numeral.ts';
import { sharePoints } from './points.ts';
import { type FigureRule, files, loadRules, loadTables, type Tables } from './tables.ts';
import type { View } from './view.ts';

/**
 * Finds figures: numbers in digits or words that say how many, how much or what share, with their bounds and unit. What
 * they count is left open; the binding stage fills it in.
 */
export const figures = defineExtractor({
  type: 'figure',
  files,
  compile(vocabulary) {
    const tables = loadTables(vocabulary);
    const rules = loadRules();
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const triggers = triggersOf(tables);
    return { rules, find: (document) => find(document, tables, byId, triggers) };
  },
});

/** Which word numbers may begin a figure, as a table that a scan can look into without hashing. */
function triggersOf({ numbers }: Tables): Uint8Array {
  const ids = [...numbers.words].filter(([, word]) => word.kind !== 'ordinal').map(([id]) => id);
  const table = new Uint8Array(Math.max(...ids) + 1);
  for (const id of ids) table[id] = 1;
  return table;
}

/**
 * One pass over the tokens. The scan goes on behind what was read, whether it is a figure or not; where a range was
 * refused, it goes on behind the first number, for only that may be at fault (`in 2017 to 12,000`), unless the two are a ratio.
 */
function find(
  { text, tokens }: Readable,
  tables: Tables,
  rules: ReadonlyMap<string, FigureRule>,
  triggers: Uint8Array,
): Finding[] {
  const view: View = { text, tokens };
  let points: boolean | undefined;
  const grammar: Grammar = {
    tables,
    pointGroups: () => {
      points ??= pointsGroup(text);
      return points;
    },
  };
  const memory: Memory = { labelEnd: -1, symbolEnd: -1, hourEnd: -1, dialledEnd: -1, listed: -1, figureEnd: -1 };
  const found: Finding[] = [];
  let last: Reading | null = null;
  const { count, kind, word } = tokens;
  for (let i = 0; i < count; ) {
    if (kind[i] !== NUMBER && triggers[word[i]!] !== 1) {
      i++;
      continue;
    }
    const reading = readFigure(view, grammar, i);
    const refused = reading && refuse(view, grammar, reading, memory);
    const taken = reading !== null && !refused;
    if (taken) {
      const carried = carriedUnit(view, tables, reading, last);
      const whole = carried ? { ...reading, unit: carried, carried: true } : reading;
      last = sharePoints(view, grammar, whole, last) ?? whole;
      found.push(toFinding(view, tables, rules, last));
      memory.figureEnd = last.to;
    }
    i = Math.max(i + 1, (taken || refused === 'ratio' ? reading?.second?.to : null) ?? reading?.numeral.to ?? 0);
  }
  return found;
}

function toFinding(view: View, tables: Tables, rules: ReadonlyMap<string, FigureRule>, reading: Reading): Finding {
  const ids = rulesOf(view, tables, reading);
  const rule = rules.get(ids[0]!)!;
  return {
    type: 'figure',
    start: view.tokens.start[reading.from]!,
    end: view.tokens.end[reading.to - 1]!,
    rules: ids,
    evidence: [ruleEvidence(rule.id, rule.probability)],
    entity: null,
    value: figureValue(view, tables, reading),
  };
}

/** The figure's value, its magnitude and unit multiplied out. A part of a whole without a unit is in per cent. */
function figureValue(view: View, tables: Tables, r: Reading): FigureValue {
  const share = r.numeral.form === 'part' && !r.unit;
  const factor = share ? 100 : (r.unit?.factor ?? 1);
  const first = round((r.numeral.value ?? 0) * factor * r.sign);
  const second = r.second ? round((r.second.value ?? 0) * factor * r.secondSign) : first;
  const [low, high] = first <= second ? [first, second] : [second, first];
  return {
    kind: 'figure',
    min: r.qualifier === 'under' ? null : low,
    max: r.qualifier === 'over' ? null : high,
    qualifier: r.qualifier,
    unit: share ? '%' : isWarming(view, r) ? 'Cel' : (r.unit?.unit ?? (isAge(view, tables, r) ? 'a' : '1')),
    counted: null,
    action: null,
    operation: null,
    edition: null,
    period: null,
    partOf: null,
    place: null,
    actor: null,
  };
}

/** Takes off what binary fractions leave behind (`0.1 * 3`), to twelve digits; beyond a thousand million to all that count. */
const round = (value: number): number => {
  // No noughts below nothing.
  if (value === 0) return 0;
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(Math.abs(value) < 1e9 ? 12 : 15));
};
