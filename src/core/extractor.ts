import type { Block } from './document.ts';
import type { Finding, MentionType } from './mention.ts';
import type { RuleInfo } from './rule-file.ts';
import type { Span } from './span.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an extractor may look at: the text and its layers, and nothing else. No clock, no file, no database. */
export interface Readable {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Span[];
  readonly blocks: readonly Block[];
}

/** Finds the mentions of one type in a text. */
export interface Extractor {
  readonly type: MentionType;
  /** The paths of its rule and lexicon files below the package's folder; they decide the rules version. */
  readonly files: readonly string[];
  readonly rules: readonly RuleInfo[];
  /** Findings may overlap each other; settling that is a stage of its own. */
  find(document: Readable): Finding[];
}

/**
 * Declares an extractor. `compile` is called once, with the vocabulary that texts will be lexed with; it reads the rule
 * files and returns the rules and the function that applies them.
 */
export interface ExtractorDefinition {
  readonly type: MentionType;
  readonly files: readonly string[];
  readonly compile: (vocabulary: Vocabulary) => Pick<Extractor, 'rules' | 'find'>;
}

/** Checks a definition's form and returns it as it is. */
export function defineExtractor(definition: ExtractorDefinition): ExtractorDefinition {
  if (definition.files.length === 0) throw new Error(`the extractor for ${definition.type} names no rule file`);
  return definition;
}

/** Compiles a definition into an extractor. @throws Fault RAP_RULE where one of its files is wrong */
export function compileExtractor(definition: ExtractorDefinition, vocabulary: Vocabulary): Extractor {
  const { type, files } = definition;
  return { type, files, ...definition.compile(vocabulary) };
}
