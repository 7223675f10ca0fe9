import { reliabilityBins } from '../eval/measures.ts';
import { plotHeight, plotWidth, reliabilityPlot } from '../report/reliability-plot.ts';
import type { Row } from './table.ts';

const columns = 3;

/** One SVG file with a reliability diagram for each kind that has enough cases, of documents annotated by our conventions. */
export function diagramOf(rows: readonly Row[], least = 30): string {
  const shown = rows.filter(({ source, n }) => source === 'gold + fixtures' && n >= least);
  const width = columns * plotWidth;
  const height = Math.ceil(shown.length / columns) * plotHeight;
  const plots = shown.map(({ what, outcomes }, i) => {
    const [x, y] = [(i % columns) * plotWidth, Math.floor(i / columns) * plotHeight];
    return `<g transform="translate(${x} ${y})">${reliabilityPlot(reliabilityBins(outcomes), what)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" color="#222"><title>Reliability by kind, cross-validated over documents</title><rect width="100%" height="100%" fill="#fff"/>
${plots.join('\n')}
</svg>
`;
}
