import { formulaParts } from './docx-formula.ts';

/** A part of a Word document as mammoth can read it, and what had to be left out of it. */
export interface ReadableXml {
  readonly xml: string;
  readonly leftOut: readonly string[];
}

const tag = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
/** Elements around text that mammoth does not look into: fields in their short form, directions of writing. */
const unwrapped = /^(?:w:(?:fldSimple|dir|bdo)|m:oMathPara)$/;
const hiding = /^w:(?:vanish|strike|dstrike)$/;
/** What a run shows. Its fields stay, since they may end in another run. */
const shown =
  /<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:(?:tab|br|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference)(?:\s[^>]*)?\/>/g;

/**
 * Rewrites a part of a Word document where mammoth would lose or add text: fields and formulas are read as what they show,
 * hidden and struck runs are emptied, and breaks of pages become breaks of lines.
 */
export function readableXml(xml: string): ReadableXml {
  const out: string[] = [];
  const leftOut: string[] = [];
  const path: string[] = [];
  const runs: { from: number; hidden: boolean }[] = [];
  let last = 0;
  let said = '';
  tag.lastIndex = 0;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    const [piece, close, name, rest] = match as unknown as [string, string, string, string];
    const text = xml.slice(last, match.index);
    if (text) out.push(text);
    if (text && path.at(-1) === 'w:t') said = text;
    last = match.index + piece.length;
    const single = rest.endsWith('/');
    if (unwrapped.test(name)) continue;
    if (name === 'm:oMath' && !close && !single) {
      const end = xml.indexOf('</m:oMath>', last);
      if (end < 0) continue;
      const formula = runsOf(xml.slice(last, end), /\d$/.test(said));
      if (formula === null) leftOut.push('a formula');
      else out.push(formula);
      last = end + '</m:oMath>'.length;
      tag.lastIndex = last;
      continue;
    }
    if (close) path.pop();
    else if (!single) path.push(name);
    if (name === 'w:p' && !close) said = '';
    if (hiding.test(name) && path.at(-1) === 'w:rPr' && path.at(-2) === 'w:r' && !/w:val="(?:false|0|off)"/.test(rest))
      runs.at(-1)!.hidden = true;
    if (/^(?:c:chart|dgm:relIds)$/.test(name) && !close) leftOut.push('a diagram');
    out.push(/^w:(?:br|cr)$/.test(name) && single ? '<w:br/>' : name === 'w:ptab' ? '<w:tab/>' : piece);
    if (name !== 'w:r' || single) continue;
    if (!close) runs.push({ from: out.length, hidden: false });
    else {
      const run = runs.pop();
      if (run?.hidden) out.push(out.splice(run.from).join('').replace(shown, ''));
    }
  }
  out.push(xml.slice(last));
  return { xml: out.join(''), leftOut };
}

/** A formula as runs of text; null where it can't be told in a line. */
function runsOf(formula: string, behindDigit: boolean): string | null {
  const parts = formulaParts(formula);
  if (!parts) return null;
  const apart = behindDigit && /^\d/.test(parts[0]!.text) ? '<w:r><w:t xml:space="preserve"> </w:t></w:r>' : '';
  const runs = parts.map(({ text, place }) => {
    const style = place === 'line' ? '' : `<w:rPr><w:vertAlign w:val="${place}"/></w:rPr>`;
    return `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
  return apart + runs.join('');
}
