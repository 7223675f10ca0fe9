import type { DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';

/** A State whose dollars are its own: how its documents name it, and where its offices are on the net. */
interface Country {
  readonly unit: string;
  readonly name: string;
  readonly adjective: string;
  readonly site: RegExp;
  /** Its own parts and towns, which its offices name without saying where they are. */
  readonly parts: RegExp;
}

const countries: readonly Country[] = [
  {
    unit: 'AUD',
    name: 'Australia',
    adjective: 'Australian',
    site: /\.gov\.au\b/i,
    parts:
      /\b(?:New South Wales|Queensland|Victoria|Tasmania|Western Australia|South Australia|Northern Territory|Canberra)\b/g,
  },
  {
    unit: 'CAD',
    name: 'Canada',
    adjective: 'Canadian',
    site: /\.(?:gc|canada)\.ca\b/i,
    parts:
      /\b(?:Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Nunavut|Yukon|Ottawa)\b/g,
  },
  {
    unit: 'NZD',
    name: 'New Zealand',
    adjective: 'New Zealand',
    site: /\.govt\.nz\b/i,
    parts: /\b(?:Auckland|Wellington|Canterbury|Christchurch|Otago|Waikato|Northland|Southland)\b/g,
  },
];

/** What a document says of itself, as far as it tells whose dollars it means. */
interface Issued {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly issuer: string | null;
}

/**
 * A plain `$` in a release of Australia, Canada or New Zealand is that State's dollar. It stays the dollar of the United
 * States where the issuer is not certain, where several States could be meant, and where the text tells dollars apart by
 * their signs (`US$`, `A$`). The value says so as evidence, for the sign itself does not.
 */
export function localDollars(figures: readonly Finding[], text: string, issued: Issued): readonly Finding[] {
  const country = issuingCountry(text, issued);
  if (!country) return figures;
  return figures.map((figure) => {
    const { value } = figure;
    if (value?.kind !== 'figure' || value.unit !== 'USD') return figure;
    if (/US|U\.S|American|United States/i.test(text.slice(figure.start, figure.end))) return figure;
    const note = `the issuer's dollar, ${country.unit}, since nothing says whose it is`;
    return {
      ...figure,
      value: { ...value, unit: country.unit },
      evidence: [...figure.evidence, { name: 'local-dollar', weight: -0.3, note }],
    };
  });
}

/** The one State that a release is certainly issued by; null where there is none, or more than one. */
function issuingCountry(text: string, { kind, title, issuer }: Issued): Country | null {
  if (kind !== 'press_release' || /\b(?:US|U\.S\.|USD|A|AU|AUD|C|CA|CAD|NZ|NZD) ?\$/.test(text)) return null;
  // A mission bears the name of where it is.
  if (/\b(?:embassy|high commission|UN|United Nations)\b/i.test(issuer ?? '')) return null;
  const office = /^(?:.* )?(?:minister|parliamentary secretary)\b/i.test(issuer ?? '');
  const certain = countries.filter(
    ({ name, adjective, site, parts }) =>
      namesWhole(issuer, name) ||
      namesWhole(issuer, adjective) ||
      ((office || issuer === null) && site.test(text)) ||
      (office && (title ?? '').startsWith(`${name} `)) ||
      (office && speaksOfHome(text, name, parts)),
  );
  return certain.length === 1 ? certain[0]! : null;
}

/** How many of a State's parts an office names that speaks of home, and how often it names the State itself. */
const [partsNamed, timesNamed] = [2, 2];

/**
 * True where a release speaks of its State and of several of its parts as one does at home (`through havens in Queensland and
 * Tasmania`), and of no other State that has dollars.
 */
function speaksOfHome(text: string, name: string, parts: RegExp): boolean {
  if (otherDollars.test(text)) return false;
  const own = text.split(new RegExp(`\\b${name}\\b`)).length - 1;
  return own >= timesNamed && new Set(text.match(parts)).size >= partsNamed;
}

/** Other States whose dollars a plain sign may mean. */
const otherDollars =
  /\b(?:United States|U\.?S\.?A?|America|Singapore|Hong Kong|Taiwan|Fiji|Jamaica|Bahamas|Barbados|Brunei)\b/;

/** True where the issuer bears the name, whatever marks stand around it. */
const namesWhole = (issuer: string | null, word: string): boolean =>
  issuer
    ?.split(/[^\p{L}]+/u)
    .join(' ')
    .includes(word) ?? false;
