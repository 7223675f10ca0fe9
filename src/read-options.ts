import { join } from 'node:path';
import type { ReadOptions } from '../pipelines/read/index.ts';
import { defaultLimits } from '../pipelines/read/limits.ts';
import type { Settings } from './settings.ts';

/** The settings that say how a document is read. */
export type ReadSettings = Pick<Settings, 'home' | 'maxBytes' | 'maxSeconds' | 'ocr' | 'password'>;

/** How a document is read, from the settings. What was recognised on pages without text is kept in the home folder. */
export function readOptions({ home, maxBytes, maxSeconds, ocr, password }: ReadSettings): ReadOptions {
  return {
    limits: { ...defaultLimits, maxBytes, maxSeconds },
    ...(password === null ? {} : { password }),
    ...(ocr === 'on' ? { ocr: { cache: join(home, 'ocr') } } : {}),
  };
}
