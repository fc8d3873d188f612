import type { Telling } from './telling.ts'

/** The Management team of Wexmoor: those who run things, on the whole content with them. */
export const management2026: readonly Telling[] = [
  {
    standard: 1,
    answer: 4,
    summary:
      'Every partner agreed the five outcomes in our plan two years ago, and we went through them again this summer. Each has a measure and a named lead. What stands behind them is strong for school readiness and for children in care, and thinner for emotional health.',
    implications: 'Choose one measure of emotional health that the health trust, schools and the council all report.',
    variations: [
      {
        kind: 'population',
        whose: 'Young people aged 16 to 19',
        words: 'They have outcomes on paper, and no figure that anyone has looked at this year.',
      },
    ],
    evidence: [
      {
        title: 'Outcome scorecard, summer review',
        link: 'https://wexmoor.example/scorecard',
        dated: '2026-07-14',
        owner: 'Wexmoor Council, performance team',
        shows: 'How far we are on four of the five outcomes, by place and by age.',
        alsoOn: [7],
      },
    ],
  },
  {
    standard: 2,
    answer: 3,
    summary:
      'All nine partners have signed the commissioning framework, and it is in daily use for early help and short breaks. We look at plans together twice a year. Therapies are still bought to the health trust’s own timetable.',
    implications:
      'Bring therapies into the joint planning round before the present contracts end.\nGive the joint plan review the power to stop or change a plan.',
    variations: [
      {
        kind: 'organisation',
        whose: 'Wexmoor Health Trust',
        words: 'Therapies are planned a year earlier than everything else.',
      },
    ],
    evidence: [
      {
        title: 'Commissioning framework',
        link: 'https://wexmoor.example/framework',
        dated: '2025-12-04',
        owner: 'Wexmoor Council',
        shows: 'Signed by all nine partners, with the calendar of the joint planning round.',
      },
    ],
  },
  {
    standard: 3,
    answer: 4,
    summary:
      'The terms of reference, the scheme of delegation and the line to Wexmoor Together were all renewed last autumn. Each partner knows what it may decide by itself. Budgets above £100,000 come to this team every quarter.',
    implications: 'Publish one page that says who decides what, written for people outside the partnership.',
    evidence: [
      {
        title: 'Terms of reference and scheme of delegation',
        dated: '2025-11-20',
        owner: 'Clerk to the Board',
        shows: 'Who may decide what, and up to which amount.',
      },
      {
        title: 'Quarterly budget paper',
        file: 'quarterly-budget.csv',
        dated: '2026-09-30',
        owner: 'Finance leads of the council and the health trust',
        shows: 'What each partner sets aside for each service, and what is spent.',
        kept: true,
      },
    ],
  },
  {
    standard: 4,
    answer: 4,
    summary:
      'We have held three open mornings on how services are chosen, and a plain summary of the framework is on every partner’s website. Providers and schools came. We believe that most people who work with us could now say how it is done.',
    implications: 'Hold the next open session in Upper Wend, in the evening.',
    variations: [
      {
        kind: 'locality',
        whose: 'Upper Wend',
        words: 'Nobody came from the valley. All three mornings were held in town.',
      },
    ],
    evidence: [
      {
        title: 'Open mornings: who came and what they asked',
        dated: '2026-06-25',
        owner: 'Commissioning unit',
        shows: '84 people from 31 organisations; eleven questions, each with its answer.',
      },
    ],
    voices: [
      {
        said: 'Some parents had not known that they could say what they think of a service before its contract is renewed.',
        source: 'Open morning in Gullhaven, from the notes',
      },
    ],
  },
  {
    standard: 5,
    answer: 3,
    summary:
      'Our needs assessment is good for children of school age and is renewed every two years. For under-fives and for the children of seasonal workers we rely on what staff tell us. Its results are used when contracts are renewed, and hardly in between.',
    strategic: 'One shared analyst post for the council and the health trust, instead of two halves that do not meet.',
    implications: 'Find out what families with children under five need in Gullhaven and Kettleside.',
    variations: [
      {
        kind: 'population',
        whose: 'Children under five',
        words: 'We know how many there are and little about how they live.',
      },
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
    voices: [
      {
        said: 'Health visitors say that mothers in the harbour flats ask first for somewhere warm to meet, and only then for advice.',
        source: 'Three group talks led by health visitors in the spring',
      },
    ],
  },
  {
    standard: 6,
    answer: 3,
    summary:
      'Our market statement came out last year, and short breaks were redesigned with those who provide them. We know what each contract costs and, for about half of them, what it brings about. Two services that no longer helped have been stopped.',
    strategic: 'Move money from single placements bought in a hurry to family support that is bought in good time.',
    implications:
      'Write a market statement for the under-fives.\nMeet small groups once a quarter, before anything goes out to tender.',
    evidence: [
      {
        title: 'Market statement',
        link: 'https://wexmoor.example/market',
        dated: '2025-06-18',
        owner: 'Commissioning unit',
        shows: 'What we expect to buy over three years, for ages five and over.',
      },
      {
        title: 'Short breaks: what changed and for whom',
        dated: '2026-03-11',
        owner: 'Commissioning unit',
        shows: 'A third more families have a break, for the same money.',
        alsoOn: [9],
      },
      {
        title: 'What services cost for each child',
        dated: '2026-09-30',
        owner: 'Finance leads of the council and the health trust',
        shows: 'Prices of the 41 contracts, side by side.',
        kept: true,
      },
    ],
  },
  {
    standard: 7,
    answer: 3,
    summary:
      'Contract reviews are held every quarter, and a shared report goes to the Board twice a year. It has numbers and waiting times for every service. What became different for children is in it for about a third of them.',
    strategic: 'Contracts that say which outcome they serve and how we shall know.',
    implications: 'Add one outcome measure to each contract when it is next renewed.',
  },
  {
    standard: 8,
    answer: 3,
    summary:
      'Council and health commissioners have been one unit with one manager since the spring. Their work plans have been joined. Their record systems have not, so every contract is still entered twice.',
    implications: 'Settle on one contract register for the whole unit.',
    variations: [
      {
        kind: 'organisation',
        whose: 'Schools',
        words: 'School groups buy counselling and mentoring without the unit.',
      },
    ],
  },
  {
    standard: 9,
    answer: 4,
    summary:
      'Short breaks and early help have both been rebuilt in the last three years, by commissioning and together with families. Fewer children wait, and more stay at home. The Kettleside centre was closed and its money moved without anybody losing a service.',
    strategic: 'Children in care who live far away are the next big change, and the hardest.',
    implications: 'Draw up the case for bringing placements closer to home.',
  },
  {
    standard: 10,
    answer: 4,
    summary:
      'Chief officers and lead councillors spent a day on commissioning last winter and agreed five rules that they keep to. New members of the Board are taken through them in their first month.',
    implications: 'Repeat the day with head teachers and doctors.',
    evidence: [
      {
        title: 'Five rules for those who lead',
        dated: '2026-02-05',
        owner: 'Director of children’s services',
        shows: 'The rules, with the names of the fourteen who agreed them.',
      },
    ],
  },
  {
    standard: 11,
    answer: 2,
    summary:
      'Four of our people can run a whole commissioning cycle; we need seven. Council and health staff have never been trained together. Two of the four retire next year and nobody is being prepared to follow them.',
    strategic: 'Grow our own commissioners over three years, rather than borrow them by the month.',
    implications:
      'Name who is to follow the two who retire.\nOne training plan for the council, the health trust and schools.',
    evidence: [
      {
        title: 'Posts and skills in the unit',
        dated: '2026-08-19',
        owner: 'Head of commissioning',
        shows: 'Eleven posts, two vacant, and which steps of the cycle each person has run.',
        kept: true,
      },
    ],
  },
  {
    standard: 12,
    answer: 3,
    summary:
      'After each large contract we hold a review and write down what we would do differently. It is read in the council and the health trust. We have not found a way of sharing it with those who provide the services.',
    implications: 'Open the reviews to providers, from the next contract on.',
  },
]
