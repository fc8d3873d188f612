import type { Telling } from './telling.ts'

/** The Voluntary sector forum of Wexmoor a year before. */
export const voluntary2025: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary: 'Five outcomes on one page is a real step. We would have put having enough to live on among them.',
  },
  {
    standard: 2,
    answer: 2,
    summary: 'We have seen a draft framework and sent nine pages of comments. We have heard nothing since.',
    implications: 'Answer what groups wrote about the draft framework.',
  },
  {
    standard: 3,
    answer: 1,
    summary: 'None of our members can say who decides. We are sent from the council to the health trust and back.',
    implications: 'Say in public who decides about which service.',
    evidence: [
      {
        title: 'Five questions and where they went',
        dated: '2025-11-03',
        owner: 'Wexmoor Voluntary Action',
        shows: 'Whom our members asked about a decision, and who sent them on.',
      },
    ],
    voices: [{ said: 'You get passed round until you give up.', source: 'Parent at the Kettleside drop-in' }],
  },
  {
    standard: 4,
    answer: 2,
    summary: 'Some of us have had it explained, over coffee. There is nothing that one could hand to a new volunteer.',
    implications: 'A plain summary of how services are chosen.',
  },
  {
    standard: 5,
    answer: 3,
    summary:
      'We have been asked to help with the new needs assessment, and paid for our time. That is new and it is right.',
    voices: [{ said: 'First time anyone wrote down what I said.', source: 'Mother, Gullhaven community table' }],
  },
  {
    standard: 6,
    answer: 2,
    summary: 'Contracts have grown so large that groups like ours cannot bid. Nobody meant it, and nobody noticed.',
    implications: 'Split contracts so that small groups can bid.',
    variations: [{ kind: 'locality', whose: 'Upper Wend', words: 'One provider is left for the whole valley.' }],
  },
  {
    standard: 7,
    answer: 2,
    summary: 'We fill in four forms a quarter and are told that they are filed.',
    implications: 'One form instead of four.',
    evidence: [
      {
        title: 'The four forms side by side',
        dated: '2025-09-25',
        owner: 'Lantern House',
        shows: 'Of 61 questions, 38 are asked more than once.',
      },
    ],
  },
  {
    standard: 8,
    answer: 2,
    summary: 'Two officers, two answers. It depends on whom you reach.',
  },
  {
    standard: 9,
    answer: 2,
    summary: 'Early help is better than it was. Youth work has been under review for two years and is losing people.',
    implications: 'Finish the youth work review or stop it.',
  },
  {
    standard: 10,
    answer: 3,
    summary: 'The director comes to our meetings and listens. We do not see the other chief officers.',
  },
  {
    standard: 11,
    answer: 2,
    summary: 'The people we deal with are good and change every year.',
  },
  {
    standard: 12,
    answer: 2,
    summary: 'There is a lot of knowledge in this county and no table to put it on.',
    implications: 'Two learning days a year.',
  },
]
