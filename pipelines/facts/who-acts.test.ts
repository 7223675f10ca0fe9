import { describe, expect, test } from '@jest/globals';
import { extractDocument } from '../index.ts';

const rolesOf = async (text: string, type: string) => {
  const { record } = await extractDocument(new TextEncoder().encode(text), 'case.txt');
  return record!.facts.filter((fact) => fact.type === type).map(({ roles }) => roles);
};

const [osce, undp] = ['Organization for Security and Co-operation in Europe', 'United Nations Development Programme'];

describe('who signs', () => {
  test.each([
    ['Norway, unlike Finland, has not signed the agreement.', 'Norway'],
    ['The OSCE, like UNDP, signed the agreement on 3 May 2019.', osce],
    [
      'The Government of Norway and UNDP, in cooperation with UNHCR, signed an agreement.',
      `Government of Norway; ${undp}`,
    ],
    ['The OSCE, at the request of the CSTO, signed a memorandum with UNDP.', `${osce}; ${undp}`],
    ['The OSCE, together with UNDP, signed an agreement with Norway.', `${osce}; ${undp}; Norway`],
    ['The OSCE and UNDP were to sign an agreement in May 2019.', `${osce}; ${undp}`],
    ['The agreement was signed in Oslo by the Presidents of Norway and Finland.', 'Norway; Finland'],
  ])('%s', async (text, parties) => {
    expect(await rolesOf(text, 'agreement')).toMatchObject([{ parties }]);
  });

  test('what is only amended by a protocol is not that protocol', async () => {
    const text = 'The Charter was signed in 2002 and amended by the Protocol of 10 December 2010.';
    expect(await rolesOf(text, 'agreement')).toEqual([]);
  });
});

describe('who takes part', () => {
  test.each([
    ['Representatives of the UN, except for UNHCR, attended the conference in Oslo.', 'United Nations'],
    ['Representatives of the OSCE, but not of UNHCR, attended the conference in Oslo.', osce],
    [
      'The World Customs Organization (WCO), Europol and INTERPOL took part in Operation Granit.',
      'World Customs Organization; Europol; INTERPOL',
    ],
    ['The Federal Security Service (FSB) of Russia took part in Exercise Granit-2019.', 'Federal Security Service'],
  ])('%s', async (text, participants) => {
    expect(await rolesOf(text, 'participation')).toMatchObject([{ participants }]);
  });
});

describe('who said it', () => {
  test.each([
    ['Norway reported that, according to the OSCE, 45 people had been killed.', [osce]],
    [
      'The opposition said 500 people had been held; the police put the figure at 120.',
      ['The opposition', 'the police'],
    ],
    ['Norway said that 500 people fled, and Finland that 700 people did.', ['Norway', 'Finland']],
    ['Norway reported that 500 people fled; 700 people stayed.', ['Norway', 'Norway']],
  ])('%s', async (text, sources) => {
    expect((await rolesOf(text, 'figure')).map(({ source }) => source)).toEqual(sources);
  });
});

describe('which post', () => {
  test.each([
    ['Mr. Berg was appointed Secretary General of the CSTO by the Council.', 'Secretary General of the CSTO'],
    ['Mr. Berg will not be appointed Secretary General of the CSTO before 2021.', 'Secretary General of the CSTO'],
    ['The Council appointed Mr. Berg as Director for a term of three years beginning on 4 December 2020.', 'Director'],
    [
      'The Council appointed Mr. Berg as Director for Long-term Loans on 4 December 2020.',
      'Director for Long-term Loans',
    ],
  ])('%s', async (text, post) => {
    expect(await rolesOf(text, 'appointment')).toMatchObject([{ post }]);
  });
});

describe('when it was', () => {
  test.each([
    ['appointment', 'On 3 May 2015 Ms. Berg, who had been appointed Head of the Mission in 2012, left.', '2012'],
    ['adoption', 'The resolution was submitted on 27 March 2019 and adopted on 2 May 2019 by the OSCE.', '2019-05-02'],
    [
      'adoption',
      'At its 12th meeting, held on 27 October 2016, the Security Council adopted resolution 2900 (2016).',
      '2016-10-27',
    ],
    [
      'meeting',
      'At its 12th meeting, held on 27 October 2016, the Security Council adopted resolution 2900 (2016).',
      '2016-10-27',
    ],
    [
      'operation',
      'Operation Granit 2019, unlike Granit 2018, was held in Norway from 3 to 9 May.',
      '2019-05-03/2019-05-09',
    ],
    ['meeting', 'The Permanent Council met on 14 May 2019.', '2019-05-14'],
    ['plan', 'The Permanent Council will meet in Oslo on 14 May 2090.', '2090-05-14'],
    [
      'agreement',
      'The truce agreement of 3 May 2010 between Norway and Finland was signed in Oslo and confirmed in Riga on 4 June 2011.',
      '2010-05-03',
    ],
    ['agreement', 'The agreement between Norway and Finland was signed in Oslo and Riga on 4 June 2011.', '2011-06-04'],
    ['agreement', 'Oslo, 3 March 2020\n\nNorway and Finland will sign an agreement in March 2020.', '2020-03'],
    ['agreement', 'Oslo, 3 March 2020\n\nNorway and Finland will sign an agreement on 3 May 2019.', null],
    ['agreement', 'Oslo, 3 March 2020\n\nNorway and Finland were to sign an agreement on 3 May 2019.', '2019-05-03'],
  ])('%s: %s', async (type, text, date) => {
    expect(await rolesOf(text, type)).toMatchObject([{ date }]);
  });
});
