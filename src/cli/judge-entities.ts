import { Fault } from '../core/errors.ts';
import { visible } from '../report/visible.ts';
import type { EntityRow, EntityType, Judgement, JudgementAction, JudgementDraft, Store } from '../store/index.ts';
import type { Context } from './command.ts';

/** What the command line says of a judgement beside its names. */
export interface JudgementOptions {
  readonly type?: EntityType | undefined;
  readonly as?: string | undefined;
  readonly note?: string | undefined;
  readonly reviewer?: string | undefined;
}

/** The names that an action takes, as `--help` and faults say them. */
const usage: Readonly<Record<Exclude<JudgementAction, 'undo'>, string>> = {
  merge: 'rapporteur entities merge NAME INTO',
  same: 'rapporteur entities same NAME OTHER',
  'not-same': 'rapporteur entities not-same FORM NAME',
  split: 'rapporteur entities split NAME FORM [--as NEW-NAME]',
  rename: 'rapporteur entities rename NAME NEW-NAME',
};

/**
 * Makes a judgement of what the command line says.
 * @throws Fault RAP_USAGE where names are missing, RAP_NOT_FOUND where no entity has such a name, or several have
 */
export async function draftJudgement(
  store: Store,
  action: JudgementAction,
  names: readonly string[],
  { type, as, note, reviewer }: JudgementOptions,
): Promise<JudgementDraft> {
  const about = { note: note ?? null, reviewer: reviewer ?? null };
  const [first, second, ...more] = names;
  if (action === 'undo') {
    const id = Number(first);
    if (!first || second || !Number.isInteger(id) || id < 1)
      throw new Fault('RAP_USAGE', 'Say which judgement to take back: rapporteur entities undo NUMBER', {
        advice: 'See them with `rapporteur entities history`.',
      });
    const { listJudgements } = await import('../store/index.ts');
    const one = (await listJudgements(store)).find((judgement) => judgement.id === id);
    return {
      action,
      type: one?.type ?? 'organization',
      name: one?.name ?? '',
      form: null,
      becomes: null,
      undoes: id,
      ...about,
    };
  }
  if (!first?.trim() || !second?.trim() || more.length > 0)
    throw new Fault('RAP_USAGE', `Two names are needed: ${usage[action]}`, {
      advice: 'Set a name of several words in quotes.',
    });
  if (action === 'rename') {
    const entity = await entityNamed(store, first, type);
    const name = second.trim();
    return { action, type: entity.type, name: entity.name, form: null, becomes: name, ...about };
  }
  if (action === 'split' || action === 'not-same') {
    const [whole, part] = action === 'split' ? [first, second] : [second, first];
    const entity = await entityNamed(store, whole, type);
    const { foldName } = await import('../store/index.ts');
    const folded = foldName(entity.type, part);
    const form = entity.names.find((name) => foldName(entity.type, name.text) === folded)?.text;
    if (form !== undefined)
      return { action, type: entity.type, name: entity.name, form, becomes: as ?? form, ...about };
    if (action === 'split')
      throw new Fault('RAP_NOT_FOUND', `${visible(entity.name)} is never written “${visible(part)}”.`, {
        advice: `It is written: ${entity.names.map((name) => visible(name.text)).join('; ')}`,
      });
    const other = await entityNamed(store, part, entity.type);
    return { action, type: entity.type, name: entity.name, form: other.name, becomes: null, ...about };
  }
  const from = await entityNamed(store, first, type);
  const into = await entityNamed(store, second, from.type);
  if (from.id === into.id)
    throw new Fault('RAP_USAGE', `Both are ${visible(from.name)} already.`, { advice: 'Nothing needs to be done.' });
  return { action, type: from.type, name: from.name, form: null, becomes: into.name, ...about };
}

/** Makes a judgement, and says what it changed. */
export async function judgeFromWords({
  action,
  names,
  options,
  json,
  output,
  withStore,
}: {
  readonly action: JudgementAction;
  readonly names: readonly string[];
  readonly options: JudgementOptions;
  readonly json: boolean;
} & Pick<Context<unknown>, 'output' | 'withStore'>): Promise<void> {
  const { judgeEntities, listJudgements, saveLexicon } = await import('../store/index.ts');
  const { knownNames } = await import('./known-names.ts');
  const { rulesVersion } = await import('../../pipelines/rules.ts');
  const { progressBar } = await import('./progress.ts');
  await withStore(async (store) => {
    // A fault in the lexicon must show before anything is written.
    const known = knownNames();
    const draft = await draftJudgement(store, action, names, options);
    const bar = await progressBar(output, 'rewriting');
    const { id, documents } = await judgeEntities(store, draft, (done, of) => bar.reach(done, of)).finally(() =>
      bar.end(),
    );
    await saveLexicon(store, rulesVersion(), known);
    const judgement = (await listJudgements(store)).find((one) => one.id === id)!;
    if (json) output.json({ ...judgement, documents });
    else output.data(judgementInWords(judgement));
    const says = documents === 1 ? 'document says' : 'documents say';
    output.say(
      action === 'undo'
        ? `${documents} ${says} again what it is without that judgement.`
        : `${documents} ${says} so from now on; take it back with \`rapporteur entities undo ${id}\`.`,
    );
  });
}

/** The one entity that a name means. @throws Fault RAP_NOT_FOUND where it is none, RAP_USAGE where it is several */
export async function entityNamed(store: Store, name: string, type: EntityType | undefined): Promise<EntityRow> {
  const { entityTypes, listEntities, resolveName } = await import('../store/index.ts');
  const found: EntityRow[] = [];
  for (const each of type ? [type] : entityTypes) {
    const matches = (await resolveName(store, each, name)).filter(({ by }) => by !== 'similar');
    for (const { entityId, name: canonical } of matches) {
      const { entities } = await listEntities(store, { type: each, text: canonical, limit: 1000 });
      found.push(...entities.filter(({ id }) => id === entityId));
    }
  }
  const [only] = found;
  if (!only) {
    throw new Fault('RAP_NOT_FOUND', `No document names “${visible(name)}”.`, {
      advice:
        'List what there is with `rapporteur entities`, or part of the name with `rapporteur entities --text NAME`.',
    });
  }
  if (found.length > 1) {
    throw new Fault(
      'RAP_USAGE',
      `“${visible(name)}” may be ${found.map((e) => `${visible(e.name)} (${e.type})`).join(' or ')}.`,
      {
        advice: 'Say the whole name, or which kind it is with --type.',
      },
    );
  }
  return only;
}

/** A judgement in words: `4  2026-11-30  merge  “A” into “B”`. */
export function judgementInWords({
  id,
  action,
  name,
  form,
  becomes,
  undoes,
  undone,
  note,
  reviewer,
  createdAt,
}: Judgement): string {
  const quoted = (text: string | null) => `“${visible(text ?? '')}”`;
  const what = {
    merge: () => `${quoted(name)} into ${quoted(becomes)}`,
    same: () => `${quoted(name)} is ${quoted(becomes)}`,
    rename: () => `${quoted(name)} to ${quoted(becomes)}`,
    split: () => `${quoted(form)} from ${quoted(name)}, as ${quoted(becomes)}`,
    'not-same': () => `${quoted(form)} is not ${quoted(name)}`,
    undo: () => `judgement ${undoes}`,
  }[action]();
  const by = [reviewer && `by ${visible(reviewer)}`, note && visible(note), undone && 'taken back'].filter(Boolean);
  return `${String(id).padStart(4)}  ${createdAt.toISOString().slice(0, 10)}  ${action.padEnd(8)}  ${what}${by.length > 0 ? `  (${by.join('; ')})` : ''}`;
}
