import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What zod calls a form, as whoever wrote the data would. */
const forms: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  null: 'null',
};

const formOf = (type: string): string => forms[type] ?? type;

/**
 * What is wrong with data that a zod schema refused, in words that say what is wanted and name the place: `“verdict” must be one of
 * accept, reject`; `“document” is missing; it must be text`. Our own messages of a schema are given as they are.
 * @param data what was checked, to tell what is missing from what is of another form
 */
export function issueInWords(issue: Issue, data: unknown): string {
  const place = issue.path.length === 0 ? 'The whole' : `“${issue.path.join('.')}”`;
  const isThere = valueAt(data, issue.path) !== undefined;
  const must = (what: string) => (isThere ? `${place} must be ${what}` : `${place} is missing; it must be ${what}`);
  switch (issue.code) {
    case 'invalid_type':
      return must(formOf(issue.expected));
    case 'invalid_value':
      return must(issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`);
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return `${issue.path.length === 0 ? '' : `${place}: `}nobody knows what ${keys} ${issue.keys.length === 1 ? 'is' : 'are'} here`;
    }
    case 'too_small':
      return must(sizeInWords('at least', issue.minimum, issue.origin));
    case 'too_big':
      return must(sizeInWords('at most', issue.maximum, issue.origin));
    case 'invalid_format':
      return must(textForm(issue));
    case 'invalid_union':
      return must(optionsOf(issue));
    default:
      return issue.path.length === 0 ? issue.message : `${place}: ${issue.message}`;
  }
}

/** How a text must be: a pattern, what it must hold or begin with, or a format by its name. */
function textForm(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'regex') return `of the form ${issue.pattern}`;
  if ('includes' in issue) return `text with “${issue.includes}” in it`;
  if ('prefix' in issue) return `text that begins with “${issue.prefix}”`;
  return `text of the format ${issue.format}`;
}

function sizeInWords(bound: string, size: number | bigint, origin: string): string {
  if (origin === 'string') return `text of ${bound} ${size} ${Number(size) === 1 ? 'character' : 'characters'}`;
  return origin === 'array' ? `a list of ${bound} ${size}` : `${bound} ${size}`;
}

/** Of a union what each of its members takes, as far as that is a form or a word. */
function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  // Where one field tells which member is meant, it is that field's words that are wanted.
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options)) return `one of ${options.join(', ')}`;
  const wanted = issue.errors.flat().flatMap((one) => {
    if (one.path.length > 0) return [];
    if (one.code === 'invalid_type') return formOf(one.expected);
    return one.code === 'invalid_value' ? one.values.map(String) : [];
  });
  const known = [...new Set(wanted)];
  return known.length === 0 ? 'of another form' : known.join(' or ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at = data;
  for (const key of path) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
