/** What the start of a line says of it. */
export interface LineKind {
  readonly kind: 'text' | 'heading' | 'bullet' | 'number' | 'footnote' | 'quote' | 'table' | 'rule';
  /** How many characters of the line are its mark and not its text (`- `, `## `, `> `). A number stays in the text. */
  readonly mark: number;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
}

const text: LineKind = { kind: 'text', mark: 0 };

/**
 * The shapes, tried in this order on the line without the white space around it.
 * Examples: `### Aims`, `- to act;`, `(a) To act;`, `12. The Council`, `IV. Aims`, `[^1]: See`, `<sup>1</sup> See`,
 * `[1](#_ftnref1) See`, `| a | b |`,
 * `* * *`, the fence of code (three backticks). Counter-examples: `-5 degrees`, `2016. It` (a year at the start of a wrapped line has four digits), `*aims*`.
 */
const shapes: readonly { kind: LineKind['kind']; pattern: RegExp; keep?: boolean }[] = [
  { kind: 'rule', pattern: /^(?:[-*_=~#+\\\s]{3,}|`{3,}\w*)$/ },
  { kind: 'heading', pattern: /^#{1,6}[ \t]+(?=\S)/ },
  {
    kind: 'footnote',
    pattern:
      /^(?:\[\^[^\]\s]{1,20}\]:|(?:<sup>\s*\[?\d{1,3}\]?\s*<\/sup>|\[(?:\\?\[)?\d{1,3}(?:\\?\])?\]\(#[^()\s]*ref[^()\s]*\)|[¹²³⁴-⁹][⁰¹²³⁴-⁹]*)(?=\s*\S))/,
    keep: true,
  },
  { kind: 'quote', pattern: /^>(?:[ \t]?>)*[ \t]?/ },
  { kind: 'table', pattern: /^\|(?=.*\|$)/, keep: true },
  { kind: 'bullet', pattern: /^(?:[-*+–—•·●▪‣◦■□❖➢✓]|\uf0b7|\uf0a7|ï\x82?·|o(?=\s{2,}))[ \t\u00a0]+(?=\S)/ },
  {
    kind: 'number',
    pattern: /^(?:\(?\d{1,3}[.)]|\([a-z]{1,2}\)|[a-z][.)]|\([ivx]{1,5}\)|[IVXL]{1,6}\.)[ \t\u00a0]+(?=\S)/,
    keep: true,
  },
];

const first = new Set(
  [...'-*_=~#+`\\[<¹²³⁴⁵⁶⁷⁸⁹>|–—•·●▪‣◦■□❖➢✓ï\uf0b7\uf0a7(0123456789'].map((one) => one.charCodeAt(0)),
);

/** The kind of the line at `[from, to)` of a text. */
export function lineKind(source: string, from: number, to: number): LineKind {
  const code = source.charCodeAt(from);
  if (!first.has(code)) {
    const next = source.charCodeAt(from + 1);
    const roman = code === 73 || code === 86 || code === 88 || code === 76;
    if (!roman && next !== 41 && next !== 46 && !(code === 111 && next === 32)) return text;
  }
  const line = source.slice(from, Math.min(to, from + 400));
  for (const { kind, pattern, keep } of shapes) {
    const found = pattern.exec(line);
    if (!found) continue;
    const mark = keep ? 0 : found[0].length;
    return kind === 'heading' ? { kind, mark, level: found[0].trimEnd().length } : { kind, mark };
  }
  return text;
}
