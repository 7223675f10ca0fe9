import type { HintedDate, Hints } from '../../src/core/document.ts';
import { attribute, type HtmlElement, type HtmlNode, type HtmlPage, isElement, isText, textOf } from './html-tree.ts';
import { normalText } from './normal.ts';

/** What a page says of itself in `<title>`, `<meta>`, `<time>`, JSON-LD and `lang`. */
export function hintsOf(page: HtmlPage): Hints {
  const found = collect(page.root);
  const meta = (...names: string[]): string[] =>
    names.flatMap((name) => found.metas.filter((one) => one.name === name).map((one) => one.content));
  const pageTitle = found.titles[0] ?? '';
  const heading = found.headings.find((one) => one.length > 8 && pageTitle.includes(one));
  const title = [
    ...meta('og:title', 'dc.title', 'citation_title'),
    ...found.linked.headlines,
    heading,
    bareTitle(pageTitle, page),
  ].find(Boolean);
  const published = publishedOn(found);
  const language = [found.language, ...meta('content-language', 'og:locale', 'dc.language')]
    .map((one) => /^([a-z]{2})(?=$|[-_])/i.exec(one ?? '')?.[1]?.toLowerCase())
    .find(Boolean);
  const site = [...meta('og:site_name', 'application-name'), ...found.linked.publishers].find(Boolean);
  const author = [...meta('author', 'dc.creator', 'article:author'), ...found.linked.authors].find(
    (one) => one && !/^https?:/.test(one),
  );
  return {
    ...(title ? { title: normalText(title) } : {}),
    ...(published ? { dates: [published] } : {}),
    ...(language ? { language } : {}),
    ...(site ? { site: normalText(site) } : {}),
    ...(author ? { author: normalText(author) } : {}),
  };
}

/** Fields that tell when a page was published, the most telling first; not when it was made, changed or last looked at. */
const publicationFields =
  'article:published_time og:published_time citation_publication_date dcterms.issued dc.date.issued dcterms.date dc.date pubdate publish-date publication_date date'.split(
    ' ',
  );

/** When the page says it was published: in JSON-LD, in `<meta>`, or in the one day that all its `<time>` elements name. */
function publishedOn(found: Collected): HintedDate | null {
  const dayOf = (text: string): string | null => /^\d{4}-\d\d-\d\d/.exec(text.trim())?.[0] ?? null;
  const [linked] = found.linked.dates.flatMap((one) => dayOf(one) ?? []);
  if (linked) return { day: linked, source: 'page:datePublished' };
  for (const field of publicationFields) {
    const [day] = found.metas.flatMap((one) => (one.name === field ? (dayOf(one.content) ?? []) : []));
    if (day) return { day, source: `page:${field}` };
  }
  const times = new Set(found.times.map(dayOf));
  const [only] = times;
  return times.size === 1 && only ? { day: only, source: 'page:time' } : null;
}

/**
 * A title without the name of the site behind it (`… | UN Press`, `… - Press Releases - Portal`). After a dash only where
 * what is before it stands in the page by itself.
 */
function bareTitle(title: string, page: HtmlPage): string {
  const bare = title.replace(/\s+[|»]\s+[^|»]{1,60}$/, '').trim();
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const parts = bare.split(/\s+[-–—]\s+/);
  for (let i = parts.length - 1; i > 0; i--) {
    const start = bare.slice(0, bare.indexOf(parts[i]!)).replace(/\s+[-–—]\s+$/, '');
    if (start.length > 12 && page.texts.some((node) => plain(node.value) === plain(start))) return start;
  }
  return bare;
}

interface Linked {
  headlines: string[];
  dates: string[];
  publishers: string[];
  authors: string[];
}

type Collected = ReturnType<typeof collect>;

function collect(root: HtmlNode) {
  const found = {
    metas: [] as { name: string; content: string }[],
    titles: [] as string[],
    headings: [] as string[],
    times: [] as string[],
    language: undefined as string | undefined,
    linked: { headlines: [], dates: [], publishers: [], authors: [] } as Linked,
  };
  const visit = (node: HtmlNode): void => {
    if (isElement(node)) {
      const name = node.tagName;
      if (name === 'html') found.language = attribute(node, 'lang') || undefined;
      else if (name === 'meta') {
        const key = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'http-equiv');
        const content = attribute(node, 'content');
        if (key && content?.trim()) found.metas.push({ name: key.toLowerCase(), content: content.trim() });
      } else if (name === 'title' && node.parentNode?.nodeName !== 'svg') found.titles.push(rawText(node));
      else if (name === 'h1') found.headings.push(textOf(node));
      else if (name === 'time') found.times.push(attribute(node, 'datetime') ?? textOf(node));
      else if (name === 'script' && attribute(node, 'type') === 'application/ld+json')
        readLinked(rawText(node), found.linked);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}

const rawText = (node: HtmlElement): string =>
  node.childNodes
    .map((child) => (isText(child) ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes headline, dates, publisher and author from JSON-LD; broken JSON says nothing. */
function readLinked(json: string, into: Linked): void {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return;
  }
  const name = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (Array.isArray(value)) return value.flatMap(name);
    return value && typeof value === 'object' && 'name' in value ? name(value.name) : [];
  };
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || !value || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth + 1);
      return;
    }
    const item = value as Record<string, unknown>;
    into.headlines.push(...name(item.headline));
    into.dates.push(...name(item.datePublished));
    into.publishers.push(...name(item.publisher));
    into.authors.push(...name(item.author));
    visit(item['@graph'], depth + 1);
  };
  visit(data, 0);
}
