import type { Telling } from './telling.ts'

/** The Provider and community forum of Calder Reach. */
export const community: readonly Telling[] = [
  {
    standard: 1,
    answer: 2,
    summary:
      'We could name two of the four outcomes between us. The one about belonging is the one that we would all have chosen.',
    implications: 'Put the four outcomes on every form that goes to a provider.',
  },
  {
    standard: 2,
    answer: 2,
    summary:
      'Three services are planned together and it shows. In the others we are asked the same questions by two buyers.',
  },
  {
    standard: 3,
    answer: 1,
    summary:
      'We had not heard of the joint committee until we were sent this exercise. Its minutes are public in the sense that they are on a website. Families who want to object do not know where.',
    implications: 'Tell every provider what the joint committee is about to decide.',
    voices: [{ said: 'Is that a council thing or a hospital thing?', source: 'Four parents at the Tidewell centre' }],
  },
  {
    standard: 4,
    answer: 2,
    summary: 'Big charities were at the conference. The rest of us learn how things are bought by losing a bid.',
    implications: 'Tell those who lost a bid why.',
  },
  {
    standard: 5,
    answer: 2,
    summary: 'We meet families every day whom no report mentions. Nobody has asked us to write down what they tell us.',
    implications: 'A simple way for providers to pass on what they see.',
    voices: [
      { said: 'I’d use the nursery if I could get there with two and a pushchair.', source: 'Mother, estuary estates' },
    ],
    evidence: [
      {
        title: 'Families who use nothing',
        dated: '2026-09-17',
        owner: 'Estuary Community Network',
        shows: 'Why 38 families stay away, in their words.',
      },
    ],
  },
  {
    standard: 6,
    answer: 1,
    summary:
      'Nursery places were done well and with us. Everything else goes to whoever is cheapest on the day. Two home-help providers have left the area, and the third is thinking of it.',
    implications: 'Talk about prices before providers leave.',
    evidence: [
      {
        title: 'Letters from two providers who left',
        dated: '2026-03-19',
        owner: 'Provider and community forum',
        shows: 'Why they left, and what would have kept them.',
      },
    ],
  },
  {
    standard: 7,
    answer: 2,
    summary: 'Reviews have got better: they begin with a child. They happen for large contracts only.',
  },
  {
    standard: 8,
    answer: 2,
    summary: 'One team is easier than two. Payment still comes from two places and is late from one.',
    implications: 'Pay within thirty days, from both.',
  },
  {
    standard: 9,
    answer: 2,
    summary: 'Therapists in nurseries: the best change in ten years. Respite: four consultations and no decision.',
    implications: 'Decide on respite care, whichever way.',
  },
  {
    standard: 10,
    answer: 2,
    summary: 'We believe that the leaders agree with each other. We would like to be led as well.',
  },
  {
    standard: 11,
    answer: 'cant-judge',
    summary:
      'We don’t know how many people commission here or what they have learnt. A list of names and tasks would do.',
  },
  {
    standard: 12,
    answer: 2,
    summary: 'The learning hour is good for those who can leave their work at three in the afternoon.',
    implications: 'Hold the learning hour at seven, now and then.',
  },
]
