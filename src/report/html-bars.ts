import { tenthInWords } from './summary.ts';
import { counted, numberInWords } from './words.ts';

const sizes = { small: { bar: 9, height: 22 }, large: { bar: 48, height: 140 } } as const;

/**
 * Ten bars, one a tenth of confidence, as inline SVG. Whoever cannot see them is read the numbers: they are the
 * picture's description. The large size shows them above the bars, too.
 */
export function bars(tenths: readonly number[], title: string, size: keyof typeof sizes): string {
  const { bar, height } = sizes[size];
  const most = Math.max(1, ...tenths);
  const labelled = size === 'large';
  const [top, bottom] = labelled ? [16, 16] : [0, 0];
  const width = bar * 10;
  const drawn = tenths.map((count, i) => {
    const length = count === 0 ? 0 : Math.max(1, ((height - top - bottom) * count) / most);
    const y = height - bottom - length;
    const x = i * bar + 1;
    const middle = i * bar + bar / 2;
    const rect = `<rect x="${x}" y="${y.toFixed(1)}" width="${bar - 2}" height="${length.toFixed(1)}"/>`;
    if (!labelled) return rect;
    const label = count === 0 ? '' : `<text x="${middle}" y="${(y - 4).toFixed(1)}">${numberInWords(count)}</text>`;
    return `${rect}${label}<text x="${middle}" y="${height - 3}">${(i / 10).toFixed(1)}</text>`;
  });
  const told = tenths.flatMap((count, i) => (count === 0 ? [] : [`${tenthInWords(i)}: ${numberInWords(count)}`]));
  const total = counted(
    tenths.reduce((a, b) => a + b, 0),
    'item',
  );
  const description = `${title}. ${told.length === 0 ? 'None.' : `${told.join(', ')}; ${total}.`}`;
  return `<svg class="bars" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${description}</title>${drawn.join('')}</svg>`;
}
