import type { Furniture, HintedDate, Hints } from '../../src/core/document.ts';
import { normalText } from './normal.ts';
import { memberText, type ZipMember } from './zip-members.ts';

/** What mammoth leaves out of a Word document. */
export interface DocxParts {
  /** The lines of the head of the first page, where it differs from the others: the masthead of United Nations documents. */
  readonly masthead: readonly string[];
  readonly furniture: readonly Furniture[];
  readonly hints: Hints;
}

/** Reads the heads and feet of the pages and the document's properties. Broken parts count as missing. */
export function docxParts(bytes: Uint8Array, members: readonly ZipMember[]): DocxParts {
  const part = (name: string): string => memberText(bytes, members, name) ?? '';
  const document = part('word/document.xml');
  const relations = new Map(
    [...part('word/_rels/document.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      `word/${/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? ''}`,
    ]),
  );
  const reference = [...document.matchAll(/<w:headerReference\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => /w:type="first"/.test(tag));
  const first =
    /<w:titlePg\s*\/>/.test(document) && reference
      ? relations.get(/r:id="([^"]*)"/.exec(reference)?.[1] ?? '')
      : undefined;
  const masthead = first ? linesOf(part(first)) : [];
  const furniture: Furniture[] = [];
  const seen = new Set<string>([masthead.join(' ')]);
  for (const { name } of members) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1] as 'header' | 'footer' | undefined;
    const text = kind && name !== first ? linesOf(part(name)).join(' ') : '';
    if (!kind || !text || seen.has(text)) continue;
    seen.add(text);
    furniture.push({ page: null, text, kind });
  }
  return { masthead, furniture, hints: hintsOf(part('docProps/core.xml')) };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

/** The paragraphs of a part, without instructions of fields and without the copy that old programs are given. */
function linesOf(xml: string): string[] {
  const paragraphs = xml.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '').split(/<\/w:p>/);
  return paragraphs.flatMap((paragraph) => {
    const runs = paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\s*\/>/g);
    const line = normalText(plain([...runs].map(([, text]) => text ?? ' ').join('')));
    return line ? [line] : [];
  });
}

function hintsOf(core: string): Hints {
  const value = (name: string): string | undefined => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]+)</${name}>`).exec(core)?.[1];
    return found && normalText(plain(found)) ? normalText(plain(found)) : undefined;
  };
  const title = value('dc:title');
  const author = value('dc:creator');
  const language = /^[a-z]{2}\b/i.exec(value('dc:language') ?? '')?.[0].toLowerCase();
  // When it was last saved says nothing of what is in it.
  const day = /^\d{4}-\d\d-\d\d/.exec(value('dcterms:created') ?? '')?.[0];
  const dates: HintedDate[] = day ? [{ day, source: 'file:created' }] : [];
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(language ? { language } : {}),
    ...(dates.length > 0 ? { dates } : {}),
  };
}
