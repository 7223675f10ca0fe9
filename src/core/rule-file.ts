import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Fault } from './errors.ts';
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    throw new Fault(
      'RAP_RULE',
      `${name}:${lines.linePos(broken.pos[0]).line}: not valid YAML: ${broken.message.split('\n')[0]}`,
    );
  }
  const data: unknown = document.toJS();
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const node = document.getIn(issue.path.slice(0, issue.path.length) as unknown[], true) as
    | { range?: [number, number, number] }
    | undefined;
  const parent = document.getIn(issue.path.slice(0, -1) as unknown[], true) as
    | { range?: [number, number, number] }
    | undefined;
  const at = node?.range?.[0] ?? parent?.range?.[0];
  const line = at === undefined ? '' : `:${lines.linePos(at).line}`;
  throw new Fault('RAP_RULE', `${name}${line}: ${nameOf(data, issue.path)}${issue.path.join('.')}: ${issue.message}`);
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
