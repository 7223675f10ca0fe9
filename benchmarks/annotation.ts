import { createHash } from 'node:crypto';

/** A mention as annotated documents have it; what its type does not have is left out. */
interface GoldMention {
  id: string;
  type: 'organization' | 'operation' | 'date' | 'figure';
  start: number;
  end: number;
  text: string;
  optional?: true;
  partOf?: string | null;
  [field: string]: unknown;
}

/** An excerpt with its annotation. */
export interface Annotated {
  readonly text: string;
  /** Rules are not to be tuned on it. */
  readonly held: boolean;
  readonly gold: { readonly file: string; readonly document: object; readonly mentions: readonly GoldMention[] };
}

/** Says what is wrong with a line, and gives up. */
type Fail = (what: string) => never;

const types = { O: 'organization', P: 'operation', D: 'date', F: 'figure' } as const;
type Letter = keyof typeof types;

/**
 * Reads an annotation and finds its quotes in the document that it is of, each behind the one before of its type.
 * @param name of the file, for what is said of its faults
 * @param documentNamed gives the text of the document
 * @throws Error naming file and line, where a quote is not there or a line is not as it must be
 */
export function readAnnotation(name: string, lines: string, documentNamed: (file: string) => string): Annotated {
  const rows = lines.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const fail = (row: number, what: string): never => {
    throw new Error(`${name}, line ${row + 1}: ${what}.`);
  };
  const [head, document] = rows;
  if (head?.[0] !== 'TEXT' || document?.[0] !== 'DOC') fail(0, 'it must begin with a TEXT and a DOC line');
  const text = `${excerptOf(head!, documentNamed, (what) => fail(0, what))}\n`;
  const behind: Record<Letter, number> = { O: 0, P: 0, D: 0, F: 0 };
  const mentions: GoldMention[] = [];
  const parts: { readonly of: GoldMention; readonly whole: string; readonly row: number }[] = [];
  const speakers: object[] = [];
  for (const [row, cells] of rows.entries()) {
    const [letter, ...rest] = cells;
    if (row < 2 || letter === '') continue;
    const flags = rest.filter((cell) => /^(?:opt|glued)$/.test(cell));
    const [quote, ...fields] = rest.filter((cell) => !flags.includes(cell)).map((cell) => (cell === '-' ? null : cell));
    if (letter === 'SPK') {
      const [role, organization, country] = fields;
      speakers.push({
        name: quote ?? null,
        role: role ?? null,
        organization: organization ?? null,
        country: country ?? null,
      });
      continue;
    }
    if (!(letter! in types) || !quote) fail(row, `“${cells.join(' | ')}” is no line of an annotation`);
    const kind = letter as Letter;
    const place = placeOf(quote!, text, behind[kind], flags.includes('glued'));
    if (!place)
      return fail(row, `“${quote}” does not stand in ${head![1]} behind the one before; is it another version?`);
    behind[kind] = place.end;
    const mention: GoldMention = {
      id: '',
      type: types[kind],
      ...place,
      text: text.slice(place.start, place.end),
      ...(flags.includes('opt') && { optional: true as const }),
      ...fieldsOf(kind, quote!, fields, (what) => fail(row, what)),
    };
    mentions.push(mention);
    const whole = kind === 'F' ? fields[8] : null;
    if (whole) parts.push({ of: mention, whole, row });
  }
  for (const { of, whole, row } of parts) {
    const near = mentions
      .filter((one) => one !== of && one.type === 'figure' && one.text.replace(/\s+/g, ' ') === whole)
      .sort((a, b) => Math.abs(a.start - of.start) - Math.abs(b.start - of.start))[0];
    of.partOf = near ? `${near.start}` : fail(row, `no figure is “${whole}”`);
  }
  return { text, held: head!.includes('held'), gold: goldOf(name, text, document!, speakers, mentions) };
}

/** The excerpt that a TEXT line names: it must be there, and have the words that were annotated where the line keeps their sum. */
function excerptOf(
  [, file, from, to, ...more]: readonly string[],
  documentNamed: (file: string) => string,
  fail: Fail,
): string {
  const [start, end] = [from, to].map((place) => (/^\d+$/.test(place ?? '') ? Number(place) : Number.NaN));
  if (!(start! < end!)) return fail(`“${from}” and “${to}” are no first character and one behind the last`);
  const whole = documentNamed(file!);
  if (end! > whole.length) return fail(`${file} has only ${whole.length} characters; is it another version?`);
  const excerpt = whole.slice(start, end);
  const kept = more.find((cell) => cell.startsWith('sha256:'));
  const sum = `sha256:${createHash('sha256').update(excerpt).digest('hex').slice(0, 16)}`;
  if (kept !== undefined && kept !== sum)
    return fail(
      `the excerpt of ${file} is not the one that was annotated (${sum} and not ${kept}); it is another version`,
    );
  return excerpt;
}

/** Numbers the mentions in the order of the text, and lets parts name their wholes by that. */
function goldOf(
  name: string,
  text: string,
  [, ...cells]: readonly string[],
  speakers: readonly object[],
  mentions: readonly GoldMention[],
): Annotated['gold'] & { readonly sha256: string } {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, mention] of ordered.entries()) mention.id = `m${i + 1}`;
  for (const mention of ordered)
    if (mention.partOf)
      mention.partOf = ordered.find(({ type, start }) => type === 'figure' && `${start}` === mention.partOf)!.id;
  const [kind, title, symbol, date, issuer, originalLanguage, place] = cells.map((cell) =>
    cell === '-' ? null : cell,
  );
  return {
    file: name.replace(/\.ann$/, '.txt'),
    sha256: createHash('sha256').update(text).digest('hex'),
    document: { kind, title, symbol, date, issuer, originalLanguage, place, speakers },
    mentions: ordered,
  };
}

/** What a line says of its mention, by its columns. */
function fieldsOf(
  kind: Letter,
  quote: string,
  fields: readonly (string | null)[],
  fail: Fail,
): Record<string, unknown> {
  const at = (i: number): string | null => fields[i] ?? null;
  if (kind === 'O') return { entity: at(0) ?? quote };
  if (kind === 'P') return { entity: at(0) ?? quote, edition: at(1) };
  if (kind === 'D') return { value: at(0) };
  const bounds = at(0) ?? '';
  const [told, from, to] = /^(-?\d+(?:\.\d+)?)?(?:\.\.(-?\d+(?:\.\d+)?)?)?$/.exec(bounds) ?? [];
  if (!told || told === '..')
    fail(`the bounds of “${quote}” are “${bounds}”, and should be such as 12, 180000.., ..500 or 10..15`);
  const numberOf = (bound: string | undefined) => (bound === undefined ? null : Number(bound));
  const [min, max] = [numberOf(from), numberOf(bounds.includes('..') ? to : from)];
  const [, qualifier, unit, counted, action, operation, edition, period] = Array.from({ length: 8 }, (_, i) => at(i));
  return { min, max, qualifier, unit: unit ?? '1', counted, action, operation, edition, period, partOf: null };
}

/** Where a quote stands next as words of its own, its spaces being any white space; `glued` where it may touch others. */
function placeOf(quote: string, text: string, from: number, glued: boolean): { start: number; end: number } | null {
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const [open, close] = glued ? ['', ''] : [solid(quote.slice(0, 1), '<!'), solid(quote.slice(-1), '!')];
  const pattern = new RegExp(open + words.join('\\s+') + close, 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

const solid = (end: string, look: '!' | '<!'): string => (/[\p{L}\p{N}]/u.test(end) ? `(?${look}[\\p{L}\\p{N}])` : '');
