import type { Change } from '../drift.ts';
import { changeInWords } from '../drift-in-words.ts';
import { type Canvas, ink } from './canvas.ts';

/** How far out a change is still told apart, in multiples of what chance explains. */
const furthest = 3;

/** Every change that can be tested, in multiples of the size from which it is beyond chance: inside the band it may be chance. */
export function driftPlot({ Plot, draw }: Canvas, changes: readonly Change[]): string {
  const tested = changes.filter(({ beyond }) => beyond !== null && beyond > 0);
  const dots = tested.map(({ what, before, after, beyond, isBeyond }) => {
    const size = (after - before) / beyond!;
    return { what, size: Math.max(-furthest, Math.min(furthest, size)), isBeyond };
  });
  return draw(
    { title: 'Changes beside what chance explains', description: `${tested.map(changeInWords).join('; ')}.` },
    {
      ...{
        width: 640,
        height: 60 + dots.length * 20,
        marginLeft: 220,
        marginRight: 14,
        marginTop: 10,
        marginBottom: 42,
      },
      x: {
        domain: [-furthest, furthest],
        ticks: [-3, -2, -1, 0, 1, 2, 3],
        label: 'change, in multiples of the size from which it is beyond chance →',
      },
      y: { label: null, domain: tested.map(({ what }) => what), tickSize: 0 },
      marks: [
        Plot.rect([0], { x1: -1, x2: 1, fill: 'currentColor', fillOpacity: 0.08 }),
        Plot.ruleX([0], { strokeOpacity: 0.5 }),
        Plot.ruleY(dots, { y: 'what', x1: 0, x2: 'size', stroke: ink }),
        Plot.dot(dots, { x: 'size', y: 'what', r: 5, stroke: ink, fill: ({ isBeyond }) => (isBeyond ? ink : 'none') }),
      ],
      color: { type: 'identity' },
    },
  );
}
