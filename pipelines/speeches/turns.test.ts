import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extractDocument } from '../index.ts';
import { splitSentences } from '../stages/sentences.ts';
import { splitTurns } from './index.ts';
import { partsOf, recordNotes } from './procedure.ts';
import { readSummaryLabel } from './summary.ts';
import { findVotes } from './votes.ts';

/** A text of paragraphs; those that begin with `# ` are headings. */
function documentOf(paragraphs: readonly string[]) {
  let text = '';
  const blocks = paragraphs.map((written) => {
    const heading = written.startsWith('# ');
    const words = heading ? written.slice(2) : written;
    const start = text.length;
    text += `${words}\n\n`;
    return { kind: heading ? ('heading' as const) : ('paragraph' as const), start, end: start + words.length };
  });
  return { text, blocks };
}

function turnsOf(paragraphs: readonly string[]) {
  const { text, blocks } = documentOf(paragraphs);
  return splitTurns(text, blocks).map((t) => ({ ...t, words: text.slice(t.start, t.end) }));
}

describe('a verbatim record', () => {
  const record = [
    'President: Ms. Berg (Norway)',
    '# Agenda item 14 (continued)',
    '# Prevention of floods',
    'Draft resolution (A/91/L.7)',
    'The President (spoke in French): We take a decision.',
    'A recorded vote was taken.',
    'In favour:',
    'Bosnia and Herzegovina, Finland, Iran (Islamic Republic of) and Norway',
    'Against: None',
    'Abstaining: Chad',
    'Draft resolution A/91/L.7 was adopted by 4 votes to none, with 1 abstention.',
    'The meeting was suspended at 4.35 p.m. and resumed at 5.15 p.m.',
    'Mr. Lind (Finland): Thanks. A/91/PV.7 08/09/2031 The President: It is late.',
    '# Agenda item 15',
    '# Drought',
    'Ms. Aho (Rapporteur of the Committee on Water): I report.',
    'More of it.',
    'It was so decided.',
    'The meeting rose at 6 p.m.',
    'Annex',
  ];

  test('comes apart into turns without what the record itself says', () => {
    expect(turnsOf(record).map((t) => [t.speaker, t.words])).toEqual([
      ['The President', 'We take a decision.'],
      ['Lind', 'Thanks. A/91/PV.7 08/09/2031'],
      ['The President', 'It is late.'],
      ['Aho', 'I report.\n\nMore of it.'],
    ]);
  });

  test('says what item each turn belongs to, and whose post a bracket names', () => {
    const [first, , , last] = turnsOf(record);
    expect(first).toMatchObject({ agendaItem: 'Agenda item 14 (continued): Prevention of floods', spokeIn: 'fr' });
    expect(last).toMatchObject({
      agendaItem: 'Agenda item 15: Drought',
      role: 'Rapporteur',
      organization: 'Committee on Water',
    });
  });

  test('keeps its votes, list by list, with the numbers given', () => {
    const { text, blocks } = documentOf(record);
    const [vote, ...others] = findVotes(text, blocks);
    expect(others).toEqual([]);
    expect(vote).toMatchObject({
      inFavour: ['Bosnia and Herzegovina', 'Finland', 'Iran (Islamic Republic of)', 'Norway'],
      against: [],
      abstaining: ['Chad'],
      counts: { inFavour: 4, against: 0, abstaining: 1 },
    });
    expect(text.slice(vote!.start, vote!.end)).toMatch(/^In favour:[\s\S]*Chad$/);
  });
});

describe('what the record itself says', () => {
  test.each(recordNotes().map((note) => [note.id, note] as const))(
    '%s: its example is a note, its counter-example is speech',
    (_id, { example, counter }) => {
      const { text, blocks } = documentOf([example, counter]);
      expect(partsOf(text, blocks).map((part) => part === 'speech')).toEqual([false, true]);
    },
  );

  test('is not what a speaker begins with the same words', () => {
    const last = [
      'Against this backdrop, Norway will give another 40 million dollars.',
      'In favour of this text speak 300 seized boats.',
      'In favour of peace we all stand. The draft was adopted by 12 votes, and we welcome it.',
      'Against: we hear that the river is too wide.',
      'Two years ago the Paris Agreement was adopted by consensus and Chile will spend 15 million dollars on it.',
    ];
    for (const words of last) {
      const turns = turnsOf(['Mr. Lind (Norway): Thanks.', words, 'The President: I thank him.']);
      expect(turns[0]!.words).toBe(`Thanks.\n\n${words}`);
      const { text, blocks } = documentOf(['Mr. Lind (Norway): Thanks.', words]);
      expect(findVotes(text, blocks)).toEqual([]);
    }
  });

  test('keeps a vote whole over the end of a page, and what is noted behind it out of the turn', () => {
    const record = [
      'The President: We shall now vote.',
      'A recorded vote was taken.',
      'In favour:',
      'Albania, Bosnia and Herzegovina, Iran (Islamic Republic of), Norway',
      'A/91/PV.7',
      'Trinidad and Tobago, Zambia and Zimbabwe',
      'Against:',
      'Chad',
      'Abstaining:',
      'Fiji',
      'The draft resolution was adopted by 7 votes to 1, with 1 abstention (resolution 91/7).',
      '[Subsequently, the delegation of Benin informed the Secretariat that it had intended to vote in favour.]',
      'The President: I thank members.',
    ];
    const { text, blocks } = documentOf(record);
    expect(findVotes(text, blocks)).toMatchObject([
      {
        inFavour: [
          'Albania',
          'Bosnia and Herzegovina',
          'Iran (Islamic Republic of)',
          'Norway',
          'Trinidad and Tobago',
          'Zambia',
          'Zimbabwe',
        ],
        against: ['Chad'],
        abstaining: ['Fiji'],
        counts: { inFavour: 7, against: 1, abstaining: 1 },
      },
    ]);
    expect(turnsOf(record).map((t) => t.words)).toEqual(['We shall now vote.', 'I thank members.']);
  });
});

