import type { PrincipleSaid } from '../../../src/commons/framework/region/principle.ts'

/** What the region of Moors and Vales holds its commissioners to. */
export const principlesOfMoors: readonly PrincipleSaid[] = [
  {
    words: 'Distance is no reason to wait longer.',
    means: 'A child on an upland farm is seen as soon as one in a market town, and we plan and pay for the journey.',
  },
  {
    words: 'We buy together what is rare.',
    means: 'For fewer than twenty children a year we ask our neighbours before we ask the market.',
  },
  {
    words: 'Families hear from us what became of what they said.',
    means: 'Within a term, in words that they can use, and also when the answer is no.',
  },
  {
    words: 'No partner saves at another’s cost.',
    means: 'Who wants to end a service tells those who will feel it six months before, with figures.',
  },
  {
    words: 'We share what failed.',
    means: 'Each of us brings one thing that did not work to the region’s meeting in spring.',
  },
]
