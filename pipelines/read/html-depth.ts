import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';

type Parent = DefaultTreeAdapterMap['parentNode'];
type Child = DefaultTreeAdapterMap['childNode'];

/** Elements inside each other; browsers, too, set what lies deeper beside its parent (Chrome from 512 on). */
export const deepest = 256;

/**
 * Builds a tree that is never deeper than `deepest`: what is nested deeper, as in a page that closes no element, is put
 * beside its parent, and no text is lost. Else the time for a page would grow with the square of its depth.
 */
export function shallowTree(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  const depthOf = (node: object): number => depths.get(node) ?? 0;
  /** Where a child of this node goes: nodes that are deep enough already have none but text. */
  const place = (parent: Parent, most: number): Parent => {
    let node: Parent = parent;
    while (depthOf(node) > most && 'parentNode' in node && node.parentNode) node = node.parentNode;
    return node;
  };
  const append = (parent: Parent, node: Child): void => {
    const under = place(parent, deepest);
    depths.set(node, depthOf(under) + 1);
    defaultTreeAdapter.appendChild(under, node);
  };
  return {
    ...defaultTreeAdapter,
    appendChild: append,
    insertText(parent, text) {
      const above = 'parentNode' in parent ? parent.parentNode : null;
      // Text behind what was put beside its parent stands behind it, too.
      const behind = depthOf(parent) > deepest && above && above.childNodes.at(-1) !== parent;
      defaultTreeAdapter.insertText(behind ? above : parent, text);
    },
  };
}
