import type { Command } from '../command.ts';
import { config } from './config.ts';
import { doctor } from './doctor.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { evaluate } from './eval.ts';
import { explain } from './explain.ts';
import { extract } from './extract.ts';
import { facts } from './facts.ts';
import { jobs } from './jobs.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { status } from './status.ts';

/** Every command, in the order of the list that `--help` prints: bring in, ask, look closer, keep running. */
export const commands: readonly Command[] = [
  extract,
  documents,
  show,
  search,
  facts,
  entities,
  explain,
  report,
  status,
  jobs,
  serve,
  evaluate,
  doctor,
  config,
];
