import { z } from 'zod';
import type { SymbolParts } from '../../src/core/document.ts';
import { loadRuleFile } from '../../src/core/rule-file.ts';

const part = z.string();
const shape = z
  .object({
    organs: z.record(z.string(), z.string()),
    grammars: z.array(
      z
        .object({
          id: z.string().startsWith('symbols/'),
          house: z.string(),
          /** The organ that the symbol names is the one that the document is a record or an act of. */
          record: z.boolean().default(false),
          /** A number by which an office counts its releases, and no symbol of a series of documents. */
          release: z.boolean().default(false),
          pattern: z.string(),
          example: z.string(),
          parts: z.record(z.string(), part),
          counter: z.string(),
        })
        .strict(),
    ),
  })
  .strict();

/** Where the grammar stands below the package's folder. */
export const symbolsFile = 'pipelines/metadata/symbols.yaml';

/** What may follow every symbol, and changes or continues the document that it follows. */
const suffix = String.raw`(?:/(?:Rev|Add|Corr|Amend)\.\d+\*{0,2})*(?: ?\((?:Resumption|Part) ?[\dIVX]+\))?`;

type Grammar = z.output<typeof shape>['grammars'][number] & { readonly find: RegExp; readonly whole: RegExp };

let loaded: { readonly organs: Readonly<Record<string, string>>; readonly grammars: readonly Grammar[] } | undefined;

/** The grammars, read once, in the order in which they are tried. */
export function symbolGrammars(): { organs: Readonly<Record<string, string>>; grammars: readonly Grammar[] } {
  if (!loaded) {
    const { organs, grammars } = loadRuleFile(symbolsFile, shape);
    const compiled = grammars.map((one) => ({
      ...one,
      find: new RegExp(String.raw`(?<![\p{L}\d/.-])(?:${one.pattern})${suffix}(?![\p{L}\d/])`, 'u'),
      whole: new RegExp(`^(?:${one.pattern})(?<suffix>${suffix})$`, 'u'),
    }));
    loaded = { organs, grammars: compiled };
  }
  return loaded;
}

/** The number behind the last `Rev.`, `Add.` or `Corr.` of a symbol, or null. */
const behind = (name: string, text: string): string | null =>
  new RegExp(String.raw`/${name}\.(\d+)\*{0,2}(?![\s\S]*/${name}\.)`).exec(text)?.[1] ?? null;

/** Two digits are a year of this century unless they lie well ahead: no symbol has been given before 1946. */
const fullYear = (year: string): string => (year.length > 2 ? year : `${Number(year) >= 46 ? '19' : '20'}${year}`);

/**
 * Takes a symbol apart: who gave it, organ, session, year, number, and what it says of its being a revision, an addendum or
 * a corrigendum. `changes` is the symbol of the document that a `Rev.`, `Add.` or `Corr.` changes: the symbol without its
 * last mark, so that `A/C.3/78/L.60/Rev.1/Corr.2` changes `A/C.3/78/L.60/Rev.1`.
 * @returns null for a text that is no symbol of a known grammar
 */
export function parseSymbol(symbol: string): SymbolParts | null {
  const { organs, grammars } = symbolGrammars();
  for (const { whole, house, record } of grammars) {
    const groups = whole.exec(symbol.trim())?.groups;
    if (!groups) continue;
    const code = groups.organ;
    const tail = groups.suffix ?? '';
    const changed = /^(.*)\/(?:Rev|Add|Corr|Amend)\.\d+\*{0,2}(?: ?\([^)]*\))?$/.exec(symbol.trim())?.[1] ?? null;
    return {
      house,
      organ: (code && organs[code]) ?? null,
      record,
      session: groups.session ?? null,
      year: groups.year ? fullYear(groups.year) : null,
      number: groups.number ?? groups.number2 ?? null,
      revision: behind('Rev', tail),
      addendum: behind('Add', tail),
      corrigendum: behind('Corr', tail),
      resumption: /\(Resumption ?(\w+)\)/.exec(tail)?.[1] ?? null,
      changes: changed,
    };
  }
  return null;
}
