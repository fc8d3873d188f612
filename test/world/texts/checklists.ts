/** What somebody answers to a question of a checklist. */
export type Said = { readonly answer?: 'yes' | 'no' | 'na'; readonly evidence?: string; readonly link?: string }

/** Whom to ask in Wexmoor. */
export const here = [
  { key: 'health-data', words: 'Farida Sloane, health analyst at the Moorside surgery group', link: '' },
  { key: 'needs-assessment', words: 'Wexmoor’s needs assessment', link: 'https://needs.wexmoor.example' },
  { key: 'procurement', words: 'The council’s buying team, extension 4410', link: '' },
]

/** What the unit said a year ago where it was not a plain yes. */
export const lastYear: Readonly<Record<string, Said>> = {
  '1.1': { answer: 'yes', evidence: 'Profile of disabled children, autumn 2025, pages 3 to 9.' },
  '1.2': { answer: 'no', evidence: 'Two years only: the register was begun in 2023.' },
  '1.3': {
    answer: 'yes',
    evidence: 'By age, place and kind of need. Not by ethnicity: numbers are too small to show.',
  },
  '1.6': { answer: 'no' },
  '1.10': { evidence: 'Thornmere gives about a third more nights for each child. Hallowick much as we do.' },
  '2.1': { evidence: 'Surveys of 41 families in 2024 and 2025, and the waiting list.' },
  '2.2': { evidence: 'Families without a car use half as many breaks as the rest.' },
  '2.3': { answer: 'no', evidence: 'We had nothing but the survey.' },
  '3.2': { answer: 'no', evidence: 'Brothers and sisters were not asked.' },
  '4.1': { answer: 'yes' },
  '4.2': { answer: 'na' },
  '5.3': { answer: 'yes', evidence: 'Six childminders were trained in place of a second centre.' },
  '6.2': { answer: 'no' },
  '6.12': { evidence: 'A fixed price: the numbers are too small for anything else.' },
  '7.1': { answer: 'na', evidence: 'One budget, the council’s.' },
  '7.2': { answer: 'na' },
  '9.1': {
    answer: 'yes',
    evidence: 'Every quarter, on the form of 2024.',
    link: 'https://wexmoor.example/short-breaks',
  },
  '9.6': { evidence: 'Nights, mostly. What families say is collected and seldom read.' },
}

/** Where the unit had nothing to show for its yes. */
export const bare: readonly string[] = ['1.4', '5.2', '6.9', '8.5', '9.4']

/** What it says now, as far as it has come. */
export const now: Readonly<Record<string, Said>> = {
  '1.1': { answer: 'yes', evidence: 'Profile of disabled children, autumn 2026.' },
  '1.2': { answer: 'yes', evidence: 'Three years of the register.' },
  '1.3': { answer: 'yes', evidence: 'By age, place and kind of need, as last year.' },
  '1.4': { answer: 'yes' },
  '1.6': { answer: 'no' },
  '1.10': { evidence: 'Thornmere still gives more nights; the difference is smaller than a year ago.' },
  '2.1': { evidence: 'Survey of 44 families, the waiting list, and what the two centres write down.' },
  '2.3': { answer: 'yes', evidence: 'Survey, waiting list and the centres’ own records say the same.' },
  '3.1': { answer: 'yes', evidence: 'The young people’s forum meets four times a year.' },
  '3.2': { answer: 'no', evidence: 'Brothers and sisters have still not been asked.' },
}
