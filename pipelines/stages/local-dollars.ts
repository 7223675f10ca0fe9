import type { DocumentKind } from '../../src/core/document.ts';
import type { Finding } from '../../src/core/mention.ts';

/** A State whose dollars are its own: how its documents name it, and where its offices are on the net. */
interface Country {
  readonly unit: string;
  readonly name: string;
  readonly adjective: string;
  readonly site: RegExp;
}

const countries: readonly Country[] = [
  { unit: 'AUD', name: 'Australia', adjective: 'Australian', site: /\.gov\.au\b/i },
  { unit: 'CAD', name: 'Canada', adjective: 'Canadian', site: /\.(?:gc|canada)\.ca\b/i },
  { unit: 'NZD', name: 'New Zealand', adjective: 'New Zealand', site: /\.govt\.nz\b/i },
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
    ({ name, adjective, site }) =>
      namesWhole(issuer, name) ||
      namesWhole(issuer, adjective) ||
      ((office || issuer === null) && site.test(text)) ||
      (office && (title ?? '').startsWith(`${name} `)),
  );
  return certain.length === 1 ? certain[0]! : null;
}

/** True where the issuer bears the name, whatever marks stand around it. */
const namesWhole = (issuer: string | null, word: string): boolean =>
  issuer
    ?.split(/[^\p{L}]+/u)
    .join(' ')
    .includes(word) ?? false;
