import iconv from 'iconv-lite';
import { z } from 'zod';
import { loadRuleFile } from '../../src/core/rule-file.ts';

/** Where the letters of the languages stand below the package's folder. */
export const lettersFile = 'pipelines/read/letters.yaml';

const shape = z.array(
  z
    .object({
      encodings: z.array(z.string().refine((name) => iconv.encodingExists(name))).nonempty(),
      western: z.literal(true).optional(),
      languages: z.record(
        z.string(),
        z
          .object({
            letters: z.string(),
            capitals: z.string().optional(),
            common: z.string().optional(),
            example: z.string(),
          })
          .strict(),
      ),
    })
    .strict(),
);

let loaded: z.output<typeof shape> | undefined;

/** The letters of the languages by their encodings, read once. @throws Fault RAP_RULE where the file is wrong */
export const letterGroups = (): z.output<typeof shape> => {
  loaded ??= loadRuleFile(lettersFile, shape);
  return loaded;
};

/** Another encoding is chosen only where nearly all letters fit one of its languages, */
const least = 0.95;
/** where clearly fewer fit any language of Western Europe, */
const ahead = 0.1;
/** and where it makes a difference for more than a name or two. */
const fewest = 4;
/** What share of the letters the common ones of a language have at least. */
const fewestCommon = 0.15;

/**
 * The encoding whose letters above ASCII are those of one language, each where that language has it: the small ones
 * anywhere, capitals not behind a small one, signs not inside words. Null where those of Western Europe fit as well, or
 * where too few letters say anything. A letter that two encodings have in the same place speaks for neither.
 */
export function encodingByLetters(sample: Uint8Array): string | null {
  const buffer = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
  const groups = letterGroups();
  const western = groups.find((group) => group.western)!;
  const plain = iconv.decode(buffer, western.encodings[0]!);
  const usual = bestFit(plain, western.languages);
  let best: { encoding: string; fit: number } | null = null;
  for (const { encodings, languages, western: skip } of groups) {
    if (skip) continue;
    for (const encoding of encodings) {
      const text = iconv.decode(buffer, encoding);
      const fit = bestFit(text, languages);
      if (fit < least || fit - usual < ahead || !differ(text, plain)) continue;
      if (!best || fit > best.fit) best = { encoding, fit };
    }
  }
  return best?.encoding ?? null;
}

/** True where two readings of the same bytes differ in more than a name or two, and in more than one letter. */
function differ(a: string, b: string): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    seen.add(a[i]!);
    if (++count >= fewest && seen.size > 1) return true;
  }
  return false;
}

/** What share of the characters above ASCII fits the language that they fit best; 0 where there are none. */
function bestFit(text: string, languages: z.output<typeof shape>[number]['languages']): number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { index, 0: character } of text.matchAll(/[\u0080-\uffff]/g)) {
    const before = text[index - 1] ?? ' ';
    const inWord = /\p{L}/u.test(before) || /\p{L}/u.test(text[index + 1] ?? ' ');
    const letter = /\p{L}/u.test(character) && !'ªº'.includes(character);
    const small = character.toLowerCase();
    const control = character <= '\u009f' || character === '\ufffd';
    const apostrophe = /[’‘“”„«»–—…‚\u00a0\u00ad]/.test(character);
    if (!letter && !control && (apostrophe || !inWord)) continue;
    all++;
    if (!letter || (small !== character && /\p{Ll}/u.test(before))) continue;
    const key = small.length > 1 ? character : small;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (letters: string): number => [...letters].reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  const fits = Object.values(languages).map(({ letters, capitals = '', common }) =>
    common && count(common) < fewestCommon * all ? 0 : count(letters + capitals),
  );
  return all === 0 ? 0 : Math.max(...fits) / all;
}
