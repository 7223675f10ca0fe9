import { Fault } from '../core/errors.ts';
import type { ScopeRequest } from './scope.ts';

/** How the words of each field are read. @throws an Error whose message says what they must be */
export interface ScopeReaders {
  readonly day: (side: 'first' | 'last', word: string) => string;
  readonly time: (word: string) => Date;
  /** Makes a whole path of one that counts from somewhere; left as it is unless told. */
  readonly folder?: (word: string) => string;
}

const names = ['document', 'batch', 'folder', 'source', 'from', 'to', 'since', 'until'] as const;

/**
 * Reads a scope from words: `source:CSTO; from:2015; to:2015`; `all` is everything.
 * @throws Fault RAP_USAGE that names the part that is not right
 */
export function readScope(words: string, readers: ScopeReaders): ScopeRequest {
  if (words.trim() === 'all') return {};
  const scope: Record<string, string | Date> = {};
  for (const part of words.split(';').map((word) => word.trim())) {
    const [, name, said] = /^(\w+)\s*:\s*(.+)$/s.exec(part) ?? [];
    const known = names.find((one) => one === name);
    if (known === undefined || said === undefined)
      throw new Fault('RAP_USAGE', `“${part}” names no documents to compare with.`, {
        advice: `Write all, or NAME:VALUE with ${names.join(', ')}; several with “;”, such as source:CSTO; from:2015; to:2015.`,
      });
    if (known in scope)
      throw new Fault('RAP_USAGE', `${known} is named twice in “${words}”.`, { advice: `Leave one ${known}: out.` });
    scope[known] = readPart(known, said, readers);
  }
  return scope;
}

function readPart(name: (typeof names)[number], said: string, { day, time, folder }: ScopeReaders): string | Date {
  try {
    if (name === 'from' || name === 'to') return day(name === 'from' ? 'first' : 'last', said);
    if (name === 'folder' && folder) return folder(said);
    return name === 'since' || name === 'until' ? time(said) : said;
  } catch (cause) {
    throw new Fault('RAP_USAGE', `${name}:${said} is not right. ${(cause as Error).message}`, { cause });
  }
}
