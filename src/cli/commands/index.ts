import type { Command, CommandGroup } from '../command.ts';
import { calibrate } from './calibrate.ts';
import { compare } from './compare.ts';
import { config } from './config.ts';
import { demo } from './demo.ts';
import { discrepancies } from './discrepancies.ts';
import { doctor } from './doctor.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { evaluate } from './eval.ts';
import { explain } from './explain.ts';
import { exportDocuments } from './export.ts';
import { extract } from './extract.ts';
import { facts } from './facts.ts';
import { ingest } from './ingest.ts';
import { jobs } from './jobs.ts';
import { lexicon } from './lexicon.ts';
import { report } from './report.ts';
import { reprocess } from './reprocess.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { up } from './up.ts';

/** Every command, as `--help` lists them. */
export const commandGroups: readonly CommandGroup[] = [
  { title: 'Bring documents in', commands: [demo, ingest, extract] },
  { title: 'Ask', commands: [facts, search, documents, entities] },
  { title: 'Compare', commands: [compare, discrepancies, timeline] },
  {
    title: 'Look closer',
    commands: [show, explain, review, report, exportDocuments, lexicon, rules, evaluate, calibrate],
  },
  { title: 'Keep it running', commands: [up, serve, status, jobs, reprocess, doctor, config] },
];

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
