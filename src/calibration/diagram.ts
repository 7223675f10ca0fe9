import { reliabilityBins } from '../eval/measures.ts';
import { openCanvas } from '../report/plots/canvas.ts';
import { reliabilityPlot, reliabilitySize } from '../report/plots/reliability.ts';
import type { Row } from './table.ts';

const columns = 3;

/** One SVG file with a reliability diagram for each kind that has enough cases, of documents annotated by our conventions. */
export async function diagramOf(rows: readonly Row[], least = 30): Promise<string> {
  const canvas = await openCanvas();
  const shown = rows.filter(({ source, n }) => source === 'gold + fixtures' && n >= least);
  const width = columns * reliabilitySize.width;
  const height = Math.ceil(shown.length / columns) * reliabilitySize.height;
  const plots = shown.map(({ what, outcomes }, i) => {
    const place = `x="${(i % columns) * reliabilitySize.width}" y="${Math.floor(i / columns) * reliabilitySize.height}"`;
    return reliabilityPlot(canvas, reliabilityBins(outcomes), what).replace('<svg', `<svg ${place}`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" color="#222"><title>Reliability by kind, cross-validated over documents</title><rect width="100%" height="100%" fill="#fff"/>
${plots.join('\n')}
</svg>
`;
}
