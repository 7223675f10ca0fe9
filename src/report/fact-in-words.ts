import { documentName } from '../core/document.ts';
import { withModality } from '../core/modality.ts';
import { isMultiple } from '../core/multiple.ts';
import type { FactRow } from '../store/index.ts';
import { dateInWords, documentDateInWords } from './date-in-words.ts';
import { confidenceInWords, figureInWords, figureSpoken, stageInWords } from './words.ts';

type Roles = FactRow['roles'];
type Event = Exclude<FactRow['type'], 'figure'>;

/** A role as words, or null where it was not filled. */
const said = (roles: Roles, role: string): string | null => {
  const value = roles[role];
  if (value === null || value === undefined || value === '') return null;
  return role === 'date' && typeof value === 'string' ? dateInWords(value) : String(value);
};

/** `24th meeting of the Council`, `meeting hosted by Norway`, `meeting: Norway, Finland`, as far as it is known. */
function meeting(roles: Roles): string | null {
  const number = ordinal(Number(roles.ordinal));
  const named = `${number === null ? '' : `${number} `}meeting`;
  const event = said(roles, 'event');
  const body = said(roles, 'body') ?? said(roles, 'operation');
  const host = said(roles, 'host');
  if (body !== null) return `${named} of ${body}`;
  // A name of its own says more than that it was a meeting: `Water and Peace Summit, hosted by Norway`.
  if (event !== null) return host === null ? event : `${event}, hosted by ${host}`;
  if (host !== null) return `${named} hosted by ${host}`;
  const participants = said(roles, 'participants');
  return participants === null ? null : `${named}: ${participants.replaceAll('; ', ', ')}`;
}

/** Who presided and who came, where the meeting is called by its body. */
function present(roles: Roles): string | null {
  const [chair, participants] = [said(roles, 'chair'), said(roles, 'participants')];
  const told = [
    chair === null ? null : `chaired by ${chair}`,
    participants === null || said(roles, 'body') === null ? null : `with ${participants.replaceAll('; ', ', ')}`,
  ];
  return told.filter(Boolean).join(', ') || null;
}

/** `we welcome`, `Norway and Finland welcome`, `Norway welcomes`. */
function stanceInWords(roles: Roles): string | null {
  const stance = said(roles, 'stance');
  const holder = said(roles, 'holder') ?? '';
  if (stance === null || !/^(?:we|I)$|; /.test(holder)) return stance;
  if (stance.startsWith('is ')) return stance.replace(/^is/, holder === 'I' ? 'am' : 'are');
  return stance.replace(/^\w+/, (verb) => (/sses$|xes$|ches$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1)));
}

const by = (roles: Roles, role: string): string | null => {
  const who = said(roles, role);
  return who === null ? null : `by ${who}`;
};

/** `Granit 2012, stage 1`. */
function conducted(roles: Roles, role: 'operation' | 'exercise'): string {
  const name = [said(roles, role) ?? `an ${role}`, said(roles, 'edition')].filter(Boolean).join(' ');
  const stage = said(roles, 'stage');
  return [name, stage === null ? null : stageInWords(stage)].filter(Boolean).join(', ');
}

/** What an event of each type is about; date and place are added to all of them. */
const events: Readonly<Record<Event, (roles: Roles) => (string | null)[]>> = {
  meeting: (roles) => [meeting(roles) ?? 'a meeting', present(roles), said(roles, 'format')],
  plan: (roles) => [meeting(roles) ?? 'an event', said(roles, 'edition'), said(roles, 'format')],
  appointment: (roles) => [`${said(roles, 'person') ?? 'somebody'} appointed ${said(roles, 'post') ?? 'to a post'}`],
  agreement: (roles) => {
    const parties = said(roles, 'parties');
    return [`${said(roles, 'document') ?? 'agreement'} signed`, parties === null ? null : `parties ${parties}`];
  },
  establishment: (roles) => [`${said(roles, 'body') ?? 'a body'} established`],
  adoption: (roles) => [`${said(roles, 'document') ?? 'a document'} adopted`, by(roles, 'body')],
  operation: (roles) => [conducted(roles, 'operation'), by(roles, 'by')],
  exercise: (roles) => [conducted(roles, 'exercise'), by(roles, 'by')],
  participation: (roles) => [
    `${said(roles, 'participants') ?? 'somebody'} in the ${said(roles, 'occasion') ?? 'event'}`,
  ],
  position: (roles) => [[said(roles, 'holder'), stanceInWords(roles), said(roles, 'about')].filter(Boolean).join(' ')],
};

