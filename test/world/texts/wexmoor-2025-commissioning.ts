import type { Telling } from './telling.ts'

/** The Commissioning unit of Wexmoor a year before, then two teams that met. */
export const commissioning2025: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary: 'The outcomes are known to us. We could not say which of them would win if money ran short.',
    implications: 'Agree an order among the five outcomes.',
  },
  {
    standard: 2,
    answer: 2,
    summary: 'Framework drafted, not yet adopted. Therapies and short breaks are bought apart.',
    implications: 'Use the framework for short breaks first.',
    variations: [
      { kind: 'organisation', whose: 'Wexmoor Health Trust', words: 'Works to national guidance of its own.' },
    ],
  },
  {
    standard: 3,
    answer: 3,
    summary: 'Limits are clear to those of us who use them weekly. New colleagues take months to find out.',
    implications: 'A two-page guide to who approves what.',
  },
  {
    standard: 4,
    answer: 2,
    summary: 'Providers with contracts know us. Nobody else has been told how we work, and nobody has asked.',
  },
  {
    standard: 5,
    answer: 3,
    summary:
      'For short breaks we spoke with sixty families before writing a word. For other services we use old figures.',
    implications: 'Speak with families before each large specification.',
    evidence: [
      {
        title: 'Sixty families on short breaks',
        dated: '2025-06-12',
        owner: 'Commissioning unit',
        shows: 'What families want from a break, and what they would give up for it.',
        alsoOn: [9],
      },
    ],
  },
  {
    standard: 6,
    answer: 2,
    summary: 'We meet providers when we tender. Between tenders there is no talk, and small groups we hardly know.',
    implications: 'Meet providers between tenders.',
  },
  {
    standard: 7,
    answer: 2,
    summary: 'Four report forms for the same thing, and nobody who reads all four.',
    implications: 'One quarterly form for every provider.',
  },
  {
    standard: 8,
    answer: 3,
    summary: 'We work well together as people. As teams we have two plans, two systems and two sets of rules.',
    implications: 'One work plan for both teams.',
  },
  {
    standard: 9,
    answer: 2,
    summary:
      'Early help is a success. One success does not show that we can do it again; the youth work review has stalled.',
    strategic: 'Decide early whether a change is about money or about outcomes, and say which.',
  },
  {
    standard: 10,
    answer: 4,
    summary: 'Our directors stand up for commissioning in public and with their own staff. We feel backed.',
  },
  {
    standard: 11,
    answer: 2,
    summary: 'Two of us are trained in procurement and none in working with families. We learn from each other.',
    implications: 'Joint training with the health trust.',
  },
  {
    standard: 12,
    answer: 3,
    summary: 'Inside the unit we look back on every contract. It stays inside the unit.',
  },
]
