/** A stretch of a formula: on the line, raised or lowered. */
export interface FormulaPart {
  readonly text: string;
  readonly place: 'line' | 'superscript' | 'subscript';
}

interface Element {
  readonly name: string;
  readonly tag: string;
  readonly children: (Element | string)[];
}

/** Parts of a formula that are only wrapped around others. */
const wrappers = /^(?:oMath|e|num|den|sup|sub|fName|func|box|borderBox|sPre)$/;

/**
 * What a formula of Word (`<m:oMath>`) says in one line: `3/4`, `x=400`, `10⁶`; null where it can't be said so (a root, a sum,
 * a matrix), since a part of it would be another number.
 */
export function formulaParts(xml: string): FormulaPart[] | null {
  const parts: FormulaPart[] = [];
  let known = true;
  const say = (text: string, place: FormulaPart['place']): void => {
    if (text) parts.push({ text, place });
  };
  const visit = (node: Element | string, place: FormulaPart['place']): void => {
    if (typeof node === 'string') return;
    const of = (name: string): Element | undefined => node.children.find((one) => isNamed(one, name)) as Element;
    if (/Pr$/.test(node.name)) return;
    if (node.name === 't') say(node.children.filter((one) => typeof one === 'string').join(''), place);
    else if (node.name === 'r' || wrappers.test(node.name)) for (const child of node.children) visit(child, place);
    else if (node.name === 'f') {
      const [over, under] = [textOf(of('num')), textOf(of('den'))];
      if (over === null || under === null || /linear|noBar/.test(node.tag)) known = false;
      else say(`${/\d$/.test(parts.at(-1)?.text ?? '') ? ' ' : ''}${inBrackets(over)}/${inBrackets(under)}`, place);
    } else if (/^sSu[bp]$/.test(node.name) && place === 'line') {
      visit(of('e') ?? '', place);
      visit(of(node.name === 'sSup' ? 'sup' : 'sub') ?? '', node.name === 'sSup' ? 'superscript' : 'subscript');
    } else if (node.name === 'd') {
      say('(', place);
      for (const child of node.children) visit(child, place);
      say(')', place);
    } else known = false;
  };
  visit(parse(xml), 'line');
  return known && parts.length > 0 ? parts : null;
}

const isNamed = (node: Element | string, name: string): boolean => typeof node !== 'string' && node.name === name;

/** The text of a part that has nothing in it but text; null for others. */
function textOf(node: Element | undefined): string | null {
  if (!node) return null;
  let text = '';
  for (const child of node.children) {
    if (typeof child === 'string' || /Pr$/.test(child.name)) continue;
    if (child.name === 't') text += child.children.join('');
    else if (child.name === 'r') text += textOf(child) ?? '';
    else return null;
  }
  return text || null;
}

const inBrackets = (text: string): string => (/^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`);

function parse(xml: string): Element {
  const root: Element = { name: 'oMath', tag: '', children: [] };
  const open: Element[] = [root];
  for (const [piece, close, name, rest] of xml.matchAll(/<(\/?)([\w:.-]+)((?:"[^"]*"|[^">])*)>|[^<]+/g)) {
    if (!name) open.at(-1)!.children.push(piece);
    else if (close) {
      if (open.length > 1) open.pop();
    } else {
      const element: Element = { name: name.replace(/^m:/, ''), tag: piece, children: [] };
      open.at(-1)!.children.push(element);
      if (!rest!.endsWith('/')) open.push(element);
    }
  }
  return root;
}
