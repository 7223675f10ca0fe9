import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Fault } from './errors.ts';
import { issueInWords } from './issue-in-words.ts';
import { packageRoot } from './package-root.ts';

/**
 * What every rule says of itself. The words that the rule must find stand in double square brackets in the example; the
 * counter-example looks like it, and the rule must find nothing there.
 */
export const ruleShape = {
  id: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/, 'an id is the extractor, a slash and a name in lower case: dates/day-month-year'),
  /** How often the rule is right by itself. */
  probability: z.number().gt(0).lt(1).default(0.9),
  example: z.string().includes('[[').includes(']]'),
  counter: z.string(),
  note: z.string().optional(),
} as const;

/** A rule as tests, `explain` and the README see it. */
export interface RuleInfo {
  readonly id: string;
  readonly probability: number;
  readonly example: string;
  readonly counter: string;
  readonly note?: string | undefined;
}

/**
 * Reads a YAML file of rules or names and checks it.
 * @param path below the package's folder, or absolute
 * @throws Fault RAP_RULE that names the file, the line, the rule and what is wrong
 */
export function loadRuleFile<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
  const file = path.startsWith('/') ? path : join(packageRoot, path);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Fault('RAP_RULE', `The rule file ${path} cannot be read.`, { cause });
  }
  return parseRules(text, path, shape);
}

/** The same for rules that are already in memory; `name` stands for the file in messages. */
export function parseRules<Shape extends z.ZodType>(text: string, name: string, shape: Shape): z.output<Shape> {
  const read = readRules(text, name, shape);
  if (read.faults === undefined) return read.data;
  throw new Fault('RAP_RULE', read.faults[0]!);
}

/**
 * Every fault of a file of rules, each with the file, the line and the rule; the faults of its form hide all others.
 * @param name stands for the file in messages
 */
export const faultsIn = (text: string, name: string, shape: z.ZodType): readonly string[] =>
  readRules(text, name, shape).faults ?? [];

type Read<Data> = { readonly data: Data; readonly faults?: undefined } | { readonly faults: readonly string[] };

function readRules<Shape extends z.ZodType>(text: string, name: string, shape: Shape): Read<z.output<Shape>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const broken = document.errors.map(({ pos, message }) => {
      const line = lines.linePos(pos[0]).line;
      return `${name}:${line}: not valid YAML: ${message.split('\n')[0]}`;
    });
    return { faults: broken };
  }
  const data: unknown = document.toJS();
  const result = shape.safeParse(data);
  if (result.success) return { data: result.data };
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const node = document.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined;
    return node?.range === undefined ? undefined : lines.linePos(node.range[0]).line;
  };
  const faults = result.error.issues.map((issue) => {
    const { path } = issue;
    const line = lineOf(path) ?? lineOf(path.slice(0, -1));
    const isList = issue.code === 'invalid_type' && issue.expected === 'array' && path.length === 0;
    const wanted = isList ? ' of entries, each beginning with “- id: ”' : '';
    const where = `${name}${line === undefined ? '' : `:${line}`}`;
    return `${where}: ${nameOf(data, path)}${issueInWords(issue, data)}${wanted}`;
  });
  return { faults };
}

/** The id of the rule that a path of keys runs through, for the message. */
function nameOf(data: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = data;
  let id = '';
  for (const key of path) {
    if (at === null || typeof at !== 'object') break;
    at = (at as Record<PropertyKey, unknown>)[key];
    if (at && typeof at === 'object' && 'id' in at) id = String((at as { id: unknown }).id);
  }
  return id ? `rule ${id}: ` : '';
}
