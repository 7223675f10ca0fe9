import type { Modality } from './modality.ts';

/** What a date mention says, resolved. */
export interface DateValue {
  readonly kind: 'date';
  /**
   * The whole value in EDTF (ISO 8601-2, level 1: `2016-06-29`, `2018-05-15/2018-05-23`, `1992/..`, `199X`, `2010~`),
   * or null where the text does not give enough to say. A record leaves it out then, since its schema has it a string.
   */
  readonly edtf?: string | null;
  /** What the words themselves say, in EDTF with `X` for what they leave open (`XXXX-12-10` for `10 December`). */
  readonly said: string | null;
  /** Which parts of `edtf` were inferred and not said. */
  readonly inferred: readonly ('century' | 'year' | 'month' | 'day')[];
  /** The smallest unit that the value is sure of. */
  readonly precision:
    | 'day'
    | 'month'
    | 'season'
    | 'quarter'
    | 'half'
    | 'year'
    | 'decade'
    | 'century'
    | 'range'
    | 'none';
  /** What an inferred part was taken from: the document's date, the date before it in the text, or nothing. */
  readonly anchor: 'document' | 'previous' | null;
}

/** How a figure's number is bounded by the words before it. */
export type Qualifier = 'exact' | 'about' | 'over' | 'under' | 'range';

/** What a figure mention says, and what it is bound to. Numbers are plain, with their magnitude multiplied out. */
export interface FigureValue {
  readonly kind: 'figure';
  /** The lower bound, or null where it is open (`up to 500`). */
  readonly min: number | null;
  /** The upper bound, or null where it is open (`over 180,000`). */
  readonly max: number | null;
  readonly qualifier: Qualifier;
  /** `1` for counts, an ISO 4217 code for money, `%`, else a UCUM-like symbol (`kg`, `t`, `km`, `ha`). */
  readonly unit: string;
  /** What is counted or measured, in the document's words. */
  readonly counted: string | null;
  /** The verb that says what happened to it (`deported`, `seized`). */
  readonly action: string | null;
  /** The series of the operation whose result it is. */
  readonly operation: string | null;
  readonly edition: string | null;
  /** The stage of the operation (`1`, `active`), where the text ties the figure to one. */
  readonly stage?: string;
  /** The EDTF period that it covers, where the text says so. */
  readonly period: string | null;
  /** The id of the figure mention that this one is a part of. */
  readonly partOf: string | null;
  readonly place: string | null;
  readonly actor: string | null;
  /** How it is said: as so, or as planned, denied…; left out by whoever has not read the sentence. */
  readonly modality?: Modality;
}

/** What an operation mention says. All but the edition is there only where the text says it of this mention. */
export interface OperationValue {
  readonly kind: 'operation';
  /** The edition's year or number, written in full (`2021` for `Nelegal-21`), or null. */
  readonly edition: string | null;
  /** What it is called by its class: `operation`, `special operation`, `exercise`, `campaign`, `programme`… */
  readonly class?: string;
  /** The sub-operation behind a dash, in the text's words (`Western Barrier`). */
  readonly sub?: string;
  /** The stage that is spoken of: its number in digits, or its word (`active`). */
  readonly stage?: string;
  /** Who runs it: canonical names of bodies, or of states, in the order of the text. */
  readonly runBy?: readonly string[];
  /** When it ran, in EDTF; open where only its beginning or its end is told. */
  readonly period?: string;
  /** How the period is said where it is not simply so; left out otherwise. */
  readonly modality?: Modality;
}

/** What an organization, person or place mention says: how it is linked, and the bodies named inside it. */
export interface NameValue {
  readonly kind: 'name';
  /** The lexicon's id for the body, where it is in the lexicon. */
  readonly lexiconId: string | null;
  /** Of a person: the post or title that stands with the name. */
  readonly role?: string | null;
  /** Names nested inside this one, which the longest name won against. */
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly entity: string | null }[];
}

export type Value = DateValue | FigureValue | OperationValue | NameValue;
