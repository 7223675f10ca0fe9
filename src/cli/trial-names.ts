import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkRules } from '../../pipelines/rules.ts';
import { Fault } from '../core/errors.ts';
import { ownNameFiles, ownNameTypes, useOwnNames } from '../core/own-names.ts';

/**
 * Does something with a file of names on trial: the user's own names with this file among them, in the place of one of the same
 * name. The folder of the user's names is not touched. Nothing may have been extracted in this process before, since
 * extractors are compiled once.
 * @param lexicon the folder of the user's own names
 * @throws Fault RAP_INPUT where the file cannot be read, RAP_USAGE where its name says no type, RAP_RULE where it is wrong
 */
export async function withTrialNames<T>(file: string, lexicon: string, use: () => Promise<T>): Promise<T> {
  const name = basename(file);
  if (!name.endsWith('.yaml') || !ownNameTypes.some((type) => name.startsWith(type)))
    throw new Fault(
      'RAP_USAGE',
      `${name} does not say what it names: call it organizations*.yaml or operations*.yaml.`,
    );
  if (!existsSync(file)) throw new Fault('RAP_INPUT', `There is no file ${file}.`);
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-trial-'));
  try {
    useOwnNames(lexicon);
    for (const own of ownNameTypes.flatMap(ownNameFiles)) copyFileSync(own, join(folder, basename(own)));
    writeFileSync(join(folder, name), contentsOf(file));
    useOwnNames(folder);
    try {
      checkRules();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // The person knows the file where it is, not the copy.
      const message = error.message.replaceAll(join(folder, name), file).replaceAll(folder, lexicon);
      throw new Fault(error.code, message, { advice: error.advice, cause: error });
    }
    return await use();
  } finally {
    useOwnNames(lexicon);
    rmSync(folder, { recursive: true, force: true });
  }
}

function contentsOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Fault('RAP_INPUT', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
