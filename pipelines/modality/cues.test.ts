import { describe, expect, test } from '@jest/globals';
import type { Modality } from '../../src/core/modality.ts';
import { extractDocument } from '../index.ts';
import { type Cue, modalityCues } from './cues.ts';
import { type Given, givenPhrases } from './given.ts';
import { modalityIn } from './index.ts';
import { markedTerms } from './testing/marked-terms.ts';

const read = (marked: string) => {
  const { terms, at } = markedTerms(marked);
  return modalityIn(terms)(at);
};

describe('cues', () => {
  test.each(modalityCues().map((cue): [string, Cue] => [cue.id, cue]))(
    '%s: example and counter-example',
    (id, { modality, example, counter }) => {
      expect(read(example)).toEqual({ modality, cue: id });
      expect(read(counter).cue).not.toBe(id);
    },
  );
});

describe('what is taken for granted', () => {
  test.each(givenPhrases().map((given): [string, Given] => [given.id, given]))(
    '%s: example and counter-example',
    (_id, { example, counter }) => {
      expect(read(example).modality).toBe('asserted');
      expect(read(counter).modality).not.toBe('asserted');
    },
  );
});

describe('whose clause a cue stands in', () => {
  const cases: [string, Modality][] = [
    ['The police checked [[500]] shops and will check 300 more.', 'asserted'],
    ['The police checked 500 shops and will check [[300]] more.', 'planned'],
    ['We [[support]] the ban, and do not favour any exception.', 'asserted'],
    ['We do not [[support]] the ban, and favour an exception.', 'negated'],
    ['Out of a total of [[1,100]] towns, 170 did not have a police post.', 'asserted'],
    ['The [[500]] persons who were not citizens were detained.', 'asserted'],
    ['The 500 persons, who were armed, were not [[detained]].', 'negated'],
    ['In all [[500]] persons were detained, but 200 were not deported.', 'asserted'],
    ['In all 500 persons were detained, but [[200]] were not deported.', 'negated'],
    ['The Ministry denied that 500 persons had been detained, and said that [[200]] had been freed.', 'asserted'],
    ['The Ministry denied that 500 persons had been detained and [[200]] deported.', 'denied'],
    ['If the court agrees, 300 persons will go home, and [[500]] have gone home.', 'asserted'],
    ['They helped to repatriate [[500]] persons.', 'asserted'],
    ['The Council would not [[meet]] in May.', 'negated'],
    ['We will never forget the [[298]] people who died.', 'asserted'],
    ['We cannot ignore the [[8,000]] men killed in the town.', 'asserted'],
    ['The Council failed to prevent the killing of [[8,000]] people.', 'asserted'],
    ['They did not prevent the deportation of [[500]] persons.', 'asserted'],
    ['No more than [[500]] persons were detained.', 'asserted'],
    ['If [[500]] were detained, it would be wrong.', 'conditional'],
    ['With contributions to the account amounting to [[$898]] in all, there must be doubts.', 'asserted'],
    ['The Ministry must act in response to the call to release [[500]] persons.', 'demanded'],
    ['The Ministry did not comment on the arrest of [[12]] persons.', 'asserted'],
    ['The Ministry denied responsibility for the deaths of [[12]] persons.', 'asserted'],
    ['Plans to build [[40]] schools were cancelled.', 'negated'],
    ['The Fund can pay $3 million and help [[500]] persons.', 'possible'],
    ['The Government claims that [[20]] villages are occupied, which Finland denies.', 'asserted'],
    ['It is claimed that [[20]] villages are occupied, which Finland denies.', 'denied'],
    ['There are claims that [[20]] villages are occupied, which Finland denies.', 'denied'],
    ['The Ministry dropped its plans to build [[40]] schools.', 'negated'],
    ['Plans to build [[40]] schools were not cancelled.', 'planned'],
    ['The police dropped charges of fraud against [[40]] persons.', 'asserted'],
    ['Reports that [[500]] soldiers had been killed were untrue.', 'denied'],
    ['The figure of [[500]] dead is wrong.', 'denied'],
    ['Reports that [[500]] applications had been denied were confirmed.', 'asserted'],
    ['There is no truth in the report that [[500]] soldiers died.', 'denied'],
    ['The Committee recommends approval of [[$45]] for the mission.', 'demanded'],
    ['A recommendation was made to release [[47]] prisoners.', 'demanded'],
    ['The report proposes a reduction of [[$3]].', 'planned'],
    ['The proposed budget of [[$45]] was adopted.', 'asserted'],
    ['The commander gave the order to take [[6]] villages.', 'demanded'],
    ['The Government provided the order for [[40]] vehicles.', 'planned'],
    ['The deaths of [[12]] persons could not be verified.', 'possible'],
    ['The alleged killing of [[12]] persons was discussed.', 'estimated'],
    ['The people will elect 30 governors from 133 candidates; [[914]] mayors from 3,441 candidates.', 'planned'],
    ['Without them my country would not have been able to bring back [[500]] persons.', 'conditional'],
    ['The rate may rise to 20%, or if at least [[15%]] of the work is done, to 30%.', 'conditional'],
    ['Norway may [[sign]] the protocol in May.', 'possible'],
    ['In May the ministers may [[sign]] the protocol.', 'possible'],
    ['The number is 300 and may reach [[500]].', 'possible'],
    ['This may cost [[500]] lives.', 'possible'],
    ['The Council discussed the arrest of [[500]] persons, on May Day and the meeting planned for May.', 'asserted'],
    ['May saw [[500]] arrests.', 'asserted'],
    ['In April and May [[500]] persons were detained.', 'asserted'],
    ['May the parties free [[500]] persons.', 'possible'],
    ['In May he was ordered by a court to pay [[$500]] in restitution.', 'asserted'],
    ['The officers were ordered to release [[500]] persons.', 'demanded'],
    ['They could only provide [[$20]] for each.', 'asserted'],
    ['The share shall [[not be lower than 65%]] of the value.', 'demanded'],
    ['The share was [[not lower than 65%]] of the value.', 'asserted'],
    ['In the autumn none of the [[15]] appeals succeeded.', 'negated'],
    ['The troops numbered 3,000 in 2018, [[4,000]] in 2019 and will number 5,000.', 'asserted'],
    ['At least three and possibly [[five]] soldiers were killed.', 'possible'],
  ];
  test.each(cases)('%s', (marked, modality) => expect(read(marked).modality).toBe(modality));
});

