import { sum, tenthInWords, tenthsInOrder } from '../summary.ts';
import { counted, numberInWords } from '../words.ts';
import { type Canvas, ink } from './canvas.ts';

/** Ten bars, one a tenth of confidence, with their numbers above. */
export function distributionPlot({ Plot, draw }: Canvas, tenths: readonly number[], title: string): string {
  const bars = tenths.map((count, i) => ({ from: i / 10, to: (i + 1) / 10, middle: i / 10 + 0.05, count }));
  return draw(
    { title, description: tenthsInWords(tenths) },
    {
      ...{ width: 460, height: 170, marginLeft: 10, marginRight: 10, marginTop: 24, marginBottom: 34 },
      x: { domain: [0, 1], ticks: 10, label: 'confidence →', labelAnchor: 'right' },
      y: { axis: null },
      marks: [
        Plot.rectY(bars, { x1: 'from', x2: 'to', y: 'count', fill: ink, insetLeft: 1, insetRight: 1 }),
        Plot.ruleY([0]),
        Plot.text(
          bars.filter(({ count }) => count > 0),
          { x: 'middle', y: 'count', text: ({ count }) => numberInWords(count), dy: -7 },
        ),
      ],
    },
  );
}

/** The bars in words: `0.2–0.3: 1, 0.9–1.0: 2; 3 items.` */
function tenthsInWords(tenths: readonly number[]): string {
  const told = tenths.flatMap((count, i) => (count === 0 ? [] : [`${tenthInWords(i)}: ${numberInWords(count)}`]));
  const total = sum(tenths);
  return told.length === 0 ? 'None.' : `${told.join(', ')}; ${counted(total, 'item')}.`;
}

/** A row of cells a type, one cell a tenth of confidence: darker where more of the type are. */
export function byTypePlot(
  { Plot, draw }: Canvas,
  rows: readonly { readonly name: string; readonly tenths: readonly number[] }[],
): string {
  const cells = rows.flatMap(({ name, tenths }) => {
    const total = sum(tenths);
    return tenths.map((count, i) => ({ name, tenth: tenthInWords(i), count, share: count / Math.max(1, total) }));
  });
  const told = rows.map(({ name, tenths }) => `${name}: ${tenthsInWords(tenths)}`);
  return draw(
    { title: 'Confidence by type and tenth', description: told.join(' ') },
    {
      ...{ width: 720, height: 40 + rows.length * 22, marginLeft: 160, marginRight: 4, marginTop: 28, marginBottom: 4 },
      x: { axis: 'top', label: null, tickSize: 0, domain: tenthsInOrder },
      y: { label: null, tickSize: 0, domain: rows.map(({ name }) => name) },
      marks: [
        Plot.cell(cells, {
          ...{ x: 'tenth', y: 'name', fill: ink, inset: 0.5 },
          fillOpacity: ({ share }: { share: number }) => 0.04 + 0.56 * Math.sqrt(share),
        }),
        Plot.text(
          cells.filter(({ count }) => count > 0),
          { x: 'tenth', y: 'name', text: ({ count }) => numberInWords(count) },
        ),
      ],
      opacity: { type: 'identity' },
    },
  );
}
