import type { Telling } from './telling.ts'

/** The Joint commissioning team of Calder Reach. */
export const jointTeam: readonly Telling[] = [
  {
    standard: 1,
    answer: 3,
    summary:
      'Four outcomes give us something to hold specifications against. We use them for new contracts; the old ones still list activities.',
    implications: 'Rewrite the twelve oldest contracts around outcomes.',
  },
  {
    standard: 2,
    answer: 2,
    summary:
      'The joint cycle is real for three services. For the rest we learn of each other’s plans once they are signed.',
    implications: 'One calendar of all contracts that end in the next three years.',
  },
  {
    standard: 3,
    answer: 3,
    summary: 'The joint committee has made our work quicker. What it may not decide is not written down anywhere.',
    implications: 'Write down the limits of the joint committee.',
    evidence: [
      {
        title: 'Terms of the joint committee',
        dated: '2026-01-15',
        owner: 'Clerk to the joint committee',
        shows: 'Membership and powers; no list of what goes elsewhere.',
      },
    ],
  },
  {
    standard: 4,
    answer: 2,
    summary: 'Those who came to the conference understand. Families, small providers and most teachers were not there.',
    implications: 'Explain how we commission in the places where people are anyway.',
  },
  {
    standard: 5,
    answer: 2,
    summary: 'We write specifications from last year’s use. Who never came through the door does not show in it.',
    implications: 'Ask who does not come, and why.',
    variations: [{ kind: 'locality', whose: 'Estuary estates', words: 'A third of families use nothing that we buy.' }],
  },
  {
    standard: 6,
    answer: 3,
    summary:
      'We know the nursery market well and shaped it. We can name every respite provider. For help at home we buy what is offered, at the price that is asked.',
    implications: 'Find out who could offer help at home.',
    evidence: [
      {
        title: 'Who provides what, at which price',
        dated: '2026-06-30',
        owner: 'Joint commissioning team',
        shows: 'All providers in three markets, with prices.',
        kept: true,
      },
    ],
  },
  {
    standard: 7,
    answer: 3,
    summary:
      'Since last year each review begins with one child’s story and ends with one change. Eight of ten changes were made.',
    evidence: [
      {
        title: 'Changes that came from reviews',
        dated: '2026-09-11',
        owner: 'Joint commissioning team',
        shows: 'Ten changes agreed, eight made.',
      },
    ],
    voices: [
      {
        said: 'They asked what had helped and then they did more of it.',
        source: 'A mother whose story opened a review',
      },
    ],
  },
  {
    standard: 8,
    answer: 3,
    summary: 'One team in one room, with two pay scales and two sets of rules for spending.',
    implications: 'One set of spending rules.',
  },
  {
    standard: 9,
    answer: 2,
    summary:
      'Speech therapy was a large change, and it worked. It took four years and wore two people out. We would not know how to do two at once.',
    strategic: 'A small standing team for large changes.',
  },
  {
    standard: 10,
    answer: 3,
    summary: 'At the top they are of one mind. A level below, some managers still defend what they have always bought.',
    implications: 'Bring managers into the weekly meeting in turn.',
  },
  {
    standard: 11,
    answer: 2,
    summary: 'Nine people, three of them new. Nobody can analyse a market, and one post has been empty since May.',
    implications: 'Fill the empty post as an analyst.',
  },
  {
    standard: 12,
    answer: 3,
    summary:
      'We note what we learn after each purchase, and read the notes before the next one. Providers see them too.',
    evidence: [
      {
        title: 'Learning notes',
        dated: '2026-10-06',
        owner: 'Joint commissioning team',
        shows: 'Fourteen notes, each with what was done differently afterwards.',
      },
    ],
  },
]
