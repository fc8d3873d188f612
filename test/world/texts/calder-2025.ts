/** What Calder Reach came to on each of thirteen standards in its first year, with what two groups had scored. */
export const first: readonly {
  readonly leadership: number
  readonly jointTeam: number
  readonly agreed: number | { readonly why: string; readonly wouldSettle: string }
  readonly summary: string
  readonly implications?: string
}[] = [
  { leadership: 2, jointTeam: 2, agreed: 2, summary: 'Two outcomes are agreed; a third is still argued about.' },
  {
    ...{ leadership: 3, jointTeam: 1, agreed: 2 },
    summary: 'There is a draft of how we commission. Nobody outside the two teams has seen it.',
    implications: 'Put the draft before the committee and use it once.',
  },
  { leadership: 2, jointTeam: 2, agreed: 2, summary: 'The committee is new, and decides what the bodies bring to it.' },
  {
    ...{ leadership: 1, jointTeam: 1, agreed: 1 },
    summary: 'Apart from nursery help nothing is bought together.',
    implications: 'Buy one more service together, from the first talk to the contract.',
  },
  {
    leadership: 3,
    jointTeam: 2,
    agreed: 2,
    summary: 'Those who sit at the table trust us. The others do not know us.',
  },
  { leadership: 2, jointTeam: 3, agreed: 2, summary: 'Figures on who comes, none on who stays away.' },
  { leadership: 3, jointTeam: 3, agreed: 3, summary: 'Providers meet us twice a year and say that it helps.' },
  {
    ...{ leadership: 3, jointTeam: 2, agreed: 3 },
    summary: 'We read what comes in each quarter and have ended one contract because of it.',
    implications: 'Say what happens when a figure is bad twice.',
  },
  { leadership: 2, jointTeam: 3, agreed: 3, summary: 'Both teams sit on one floor and share a calendar.' },
  { leadership: 2, jointTeam: 2, agreed: 2, summary: 'One large change was begun twice.' },
  {
    ...{ leadership: 4, jointTeam: 2, summary: '' },
    agreed: {
      why: 'Leaders and commissioners mean different things by leading.',
      wouldSettle: 'An hour together, with three decisions of last year on the table.',
    },
  },
  { leadership: 2, jointTeam: 2, agreed: 2, summary: 'Two people know how it is done, and one of them leaves in May.' },
  { leadership: 2, jointTeam: 3, agreed: 2, summary: 'We learn from what went wrong, and alone.' },
]

/** The actions of its plan by the standard whose priority they belong to, with what became of them. */
export const actions2025 = [
  {
    standard: 2,
    words: 'Bring the draft to the committee in March.',
    owner: 'Gareth Pell',
    due: '2026-03-20',
    on: '2026-03-18',
  },
  {
    standard: 2,
    words: 'Use it for speech therapy, and write down what was missing.',
    owner: 'Ottilie Crane',
    due: '2026-06-30',
    on: '2026-07-06',
  },
  {
    standard: 4,
    words: 'Choose the service that is bought together next.',
    owner: 'Hal Brunner',
    due: '2026-04-24',
    on: '2026-04-21',
  },
  { standard: 4, words: 'Write one contract for respite care.', owner: 'Ottilie Crane', due: '2026-10-16' },
  { standard: 8, words: 'One page on what follows a bad figure.', owner: 'Gareth Pell', due: '2026-12-18' },
] as const

/** The texts of its plan, by their keys. */
export const words2025: Readonly<Record<string, string>> = {
  'area.A.aim': 'Families meet one way of buying help, whoever pays.',
  'area.A.change': 'The draft is in use, and two services are bought together.',
  'area.A.effect': 'A commissioner knows which form to open.',
  'area.A.outcomes': 'A child who needs two kinds of help is on one list.',
  'area.B.aim': 'What does not help ends within a year.',
  'area.B.change': 'Everybody knows what follows a bad figure.',
  'area.B.effect': 'Talks about figures are short, and end with a date.',
  'area.B.outcomes': 'No child stays with a service that we know does not help.',
  'area.C.none': 'Leaders and skills wait until the committee has met for a year.',
}
