import type { Telling } from './telling.ts'

/** The Voluntary sector forum of Wexmoor: near to families, far from decisions. */
export const voluntary2026: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary:
      'We know the five outcomes, and most of our members can point to the one they work for. What we cannot see is how the order among them came about. Small groups were told of it rather than asked.',
    implications: 'Ask small groups what they see before the outcomes are next reviewed.',
    voices: [
      {
        said: 'Families at the food table talk about rent and damp before anything that stands in the plan.',
        source: 'Gullhaven community table, notes of eight evenings',
      },
    ],
  },
  {
    standard: 2,
    answer: 2,
    summary:
      'The framework reads well. In the last two tenders it was not kept to: the time to answer was six weeks where it says twelve, and the talk with providers was left out.',
    implications: 'Keep to the framework’s own timetable, or say in writing why not.',
    evidence: [
      {
        title: 'Two tenders held against the framework',
        dated: '2026-10-15',
        owner: 'Wexmoor Voluntary Action',
        shows: 'Step by step, what the framework asks for and what was done.',
      },
    ],
  },
  {
    standard: 3,
    answer: 1,
    summary:
      'Our members cannot tell who takes a decision about a service, or whom to ask why. Three of us wrote to the Board this year and were answered by three different people. Until that is clear, we do not think it is agreed what this standard takes.',
    implications: 'One name to write to, and an answer within three weeks.',
    voices: [
      {
        said: 'A father asked who had decided to move his son’s club. None of the four people he rang could say.',
        source: 'A family support worker, with the father’s consent',
      },
    ],
  },
  {
    standard: 4,
    answer: 2,
    summary:
      'The open mornings were friendly and told us how things are meant to work. Nobody asked what we thought of it. Groups that are run by volunteers cannot come on a weekday.',
    implications: 'Hold open sessions in the evening, and ask as well as tell.',
    variations: [
      {
        kind: 'organisation',
        whose: 'Groups without paid staff',
        words: 'None of the nine came to an open morning.',
      },
    ],
  },
  {
    standard: 5,
    answer: 4,
    summary:
      'This is where the partnership is at its best. The last needs assessment used what our members had gathered from more than four hundred families, and said so. Young carers are in it for the first time.',
    strategic: 'Pay for this listening every year, not only when a report is due.',
    variations: [
      { kind: 'locality', whose: 'Upper Wend', words: 'Twelve families out of the four hundred; too few to go by.' },
    ],
    evidence: [
      {
        title: 'What 412 families told us',
        link: 'https://voluntaryaction.example/families',
        dated: '2025-09-10',
        owner: 'Wexmoor Voluntary Action',
        shows: 'What families with children under 16 ask for, in their own words.',
      },
    ],
    voices: [
      {
        said: 'Young carers want one adult at school who knows, and not to have to explain again each September.',
        source: 'Young carers’ group, two evenings',
      },
    ],
  },
  {
    standard: 6,
    answer: 1,
    summary:
      'We hear of a contract when the tender is out. Two small groups closed this year, and nobody had asked what would have kept them going. What they did is now missed in Kettleside.',
    implications: 'Talk with small groups before a service is specified.\nGrants of up to £5,000 with a one-page form.',
    evidence: [
      {
        title: 'Two closures and what they leave behind',
        dated: '2026-09-02',
        owner: 'Wexmoor Voluntary Action',
        shows: 'Why both groups closed, and that 140 children used to come.',
      },
    ],
  },
  {
    standard: 7,
    answer: 3,
    summary:
      'We report every quarter on one form, where it used to be four, and that has been a real gain. We seldom hear what anyone made of it.',
    implications: 'Send a page back each quarter: what you told us, and what we did.',
  },
  {
    standard: 8,
    answer: 2,
    summary:
      'It is easier since there is one unit. Its officers still ask for the same insurance papers each for themselves, and two of them gave us different answers about the same bid.',
    implications: 'One folder of papers for each provider.',
  },
  {
    standard: 9,
    answer: 2,
    summary:
      'Short breaks changed for the better, and families were part of that. The change to youth work was a cut that was called a redesign, and we were told of it at the end.',
    strategic: 'Say at the outset whether a change is meant to save money.',
  },
  {
    standard: 10,
    answer: 3,
    summary:
      'The leaders whom we meet say the same things about commissioning, and mean them. Those who manage for them are not always with them yet.',
    implications: 'Take the five rules to the managers who write the specifications.',
  },
  {
    standard: 11,
    answer: 'cant-judge',
    summary:
      'We meet the unit’s people only about contracts, so we cannot say what skills there are or what is missing. We would need to see the training plan and how many posts are empty.',
  },
  {
    standard: 12,
    answer: 2,
    summary:
      'We offered to share what we had learnt from the Gullhaven project, and no one took it up. There is no place where those who buy and those who provide learn together.',
    implications: 'Two learning days a year for buyers and providers alike.',
  },
]
