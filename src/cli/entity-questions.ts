import { Fault } from '../core/errors.ts';
import { fold } from '../core/fold.ts';
import { counted } from '../report/words.ts';
import type { EntityType } from '../store/index.ts';
import type { Context } from './command.ts';

/** What is asked of entities besides listing and judging them. */
export const entityQuestions = ['show', 'alike', 'history'] as const;
export type EntityQuestion = (typeof entityQuestions)[number];

interface Asked extends Pick<Context<unknown>, 'output' | 'withStore'> {
  readonly names: readonly string[];
  readonly type: EntityType | undefined;
  readonly json: boolean;
}

/**
 * Answers a question about entities.
 * @throws Fault RAP_USAGE where names are missing or too many, RAP_NOT_FOUND where no entity has such a name
 */
export const answerQuestion: Readonly<Record<EntityQuestion, (asked: Asked) => Promise<void>>> = {
  async show({ names: [name, ...more], type, json, output, withStore }) {
    if (!name?.trim() || more.length > 0)
      throw new Fault('RAP_USAGE', 'One name is needed: rapporteur entities show NAME', {
        advice: 'Set a name of several words in quotes.',
      });
    const { entityAbout, operationTold } = await import('../store/index.ts');
    const { entityNamed } = await import('./judge-entities.ts');
    const { aboutText } = await import('./entity-about-text.ts');
    const { entityPage } = await import('./entity-page.ts');
    await withStore(async (store) => {
      const entity = await entityNamed(store, name, type);
      const told = entity.type === 'operation' ? await operationTold(store, entity.id) : [];
      const about = await entityAbout(store, entity);
      if (json) output.json({ ...entity, told, about });
      else output.data(`${entityPage(entity, told, output)}\n${aboutText(about, output)}`);
    });
  },

  async alike({ names, type, json, output, withStore }) {
    none('alike', names);
    const { alikeEntities } = await import('../store/index.ts');
    const { alikeText } = await import('./alike-text.ts');
    const { knownNames } = await import('./known-names.ts');
    const known = knownNames().filter((each) => each.type === 'place');
    const places = new Set(
      known.flatMap(({ name, names }) => [name, ...names].flatMap((one) => fold(one).split(/[^\p{L}\p{N}]+/u))),
    );
    const types = type ? [type] : (['organization', 'operation'] as const);
    const pairs = await withStore(async (store) => {
      const found = [];
      for (const each of types) found.push(...(await alikeEntities(store, { type: each, places })));
      return found;
    });
    if (json) output.json(pairs);
    else if (pairs.length > 0) output.data(alikeText(pairs, output));
    output.say(
      pairs.length === 0
        ? 'No two entities are so alike that they are probably the same.'
        : `${counted(pairs.length, 'pair')}; nothing is merged until you say so.`,
    );
  },

  async history({ names, json, output, withStore }) {
    none('history', names);
    const { listJudgements } = await import('../store/index.ts');
    const { judgementInWords } = await import('./judge-entities.ts');
    const all = await withStore(listJudgements);
    if (json) output.json(all);
    else for (const judgement of all) output.data(judgementInWords(judgement));
    if (all.length === 0) output.say('No judgements so far.');
  },
};

function none(question: 'alike' | 'history', names: readonly string[]): void {
  const lists = question === 'history' ? 'every judgement' : 'pairs that are probably the same';
  if (names.length > 0) throw new Fault('RAP_USAGE', `\`entities ${question}\` lists ${lists} and takes no name.`);
}
