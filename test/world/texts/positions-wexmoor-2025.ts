import type { Deciding } from './deciding.ts'

/** The twelve positions of Wexmoor a year before: eleven scores, one “none this year”, one dissent. */
export const positions2025: readonly Deciding[] = [
  {
    standard: 1,
    outcome: 3,
    summary:
      'We have agreed five outcomes and written them down. For two of them we have no measure yet, and not every partner has changed what it does.',
    implications: 'Give each of the five outcomes a measure and a named lead.',
  },
  {
    standard: 2,
    outcome: 2,
    summary:
      'A framework is drafted and not adopted. We agree what it has to do and have begun to try it on short breaks.',
    variations: 'Wexmoor Health Trust: therapies are bought to another timetable.',
    implications: 'Adopt the commissioning framework.\nUse it for short breaks from start to end.',
  },
  {
    standard: 3,
    outcome: 2,
    summary:
      'Inside the council and the health trust it is clear who decides. Between the two, and seen from outside, it is not. We take the forum’s 1 as a finding about the view from outside.',
    implications: 'Renew the terms of reference.\nSay in public who decides about which service.',
    dissent: {
      words:
        'Two is too low for the work that has been done on delegation. Those who use the rules every week know them.',
      named: false,
    },
  },
  {
    standard: 4,
    outcome: 2,
    summary: 'We can explain how we commission and have explained it to few. Families have not been told at all.',
    implications: 'Three open mornings and a plain summary.',
  },
  {
    standard: 5,
    outcome: 3,
    summary:
      'The new needs assessment asks families through people they trust. Until it is done we plan on old figures.',
    implications: 'Finish the needs assessment for children of school age.',
  },
  {
    standard: 6,
    outcome: 2,
    summary:
      'We agree that we have to know and shape what is on offer. Prices have been compared once; small groups are losing ground.',
    variations: 'Upper Wend: one provider is left for the whole valley.',
    implications: 'One market statement for all partners.\nMeet providers between tenders.',
  },
  {
    standard: 7,
    outcome: 2,
    summary: 'Figures are collected four times over and seldom read together. We have agreed on one form.',
    implications: 'One quarterly form, and one report to the Board.',
  },
  {
    standard: 8,
    outcome: 3,
    summary: 'The two teams work together week by week. One manager for both is being appointed.',
    implications: 'One unit, one manager, one work plan.',
  },
  {
    standard: 9,
    outcome: {
      why: 'The groups look at different changes: early help, which worked, and youth work, which has stalled for two years. No one number says both.',
      wouldSettle: 'The end of the youth work review, and a second large change carried through.',
    },
    summary: 'Early help is rebuilt and fewer families wait. Youth work is still under review.',
    implications: 'Finish the youth work review by the summer.',
  },
  {
    standard: 10,
    outcome: 3,
    summary: 'Leaders back commissioning and have not yet agreed in so many words what they mean by it.',
    implications: 'A day for chief officers and lead councillors.',
  },
  {
    standard: 11,
    outcome: 2,
    summary: 'We know that skills are thin and have begun to list them. There is no plan.',
    implications: 'List posts and skills across council and health.',
  },
  {
    standard: 12,
    outcome: 2,
    summary:
      'We learn inside our own walls. We agree that this has to change and that it takes time which nobody has set aside.',
    implications: 'A review after each large contract.',
  },
]
