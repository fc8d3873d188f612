import type { Telling } from './telling.ts'

/** The Commissioning unit of Wexmoor, in the middle of it: seven answered, the eighth begun. */
export const commissioning2026: readonly Telling[] = [
  {
    standard: 1,
    answer: 4,
    summary:
      'The five outcomes are clear, and we use them as the headings of every specification. Partners agree on them; where they differ is how soon money should move.',
    implications: 'Agree with finance leads by when money is to follow the five outcomes.',
    evidence: [
      {
        title: 'Specifications let this year',
        dated: '2026-09-28',
        owner: 'Commissioning unit',
        shows: 'Nine of eleven say which outcome they serve.',
        kept: true,
      },
    ],
  },
  {
    standard: 2,
    answer: 2,
    summary:
      'The commissioning framework is agreed and sits on every partner’s website. It is used for early help and for short breaks. Health still buys therapies to a timetable of its own, and schools in the Moor Edge cluster were not part of it.\n\nWe look at plans together twice a year. Last year nothing was changed as a result.',
    implications:
      'Bring therapies into the joint planning round before the present contracts end.\nGive the Moor Edge schools a seat where plans are agreed.',
    variations: [
      { kind: 'organisation', whose: 'Wexmoor Health Trust', words: 'Therapies are planned and bought apart.' },
      { kind: 'locality', whose: 'Moor Edge', words: 'Schools there had no part in the framework.' },
    ],
    evidence: [
      {
        title: 'Commissioning framework',
        link: 'https://wexmoor.example/framework',
        dated: '2025-12-04',
        owner: 'Wexmoor Council',
        shows: 'Agreed by all nine partners.',
      },
      {
        title: 'Joint plan review, spring',
        dated: '2026-03-26',
        owner: 'Commissioning unit',
        shows: 'Four pages; no plan was changed.',
        kept: true,
      },
    ],
  },
  {
    standard: 3,
    answer: 3,
    summary:
      'We know our own limits and whom to go to above them. For anything that crosses health and council it takes two boards and about nine weeks. The scheme of delegation is clear to us and to hardly anybody outside.',
    implications: 'One approval for joint contracts below £250,000.',
    evidence: [
      {
        title: 'How long approvals took',
        dated: '2026-10-01',
        owner: 'Commissioning unit',
        shows: 'Six joint contracts; between seven and thirteen weeks each.',
      },
    ],
  },
  {
    standard: 4,
    answer: 3,
    summary:
      'Providers who have a contract with us know how we work. Those without one, schools and most families do not. The open mornings were a good start and reached the people who were near already.',
    implications: 'A short film and a page in plain words, made with the Young people’s forum.',
  },
  {
    standard: 5,
    answer: 3,
    summary:
      'The needs assessment is sound for ages five to sixteen, and we build every specification on it. Under five we use the birth figures and guess the rest. What providers tell us at reviews is not collected.',
    strategic: 'A single picture of need that is added to all year round.',
    implications: 'Collect what providers tell us in one place.',
    variations: [
      { kind: 'tier', whose: 'Early help', words: 'Well known, from four hundred families.' },
      { kind: 'tier', whose: 'Specialist services', words: 'Known only from who is referred.' },
    ],
    evidence: [
      {
        title: 'Needs assessment: children of school age',
        link: 'https://wexmoor.example/needs',
        dated: '2025-10-02',
        owner: 'Public health team',
        shows: 'What children aged 5 to 16 need, for each of the seven districts.',
      },
    ],
  },
  {
    standard: 6,
    answer: 3,
    summary:
      'For short breaks and early help we know who is there, what they cost and what is missing. For the under-fives our knowledge is thin, and of small groups we learn by chance.',
    implications: 'Map who works with under-fives, paid or not.',
  },
  {
    standard: 7,
    answer: 2,
    summary:
      'We collect a great deal and use little of it. Each contract is reviewed by itself, so nobody sees that three services work with the same forty families. The report to the Board counts activity.',
    strategic: 'From counting what is done to seeing what becomes different.',
    implications: 'Review services for the same families together.',
    evidence: [
      {
        title: 'The same forty families',
        dated: '2026-05-21',
        owner: 'Commissioning unit, with the police and schools',
        shows: 'Three contracts, one street, no shared review.',
        kept: true,
      },
    ],
  },
  {
    standard: 8,
    summary: 'One team and one manager since the spring. Still to say here: what two record systems mean for',
  },
]
