import { type HtmlElement, type HtmlNode, isElement, isText, textOf } from './html-tree.ts';

const signs: Record<string, string> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/7': '⅐',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
  '1/9': '⅑',
  '1/10': '⅒',
};

/** A fraction that is set with a raised and a lowered number. */
export interface Fraction {
  /** `½`, or `3/16` where there is no such sign. */
  readonly text: string;
  /** The elements that it is set with, in order. */
  readonly nodes: readonly HtmlNode[];
}

/**
 * The fraction that begins with a raised number, or null: `<sup>1</sup>/<sub>2</sub>`. Counter-example: the note in
 * `2019<sup>1</sup>/2020`.
 */
export function fractionAt(node: HtmlElement): Fraction | null {
  if (node.tagName !== 'sup') return null;
  const siblings = node.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(node);
  const [bar, under] = siblings.slice(at + 1, at + 3);
  if (!bar || !isText(bar) || !/^\s*[/⁄]\s*$/.test(bar.value)) return null;
  if (!under || !isElement(under) || under.tagName !== 'sub') return null;
  const plain = `${textOf(node)}/${textOf(under)}`;
  if (!/^\d{1,3}\/\d{1,3}$/.test(plain)) return null;
  return { text: signs[plain] ?? plain, nodes: [node, bar, under] };
}
