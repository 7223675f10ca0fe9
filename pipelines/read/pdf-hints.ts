import type { HintedDate, Hints } from '../../src/core/document.ts';
import { normalText } from './normal.ts';
import type { PdfDocument } from './pdf-engine.ts';

/** Title, author, date and language as the file's properties have them. */
export async function hintsOf(document: PdfDocument): Promise<Hints> {
  const info = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => ({}) as Record<string, unknown>,
  );
  const text = (key: string): string | undefined => {
    const value = info[key];
    return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) ? normalText(value) : undefined;
  };
  // When it was last saved (`ModDate`) says nothing of what is in it.
  const made = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text('CreationDate') ?? '');
  const dates: HintedDate[] = made ? [{ day: `${made[1]}-${made[2]}-${made[3]}`, source: 'file:CreationDate' }] : [];
  const language = /^[a-z]{2}(?=$|[-_])/i.exec(text('Language') ?? '')?.[0].toLowerCase();
  return {
    ...(text('Title') ? { title: text('Title') } : {}),
    ...(text('Author') ? { author: text('Author') } : {}),
    ...(dates.length > 0 ? { dates } : {}),
    ...(language ? { language } : {}),
  };
}
