import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Fault } from './errors.ts';
import { packageRoot } from './package-root.ts';
import { parseRules } from './rule-file.ts';

/** What a list of names holds before it is checked: entries with texts and lists of texts. */
export type Plain = Record<string, string | boolean | string[]>[];

const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Marks that mean something in YAML; a text that holds one must be quoted to count as plain. */
const marks = /[:#"[\]{}]/;
const opening = /^[\p{L}\d(]/u;
/** What YAML reads as something else than a text. */
const notText = /^(?:true|false|null|~|[-+.]?\d[\d._]*(?:e[-+]?\d+)?|0[xo][\da-f]+|\.inf|\.nan)$/i;

function text(written: string): string | null {
  const value = written.trim();
  const first = value.charCodeAt(0);
  if (first === 34 || first === 39) {
    const match = quoted.exec(value);
    return match && (match[1] ?? match[2]!);
  }
  if (marks.test(value)) return null;
  // Most texts begin with a capital, and no such text is anything else but True, False, Null or a kind of number.
  const capital = first >= 65 && first <= 90;
  if (!capital && !opening.test(value)) return null;
  return value.length < 12 && notText.test(value) ? null : value;
}

/**
 * Reads the plain part of YAML that lexicons are written in: a list of entries, each with texts, `true`, lists in square
 * brackets on one line, or lists of lines that begin with a dash. It takes a tenth of the time of a full parser, which
 * matters because lexicons are read on every start.
 * @returns the entries, or null where anything else is met: a full parser must then be asked
 */
export function readPlainYaml(source: string): Plain | null {
  const entries: Plain = [];
  let entry: Plain[number] | undefined;
  let list: string[] | undefined;
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('    - ')) {
      const value = text(line.slice(6));
      if (!list || value === null) return null;
      list.push(value);
      continue;
    }
    const mark = line.slice(0, 2);
    if (mark === '- ') {
      entry = {};
      entries.push(entry);
    } else if (mark !== '  ' || !entry) return null;
    list = undefined;
    const colon = line.indexOf(':');
    const key = line.slice(2, colon);
    const rest = line.slice(colon + 1).trim();
    if (colon < 0 || !/^[a-z]+$/.test(key) || entry![key] !== undefined) return null;
    if (rest === '') {
      list = [];
      entry![key] = list;
    } else if (rest.startsWith('[')) {
      const items = flow(rest);
      if (!items) return null;
      entry![key] = items;
    } else if (rest === 'true') entry![key] = true;
    else {
      const value = text(rest);
      if (value === null) return null;
      entry![key] = value;
    }
  }
  return entries;
}

function flow(written: string): string[] | null {
  if (!written.endsWith(']')) return null;
  const items: string[] = [];
  // A comma parts two items unless it stands within quotes.
  for (const part of written.slice(1, -1).match(/\s*(?:"[^"]*"|'[^']*')\s*|[^,]+/g) ?? []) {
    if (part.trim() === '') continue;
    const value = text(part);
    if (value === null) return null;
    items.push(value);
  }
  return items;
}

/**
 * Reads a file of names and checks it, fast where it is written plainly and by the full parser where it is not.
 * @param path below the package's folder, or absolute
 * @param quick for large files, does what the schema does for entries that are right, and gives null where any is not
 * @throws Fault RAP_RULE that names the file, the line, the entry and what is wrong
 */
export function loadNameFile<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  quick?: (entries: Plain) => z.output<Shape> | null,
): z.output<Shape> {
  let source: string;
  try {
    source = readFileSync(path.startsWith('/') ? path : join(packageRoot, path), 'utf8');
  } catch (cause) {
    throw new Fault('RAP_RULE', `The file of names ${path} cannot be read.`, { cause });
  }
  const plain = readPlainYaml(source);
  const checked = plain && quick?.(plain);
  if (checked) return checked;
  const result = plain && shape.safeParse(plain);
  // The full parser knows lines, which the message of a fault needs.
  return result?.success ? result.data : parseRules(source, path, shape);
}
