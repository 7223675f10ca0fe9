import { Fault } from './errors.ts';

/**
 * One step of a pipeline: it says which layers it needs and which it gives, and is handed just those it needs.
 * Layers are never changed once given; a stage that improves on one gives another under a name of its own.
 */
export interface Stage<Layers extends object> {
  readonly id: string;
  readonly needs: readonly (keyof Layers)[];
  readonly gives: readonly (keyof Layers)[];
  readonly run: (layers: Partial<Layers>) => Partial<Layers> | Promise<Partial<Layers>>;
}

/** Declares a stage with its types: `run` sees the layers named in `needs` and must return those named in `gives`. */
export function stageOf<Layers extends object>() {
  return <const Needs extends readonly (keyof Layers)[], const Gives extends readonly (keyof Layers)[]>(stage: {
    readonly id: string;
    readonly needs: Needs;
    readonly gives: Gives;
    readonly run: (
      layers: Pick<Layers, Needs[number]>,
    ) => Pick<Layers, Gives[number]> | Promise<Pick<Layers, Gives[number]>>;
  }): Stage<Layers> => stage as unknown as Stage<Layers>;
}

/** A checked list of stages. */
export interface Pipeline<Layers extends object> {
  readonly id: string;
  readonly stages: readonly Stage<Layers>[];
  /** Runs every stage in order on the layers given at the start. What a stage throws is not caught. */
  run(layers: Partial<Layers>): Promise<Layers>;
}

/**
 * Checks that every stage finds what it needs among what is there at the start and what the stages before it give, and
 * that no layer is given twice.
 * @param starts the layers that are there before the first stage
 * @throws Fault RAP_PIPELINE that names the pipeline, the stage and the layer
 */
export function definePipeline<Layers extends object>(
  id: string,
  starts: readonly (keyof Layers)[],
  stages: readonly Stage<Layers>[],
): Pipeline<Layers> {
  const there = new Set<keyof Layers>(starts);
  for (const stage of stages) {
    for (const need of stage.needs) {
      if (!there.has(need)) {
        const later = stages.find((s) => s.gives.includes(need));
        const hint = later ? `, which ${later.id} gives only later` : ', which no stage gives';
        throw new Fault('RAP_PIPELINE', `pipeline ${id}: stage ${stage.id} needs “${String(need)}”${hint}`);
      }
    }
    for (const give of stage.gives) {
      if (there.has(give))
        throw new Fault('RAP_PIPELINE', `pipeline ${id}: stage ${stage.id} gives “${String(give)}” a second time`);
      there.add(give);
    }
  }
  return {
    id,
    stages,
    async run(layers) {
      let all: Partial<Layers> = { ...layers };
      for (const stage of stages) all = { ...all, ...(await stage.run(all)) };
      return all as Layers;
    },
  };
}
