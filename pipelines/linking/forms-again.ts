import type { Definition } from './definitions.ts';

/** A mention of a defined form. */
export interface FormMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Definition['kind'];
  readonly entity: string;
  readonly lexiconId: string | null;
}

/**
 * Every place where a defined form is written exactly so, as a word of its own. Places inside a longer name are left out;
 * a mention that covers exactly the form is given, so that it can be joined to the body that the document defines.
 * A form defined more than once means what the definition last before it says.
 * @param taken the mentions found so far, in the order of the text, not overlapping
 */
export function formsAgain(
  text: string,
  definitions: readonly Definition[],
  taken: readonly { readonly start: number; readonly end: number }[],
): FormMention[] {
  const byForm = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const list = byForm.get(definition.form);
    if (list) list.push(definition);
    else byForm.set(definition.form, [definition]);
  }
  const found: FormMention[] = [];
  for (const [form, list] of byForm) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (isPart(text, at, end) || covered(taken, at, end)) continue;
      const definition = list.findLast((one) => one.start <= at) ?? list[0]!;
      // A short name (`the Committee`) is one only from its definition on.
      if (definition.kind === 'name' && at < definition.start) continue;
      found.push({ start: at, end, kind: definition.kind, entity: definition.entity, lexiconId: definition.lexiconId });
    }
  }
  // Of forms that overlap (`the Committee`, `the Committee of Heads`) the longer one counts.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, i) => i === 0 || one.start >= found[i - 1]!.end);
}

const isPart = (text: string, start: number, end: number): boolean =>
  /[\p{L}\d]$/u.test(text.slice(start - 1, start)) || /^[\p{L}\d]/u.test(text.slice(end, end + 1));

/** True where a mention overlaps the stretch and is not just it. */
function covered(
  taken: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const over = taken[low];
  return over !== undefined && over.start < end && !(over.start === start && over.end === end);
}
