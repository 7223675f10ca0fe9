import type { Problem } from './problem.ts';
import type { SourceMap } from './source-map.ts';
import type { Span } from './span.ts';

export const documentKinds = ['speech', 'press_release', 'un_record'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a document is called by: its symbol, or else its title, or its file's name. */
export const documentName = (document: {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly name: string;
}): string => document.symbol ?? document.title ?? document.name;

/** Where a document came from. */
export interface Source {
  /** The file's own name, without folders. */
  readonly name: string;
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The number of pages, or null for formats that have none. */
  readonly pages: number | null;
}

/** The span of one page over the text; `number` counts from 1. A page without text is an empty span. */
export interface Page extends Span {
  readonly number: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'footnote' | 'quote';

/** A block of running text. Blocks do not overlap and stand in reading order. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a heading: 1 is the highest. */
  readonly level?: number;
  /** Of a table row: true where a table begins with it, as far as the reader can tell. */
  readonly opens?: true;
  /** Of a table row: its cells that hold text. */
  readonly cells?: readonly Cell[];
}

/** A cell of a table row. */
export interface Cell extends Span {
  /** The column that it begins in, from 0, where the reader knows; cells without text count as columns, too. */
  readonly column?: number;
  /** How many columns it stands over; 1 where left out. */
  readonly columns?: number;
  /** How many rows it stands in, downwards; 1 where left out. */
  readonly rows?: number;
}

/**
 * Text that belongs to the page and not to the document: running headers, footers, page and job numbers; words that were
 * struck out; and the fields above a Markdown file, which tell of it (`front-matter`).
 */
export interface Furniture {
  readonly page: number | null;
  readonly text: string;
  readonly kind: 'header' | 'footer' | 'page-number' | 'margin' | 'navigation' | 'struck' | 'front-matter';
}

/** A day that the file's own format tells. */
export interface HintedDate {
  /** ISO. */
  readonly day: string;
  /**
   * Whose word it is: `page` where a web page says when it was published, `mail` where a mail says when it was sent, `file`
   * where a program noted when it made the file; and the name of the field: `page:datePublished`, `file:CreationDate`.
   */
  readonly source: `${'page' | 'mail' | 'file'}:${string}`;
}

/** What the file's own format says of the document (HTML meta, the fields of a mail, PDF and DOCX properties). Never trusted over the text. */
export interface Hints {
  readonly title?: string;
  /** The most telling first. */
  readonly dates?: readonly HintedDate[];
  /** ISO 639-1. */
  readonly language?: string;
  readonly site?: string;
  readonly author?: string;
}

/** What a reader makes of a file: one clean text with its pages and blocks, and the way back to the source. */
export interface ReadDocument {
  readonly mediaType: string;
  readonly text: string;
  readonly map: SourceMap;
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly hints: Hints;
  readonly problems: readonly Problem[];
  /** The marks of notes that the file itself ties to their notes, where it does. */
  readonly notes?: readonly NoteLink[];
  /** Stretches of the text that were recognised from pictures, where there are any. */
  readonly recognized?: readonly RecognizedSpan[];
}

/** Text that was recognised from a picture: a page, or a word on it that is `unsure`. */
export interface RecognizedSpan extends Span {
  readonly unsure?: boolean;
}

/** Somebody who speaks in a document. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organization: string | null;
  readonly state: string | null;
}

/** One turn of one speaker. The span begins after the speaker's label. */
export interface Speech extends Span {
  readonly speaker: string;
  readonly state: string | null;
  readonly organization: string | null;
  /** The post that the label names: `The President`, `Foreign Minister`. */
  readonly role: string | null;
  /** ISO 639-1 where the record says `(spoke in …)`. */
  readonly spokeIn: string | null;
  /** The item of the agenda that the record was at, as its headings name it. */
  readonly agendaItem: string | null;
  /** Where the speaker's label begins, before the span. */
  readonly labelStart: number;
}

/** A vote that a record lists. Each list of States is null where the record has none of that kind. */
export interface Vote extends Span {
  readonly inFavour: readonly string[] | null;
  readonly against: readonly string[] | null;
  readonly abstaining: readonly string[] | null;
  /** The numbers that the record or its President gives; null where it gives none. */
  readonly counts: { readonly inFavour: number; readonly against: number; readonly abstaining: number } | null;
}

/** The mark of a note in running text (the span) and the note that it belongs to. */
export interface NoteLink extends Span {
  readonly note: Span;
}

/** A part of the document under a heading. */
export interface Section extends Span {
  readonly heading: string;
  readonly level: number;
}

/** What a document's symbol says, taken apart. What the symbol does not say is null. */
export interface SymbolParts {
  /** The organization whose grammar it follows. */
  readonly house: string;
  /** The organ that it is numbered for. */
  readonly organ: string | null;
  /** The symbol is one of an organ's own records and acts, not of a release. */
  readonly record: boolean;
  readonly session: string | null;
  /** Four digits. */
  readonly year: string | null;
  readonly number: string | null;
  readonly revision: string | null;
  readonly addendum: string | null;
  readonly corrigendum: string | null;
  readonly resumption: string | null;
  /** The symbol of the document that this one revises, adds to or corrects. */
  readonly changes: string | null;
}

/** What a document is, as far as it says so itself. */
export interface Metadata {
  readonly title: string | null;
  readonly symbol: string | null;
  /** The symbol taken apart; records of older versions lack it. */
  readonly symbolParts?: SymbolParts | null;
  /** EDTF: delivered, held or issued; the event's date where both are given. */
  readonly date: string | null;
  /** Where `date` and `issuedOn` are from: `text`, or a field of the file's own format where the text has none; null without a date. */
  readonly dateSource: 'text' | HintedDate['source'] | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** ISO 639-1. */
  readonly originalLanguage: string | null;
  readonly place: string | null;
  /** The meeting, conference or debate that it belongs to; records of older versions lack it. */
  readonly event?: string | null;
  /** Of the event, as the document says it: `79th session`. */
  readonly eventSession?: string | null;
  readonly speakers: readonly Speaker[];
}

/**
 * True where a document's date may be reckoned from: `this year`, or the time of what it reports. The day on which a file
 * was made is shown, but nothing follows from it.
 */
export const tellsTime = ({ dateSource }: Pick<Metadata, 'dateSource'>): boolean => !dateSource?.startsWith('file:');
