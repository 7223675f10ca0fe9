import { Fault } from '../core/errors.ts';

/** What `doctor` and `status` tell of the embedded server. */
export interface EmbeddedInfo {
  /** Where the data is. It may lie outside the home folder when the program runs as root; see `embedded-folders.ts`. */
  readonly dataFolder: string;
  readonly logFile: string;
  readonly port: number;
  /** The server's process id. */
  readonly pid: number;
  /** The name of the OS account that it runs as, when that is another than the program's; else null. */
  readonly account: string | null;
  /** The PostgreSQL version, as in `18.4`. */
  readonly version: string;
}

/** A hold on the embedded server. */
export interface EmbeddedServer {
  readonly url: string;
  readonly info: EmbeddedInfo;
  /** Lets go of the server; the last one to let go stops it. Calling it again does nothing. */
  stop(): Promise<void>;
}

/**
 * Takes a hold on the PostgreSQL server of a home folder, starting it when it does not run.
 * @throws Fault RAP_DATABASE or RAP_FOLDER, saying what to do
 */
export async function startEmbedded(_home: string): Promise<EmbeddedServer> {
  throw new Fault('RAP_INTERNAL', 'the embedded server is not built yet');
}
