import type { Finding } from '../../src/core/mention.ts';

/** A form that a bracket gives to a body: letters (`CSTO`) or a short name (`the Committee`). */
export interface Definition {
  /** The span of the form itself. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly kind: 'letters' | 'name';
  /** The body's mention, or the part of it, that the form stands for. */
  readonly entity: string;
  readonly lexiconId: string | null;
}

/** What may stand before the form within the bracket. */
const lead =
  /^(?:hereinafter|hereafter|henceforth|also known as|also called|known as|or|abbreviated as|abbreviated|in short|now|formerly|Russian acronym|French acronym|Russian|French)?[\s,:]*(?:referred to as|known as|called|as)?[\s,:]*(?:the\s+)?/i;
const quotes = '["“”„«»\'‘’]?';
/** Two capitals at least, small letters and digits between them: `CSTO`, `CiB`, `MoD`, `ISIS-GS`, `M23`. */
const letters = new RegExp(`^${quotes}(\\p{Lu}[\\p{L}\\d]*(?:[-/&.–]\\p{L}[\\p{L}\\d]*)*)${quotes}$`, 'u');
const shortName =
  /^["“”„«»'‘’](?:the\s+)?(\p{Lu}[\p{L}-]+(?:\s+(?:of\s+(?:the\s+)?|for\s+|and\s+)?\p{Lu}[\p{L}-]+){0,4})["“”„«»'‘’]$/u;

/** A short name without quotes, behind words that say that it is one. */
const plainName = /^(\p{Lu}[\p{L}-]+(?:\s+(?:of\s+(?:the\s+)?|for\s+|and\s+)?\p{Lu}[\p{L}-]+){0,4})$/u;
const defines = /hereinafter|hereafter|henceforth/i;
/** A definition that stands behind a comma instead of in a bracket. */
const unbracketed =
  /^,?\s+(?=here(?:in)?after|henceforth)((?:hereinafter|hereafter|henceforth)\s+(?:(?:referred\s+to|known|called)\s+(?:as\s+)?)?["“„«'‘]?(?:the\s+)?\p{Lu}[\p{L}-]*(?:\s+(?:of\s+(?:the\s+)?|for\s+)?\p{Lu}[\p{L}-]+){0,4}["”»'’]?)/u;

/** True where the lexicon gives these letters to the body of this id. */
export type Bears = (lexiconId: string | null, form: string) => boolean;

/** The longest bracket that is looked into. */
const longest = 90;

/**
 * Reads the brackets that follow names of bodies: `Name (ACR)`, `Name ("ACR")`, `Name (hereinafter "the Committee")`,
 * `ACR (Name)`, `Name, hereinafter the Committee`. Several forms may be given at once (`CSTO, ODKB`).
 * @param findings bodies in the order of the text, not overlapping
 * @param isPlace true for letters that name a place (`UAE`), which then belong to the place inside the name
 * @param placeEndsAt true where the name of a place ends at that position
 * @param bears true for letters that the lexicon knows as a body's, whatever the initials of its name here are
 */
export function definitionsIn(
  text: string,
  findings: readonly Finding[],
  isPlace: (form: string) => boolean,
  placeEndsAt: (position: number) => boolean,
  bears: Bears = () => false,
): Definition[] {
  const found: Definition[] = [];
  for (const finding of findings) {
    const open = /^[*_]*\s{0,3}[*_]*\(\s*/.exec(text.slice(finding.end, finding.end + 12));
    if (!open) {
      const said = unbracketed.exec(text.slice(finding.end, finding.end + longest));
      if (!said) continue;
      const from = finding.end + said[0].length - said[1]!.length;
      found.push(...formsOf(text, from, said[1]!, finding, isPlace, placeEndsAt(finding.end), bears));
      continue;
    }
    const start = finding.end + open[0].length;
    const close = text.slice(start, start + longest).indexOf(')');
    if (close < 0) continue;
    found.push(
      ...formsOf(text, start, text.slice(start, start + close), finding, isPlace, placeEndsAt(finding.end), bears),
    );
  }
  return found;
}

function formsOf(
  text: string,
  start: number,
  inside: string,
  finding: Finding,
  isPlace: (form: string) => boolean,
  endsInPlace: boolean,
  bears: Bears,
): Definition[] {
  const found: Definition[] = [];
  let at = 0;
  for (const part of inside.split(/(?<=[,;])|(?<=\sor\s)/)) {
    const from = at + (/^\s*/.exec(part)?.[0].length ?? 0);
    at += part.length;
    const piece = part
      .trim()
      .replace(/[,;]$|\sor$/, '')
      .trim();
    const before = lead.exec(piece)?.[0] ?? '';
    const rest = piece.slice(before.length);
    const asLetters = letters.exec(rest);
    const asName = shortName.exec(rest) ?? (defines.test(before) ? plainName.exec(rest) : null);
    // Without quotes or a word that defines, small words with one capital are a remark, not a form.
    const form = asLetters && capitals(asLetters[1]!) >= 2 ? asLetters[1]! : asName?.[1];
    if (form === undefined || isPlace(form)) continue;
    const index = inside.indexOf(form, from + Math.max(0, before.length - 1));
    if (index < 0) continue;
    const owner = named(text, finding, form, endsInPlace, bears);
    if (!owner) continue;
    found.push({
      start: start + index,
      end: start + index + form.length,
      form,
      kind: asLetters && capitals(asLetters[1]!) >= 2 ? 'letters' : 'name',
      ...owner,
    });
  }
  return found;
}

const capitals = (form: string): number => (form.match(/\p{Lu}/gu) ?? []).length;

/** The initials of the words of a name that are written with a capital. */
const initials = (name: string): string => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');

/**
 * Whose form it is: of the whole name or of the part that stands right before the bracket, whichever has these initials
 * (`Crisis Response Center of the Collective Security Treaty Organization (CSTO)`).
 */
function named(
  text: string,
  finding: Finding,
  form: string,
  endsInPlace: boolean,
  bears: Bears,
): Pick<Definition, 'entity' | 'lexiconId'> | null {
  const whole = text.slice(finding.start, finding.end);
  const value = finding.value?.kind === 'name' ? finding.value : null;
  const wanted = form.replace(/[^\p{Lu}]/gu, '');
  const self = { entity: finding.entity ?? whole, lexiconId: value?.lexiconId ?? null };
  if (initials(whole) === wanted || bears(self.lexiconId, form)) return self;
  const last = value?.parts?.find((part) => part.end === finding.end);
  if (last?.entity && initials(text.slice(last.start, last.end)) === wanted) {
    return { entity: last.entity, lexiconId: null };
  }
  // Behind a place the letters may be the place's (`Government of the Russian Federation (RF)`).
  return endsInPlace && !initials(whole).startsWith(wanted) ? null : self;
}
