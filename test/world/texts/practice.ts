import type { PracticeSaid } from '../../../src/commons/exchange/practice/practice.ts'
import type { PersonName } from '../cast.ts'
import type { PartnershipName } from '../places.ts'

/** A record that somebody published on a day of the story; `named` with their champion's consent. */
export type Told = {
  readonly by: PersonName
  readonly of: PartnershipName
  readonly on: string
  readonly said: PracticeSaid
}

const told = (
  by: PersonName,
  of: PartnershipName,
  on: string,
  said: Partial<PracticeSaid> & Pick<PracticeSaid, 'kind' | 'title' | 'learned' | 'audience' | 'standards'>,
): Told => ({
  ...{ by, of, on },
  said: { ...{ challenge: '', tried: '', cost: '', askWhom: '', naming: false, themes: [], areas: [] }, ...said },
})

const twelve = (...numbers: readonly number[]) => numbers.map(number => `commissioning-12.v1/${number}`)
const thirteen = (...numbers: readonly number[]) => numbers.map(number => `commissioning-13.v1/${number}`)

/** What other partnerships of the programme brought into the exchange over two years. */
export const broughtIn: readonly Told[] = [
  told('bryony', 'thornmere', '2025-10-06', {
    ...{ kind: 'case-study', title: 'Asking families what a good week looks like', audience: 'anyone' },
    challenge: 'Our needs assessment had forty tables and no voice in it. Nobody outside the office used it.',
    tried:
      'Twenty families told us about one good week and one bad one. Two of them read our draft aloud to the Board before anybody voted on it.',
    learned:
      'Ask about a week, not about a service: services came up by themselves, and so did the bus. Pay people for the reading, too.',
    cost: 'About £1,400 in vouchers and fares, and six evenings of two officers.',
    ...{ standards: [...twelve(5), ...thirteen(6)], themes: ['voice', 'need'], areas: ['coast'] },
  }),
  told('bryony', 'thornmere', '2026-03-09', {
    ...{ kind: 'swap-shop', title: 'One small budget with two signatures', audience: 'network', naming: true },
    challenge: 'Every piece of equipment for a disabled child went back and forth between two panels for months.',
    tried: 'A pot of £60,000 that a nurse manager and a team manager sign for together, looked at every quarter.',
    learned: 'Start small enough that nobody needs a lawyer. Write down on one page what happens when it runs out.',
    cost: 'Nothing new. The pot was made of two underspends.',
    askWhom: 'Bryony Keld, children’s commissioning',
    ...{ standards: twelve(2, 6), themes: ['money', 'send'], areas: ['towns', 'coast'] },
  }),
  told('idris', 'hallowick', '2025-11-24', {
    ...{ kind: 'swap-shop', title: 'A text message instead of three letters', audience: 'anyone', naming: true },
    challenge: 'One in four first appointments was missed, most often by families who had moved.',
    tried: 'A text two days before, from a number that can be answered, in the four languages spoken most.',
    learned:
      'Missed appointments fell by about a third in the first term. Answers came at night, so somebody has to read them at eight.',
    cost: '£90 a month and a quarter of an hour each morning.',
    askWhom: 'Idris Farrow, programme office',
    ...{ standards: twelve(7), themes: ['early-help', 'data'], areas: ['city'] },
  }),
  told('idris', 'hallowick', '2026-05-18', {
    ...{ kind: 'case-study', title: 'Closing a service without losing its families', audience: 'network' },
    challenge: 'A contract for mentoring ended in the middle of the school year. Sixty children had a mentor.',
    tried:
      'Each mentor introduced the child to whoever came next, in person, before the last day. We paid both for six weeks.',
    learned:
      'Put the six weeks into the contract at its beginning: at its end nobody has the money. Tell the schools before the newspapers.',
    cost: 'Six weeks of double running, about £21,000.',
    ...{ standards: [...twelve(9), ...thirteen(7)], themes: ['market'], areas: ['city'] },
  }),
  told('marta', 'lowEsker', '2025-12-08', {
    ...{ kind: 'swap-shop', title: 'Three services, one minibus', audience: 'anyone' },
    challenge: 'Three providers each hired a driver to the same four villages, and none could afford a Saturday.',
    tried: 'We bought the journeys, not the services, in one lot, and the three now book seats on it.',
    learned: 'Whoever drives hears more than any survey. Give the driver somebody to ring.',
    cost: 'Less than the three contracts before: about £8,000 a year.',
    ...{ standards: twelve(6), themes: ['money', 'send'], areas: ['rural', 'two-tier'] },
  }),
  told('marta', 'lowEsker', '2026-06-15', {
    ...{ kind: 'action-points', title: 'What we took home on working with districts', audience: 'network' },
    learned:
      'Ask each district for one person, by name, and for one day a month. Hold the meeting where the houses are. Stop sending papers that need an answer within a week.',
    ...{ standards: thirteen(3, 4), themes: ['governance'], areas: ['two-tier', 'rural'] },
  }),
  told('colin', 'sallowby', '2026-01-19', {
    ...{
      kind: 'case-study',
      title: 'Young inspectors whose report is the first page',
      audience: 'anyone',
      naming: true,
    },
    challenge: 'Young people visited our services, and their report went into an annex.',
    tried:
      'Their two pages now stand before the officer’s in every contract review, and the provider answers them first.',
    learned:
      'Two providers changed their opening hours before the review was held. Train the adults: the young people were ready sooner.',
    cost: 'Twelve hours of training, travel, and a meal each time.',
    askWhom: 'Colin Abara, participation',
    ...{ standards: twelve(1, 7), themes: ['voice'], areas: ['towns'] },
  }),
  told('colin', 'sallowby', '2026-04-20', {
    ...{ kind: 'swap-shop', title: 'Four boards, one sheet of figures', audience: 'network' },
    challenge: 'Four boards asked for the same figures in four shapes, a week apart.',
    tried:
      'One sheet, once a quarter, with twelve figures and a sentence each. A board that wants more asks in person.',
    learned: 'Only one board ever asked. Leave a column empty for what the figures do not say.',
    cost: 'Two days to agree on the twelve; three days saved each quarter.',
    ...{ standards: [...twelve(10), ...thirteen(11)], themes: ['data', 'governance'], areas: ['towns'] },
  }),
  told('tom', 'wexmoor', '2026-02-09', {
    ...{ kind: 'swap-shop', title: 'The Friday list of the health visitors', audience: 'network' },
    challenge: 'Families with a new baby and no heating were known to three people, and to nobody who could help.',
    tried: 'Every Friday the health visitors send five names to one desk. Somebody rings by Tuesday.',
    learned: 'Five is the right number. When we lifted the limit, nobody was rung by Tuesday.',
    cost: 'Half a day a week.',
    ...{ standards: thirteen(6), themes: ['early-help', 'health'], areas: ['rural'] },
  }),
  told('gareth', 'calder', '2026-07-06', {
    ...{ kind: 'case-study', title: 'One nurse for safeguarding in four special schools', audience: 'network' },
    challenge: 'Each school had a morning of a nurse, on the same morning.',
    tried: 'One post, paid by two budgets, with her own diary and one line manager.',
    learned: 'Two line managers were the first idea and the first quarrel. A diary that the schools can see ended it.',
    cost: 'The four mornings, put together, came to the same.',
    ...{ standards: twelve(8, 11), themes: ['safeguarding', 'workforce'], areas: ['coast'] },
  }),
  told('owen', 'calder', '2026-09-07', {
    ...{ kind: 'swap-shop', title: 'Foster carers at the table before the budget', audience: 'anyone' },
    challenge: 'We heard what carers thought of a cut when it had been made.',
    tried: 'An evening in November with the real figures on the wall, and three choices that were still open.',
    learned: 'They chose the one that we had left out of our own paper. Bring only choices that are open.',
    cost: 'A hall, a meal and somebody to mind the children.',
    ...{ standards: twelve(4, 6), themes: ['care', 'voice', 'money'], areas: ['coast'] },
  }),
]