describe('a transcript of a press conference', () => {
  test('comes apart into questions and answers, whoever is named how', () => {
    const turns = turnsOf([
      'Joint press conference',
      'NATO Spokesperson Anna Lind: Good morning.',
      'SECRETARY BERG: Thank you.',
      'Sergei Aho (in Russian): I agree.',
      'One point: we stay.',
      'Question (Daily Post): Why now?',
      'Sergei Aho: Because it is late.',
      'Project Title: Bridges',
      'Moderator: Last one.',
      'Q: And then?',
    ]);
    expect(turns.map((t) => [t.speaker, t.role, t.spokeIn, t.words])).toEqual([
      ['Anna Lind', 'NATO Spokesperson', null, 'Good morning.'],
      ['Berg', 'Secretary', null, 'Thank you.'],
      ['Sergei Aho', null, 'ru', 'I agree.\n\nOne point: we stay.'],
      ['Question', null, null, 'Why now?'],
      ['Sergei Aho', null, null, 'Because it is late.\n\nProject Title: Bridges'],
      ['Moderator', 'Moderator', null, 'Last one.'],
      ['Question', null, null, 'And then?'],
    ]);
  });

  test('whose labels stand in capitals, with a bare letter for who asks', () => {
    const turns = turnsOf([
      '# Remarks by President Lind and Prime Minister Aho',
      'PRESIDENT LIND: Welcome.',
      'PRIME MINISTER AHO: (As interpreted.) Thank you.',
      'Q Mr. President, how many boats?',
      'THE PRESIDENT: Twelve.',
      'MR. BERG: So it is.',
    ]);
    expect(turns.map((t) => [t.speaker, t.words])).toEqual([
      ['Lind', 'Welcome.'],
      ['Aho', '(As interpreted.) Thank you.'],
      ['Question', 'Mr. President, how many boats?'],
      ['The President', 'Twelve.'],
      ['Berg', 'So it is.'],
    ]);
  });

  test('a letter alone asks nothing in a record', () =>
    expect(turnsOf(['Mr. Lind (Finland): It has grades.', 'Q Fever is one.', 'The Chair: Thanks.']).length).toBe(2));

  const speakers = (...paragraphs: string[]) =>
    turnsOf(paragraphs).map(({ speaker, role, state, organization, words }) => [
      speaker,
      role,
      state ?? organization,
      words,
    ]);

  test('names alone are believed by their words, and one name stands for all of its forms', () => {
    expect(
      speakers(
        'President of Finland Onni Lindqvist: Friends, we hold 6 exercises.',
        'Prime Minister of Norway Astrid Bergström (retranslated): Thank you.',
        'O. Lindqvist: Thanks.',
        'Torvald Ekström: I support this.',
      ),
    ).toEqual([
      ['Onni Lindqvist', 'President of Finland', 'Finland', 'Friends, we hold 6 exercises.'],
      ['Astrid Bergström', 'Prime Minister of Norway', 'Norway', 'Thank you.'],
      ['Onni Lindqvist', 'President of Finland', 'Finland', 'Thanks.'],
      ['Torvald Ekström', null, null, 'I support this.'],
    ]);
    expect(
      speakers(
        'NATO Secretary General Onni Lindqvist:',
        'Good afternoon.',
        'Astrid Bergström, NATO Spokesperson: We begin.',
        'Question: You said: we need more?',
        'NATO Secretary General: I did.',
        'Torvald Ekström (River News): When?',
        'Onni Lindqvist: Soon.',
        '[Moderator]: Thank you.',
      ).map(([speaker, role, of]) => [speaker, role, of]),
    ).toEqual([
      ['Onni Lindqvist', 'NATO Secretary General', null],
      ['Astrid Bergström', 'NATO Spokesperson', null],
      ['Question', null, null],
      ['Onni Lindqvist', 'NATO Secretary General', null],
      ['Torvald Ekström', null, 'River News'],
      ['Onni Lindqvist', 'NATO Secretary General', null],
      ['Moderator', 'Moderator', null],
    ]);
  });

  test('fields, places and States with a colon are no speakers of a transcript', () =>
    expect(
      speakers(
        'Question: Who gives what?',
        'Answer: This:',
        'Costa Rica: 40 trucks.',
        'New Plan: 12 wells.',
        'Press Office, River House: open on Monday.',
      ).map(([speaker]) => speaker),
    ).toEqual(['Question', 'Answer']));

  test('fields with colons make no transcript', () => {
    expect(
      turnsOf(['Project Title: Bridges', 'Press Contact: Anna Lind', 'FOR RELEASE: Today', 'Next Steps: none']),
    ).toEqual([]);
  });
});

