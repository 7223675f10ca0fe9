import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../core/errors.ts';
import type { ExtractionRecord } from '../core/record.ts';
import type { ExportFormat } from '../export/formats.ts';
import { labelStudioConfig, labelStudioTask } from '../export/label-studio.ts';
import { webAnnotations } from '../export/web-annotation.ts';
import { webAnno } from '../export/webanno.ts';

/** How one document is written, and what its file's name ends with. */
const writers: Readonly<Record<ExportFormat, { readonly ending: string; write(record: ExtractionRecord): string }>> = {
  'label-studio': { ending: '.json', write: (record) => `${JSON.stringify([labelStudioTask(record)], null, 2)}\n` },
  webanno: { ending: '.tsv', write: webAnno },
  'web-annotation': { ending: '.jsonld', write: (record) => `${JSON.stringify(webAnnotations(record), null, 2)}\n` },
};

/**
 * Writes documents in a form, one after the other, so that many do not fill the memory: each to a file of its own in a folder, called
 * after its id; of Label Studio, the configuration beside them. Without a folder the text of the only document comes back.
 * @throws Fault RAP_FOLDER where the folder cannot be written to
 */
export async function writeExport(
  format: ExportFormat,
  ids: readonly string[],
  recordOf: (id: string) => Promise<ExtractionRecord | null>,
  folder: string | null,
): Promise<{ readonly text: string; readonly path: string; readonly documents: number }> {
  const { ending, write } = writers[format];
  const path = resolve(folder ?? '.');
  let text = '';
  let documents = 0;
  const put = (name: string, contents: string): void => {
    try {
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, name), contents);
    } catch (cause) {
      throw new Fault('RAP_FOLDER', `Nothing can be written to ${path}: ${(cause as Error).message}`, { cause });
    }
  };
  for (const id of ids) {
    const record = await recordOf(id);
    // Taken out of the store meanwhile.
    if (!record) continue;
    text = write(record);
    documents++;
    if (folder !== null) put(`${record.id}${ending}`, text);
  }
  if (folder !== null && format === 'label-studio') put('labels.xml', labelStudioConfig);
  return { text: text.trimEnd(), path, documents };
}
