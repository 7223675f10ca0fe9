import { similarityInWords } from '../core/linked.ts';
import { visible } from '../report/visible.ts';
import { counted } from '../report/words.ts';
import type { AlikeEntity, AlikePair } from '../store/index.ts';
import { wrap } from './layout.ts';
import type { Output } from './output.ts';
import { shellWord } from './shell-word.ts';

const named = ({ name, documents, known }: AlikeEntity): string =>
  `${name} (${counted(documents, 'document')}${known ? ', in the lexicon' : ''})`;

/** Pairs that are probably the same, each with its score explained and the command that says so. */
export const alikeText = (pairs: readonly AlikePair[], { width, colors }: Pick<Output, 'width' | 'colors'>): string =>
  pairs
    .map((pair) => {
      const { first, second, together } = pair;
      const names = [first.name, second.name].map((name) => shellWord(visible(name))).join(' ');
      return [
        colors.bold(wrap(visible(`${named(first)} is probably ${named(second)}`), width)),
        wrap(visible(similarityInWords(pair)), width, '  '),
        ...(together > 0
          ? [wrap(`named together in ${counted(together, 'document')}, which rather speaks against it`, width, '  ')]
          : []),
        `  rapporteur entities same ${names}`,
        `  rapporteur entities not-same ${names}`,
      ].join('\n');
    })
    .join('\n\n');
