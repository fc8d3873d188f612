type Aspects = Readonly<
  Record<
    'finance' | 'structures' | 'systems' | 'processes' | 'behaviours' | 'beliefs',
    readonly ['addressed' | 'not-apply', string]
  >
>

const aspectsOf = (section: string, aspects: Aspects): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(aspects).flatMap(([name, [stands, words]]) => [
      [`strategic.${section}.aspect.${name}.stands`, stands],
      [`strategic.${section}.aspect.${name}`, words],
    ]),
  )

/** Wexmoor’s strategic plan, three months into its writing: two areas are nearly whole, the third has begun. */
export const strategic2025 = {
  /** How many years it runs from the year in which the outline was signed. */
  years: 4,
  words: {
    'strategic.vision':
      'In four years a family in Wexmoor asks once. Whoever they ask knows who decides, what is there, and when it begins; and the same five outcomes stand on the first page of every contract.',
    'strategic.case':
      'Half as many families wait for early help as two years ago, because one team planned it on purpose. Therapies and placements were not planned so, and there the wait has grown to nineteen weeks. Our own test showed what makes the difference: not how early the first break comes, but whether the family knows whom to call.',
    'strategic.A.developed':
      'The framework is adopted, so that priority is done. What is left of it is its use: by all nine partners and for placements too. Who decides is now on one page; the priority has become that people outside the Board can find and trust it.',
    'strategic.A.now':
      'All nine partners plan in one round except for placements. Who decides is on one page, and young people helped to draw it.',
    'strategic.A.aim':
      'In three years, anybody in Wexmoor who asks why a service is there, or is not, gets the same answer from every partner.',
    'strategic.A.change':
      'One panel for placements with one budget. One approval that stands for council and health, whatever the amount. The open mornings held every month and written up within a week.',
    'strategic.A.effect':
      'A commissioner opens one timetable instead of four, meets providers before anything is tendered, and signs once.',
    'strategic.A.outcomes':
      'Children who need a therapist and a school place get one answer within twelve weeks. Today the middle family waits nineteen.',
    'strategic.A.rationale':
      'A shared calendar was thought to be enough. It was not: the note of the two legal teams showed that the second approval costs six of the nineteen weeks. One panel takes that away. The map that young people drew was tried on two evenings and is taken up as it is.',
    ...aspectsOf('A', {
      finance: [
        'addressed',
        'Two budgets for placements become one, held by the panel; the trust and the council pay in by last year’s shares.',
      ],
      structures: ['addressed', 'Two panels become one, chaired in turn. The Board hears it twice a year.'],
      systems: ['addressed', 'One calendar that every partner can open, and the page on who decides beside it.'],
      processes: ['addressed', 'One approval in place of two; papers ten days before, decisions the same day.'],
      behaviours: [
        'addressed',
        'Commissioners meet providers and families before a specification is written, and write down what they changed.',
      ],
      beliefs: [
        'addressed',
        'That the other side’s approval is as careful as one’s own: the two legal teams say so together at each partner.',
      ],
    }),
    'strategic.B.developed':
      'The hypothesis behind early short breaks failed. The priority is no longer to bring the first break forward, but that every family on the list has one person whom they know by name.',
    'strategic.B.now':
      'The needs assessment is finished for children under five and half done for children of school age. Four lists of children who wait are being made into one.',
    'strategic.B.aim':
      'We buy what children need next year, not what they used last year, and stop what does not help.',
    'strategic.B.change':
      'One list of children who wait, one market statement, one quarterly form; and a named worker for each family on the list.',
    'strategic.B.effect': 'A commissioner opens one file and sees need, price and result side by side.',
    'strategic.B.rationale':
      'Two hundred and twelve families were looked at. The month of the first break made no difference; knowing whom to call did. So the money that was meant for earlier breaks goes into named workers.',
    ...aspectsOf('B', {
      finance: ['addressed', 'Named workers cost £96,000 a year; £60,000 of it was meant for earlier breaks.'],
      structures: ['addressed', 'The two commissioning teams work under one manager from the spring.'],
      systems: ['addressed', 'One list of children who wait, kept by the joint unit and open to the four services.'],
      processes: ['not-apply', ''],
      behaviours: ['addressed', 'The worker rings the family, not the other way round.'],
      beliefs: ['addressed', ''],
    }),
    'strategic.C.aim': 'Enough people who know how to commission well, and leaders who know what to ask of them.',
    'strategic.team': 'The change team stays as it is until the spring. Then the manager of the joint unit leads it.',
    'strategic.resources':
      'The Board has agreed to the two posts. The trust decides in January on its share of the named workers.',
    'strategic.communication':
      'The page after each meeting goes on. Once a year families read what was promised beside what was done.',
  },
  gaps: [
    {
      area: 'A',
      words: 'A placement takes nineteen weeks from request to start, six of them between two approvals.',
      needed: 'Twelve weeks, with one approval.',
      shows: 'No child in Wexmoor waits',
    },
    {
      area: 'B',
      words: 'One family in five on the short-breaks list can name somebody to call.',
      needed: 'Every family can.',
      shows: 'Young people and families have a say',
    },
  ],
  solutions: [
    {
      area: 'A',
      words: 'One placements panel with one budget and one approval.',
      leads:
        'If one panel decides, there is no second approval to wait for; so a place is found within twelve weeks; so the child starts the term with their class.',
    },
    {
      area: 'B',
      words: 'A named worker for each family on the short-breaks list.',
      leads:
        'If a family knows whom to call, it asks earlier and for less; so small help comes in time; so fewer families come to need a placement.',
    },
  ],
  operations: [
    {
      area: 'A',
      words: 'One placements panel',
      objectives:
        'By September one panel decides on every placement, with one budget and within twelve weeks of the request.',
      begins: '2026-11-02',
      ends: '2027-09-03',
      timescale:
        'Terms agreed in January; both finance teams ready in March; first joint panel in May; old panels end in July.',
      accountable: 'Helen Ostrow answers to the Board. The trust’s finance lead answers for the shared budget.',
      resources: 'A clerk for one day a week; a room; £8,000 for the joint record.',
    },
    {
      area: 'B',
      words: 'A name for every family',
      objectives: 'Each of the 212 families on the list has a named worker by the summer, and can say who it is.',
      begins: '2027-01-04',
      ends: '2027-07-30',
      timescale: 'First thirty families by February, in Upper Wend; all by July.',
      accountable: 'Dev Okonjo answers to the director; each service answers for its own workers.',
      resources: 'Three half posts; a telephone each.',
    },
  ],
  actions: [
    {
      of: 'One placements panel',
      words: 'Agree the terms of the one panel with both finance leads.',
      owner: 'Helen Ostrow',
      due: '2027-01-22',
    },
    { of: 'One placements panel', words: 'Find a clerk for one day a week.', owner: 'Tom Hale', due: '2026-12-11' },
    {
      of: 'A name for every family',
      words: 'Ask thirty families in Upper Wend whom they would call.',
      owner: 'Mair Treloar',
      due: '2027-01-29',
    },
  ],
  carriers: [
    {
      ...{ words: 'Ruth Adeyemi', organisation: 'Wexmoor Council', part: 'Leads until the spring' },
      ...{ phase: 'deliver', days: 'Two days a week' },
    },
    {
      ...{ words: 'Rafael Otto', organisation: 'Wexmoor Health Trust', part: 'Therapies' },
      ...{ phase: 'both', days: 'One day a week' },
    },
  ],
  commitments: [
    {
      ...{ kind: 'money', words: 'Named workers', amount: '£96,000 a year', source: 'Council and health trust' },
      years: 'Each year of the plan',
    },
    {
      ...{ kind: 'people', words: 'A clerk for the placements panel', amount: 'One day a week' },
      ...{ source: 'Wexmoor Council', years: 'The first two years' },
    },
  ],
  indicators: [
    {
      name: 'Weeks from request to the start of a placement',
      measures: 'The middle case of all that started in the quarter, counted by the two panels together.',
      unit: 'weeks',
      better: 'down',
      standard: 3,
      baseline: [19, '2025-12-31'],
      target: [12, '2028-09-30'],
      readings: [
        [18, '2026-03-31', 'Quarterly count of the two panels'],
        [18.5, '2026-06-30', 'Quarterly count of the two panels'],
        [16, '2026-09-30', 'Quarterly count of the two panels'],
      ],
      shows: 'No child in Wexmoor waits',
    },
    {
      name: 'Families on the short-breaks list who can name whom to call',
      measures: 'Asked by telephone of forty families drawn by lot.',
      unit: '%',
      better: 'up',
      standard: 5,
      baseline: [21, '2026-03-20'],
      target: [95, '2027-12-17'],
      readings: [
        [24, '2026-07-10', 'Forty calls by Wexmoor Voluntary Action'],
        [22, '2026-10-30', 'Forty calls by Wexmoor Voluntary Action'],
      ],
      shows: 'Young people and families have a say',
    },
    {
      name: 'Children on more than one list',
      measures: 'Names that stand on two or more of the four lists of children who wait, on the last day of the month.',
      unit: 'children',
      better: 'down',
      standard: 5,
      baseline: [64, '2026-10-30'],
      target: [0, '2027-06-30'],
      readings: [],
      shows: 'No child in Wexmoor waits',
    },
  ],
} as const
