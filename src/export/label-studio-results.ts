import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../core/errors.ts';
import { issueInWords } from '../core/issue-in-words.ts';
import { mentionTypes } from '../core/mention.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { ReviewDraft } from '../store/index.ts';
import { codePointsOf } from './code-points.ts';

const region = z.looseObject({
  type: z.string(),
  value: z
    .looseObject({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      text: z.string().optional(),
      labels: z.array(z.string()).default([]),
    })
    .optional(),
});
const annotation = z.looseObject({
  result: z.array(region),
  was_cancelled: z.boolean().nullish(),
  created_at: z.string().nullish(),
  completed_by: z.union([z.number(), z.string(), z.looseObject({ email: z.string().optional() })]).nullish(),
});
const tasks = z.array(
  z.looseObject({
    data: z.looseObject({ document: z.string(), text: z.string() }),
    annotations: z.array(annotation),
  }),
);
/** A task of Label Studio with what people marked in it. */
export type LabelledTask = z.infer<typeof tasks>[number];
type Annotation = LabelledTask['annotations'][number];

/** Reads a JSON export of Label Studio. @throws Fault RAP_INPUT that says what is wrong with it */
export function readLabelStudio(file: string): LabelledTask[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = { ENOENT: 'does not exist', EISDIR: 'is a folder', EACCES: 'may not be read' }[code ?? ''];
    throw new Fault('RAP_INPUT', `${file} ${why ?? `cannot be read as JSON: ${message}`}.`, { cause });
  }
  const read = tasks.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Fault('RAP_INPUT', `${file} is no export of Label Studio: ${issueInWords(issue!, json)}.`, {
    advice:
      'It is a list of tasks, each with data (document, text) and annotations. Export the project as JSON (not JSON-MIN), from tasks that `rapporteur export --format label-studio` made.',
  });
}

/** A region that somebody drew where the program has nothing. */
export interface NewRegion {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
}

/** What the annotations of one task come to. */
export interface Labelled {
  readonly drafts: readonly ReviewDraft[];
  readonly regions: readonly NewRegion[];
  /** Annotations that were called off. */
  readonly cancelled: number;
}

/**
 * Turns the annotations of a task into verdicts on a record's mentions: the same span and label is an acceptance, a region that
 * overlaps with another label or other bounds a correction, and a mention without any region a rejection. A region is used
 * for one mention only, the one with which it shares most.
 * @param record the document as it is stored now
 * @param reviewer whose verdicts these are; else Label Studio's own name or number of whoever completed them
 * @throws Fault RAP_INPUT where the task is of another text, so that its places mean nothing
 */
export function labelledVerdicts(task: LabelledTask, record: ExtractionRecord, reviewer: string | null): Labelled {
  if (task.data.text !== record.text)
    throw new Fault('RAP_INPUT', `The text of ${record.source.name} is another one in the file than in the store.`, {
      advice: 'The document was read again since it was exported; export it anew, or read it by the older rules.',
    });
  const drafts: ReviewDraft[] = [];
  const regions: NewRegion[] = [];
  const kept = task.annotations.filter((one) => !one.was_cancelled);
  for (const one of kept) {
    const found = verdictsOf(one, record);
    regions.push(...found.regions);
    const createdAt = timeOf(one.created_at);
    const about = { documentId: record.id, target: 'mention' as const, reviewer: reviewer ?? nameOf(one) };
    drafts.push(...found.verdicts.map((verdict) => ({ ...about, ...verdict, ...(createdAt ? { createdAt } : {}) })));
  }
  return { drafts, regions, cancelled: task.annotations.length - kept.length };
}

type Region = Omit<NewRegion, 'document'>;

function verdictsOf({ result }: Annotation, record: ExtractionRecord) {
  const at = codeUnitsOf(record.text);
  const drawn = result.flatMap(({ type, value }): Region[] => {
    if (type !== 'labels' || !value) return [];
    const [start, end] = [at(value.start), at(value.end)];
    return value.labels.map((label) => ({ start, end, text: record.text.slice(start, end), type: label }));
  });
  const pairs = record.mentions
    .flatMap((mention) => drawn.map((one) => ({ mention, one, rank: rankOf(mention, one) })))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  const regionOf = new Map<string, Region>();
  const used = new Set<Region>();
  for (const { mention, one } of pairs) {
    if (regionOf.has(mention.id) || used.has(one)) continue;
    regionOf.set(mention.id, one);
    used.add(one);
  }
  const verdicts = record.mentions.map((mention): Pick<ReviewDraft, 'targetId' | 'verdict' | 'correction'> => {
    const one = regionOf.get(mention.id);
    if (!one) return { targetId: mention.id, verdict: 'reject' };
    const { start, end, text, type } = one;
    if (start === mention.start && end === mention.end && type === mention.type)
      return { targetId: mention.id, verdict: 'accept' };
    // What was drawn is said as a whole, so that it takes the place of what the same person drew before.
    return { targetId: mention.id, verdict: 'correct', correction: { start, end, text, type } };
  });
  const regions = drawn.filter((one) => !used.has(one)).map((one) => ({ document: record.id, ...one }));
  return { verdicts, regions };
}

/** How well a region fits a mention: the same label first, then the share of both that they have in common; 0: not at all. */
function rankOf(mention: ExtractionRecord['mentions'][number], one: Region): number {
  const common = Math.min(mention.end, one.end) - Math.max(mention.start, one.start);
  if (common <= 0 || !mentionTypes.some((type) => type === one.type)) return 0;
  const share = common / (Math.max(mention.end, one.end) - Math.min(mention.start, one.start));
  return share + (share === 1 ? 2 : 0) + (mention.type === one.type ? 1 : 0);
}

/** Turns offsets in code points into code units. */
function codeUnitsOf(text: string): (point: number) => number {
  const points = codePointsOf(text);
  return (point) => {
    let unit = point;
    while (points(unit) < point) unit += point - points(unit);
    return unit;
  };
}

function nameOf({ completed_by: by }: Annotation): string | null {
  if (by === null || by === undefined) return null;
  return typeof by === 'object' ? (by.email ?? null) : `Label Studio ${by}`;
}

const timeOf = (text: string | null | undefined): Date | undefined => {
  const time = text ? new Date(text) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time : undefined;
};
