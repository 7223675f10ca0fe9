import { metadata } from './metadata/index.ts';
import { dates, facts, figures, find, mentions, operations, organizations, problems, telling } from './stages/index.ts';

/** What every kind of document goes through once it has come apart: found, told what it is, settled, bound, stated. */
export const finding = [
  find,
  metadata,
  organizations,
  operations,
  dates,
  telling,
  figures,
  mentions,
  facts,
  problems,
] as const;
