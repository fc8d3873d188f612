import type { Deciding } from './deciding.ts'

/** Eleven positions of Calder Reach. Standard 6, where the groups are two apart, is still open. */
export const positionsCalder: readonly Deciding[] = [
  {
    standard: 1,
    outcome: 3,
    summary: 'Four outcomes are agreed by all partners and used for new contracts. Providers know half of them.',
    implications:
      'Rewrite the twelve oldest contracts around outcomes.\nPut the four outcomes on every form for providers.',
  },
  {
    standard: 2,
    outcome: 2,
    summary:
      'Joint planning is real for nursery help, speech therapy and respite. For the other half of our money each partner still plans alone.',
    variations: 'Specialist services: planned by the health board for a wider area.',
    implications: 'One calendar of all contracts that end in the next three years.',
  },
  {
    standard: 3,
    outcome: 2,
    summary:
      'The joint committee decides openly and well. That families and providers had not heard of it weighs more with us than how well it works inside.',
    implications: 'Tell every provider what the committee is about to decide.\nWrite down what it may not decide.',
    dissent: {
      words: 'The committee has existed for ten months and has done all that was asked of it. Three would be fair.',
      named: false,
    },
  },
  {
    standard: 4,
    outcome: 3,
    summary: 'Those who work closest with us understand how we commission. We have begun to reach the others.',
    implications: 'Explain how we commission in the places where people are anyway.',
  },
  {
    standard: 5,
    outcome: 2,
    summary: 'We know who uses services and not who stays away. On the estuary estates that is a third of families.',
    variations: 'Estuary estates: a third of families use nothing that we buy.',
    implications: 'A year of listening on the estuary estates.',
  },
  {
    standard: 7,
    outcome: 2,
    summary: 'Reviews of large contracts begin with a child and lead to change. For the rest we count.',
    implications: 'Choose three services and find out what became of the children.',
  },
  {
    standard: 8,
    outcome: 3,
    summary: 'One team, one director and one budget for half of what we buy. The rules for spending are still two.',
    implications: 'One set of spending rules.\nPay within thirty days.',
  },
  {
    standard: 9,
    outcome: 2,
    summary: 'One large change has succeeded and taught us how hard it is. Respite care waits for a decision.',
    implications: 'Decide on respite care.',
  },
  {
    standard: 10,
    outcome: 3,
    summary: 'Leaders are of one mind and say so among themselves. Managers and providers have yet to hear it.',
    implications: 'Bring managers into the weekly meeting in turn.',
  },
  {
    standard: 11,
    outcome: {
      why: 'The list of posts and skills is out of date, and one of the three groups could not judge at all. A number would be a guess.',
      wouldSettle: 'The list of posts and skills, which the joint team will have made in three months.',
    },
    summary: 'We know of two gaps: analysis of markets, and talking with families.',
    implications: 'List who commissions here and what they have learnt.',
  },
  {
    standard: 12,
    outcome: 3,
    summary: 'Learning notes are kept, read and shared. The learning hour leaves out those who cannot come at three.',
    implications: 'Hold the learning hour in the evening now and then.',
  },
]
