import type { Outline } from '#plans'

type Area = Outline['areas'][number]

const area = (section: string, title: string, first: number): Area => ({
  section,
  title,
  standards: [
    { number: first, title: `Standard title ${first}`, outcome: { kind: 'score', score: 3 } },
    {
      number: first + 1,
      title: `Standard title ${first + 1}`,
      outcome: { kind: 'none', why: 'No figures.', wouldSettle: 'The spring return.' },
    },
    { number: first + 2, title: `Standard title ${first + 2}` },
  ],
  priorities: [
    {
      id: `p1-${section}`,
      words: `First priority of ${section}`,
      merged: [`What was merged in ${section}`],
      traces: [
        {
          standard: first,
          title: `Standard title ${first}`,
          outcome: { kind: 'score', score: 3 },
          groups: ['Commissioning unit', 'Young people’s forum'],
          evidenceCount: 2,
          dissentCount: 1,
        },
        { standard: first + 2, title: `Standard title ${first + 2}`, groups: [], evidenceCount: 0, dissentCount: 0 },
      ],
    },
    { id: `p2-${section}`, words: `Second priority of ${section}`, merged: [], traces: [] },
  ],
  whyNone: '',
  statements: {
    now: `Now in ${section}.\n\n• A pasted point of ${section}`,
    aim: `Aim of ${section}.`,
    change: `Change in ${section}.`,
    effect: `Effect of ${section}.`,
    outcomes: `Outcomes of ${section}.`,
  },
  inquiries: [
    inquiry('hypothesis', section),
    inquiry('issue', section),
    inquiry('assumption', section),
    inquiry('data', section),
  ],
  actions: [action(section)],
  ideas: [{ id: `i-${section}`, words: `Idea of ${section}`, whom: `Testers of ${section}` }],
})

const inquiry = (kind: string, section: string) => ({
  id: `${kind}-${section}`,
  kind,
  words: `A ${kind} in ${section}`,
  settles: `What settles the ${kind} in ${section}`,
  owner: `Owner of the ${kind} in ${section}`,
  due: '2027-02-26',
})

const action = (of: string) => ({
  id: `a-${of}`,
  words: `Action for ${of}`,
  owner: `Doer for ${of}`,
  due: '2027-03-05',
  state: 'started',
})

/** An outline plan with every field filled; change what a test is about. */
export const outline: Outline = {
  year: '2026/27',
  name: 'Commissioning improvement plan',
  target: '2027-03-26',
  version: 2,
  areas: [
    area('A', 'Commissioning governance and framework', 1),
    area('B', 'Commissioning activities', 5),
    area('C', 'Commissioning capacity and competence', 10),
  ],
  texts: {
    'prepare.wider': 'How more solutions are found.',
    'prepare.case': 'Why now.',
    'prepare.mapping': 'Who has a stake here.',
    'prepare.managing': 'Who keeps in touch.',
    'prepare.communicating': 'What they are told.',
    'prepare.involving': 'How they take part here.',
    'support.team': 'The team meets each month.',
    'support.engagement': 'Families are asked in May.',
    'support.communication': 'A letter each quarter.',
  },
  actions: [action('the whole')],
  team: [{ id: 'm', name: 'Amal Haddad', organisation: 'Wexmoor Council', part: 'Leads it', days: 'One day a week' }],
  resources: [
    { id: 'r1', kind: 'people', words: 'An analyst', amount: 'Half a post', source: 'Wexmoor Health Trust' },
    { id: 'r2', kind: 'money', words: 'Workshops', amount: '£4,000', source: 'Wexmoor Council' },
  ],
  reviews: [{ id: 'v', day: '2027-02-11', whom: 'Board and forum', looks: 'What the figures say' }],
  criteria: [
    { id: 'c1', words: 'Leaders give it time.' },
    { id: 'c2', words: 'People work from it.' },
  ],
  capacity: [
    { standard: 1, title: 'Standard title 1', answer: 'partly', label: 'Partly', lacking: 'An analyst’s time' },
    { standard: 2, title: 'Standard title 2', answer: 'yes', label: 'Yes', lacking: '' },
    { standard: 3, title: 'Standard title 3', lacking: '' },
  ],
}

/** The same plan on the day it was begun. */
export const emptyOutline: Outline = {
  year: '2026/27',
  name: '',
  version: 1,
  areas: outline.areas.map(({ section, title, standards }) => ({
    ...{ section, title, standards, priorities: [], whyNone: '', inquiries: [], actions: [], ideas: [] },
    statements: { now: '', aim: '', change: '', effect: '', outcomes: '' },
  })),
  texts: Object.fromEntries(Object.keys(outline.texts).map(key => [key, ''])) as Outline['texts'],
  ...{ actions: [], team: [], resources: [], reviews: [], criteria: [] },
  capacity: outline.capacity.map(({ standard, title }) => ({ standard, title, lacking: '' })),
}
