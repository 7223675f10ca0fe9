import type { ReliabilityBin } from '../../eval/measures.ts';
import { tenthInWords } from '../summary.ts';
import { numberInWords } from '../words.ts';
import { type Canvas, ink } from './canvas.ts';

/** The size of one diagram, in pixels. */
export const reliabilitySize = { width: 260, height: 270 } as const;

/**
 * A reliability diagram: of each tenth of confidence, how sure the program was (across) and which share was right (up), with a 95 %
 * interval (Wilson 1927); larger where there were more. On the diagonal confidence is true.
 */
export function reliabilityPlot({ Plot, draw }: Canvas, bins: readonly ReliabilityBin[], title: string): string {
  const points = bins
    .filter(({ n }) => n > 0)
    .map((bin) => {
      const [low, high] = wilson(bin);
      return { sure: bin.confidence, right: bin.right / bin.n, n: bin.n, low, high };
    });
  return draw(
    { title, description: inWords(bins) },
    {
      ...reliabilitySize,
      ...{ marginLeft: 46, marginRight: 14, marginTop: 30, marginBottom: 40 },
      x: { domain: [0, 1], ticks: 5, label: 'how sure', ...middle },
      y: { domain: [0, 1], ticks: 5, label: 'how often right', ...middle },
      marks: [
        Plot.frame({ strokeOpacity: 0.3 }),
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { strokeOpacity: 0.4, strokeDasharray: '4 3' },
        ),
        Plot.ruleX(points, { x: 'sure', y1: 'low', y2: 'high', strokeOpacity: 0.45 }),
        Plot.dot(points, { x: 'sure', y: 'right', fill: ink, r: ({ n }) => Math.min(7, 2 + Math.log10(n) * 1.6) }),
        Plot.text([title], { frameAnchor: 'top-left', dy: -20, fontWeight: 'bold', fontSize: 12 }),
      ],
      r: { type: 'identity' },
    },
  );
}

const middle = { labelAnchor: 'center', labelArrow: 'none' } as const;

/** The diagram in words: `0.9–1.0: sure 0.97, right 0.99 (120 of 121)`. */
function inWords(bins: readonly ReliabilityBin[]): string {
  const told = bins.flatMap(({ n, right, confidence }, tenth) =>
    n === 0
      ? []
      : [
          `${tenthInWords(tenth)}: sure ${confidence.toFixed(2)}, right ${(right / n).toFixed(2)} (${numberInWords(right)} of ${numberInWords(n)})`,
        ],
  );
  return told.length === 0 ? 'None.' : `${told.join('; ')}.`;
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