/**
 * What a fact claims: of a figure the document's own words (`over 180,000 violations of migration law brought to light`),
 * of an event what its roles say (`24th meeting of the Harbour Council, 24 August 2021`). What is not claimed to be so is
 * marked first (`denied: 500 persons detained`).
 */
export const claimInWords = (fact: Claim): string => withModality(fact.modality, bareClaim(fact));

type Claim = Pick<FactRow, 'type' | 'modality' | 'quote' | 'counted' | 'action' | 'roles'> & Partial<NumberTold>;
type NumberTold = Pick<FactRow, 'min' | 'max' | 'qualifier' | 'unit' | 'corrected' | 'rules'>;

/** The fields whose correction makes the words of a figure wrong. */
const ofNumber = ['min', 'max', 'qualifier', 'unit'];

/**
 * The number of a figure as its document writes it, and behind it the value where these words alone would mislead: `651`,
 * `more than 30,000 (= over 500)` where a reviewer corrected it. A multiple has its `times`, which is no part of the mention.
 */
export function figureAsSaid(fact: Pick<FactRow, 'quote'> & Partial<NumberTold>): string {
  const value = valueBeside(fact);
  const quote = isMultiple(fact) && !saysMultiple.test(fact.quote) ? `${fact.quote} times` : fact.quote;
  return value === null ? quote : `${quote} (= ${value})`;
}
/** Words that show by themselves that they are a multiple. */
const saysMultiple = /fold|times|twice|thrice/i;

/** An amount with its currency before it and no magnitude behind: `EUR 141.1` of `from EUR 141.1 to 138.2 million`. */
const amount = /^(?:\p{Lu}{0,3}\p{Sc}\p{Lu}{0,3}|\p{Lu}{3})\s?\d[\d\s.,]*$/u;
/** Words that bound the number beside them. */
const bounding =
  /\b(?:more|less|fewer|over|under|above|below|least|most|up|plus|so|odd|some|than|about|nearly|almost)\b|[+~<>≈≤≥]/i;

/**
 * The value of a figure whose words alone would mislead: one that was corrected, one whose bound (`debts exceed $300 billion`) or
 * magnitude other words say, or a table's `7 484.0` whose head says that it is thousands of dollars, and whose brackets that it
 * is a loss. Null where the words say it themselves.
 */
function valueBeside({
  quote,
  min,
  max,
  qualifier,
  unit,
  corrected,
}: Parameters<typeof figureAsSaid>[0]): string | null {
  if (qualifier && ofNumber.some((field) => field in (corrected ?? {})))
    return figureSpoken({ min: min ?? null, max: max ?? null, qualifier, unit: unit ?? null });
  const value = min ?? max ?? null;
  const spoken = () => figureSpoken({ min: min ?? null, max: max ?? null, qualifier: qualifier!, unit: unit ?? null });
  if (qualifier && /^(?:over|under|about)$/.test(qualifier) && /^[\p{Sc}\d]/u.test(quote) && !bounding.test(quote))
    return spoken();
  if (value !== null && qualifier && amount.test(quote))
    return numberIn(quote) * 1000 <= Math.abs(value) ? spoken() : null;
  if (value === null || !unit || !qualifier || !/^[\d\s.,()−–-]+$/.test(quote)) return null;
  const written = numberIn(quote);
  const plain = unit === '1' && written === Math.abs(value) && (value >= 0 || /[−–-]/.test(quote));
  return plain ? null : figureInWords({ min: min ?? null, max: max ?? null, qualifier, unit });
}

