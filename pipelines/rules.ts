import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExtractors } from '../extractors/index.ts';
import { ownNameFiles, ownNameTypes } from '../src/core/own-names.ts';
import { packageRoot } from '../src/core/package-root.ts';
import { arithmeticWords } from './arithmetic/words.ts';
import { bindingWords } from './binding/lexicon.ts';
import { pointers } from './binding/pointers.ts';
import { confidenceWeights } from './confidence/weights.ts';
import { loadFrames } from './facts/frames.ts';
import { kindClassifier } from './kinds/classifier.ts';
import { kindSigns } from './kinds/index.ts';
import { symbolGrammars } from './metadata/symbol-grammar.ts';
import { headWords } from './metadata/words.ts';
import { modalityCues } from './modality/cues.ts';
import { operationCues } from './operations/cues.ts';
import { letterGroups } from './read/letter-fit.ts';
import { sentenceRules } from './sentences/rules.ts';
import { sentenceWords } from './sentences/words.ts';
import { recordNotes } from './speeches/procedure.ts';
import { speechWords } from './speeches/words.ts';
import { linkRules } from './stages/link-organizations.ts';

let version: string | undefined;

/**
 * The version of everything that decides what is found: a hash over every rule and lexicon file and over the code that reads
 * them, its first 12 hex digits. A record carries it, so that it is known which records a change makes stale.
 */
export function rulesVersion(): string {
  if (version) return version;
  const hash = createHash('sha256');
  const files = [
    ...filesIn(packageRoot, ['extractors', 'pipelines'], /\.yaml$/),
    ...filesIn(codeRoot, ['extractors', 'pipelines', 'src/core'], /(?<!\.test|\.d)\.[jt]s$/),
  ];
  // Names of the user's own decide what is found like those of the program.
  for (const path of ownNameTypes.flatMap(ownNameFiles)) files.push([basename(path), path]);
  for (const [name, path] of files) hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  version = hash.digest('hex').slice(0, 12);
  return version;
}

/** Where this code runs: the compiled copy, or the source in tests. */
const codeRoot = fileURLToPath(new URL('..', import.meta.url));

/** The files of some folders whose names match, each with its name below the root, in the order of the names. */
function filesIn(root: string, folders: readonly string[], wanted: RegExp): (readonly [string, string])[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => wanted.test(name))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    )
    .sort()
    .map((name) => [name, join(root, name)] as const);
}

/**
 * Reads and checks every rule file, so that a fault in one stops the program before any document is touched.
 * @throws Fault RAP_RULE that names the file, the line and the rule
 */
export function checkRules(): void {
  loadExtractors();
  kindSigns();
  kindClassifier();
  symbolGrammars();
  letterGroups();
  headWords();
  speechWords();
  recordNotes();
  loadFrames();
  confidenceWeights();
  modalityCues();
  arithmeticWords();
  operationCues();
  bindingWords();
  pointers();
  linkRules();
  sentenceRules();
  sentenceWords();
}
