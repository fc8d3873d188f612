import type { Planning } from './planning.ts'

/** The outline change plan with which Wexmoor ended its first year. */
export const plan2025: Planning = {
  kept: [
    {
      standard: 2,
      words: 'Adopt the commissioning framework.',
      with: [
        'Use it for short breaks from start to end.',
        'Adopt the commissioning framework and use it for one service from start to end.',
        'Use the framework for short breaks first.',
        'Answer what groups wrote about the draft framework.',
      ],
    },
    {
      standard: 3,
      words: 'Say in public who decides about which service.',
      with: [
        'Renew the terms of reference.',
        'Renew the terms of reference and the scheme of delegation.',
        'A two-page guide to who approves what.',
      ],
    },
    {
      standard: 1,
      words: 'Give each of the five outcomes a measure and a named lead.',
      with: ['A measure and a named lead for each of the five outcomes.'],
    },
    {
      standard: 4,
      words: 'Three open mornings and a plain summary.',
      with: ['Three open mornings in the coming year.', 'A plain summary of how services are chosen.'],
    },
    {
      standard: 8,
      words: 'One unit, one manager, one work plan.',
      with: ['Bring the two teams together under one manager.', 'One work plan for both teams.'],
    },
    {
      standard: 5,
      words: 'Finish the needs assessment for children of school age.',
      with: [
        'Finish the needs assessment together with the voluntary sector.',
        'Speak with families before each large specification.',
      ],
    },
    {
      standard: 6,
      words: 'One market statement for all partners.',
      with: ['Meet providers between tenders.', 'Publish one market statement for all partners.'],
    },
    {
      standard: 7,
      words: 'One quarterly form, and one report to the Board.',
      with: [
        'One report for the Board, twice a year.',
        'One quarterly form for every provider.',
        'One form instead of four.',
      ],
    },
    {
      standard: 9,
      words: 'Finish the youth work review by the summer.',
      with: ['Finish the youth work review or stop it.'],
    },
    {
      standard: 11,
      words: 'List posts and skills across council and health.',
      with: ['Joint training with the health trust.'],
    },
    { standard: 10, words: 'A day for chief officers and lead councillors.' },
  ],
  aside: [
    { standard: 1, words: 'Agree an order among the five outcomes.' },
    { standard: 6, words: 'Split contracts so that small groups can bid.' },
    { standard: 12, words: 'A review after each large contract.' },
    { standard: 12, words: 'A review after each large contract, whatever came of it.' },
    { standard: 12, words: 'Two learning days a year.' },
  ],
  target: '2026-12-18',
  words: {
    'plan.name': 'Commissioning improvement plan',
    'area.A.now':
      'Five outcomes are agreed and a framework is drafted. Inside the council and inside the health trust it is clear who decides. Between the two, and for families and small groups, it is not.',
    'area.A.aim':
      'In three years, anybody in Wexmoor who asks why a service is there, or is not, gets the same answer from every partner.',
    'area.A.change':
      'The framework is adopted by all nine partners before Easter. One page says who decides what. Three open mornings are held and written up.',
    'area.A.effect':
      'Commissioners start from the same outcomes and the same calendar, and stop explaining to each other what was agreed.',
    'area.A.outcomes':
      'A family that needs a short break and a therapist meets one plan, with one person who can say when both will begin.',
    'area.B.aim': 'We buy what children need next year, not what they used last year, and stop what does not help.',
    'area.B.change':
      'A finished needs assessment, one market statement, one quarterly form, and one unit that works with all three.',
    'area.B.effect': 'A commissioner opens one file and sees need, price and result side by side.',
    'area.B.outcomes':
      'Families wait less for a short break, and are asked before a service changes rather than after.',
    'area.C.aim': 'Enough people who know how to commission well, and leaders who know what to ask of them.',
    'area.C.change': 'A list of posts and skills by the summer, and a day on which leaders agree how they will lead.',
    'area.C.effect': 'Gaps are filled on purpose. Large changes have somebody who has done it before.',
    'area.C.outcomes': 'Children do not wait because the one person who understood their contract has left.',
    'prepare.wider':
      'Three evenings with providers and families, one of them in Upper Wend. Visits to two places that run one unit for council and health.',
    'prepare.case':
      'Half as many families wait for early help as two years ago. The case is that what worked once can be done on purpose. The director and the chair will make it together, in every partner’s own meetings.',
    'prepare.mapping':
      'Families on the short-breaks list, the two commissioning teams, head teachers in Moor Edge, groups without paid staff, the finance leads.',
    'prepare.managing':
      'Each has one name in the change team. Objections go to the next meeting and are answered in writing.',
    'prepare.communicating': 'One page after each meeting of the change team, the same for everybody.',
    'prepare.involving': 'Six parents and four young people read every specification before it goes out.',
    'support.team': 'The change team meets every second Thursday, is led by the champion, and answers to the Board.',
    'support.engagement':
      'Sixty families have been heard on short breaks. Providers and schools are to be heard on the framework before March.',
    'support.communication':
      'The page after each meeting; a short talk at every Board; one letter to families in the summer.',
    'capacity.1.answer': 'yes',
    'capacity.2.answer': 'partly',
    'capacity.2.lacking': 'One planner for half a year.',
    'capacity.3.answer': 'yes',
    'capacity.4.answer': 'partly',
    'capacity.4.lacking': 'Somebody who writes plainly.',
    'capacity.5.answer': 'partly',
    'capacity.5.lacking': 'Money for talks led by voluntary groups, about £12,000.',
    'capacity.6.answer': 'no',
    'capacity.6.lacking': 'An analyst who knows prices and providers.',
    'capacity.7.answer': 'partly',
    'capacity.7.lacking': 'Time to read what is collected.',
    'capacity.8.answer': 'yes',
    'capacity.9.answer': 'no',
    'capacity.9.lacking': 'A lead for the youth work review since its last one left.',
    'capacity.10.answer': 'yes',
    'capacity.11.answer': 'no',
    'capacity.11.lacking': 'Three people who can run a whole commissioning cycle.',
    'capacity.12.answer': 'partly',
    'capacity.12.lacking': 'Two half days a year for everybody.',
    'prompt.A3.q2.line': 'Head teachers in Moor Edge and family doctors. Both are invited to the open mornings.',
    'prompt.B5.q5.line': 'Yes. Six parents read every specification for short breaks, and that should be so for all.',
    'prompt.C11.q3.parked': 'yes',
  },
  inquiries: [
    {
      area: 'A',
      kind: 'issue',
      words: 'What the two legal teams need before one approval can stand for both.',
      settles: 'A note that both have signed.',
      owner: 'Ruth Adeyemi',
      due: '2026-04-17',
    },
    {
      area: 'B',
      kind: 'hypothesis',
      words: 'Families who get a short break in the first three months are less likely to ask for a placement later.',
      settles: 'The records of the last five years, by month of the first break.',
      owner: 'Min-ji Sand',
      due: '2026-06-26',
    },
    {
      area: 'B',
      kind: 'data',
      words: 'What an hour of support costs each partner.',
      settles: 'The comparison of prices, done once more with all partners.',
      owner: 'Shona Vane',
      due: '2026-05-29',
    },
    {
      area: 'C',
      kind: 'assumption',
      words: 'People would stay longer if they were trained together.',
      settles: 'What those who left in the last three years say.',
      owner: 'Rafael Otto',
      due: '2026-12-11',
    },
  ],
  actions: [
    {
      area: 'A',
      words: 'Take the framework through nine decision meetings.',
      owner: 'Ruth Adeyemi',
      due: '2026-03-27',
    },
    { area: 'A', words: 'Draft the page that says who decides.', owner: 'Tom Hale', due: '2026-03-06' },
    { area: 'B', words: 'Appoint the manager of the joint unit.', owner: 'Helen Ostrow', due: '2026-04-01' },
    { area: 'C', words: 'Fix the day for leaders, and who leads it.', owner: 'Helen Ostrow', due: '2026-02-27' },
    { words: 'Set up the change team’s shared folder and diary.', owner: 'Tom Hale', due: '2026-02-20' },
  ],
  ideas: [
    {
      area: 'A',
      words: 'A map on one page, made by the Young people’s forum: who decides about what concerns me.',
      whom: 'Young people’s forum and the clerk to the Board',
    },
    {
      area: 'B',
      words: 'Small contracts, let together, with one form for all of them.',
      whom: 'Nine groups without paid staff',
    },
  ],
  team: [
    { name: 'Ruth Adeyemi', organisation: 'Wexmoor Council', part: 'Leads', days: 'Two days a week' },
    { name: 'Dev Okonjo', organisation: 'Wexmoor Council', part: 'Framework and short breaks', days: 'One day a week' },
    { name: 'Rafael Otto', organisation: 'Wexmoor Health Trust', part: 'Therapies', days: 'Half a day a week' },
    {
      name: 'Mair Treloar',
      organisation: 'Wexmoor Voluntary Action',
      part: 'Families and small groups',
      days: 'Two days a month',
    },
  ],
  resources: [
    {
      kind: 'people',
      words: 'A planner, lent to the change team',
      amount: 'Half a post for six months',
      source: 'Wexmoor Council',
    },
    { kind: 'money', words: 'Talks with families', amount: '£12,000', source: 'Wexmoor Health Trust' },
  ],
  reviews: [
    {
      day: '2026-05-14',
      whom: 'The Board, the change team and six parents',
      looks: 'Is the framework in use? What have the first two open mornings taught us?',
    },
    {
      day: '2026-09-24',
      whom: 'The Board, providers and the Young people’s forum',
      looks: 'Short breaks bought by the framework, from start to end.',
    },
    {
      day: '2027-01-21',
      whom: 'The Board, the change team and the parents who read the specifications',
      looks: 'What failed and what held; whether the strategic plan can be written.',
    },
  ],
}