describe('facts', () => {
  const factsOf = async (text: string) =>
    (await extractDocument(new TextEncoder().encode(text), 'case.txt')).record!.facts;

  test.each<[string, string, Modality]>([
    ['The Ministry denied that 500 persons had been detained.', 'figure', 'denied'],
    ['A memorandum of cooperation was to be signed on 3 May 2021.', 'agreement', 'planned'],
    ['The memorandum of cooperation was not signed in 2021.', 'agreement', 'negated'],
    ['The memorandum of cooperation was signed in 2021.', 'agreement', 'asserted'],
    ['On 15 May 2021 the ministers signed a memorandum of cooperation.', 'agreement', 'asserted'],
    ['In May 2021 the ministers may sign a memorandum of cooperation.', 'agreement', 'possible'],
    ['In May 2021 the ministers signed a memorandum of cooperation.', 'agreement', 'asserted'],
    ['The meeting of the Advisory Committee was not held in 2021.', 'meeting', 'negated'],
    ['The meeting of the Advisory Committee will be held in 2021.', 'plan', 'planned'],
    ['The Advisory Committee was not established in 2021.', 'establishment', 'negated'],
    ['The Advisory Committee should be established in 2021.', 'establishment', 'demanded'],
  ])('%s', async (text, type, modality) => {
    const facts = await factsOf(text);
    expect(facts.filter((f) => f.type === type).map((f) => f.modality)).toEqual([modality]);
  });

  test('nobody deported is no figure', async () => expect(await factsOf('No one was deported.')).toEqual([]));
});

test('the sign of a currency is no verb', async () => {
  const modalities = async (text: string) => {
    const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
    return record!.facts.filter(({ type }) => type === 'figure').map(({ modality }) => modality);
  };
  expect(await modalities('Can$ 3 million was paid in May 2019 for the work.')).toEqual(['asserted']);
  expect(await modalities('The Fund can pay $3 million in May for the work.')).toEqual(['possible']);
});