const numberIn = (quote: string): number => Number(/\d[\d\s,.]*/.exec(quote)?.[0].replace(/[\s,]/g, ''));

function bareClaim(fact: Claim): string {
  if (fact.type === 'figure') {
    return [figureAsSaid(fact), fact.counted, fact.action].filter(Boolean).join(' ');
  }
  const parts = [...events[fact.type](fact.roles), said(fact.roles, 'date'), said(fact.roles, 'place')];
  return parts.filter(Boolean).join(', ');
}

/** `1st`, `22nd`, `24th`; null for what is no whole number above 0. */
export function ordinal(value: number): string | null {
  if (!Number.isInteger(value) || value < 1) return null;
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${value}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)]}`;
}

/**
 * What a figure's operation, edition and stage are (`Nelegal 2015, stage 1`), or its period; null where it has neither. An event tells
 * its own time.
 */
export function occasionInWords(
  fact: Pick<FactRow, 'type' | 'operation' | 'edition' | 'period'> & { readonly roles?: Roles },
): string | null {
  if (fact.type !== 'figure') return null;
  const period = fact.period === null ? null : dateInWords(fact.period);
  if (fact.operation === null) return period;
  const stage = said(fact.roles ?? {}, 'stage');
  const series = [fact.operation, fact.edition].filter(Boolean).join(' ');
  const told = [series, stage === null ? null : stageInWords(stage), fact.edition === null ? period : null];
  return told.filter(Boolean).join(', ');
}

/** How a document is cited: its symbol or title or file name, and its date. */
export function citation(document: {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly name: string;
  readonly date: string | null;
  readonly dateSource: string | null;
}): string {
  const name = documentName(document);
  return document.date === null ? name : `${name}, ${documentDateInWords(document.date, document.dateSource)}`;
}

/** `said by Ms. Farah (Norway)`; null outside of all turns. */
export const speakerInWords = ({ speaker, speakerFor }: Pick<FactRow, 'speaker' | 'speakerFor'>): string | null =>
  speaker === null ? null : `said by ${speaker}${speakerFor === null ? '' : ` (${speakerFor})`}`;

/** `according to UNHCR`; null where the sentence names no source. */
export function sourceInWords({ roles }: Pick<FactRow, 'roles'>): string | null {
  const source = said(roles ?? {}, 'source');
  return source === null ? null : `according to ${source}`;
}

/** `corrected: counted ships (read: boats)`; null where no reviewer corrected anything. */
export function correctedInWords(fact: FactRow): string | null {
  const said = (value: unknown) => (value === null || value === undefined ? 'nothing' : String(value));
  const fields = Object.entries(fact.corrected ?? {}).map(([field, read]) => {
    const now = (fact as unknown as Record<string, unknown>)[field] ?? fact.roles[field];
    return `${field} ${said(now)} (read: ${said(read)})`;
  });
  return fields.length === 0 ? null : `corrected: ${fields.join(', ')}`;
}

/** `in Osh`; null where the figure has no place, or its own words say it. An event tells its own place. */
function placeInWords(fact: FactRow): string | null {
  const place = fact.type === 'figure' ? fact.place : null;
  const words = [fact.quote, fact.counted, fact.action].filter(Boolean).join(' ');
  return !place || words.includes(place) ? null : `in ${place}`;
}

/**
 * One fact on one line: claim, occasion, place, who says it in a record of several speakers, source, confidence.
 * @param whole the fact whose figure this one is a part of, to be named
 */
export const factLine = (fact: FactRow, whole?: FactRow): string =>
  [
    claimInWords(fact),
    whole && `part of ${claimInWords(whole)}`,
    occasionInWords(fact),
    placeInWords(fact),
    speakerInWords(fact),
    sourceInWords(fact),
    citation(fact.document),
    correctedInWords(fact),
    `confidence ${confidenceInWords(fact.confidence)}`,
  ]
    .filter(Boolean)
    .join(' | ');