describe('one statement', () => {
  const speech =
    'It is a long road to the river, and we have walked it for years. We shall walk on, and nobody will stop us.';
  test.each([
    ['salutations', ['Mr. President:', speech, 'Mr. Secretary-General: You must lead.']],
    ['sentences with a colon', [speech, 'Mr. Lind: he was wrong.', 'The Secretary-General: a post we value.']],
    ['a label among the words', [speech, 'The Secretary-General: Only one can act.', speech]],
    ['a question of the speaker', [speech, 'Q: Why do we meet? A: For peace.', speech]],
    ['points', [speech, 'Finland: We act.', 'Norway: We help.', 'Finland: We stay.', 'Norway: We too.']],
  ])('%s make no turns', (_what, paragraphs) => expect(turnsOf(['# Statement by Chad', ...paragraphs])).toEqual([]));
  test.each([
    ['# Remarks by President Lind', 'THE PRESIDENT: Good evening.'],
    ['# Statement by Finland', 'Ms. Lind (Finland): Good evening.'],
  ])('%s: the label of whoever makes it does', (...paragraphs) => expect(turnsOf(paragraphs).length).toBe(1));
});

describe('a summary record', () => {
  test('has a turn for each paragraph in which somebody speaks', () => {
    const turns = turnsOf([
      'Summary record of the 7th meeting',
      '1. The Chair invited the Committee to begin.',
      '2. Mr. Lind (Finland), speaking on behalf of the Nordic countries, said that rivers mattered.',
      '3. Floods had grown.',
      '4. Ms. Aho (Observer for Palestine) asked for time.',
    ]);
    expect(turns.map((t) => [t.speaker, t.state, t.words])).toEqual([
      ['The Chair', null, 'invited the Committee to begin.'],
      [
        'Lind',
        'Finland',
        'speaking on behalf of the Nordic countries, said that rivers mattered.\n\n3. Floods had grown.',
      ],
      ['Aho', 'Palestine', 'asked for time.'],
    ]);
  });

  test.each(['2. Mr. Lind of Finland was elected.', '3. The Chair of the Group is elected yearly.'])(
    '“%s” is no label',
    (p) => expect(readSummaryLabel(p)).toBeNull(),
  );
});

test('whatever a document says, its spans lie in order inside each other, and reading it again gives the same', async () => {
  const paragraph = fc.constantFrom(
    'The President: We begin. It is late.',
    'Mr. Lind (Finland) (spoke in Finnish): Thank you, Mr. President.',
    'Question: Why now?',
    'Anna Aho: Because. Of the U.S. It is so.',
    'Agenda item 14',
    'It was so decided.',
    'In favour: Chad, Norway',
    'I. INTRODUCTION',
    '1. The first point 2. The second point',
    'The meeting rose at 6 p.m.',
    'Over 180,000 persons were deported in 2015, of which 40 per cent had no papers.',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 14 }), async (paragraphs) => {
      const bytes = Buffer.from(paragraphs.join('\n\n'));
      const { record } = await extractDocument(bytes, 'any.txt');
      if (!record) return;
      const { text } = record;
      const apart = (spans: readonly { start: number; end: number }[]) => {
        for (const [i, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      };
      apart(record.blocks);
      apart(record.speeches);
      apart(record.votes ?? []);
      apart(splitSentences(text, record.blocks));
      for (const { labelStart, start } of record.speeches) expect(labelStart).toBeLessThan(start);
      for (const outer of record.sections) {
        for (const inner of record.sections) {
          const meet = outer.start < inner.end && inner.start < outer.end;
          const nest = outer.start <= inner.start ? inner.end <= outer.end : outer.end <= inner.end;
          if (meet) expect(nest).toBe(true);
        }
      }
      for (const mention of record.mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        const turn = record.speeches.find(({ start, end }) => start <= mention.start && mention.start < end);
        expect(mention.speaker).toBe(turn?.speaker ?? null);
      }
      expect((await extractDocument(bytes, 'any.txt')).record).toEqual(record);
    }),
    { numRuns: 30 },
  );
});
