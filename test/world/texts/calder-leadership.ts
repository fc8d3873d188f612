import type { Telling } from './telling.ts'

/** The Leadership team of Calder Reach. */
export const leadership: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary:
      'We have settled on four outcomes for the years up to school leaving. Two rest on good figures; the one about belonging rests on conviction.',
    implications: 'Agree how to tell whether children feel that they belong.',
    evidence: [
      {
        title: 'Four outcomes, one page',
        link: 'https://calderreach.example/outcomes',
        dated: '2026-04-16',
        owner: 'Calder Reach Council',
        shows: 'The outcomes, with a first figure for two of them.',
      },
    ],
  },
  {
    standard: 2,
    answer: 3,
    summary:
      'Half of what we spend is planned jointly: nursery help, speech therapy and respite. The other half follows each partner’s own cycle.',
    implications: 'Bring mental health support in schools into the joint cycle.',
    variations: [
      { kind: 'tier', whose: 'Specialist services', words: 'Planned by the health board for a wider area.' },
    ],
  },
  {
    standard: 3,
    answer: 3,
    summary:
      'A joint committee with delegated powers has met since January. Minutes are public. It has taken nine decisions and none was overturned.',
    implications: 'Put the committee’s forward plan where everybody can find it.',
    evidence: [
      {
        title: 'Decisions of the joint committee',
        link: 'https://calderreach.example/committee',
        dated: '2026-09-24',
        owner: 'Clerk to the joint committee',
        shows: 'Nine decisions, with dates and reasons.',
      },
    ],
  },
  {
    standard: 4,
    answer: 4,
    summary:
      'Head teachers, doctors and the larger charities were all at the spring conference, and most said they knew their part.',
    evidence: [
      {
        title: 'Answers after the spring conference',
        dated: '2026-05-08',
        owner: 'Joint commissioning team',
        shows: '92 of 118 said that they knew what was expected of them.',
      },
    ],
  },
  {
    standard: 5,
    answer: 2,
    summary:
      'Figures about births and schools are good. What life is like on the estuary estates we know from two studies that are six years old.',
    implications: 'A year of listening on the estuary estates.',
  },
  {
    standard: 6,
    answer: 3,
    summary:
      'A provider forum meets each term. We opened three nurseries’ worth of places where there were none, by paying for the first year.',
    implications: 'Do for respite care what was done for nursery places.',
    evidence: [
      {
        title: 'New nursery places, two years on',
        dated: '2026-07-02',
        owner: 'Early years adviser',
        shows: '96 places, 81 of them filled.',
      },
    ],
  },
  {
    standard: 7,
    answer: 2,
    summary:
      'We read reports about waiting and about money. Whether children are better off we read about once a year, if at all.',
    strategic: 'Follow a small number of children through all services, with their families’ consent.',
    implications: 'Choose three services and find out what became of the children.',
  },
  {
    standard: 8,
    answer: 3,
    summary: 'The joint team is two years old. It has one director and one budget for half of what it buys.',
    implications: 'Move the rest of the budget over by next autumn.',
  },
  {
    standard: 9,
    answer: 3,
    summary:
      'Speech therapy moved from clinics into nurseries, and waiting fell from eleven months to four. Respite care has been talked about for as long.',
    implications: 'Decide on respite care.',
    evidence: [
      {
        title: 'Speech therapy: waiting before and after',
        dated: '2026-08-27',
        owner: 'Reachside Health Board',
        shows: 'Waiting times by quarter over three years.',
      },
    ],
  },
  {
    standard: 10,
    answer: 4,
    summary:
      'The chief officers meet weekly, decide together and defend what they decided. New ones are brought in by their peers.',
  },
  {
    standard: 11,
    answer: 3,
    summary: 'We know our gaps: market analysis and talking with families. Two people are on a course.',
    implications: 'Hire one analyst together with the health board.',
  },
  {
    standard: 12,
    answer: 3,
    summary: 'The provider forum has a learning hour each term. It is well attended by those who need it least.',
    implications: 'Take the learning hour to the providers.',
  },
]
