import { findImpossibleDates } from '../../extractors/dates/index.ts';
import { loadExtractors } from '../../extractors/index.ts';
import { tellsTime } from '../../src/core/document.ts';
import type { Finding, Mention } from '../../src/core/mention.ts';
import { lex } from '../../src/core/tokens.ts';
import { checkArithmetic, withArithmetic } from '../arithmetic/index.ts';
import { weighMentions } from '../confidence/index.ts';
import { findFacts } from '../facts/index.ts';
import { recordHead } from '../facts/record-head.ts';
import { guessKind } from '../kinds/index.ts';
import { defineStage, type Found, type Layers } from '../layers.ts';
import { tellOperations } from '../operations/index.ts';
import { splitTurns } from '../speeches/index.ts';
import { bindFigures } from './bind-figures.ts';
import { certainOperations } from './certain-operations.ts';
import { linkOrganizations } from './link-organizations.ts';
import { localDollars } from './local-dollars.ts';
import { markRecognized } from './mark-recognized.ts';
import { mergeTypes } from './merge-types.ts';
import { resolveDates } from './resolve-dates.ts';
import { splitSections } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { settle } from './settle.ts';

/** The stages that are a call of one function each. What a function does, and why, stands with the function. */

export const kind = defineStage({
  id: 'kind',
  needs: ['read'],
  gives: ['kind'],
  run: ({ read }) => ({ kind: guessKind(read.text) }),
});

export const tokens = defineStage({
  id: 'tokens',
  needs: ['read'],
  gives: ['tokens'],
  run: ({ read }) => ({ tokens: lex(read.text, loadExtractors().vocabulary) }),
});

export const sentences = defineStage({
  id: 'sentences',
  needs: ['read'],
  gives: ['sentences'],
  run: ({ read }) => ({ sentences: splitSentences(read.text, read.blocks) }),
});

export const sections = defineStage({
  id: 'sections',
  needs: ['read'],
  gives: ['sections'],
  run: ({ read }) => ({ sections: splitSections(read.text, read.blocks) }),
});

export const turns = defineStage({
  id: 'turns',
  needs: ['read'],
  gives: ['turns'],
  run: ({ read }) => ({ turns: splitTurns(read.text, read.blocks) }),
});

/** Of a document that has no turns of its own: a speech of one speaker, a release. */
export const noTurns = defineStage({ id: 'no-turns', needs: [], gives: ['turns'], run: () => ({ turns: [] }) });

export const find = defineStage({
  id: 'find',
  needs: ['read', 'tokens', 'sentences'],
  gives: ['found'],
  run({ read, tokens, sentences }) {
    const readable = { text: read.text, blocks: read.blocks, tokens, sentences };
    const found: Partial<Record<keyof Found, readonly Finding[]>> = {};
    for (const extractor of loadExtractors().all) found[`${extractor.type}s`] = extractor.find(readable);
    return { found: found as Found };
  },
});

export const operations = defineStage({
  id: 'operations',
  needs: ['found', 'organizations'],
  gives: ['operations'],
  run: ({ found, organizations }) => ({
    operations: certainOperations(settle(found.operations), [...organizations, ...found.places]),
  }),
});

export const organizations = defineStage({
  id: 'organizations',
  needs: ['read', 'tokens', 'sentences', 'found'],
  gives: ['organizations'],
  run: ({ read, tokens, sentences, found }) => ({
    organizations: settle(
      linkOrganizations(found.organizations, { text: read.text, blocks: read.blocks, tokens, sentences }),
    ),
  }),
});

export const dates = defineStage({
  id: 'dates',
  needs: ['read', 'tokens', 'sentences', 'found', 'operations', 'metadata', 'kind'],
  gives: ['dates'],
  run: ({ read, tokens, sentences, found, operations, metadata, kind }) => ({
    dates: resolveDates(settle(found.dates), {
      text: read.text,
      blocks: read.blocks,
      tokens,
      sentences,
      operations,
      documentDate: tellsTime(metadata) ? metadata.date : null,
      symbol: metadata.symbol,
      kind: kind.kind,
    }),
  }),
});

export const telling = defineStage({
  id: 'telling',
  needs: ['read', 'sentences', 'found', 'dates', 'operations', 'organizations'],
  gives: ['telling'],
  run: ({ read, sentences, found, dates, operations, organizations }) => ({
    telling: tellOperations({
      text: read.text,
      blocks: read.blocks,
      sentences,
      dates,
      operations,
      organizations,
      places: settle(found.places),
    }),
  }),
});

export const figures = defineStage({
  id: 'figures',
  needs: ['read', 'tokens', 'sentences', 'found', 'dates', 'telling', 'organizations', 'metadata', 'kind'],
  gives: ['figures'],
  run: ({ read, tokens, sentences, found, dates, telling, organizations, metadata, kind }) => ({
    figures: bindFigures(localDollars(settle(found.figures), read.text, { ...metadata, kind: kind.kind }), {
      text: read.text,
      blocks: read.blocks,
      tokens,
      sentences,
      dates,
      operations: telling.operations,
      stages: telling.stages,
      organizations,
      places: settle(found.places),
      documentDate: tellsTime(metadata) ? metadata.date : null,
    }),
  }),
});

/** The mentions with the evidence that their extractors and the stages gave them, before it is weighed. */
export const settledMentions = ({
  read,
  found,
  organizations,
  telling,
  dates,
  figures,
}: Pick<Layers, 'read' | 'found' | 'organizations' | 'telling' | 'dates' | 'figures'>): Mention[] =>
  markRecognized(
    mergeTypes({
      ...{ organizations, operations: telling.operations, dates, figures },
      persons: settle(found.persons),
      places: settle(found.places),
    }),
    read.recognized,
  );

export const mentions = defineStage({
  id: 'mentions',
  needs: ['read', 'tokens', 'sentences', 'found', 'organizations', 'telling', 'dates', 'figures'],
  gives: ['mentions'],
  run: (layers) => ({
    mentions: weighMentions(settledMentions(layers), { ...layers, text: layers.read.text, blocks: layers.read.blocks }),
  }),
});

export const problems = defineStage({
  id: 'problems',
  needs: ['read', 'tokens', 'sentences'],
  gives: ['problems'],
  run: ({ read, tokens, sentences }) => ({
    problems: [
      ...read.problems,
      ...findImpossibleDates({ text: read.text, blocks: read.blocks, tokens, sentences }, loadExtractors().vocabulary),
    ],
  }),
});

export const facts = defineStage({
  id: 'facts',
  needs: ['read', 'tokens', 'sentences', 'mentions', 'metadata'],
  gives: ['facts', 'checks'],
  run({ read, tokens, sentences, mentions, metadata }) {
    const documentDate = tellsTime(metadata) ? metadata.date : null;
    const found = findFacts({
      text: read.text,
      tokens,
      sentences,
      mentions,
      documentDate,
      record: recordHead(metadata),
    });
    const stated = markRecognized(found, read.recognized);
    const checks = checkArithmetic({ text: read.text, blocks: read.blocks, mentions, facts: stated });
    return { facts: withArithmetic(stated, checks), checks };
  },
});
