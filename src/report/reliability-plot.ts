import type { ReliabilityBin } from '../eval/measures.ts';
import { tenthInWords } from './summary.ts';
import { numberInWords } from './words.ts';

/** Of the square that is plotted in, in pixels, and around it. */
const [side, left, top, below] = [180, 36, 24, 34];
export const plotWidth = left + side + 12;
export const plotHeight = top + side + below;

/**
 * A reliability diagram as SVG: of each tenth of confidence, how sure the program was (across) and which share was right (up),
 * with a 95 % interval (Wilson 1927). On the diagonal confidence is true. Whoever cannot see it is read the numbers.
 * @param title is text of our own, put in as it stands
 */
export function reliabilityPlot(bins: readonly ReliabilityBin[], title: string): string {
  const x = (share: number) => (left + share * side).toFixed(1);
  const y = (share: number) => (top + (1 - share) * side).toFixed(1);
  const axis = [0, 0.5, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${top + side + 14}" text-anchor="middle">${at}</text><text x="${left - 5}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  );
  const points = bins.flatMap((bin) => {
    if (bin.n === 0) return [];
    const [low, high] = wilson(bin);
    const at = x(bin.confidence);
    const radius = Math.min(7, 2 + Math.log10(bin.n) * 1.6).toFixed(1);
    return [
      `<line x1="${at}" x2="${at}" y1="${y(low)}" y2="${y(high)}" stroke="currentColor" stroke-opacity=".45"/>`,
      `<circle cx="${at}" cy="${y(bin.right / bin.n)}" r="${radius}" fill="#2b6cb0"/>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" class="reliability" role="img" viewBox="0 0 ${plotWidth} ${plotHeight}" width="${plotWidth}" height="${plotHeight}" font-family="system-ui, sans-serif" font-size="11" fill="currentColor"><title>${inWords(bins, title)}</title><text x="${left}" y="14" font-weight="bold">${title}</text><rect x="${left}" y="${top}" width="${side}" height="${side}" fill="none" stroke="currentColor" stroke-opacity=".3"/><line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="currentColor" stroke-opacity=".4" stroke-dasharray="4 3"/>${axis.join('')}<text x="${left + side / 2}" y="${top + side + 29}" text-anchor="middle">across: how sure; up: how often right</text>${points.join('')}</svg>`;
}

/** The diagram for whoever does not see it: `Dates. 0.9–1.0: sure 0.97, right 0.99 (120 of 121)`. */
function inWords(bins: readonly ReliabilityBin[], title: string): string {
  const told = bins.flatMap(({ n, right, confidence }, tenth) =>
    n === 0
      ? []
      : [
          `${tenthInWords(tenth)}: sure ${confidence.toFixed(2)}, right ${(right / n).toFixed(2)} (${numberInWords(right)} of ${numberInWords(n)})`,
        ],
  );
  return `${title}. ${told.length === 0 ? 'None.' : `${told.join('; ')}.`}`;
}

const z = 1.96;

/** The interval that a share lies in with 95 % (Wilson's score interval). */
function wilson({ n, right }: ReliabilityBin): readonly [low: number, high: number] {
  const share = right / n;
  const middle = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
