/**
 * Document symbols by issuer, each with an example. Sources: the UN Editorial Manual's pages on document symbols, the
 * OSCE's documents in distribution, the EU's publications office.
 */
const grammars: readonly { readonly id: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    id: 'un-verbatim',
    pattern: /\b[AS]\/(?:\d{1,2}\/)?PV\.\d+(?:\/(?:Rev|Add|Corr)\.\d+)?(?: ?\(Resumption ?\d+\))?/,
    example: 'S/PV.7796 (Resumption 1)',
  },
  { id: 'un-resolution', pattern: /\b[AS]\/RES\/(?:\d+\/\d+[A-Z]?|\d+(?: ?\(\d{4}\))?)/, example: 'S/RES/2178 (2014)' },
  {
    id: 'un-committee',
    pattern: /\bA\/(?:C\.\d|HRC|CN\.\d+|CONF\.\d+|AC\.\d+)\/[A-Z0-9./]+\d(?:\/(?:Rev|Add|Corr)\.\d+)*/,
    example: 'A/C.3/78/L.60/Rev.1',
  },
  { id: 'un-council', pattern: /\bS\/(?:PRST\/)?\d{4}\/\d+(?:\/(?:Rev|Add|Corr)\.\d+)?/, example: 'S/2013/631' },
  {
    id: 'un-assembly',
    pattern: /\b[AE]\/(?:ES-)?\d{1,4}\/(?:L\.)?\d+(?:\/(?:Rev|Add|Corr)\.\d+)?/,
    example: 'A/72/126',
  },
  {
    id: 'un-press',
    pattern:
      /\b(?:SG\/(?:SM|T|A)|DSG\/SM|SC|GA(?:\/[A-Z]+)?|DEV|HR(?:\/CN)?|ECOSOC|PBC|ENV|IHA|L\/T|NGO|POP|PAL|REF|SOC(?:\/CP)?|WOM|DC|OBV|ORG|PI|NOTE)\/\d{2,5}(?:-[A-Z]{2,}(?:\/\d+)?)*/,
    example: 'SG/SM/21982',
  },
  {
    id: 'osce',
    pattern:
      /\b(?:PC|FSC|MC|SEC|CIO|ODIHR|EEF|HDIM|RC|CTF)\.(?:[A-Z]+\.)?(?:DEL|DEC|JOUR|DOC|GAL|SHDM|INF|FR|SMC|IAL|NGO)\/\d+(?:\/\d+)?(?:\/(?:Rev|Add|Corr)\.\d+)?/,
    example: 'PC.DEL/1022/16',
  },
  { id: 'eu', pattern: /\b(?:COM|SWD|JOIN|SEC)\(\d{4}\) ?\d+(?: final)?/, example: 'COM(2023) 234 final' },
  {
    id: 'eu-press',
    pattern: /\b(?:IP|MEMO|STATEMENT|SPEECH|QANDA)\/\d{2}\/\d{1,5}\b/,
    example: 'IP/23/1234',
  },
];

/** Every symbol's example, for the tests. */
export const symbolExamples: readonly string[] = grammars.map((g) => g.example);

/** How much of the text may hold the document's own symbol; further down, other documents are cited. */
const head = 900;

/**
 * The symbol of the document itself, or null. It stands at the start of a line in the head, or after `Distr.`, or is set
 * in the running head of the pages (`furniture`); a symbol inside a sentence cites another document.
 */
export function findSymbol(text: string, furniture: readonly string[] = []): string | null {
  for (const raw of text.slice(0, head).split('\n')) {
    const line = raw.trim();
    for (const { pattern } of grammars) {
      const match = pattern.exec(line);
      if (!match) continue;
      const alone =
        line.length - match[0].length < 30 &&
        !/[.;,]$/.test(line) &&
        !/\b(?:see|contained in|document|resolution|of) $/i.test(line.slice(0, match.index));
      const leading = match.index === 0 && !/^[,;.)]/.test(line.slice(match[0].length).trim());
      if (alone || leading) return match[0];
    }
  }
  for (const piece of furniture) {
    for (const { pattern } of grammars) {
      const match = pattern.exec(piece);
      if (match && piece.trim().length - match[0].length < 20) return match[0];
    }
  }
  return null;
}
