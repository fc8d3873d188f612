import type { PracticeSaid } from '../../../src/commons/exchange/practice/practice.ts'
import type { SessionSaid } from '../../../src/commons/exchange/programme/session.ts'

const standards = (...numbers: readonly number[]) => numbers.map(number => `commissioning-12.v1/${number}`)

/** What was tried, as those who tried it tell it. */
export const records = {
  list: {
    ...{ kind: 'swap-shop', title: 'One waiting list instead of four', audience: 'anyone', naming: true },
    challenge:
      'A child who needed speech therapy and a sleep clinic stood on four lists in four offices. No office knew how long the other three took, and parents rang each of them once a week.',
    tried:
      'One list, kept by two people who sit with the therapists. Every Friday they look at the ten who wait longest and ask one question: what would end this? For the first term the old lists went on beside it, so that nobody could be lost.',
    learned:
      'Agree first who may take a name off; we lost a month over that. Parents forgave the wait more easily than the silence: a short letter every fourth week halved the calls. The therapists came round when they saw that the list was theirs as well.',
    cost: 'Two half posts, moved from the reception desks. Nothing new was bought.',
    askWhom: 'Dev Okonjo, commissioning unit',
    ...{ standards: standards(5, 7), themes: ['health', 'send'], areas: ['rural'] },
  },
  panel: {
    ...{ kind: 'case-study', title: 'How a panel stopped sending everything upstairs', audience: 'partnership' },
    ...{ naming: false, askWhom: '', cost: '', standards: standards(2), themes: ['money', 'governance'], areas: [] },
    challenge: 'Every placement above a small sum went to three directors for a signature.',
    tried: 'A limit that rises with the panel’s record, looked at twice a year.',
    learned: 'To be written after the second half-year.',
  },
  tender: {
    ...{ kind: 'case-study', title: 'The tender that nobody answered', audience: 'network', naming: false },
    challenge:
      'We wrote a fine specification for short breaks and had no bid at all. Two small charities told us later that they could not have filled in the form.',
    tried:
      'Three open afternoons before a word was written, a form of four pages, and a contract in lots that one minibus can serve.',
    learned:
      'Ask what a provider would have to stop doing to take this on. Pay the first quarter in advance: it was that, not the price, which kept the small ones away.',
    cost: 'About nine days of one officer, and the interest on one quarter.',
    ...{ askWhom: '', standards: standards(6, 9), themes: ['market', 'money'], areas: ['coast', 'towns'] },
  },
  visits: {
    ...{ kind: 'action-points', title: 'After the day on outcomes: what we do differently', audience: 'anyone' },
    ...{ naming: false, askWhom: '', challenge: '', tried: '', cost: '' },
    learned:
      'Every new contract gets its outcome from somebody who will live with it. A monitoring visit begins with a child or a parent, then the figures. What has not been asked for twice is taken off the return.',
    ...{ standards: standards(1, 8), themes: ['voice', 'need'], areas: [] },
  },
} as const satisfies Readonly<Record<string, PracticeSaid>>

export const offersOfHelp = {
  wexmoor: {
    standard: 'commissioning-12.v1/5',
    words: 'An hour by telephone on bringing waiting lists together, and the letters that we send to parents.',
  },
  calder: {
    standard: 'commissioning-12.v1/9',
    words: 'We can show contracts in small lots for small providers, and what went wrong with the first ones.',
  },
} as const

const session = (said: Partial<SessionSaid> & Pick<SessionSaid, 'title' | 'day'>): SessionSaid => ({
  ...{ about: '', startsAt: '', endsAt: '', place: '', link: '', speaker: '', respondent: '', host: '', partners: '' },
  ...said,
})

export const sessions = {
  words: session({
    ...{ title: 'Words that a provider can act on', day: '2026-09-22', startsAt: '10:00', endsAt: '12:00' },
    about: 'Each area brings one outcome from a contract in force. The room rewrites the one that says least.',
    ...{
      speaker: 'Halima Ross, commissioner of family services',
      respondent: 'Jon Pike, provider',
      host: 'Dot Hanley',
    },
    partners: 'Moors College\nEstuary Community Network',
  }),
  swap: session({
    ...{ title: 'Swap shop: what did not work', day: '2026-09-22', startsAt: '13:30', endsAt: '15:30' },
    about: 'Tables of six. Everybody tells one thing that failed, and is asked three questions.',
    host: 'Nadia Perrin',
  }),
  market: session({
    ...{ title: 'One contract that worries us', day: '2026-12-03', startsAt: '10:30', endsAt: '12:30' },
    about: 'Four areas, twenty minutes each: the contract, the worry, what the room would try.',
    ...{ speaker: 'Prosper Hale, economist', host: 'Lantern House' },
  }),
} as const

export const outcome =
  'Of eleven outcomes on the wall, eight counted what a service does and three what changes for a child. The room rewrote four. All agreed to try them with one provider each before the winter, and to say in the spring whether anybody did anything differently because of the words.'

export const asked = {
  guide: {
    what: 'One practice that made an outcome mean something to those who deliver it: half a page is enough.',
    work: 'The programme’s guide to outcomes',
    became: 'Nine came in. Five stand in the second chapter of the guide, which went to print in October.',
  },
  market: { what: 'A contract in a small market that worries you, and what you have tried.', work: '' },
} as const

export const reading = {
  title: 'Fewer measures, better ones',
  source: 'Moors College, notes for the autumn course',
  link: 'https://programme.example/fewer-measures',
} as const
