import { stringify } from 'yaml';
import type { OwnNameType } from '../core/own-names.ts';
import { visible } from '../report/visible.ts';
import type { UnknownName } from '../store/index.ts';
import { seriesFields } from './series-proposal.ts';

/** What kind a body mostly is by the last head word of its name; any other word makes it a group. */
const kinds: Readonly<Record<string, string>> = {
  committee: 'committee',
  council: 'organ',
  commission: 'organ',
  assembly: 'organ',
  secretariat: 'organ',
  agency: 'agency',
  authority: 'agency',
  service: 'agency',
  administration: 'agency',
  board: 'agency',
  office: 'agency',
  ministry: 'ministry',
  department: 'ministry',
  programme: 'programme',
  fund: 'fund',
  bank: 'bank',
  mission: 'mission',
  centre: 'centre',
  center: 'centre',
  institute: 'centre',
  parliament: 'parliament',
  court: 'court',
  tribunal: 'court',
  police: 'police',
  army: 'military',
  forces: 'military',
  brigade: 'military',
  party: 'party',
  front: 'armed-group',
  association: 'ngo',
  society: 'ngo',
  foundation: 'ngo',
  union: 'international-organization',
  organization: 'international-organization',
  organisation: 'international-organization',
  university: 'university',
};

function kindOf(name: string): string {
  // The head stands before `of` and `for`: `Committee on Water`, `Water Board of the North`.
  const head = name.toLowerCase().split(/ (?:of|for|on|against|to|in) /)[0]!;
  const word = head.split(/\s+/).findLast((one) => kinds[one]);
  return word ? kinds[word]! : 'group';
}

const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The fields of a proposal for `organizations.yaml` behind its name. */
function bodyFields(name: string, forms: readonly string[]): Record<string, unknown> {
  const acronyms = forms.filter((form) => form !== name && /^\p{Lu}[\p{Lu}\d-]+$/u.test(form));
  // A word by itself (`Government`, `the Group`) points back to a body; as a name it would be that body's everywhere.
  const names = forms.filter((form) => form !== name && !acronyms.includes(form) && form.includes(' ')).map(visible);
  return {
    ...(acronyms.length > 0 ? { acronyms } : {}),
    ...(names.length > 0 ? { names } : {}),
    kind: kindOf(name),
  };
}

/**
 * Proposals for the user's lexicon: one entry of YAML a body or operation, in the form that is read from `organizations.yaml` or
 * `operations.yaml`, with how often it is named and a sentence as a comment. The kind of a body is a guess by the head word,
 * that of an operation what documents call it; both are meant to be checked.
 */
export const proposalText = (type: OwnNameType, found: readonly UnknownName[]): string =>
  found
    .filter(({ name }) => type === 'operations' || !kinds[name.toLowerCase()])
    .map(({ name, forms, class: said, documents, mentions, sentence }) => {
      const fields =
        type === 'operations' ? seriesFields(visible(name), forms.map(visible), said) : bodyFields(name, forms);
      const entry = { id: idOf(name), name: visible(name), ...fields };
      const seen = `# ${documents} ${documents === 1 ? 'document' : 'documents'}, ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}: “${visible(sentence).slice(0, 160)}”`;
      return `${seen}\n${stringify([entry], { lineWidth: 0 })}`;
    })
    .join('');
