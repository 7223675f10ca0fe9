import type { PlotOptions } from '@observablehq/plot';

type PlotLibrary = typeof import('@observablehq/plot');

/** What a picture shows: in a few words, and in full for whoever does not see it. Texts of our own, no words of documents. */
export interface Told {
  readonly title: string;
  readonly description: string;
}

/** Draws with Observable Plot on a document of its own, so that no browser is needed. */
export interface Canvas {
  readonly Plot: PlotLibrary;
  /** Draws one picture as inline SVG with its text alternatives. */
  draw(told: Told, options: PlotOptions): string;
}

/** The colour of what is drawn: the page's own, where it has one. */
export const ink = 'var(--bar, #3b6ea5)';

/** Loads the library; it is large, so that only whoever draws loads it. Pictures of one canvas have ids of their own. */
export async function openCanvas(): Promise<Canvas> {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  let drawn = 0;
  return {
    Plot,
    draw({ title, description }, options) {
      const svg = Plot.plot({ document: document as never, ...options }) as unknown as Drawn;
      const id = `plot-${++drawn}`;
      for (const [name, text] of [
        ['desc', description],
        ['title', title],
      ] as const) {
        const element = document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as Drawn;
        element.setAttribute('id', `${id}-${name}`);
        element.textContent = text;
        svg.insertBefore(element, svg.firstChild);
      }
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
      return svg.outerHTML;
    },
  };
}

/** What is used of an element; the program knows no browser's types. */
interface Drawn {
  textContent: string;
  readonly firstChild: unknown;
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  insertBefore(child: Drawn, before: unknown): void;
}
