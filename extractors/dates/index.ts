import { defineExtractor, type Readable } from '../../src/core/extractor.ts';
import { type Problem, problem } from '../../src/core/problem.ts';
import type { Vocabulary } from '../../src/core/vocabulary.ts';
import { files, grammarOf } from './grammar.ts';

/**
 * Finds dates: days, months, years, longer periods and ranges of them, absolute and relative. Values are whole only where
 * the words say all; the stage `resolve-dates` completes the others from their context.
 */
export const dates = defineExtractor({
  type: 'date',
  files,
  compile(vocabulary) {
    const { rules, scan } = grammarOf(vocabulary);
    return { rules, find: (document) => scan(document).findings };
  },
});

/**
 * The days in a text that the calendar does not have (`31 February`), which are no dates, each with its place.
 * @param vocabulary the one that the text was lexed with
 */
export const findImpossibleDates = (document: Readable, vocabulary: Vocabulary): Problem[] =>
  grammarOf(vocabulary)
    .scan(document)
    .impossible.map(({ start, end }) =>
      problem(
        'impossible-date',
        `“${document.text.slice(start, end)}” names a day that the calendar does not have; check it in the source.`,
        { start },
      ),
    );
