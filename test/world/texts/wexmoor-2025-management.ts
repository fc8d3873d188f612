import type { Telling } from './telling.ts'

/** The Management team of Wexmoor a year before. */
export const management2025: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary:
      'Five outcomes are agreed and stand in the plan. Measures exist for three. Some partners have yet to say what they will do differently because of them.',
    implications: 'A measure and a named lead for each of the five outcomes.',
    evidence: [
      {
        title: 'Children and Families Plan',
        link: 'https://wexmoor.example/plan',
        dated: '2024-11-07',
        owner: 'Wexmoor Council',
        shows: 'The five outcomes, as every partner agreed them.',
      },
    ],
  },
  {
    standard: 2,
    answer: 2,
    summary: 'A framework is drafted and has been round all partners once. Nobody works by it yet.',
    implications: 'Adopt the commissioning framework and use it for one service from start to end.',
    evidence: [
      {
        title: 'Commissioning framework, third draft',
        dated: '2025-10-09',
        owner: 'Head of commissioning',
        shows: 'What all partners have seen, and what each of them asked to change.',
      },
    ],
  },
  {
    standard: 3,
    answer: 3,
    summary:
      'Who decides is settled inside the council and inside the health trust. Between them it is settled case by case. The terms of reference are four years old.',
    implications: 'Renew the terms of reference and the scheme of delegation.',
  },
  {
    standard: 4,
    answer: 3,
    summary: 'We explain how we commission whenever somebody asks. A first open morning is planned for the spring.',
    implications: 'Three open mornings in the coming year.',
  },
  {
    standard: 5,
    answer: 2,
    summary:
      'The needs assessment is three years old. A new one for children of school age is under way, and for the first time families are asked by people whom they know.',
    implications: 'Finish the needs assessment together with the voluntary sector.',
    voices: [
      {
        said: 'Ask me at the school gate, not in a letter.',
        source: 'Parent, at the first talk for the new assessment',
      },
    ],
  },
  {
    standard: 6,
    answer: 2,
    summary:
      'Each partner has its own list of who provides what. Prices were compared for the first time this year and differ more than anybody had thought.',
    implications: 'Publish one market statement for all partners.',
    evidence: [
      {
        title: 'First comparison of prices',
        dated: '2025-09-18',
        owner: 'Finance leads of the council and the health trust',
        shows: 'The same hour of support costs from £21 to £38.',
        kept: true,
      },
    ],
  },
  {
    standard: 7,
    answer: 2,
    summary: 'Every contract has figures. They go to the person who let the contract, and are not brought together.',
    implications: 'One report for the Board, twice a year.',
  },
  {
    standard: 8,
    answer: 3,
    summary: 'The two commissioning teams meet every fortnight, and a joint manager is being appointed.',
    implications: 'Bring the two teams together under one manager.',
    evidence: [
      {
        title: 'Notes of the fortnightly meetings',
        dated: '2025-10-13',
        owner: 'Head of commissioning',
        shows: 'Eighteen meetings, and what was done together after each.',
      },
    ],
  },
  {
    standard: 9,
    answer: 4,
    summary:
      'Early help was rebuilt by commissioning and is working: half as many families wait as two years ago. Short breaks are next, and the plan for them is drawn up.',
    evidence: [
      {
        title: 'Early help after two years',
        dated: '2025-07-03',
        owner: 'Head of early help',
        shows: 'How many families wait, and for how long, before and after.',
      },
    ],
  },
  {
    standard: 10,
    answer: 3,
    summary: 'Chief officers support commissioning. They have never sat down to say what they mean by it.',
    implications: 'A day for chief officers and lead councillors.',
  },
  {
    standard: 11,
    answer: 2,
    summary: 'We know who our commissioners are and not what they can do. Training is what each person finds.',
    implications: 'List posts and skills across council and health.',
  },
  {
    standard: 12,
    answer: 2,
    summary: 'People are willing to learn, and no time is set aside for it. Reviews happen when something went wrong.',
    implications: 'A review after each large contract, whatever came of it.',
  },
]
