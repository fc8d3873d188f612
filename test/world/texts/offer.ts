import type { ElementSaid } from '../../../src/cycle/7-support/offer/element.ts'
import type { EventSaid } from '../../../src/cycle/7-support/offer/event.ts'
import type { ElsewhereSaid } from '../../../src/cycle/7-support/region/elsewhere.ts'

const standards = (...numbers: readonly number[]) => numbers.map(number => `commissioning-12.v1/${number}`)

/** What the programme offers at any time. */
export const elements = {
  panels: {
    ...{ kind: 'guide', name: 'Panels that share a purse', audience: 'Joint commissioning teams, finance leads' },
    about:
      'Forty pages on how three areas pay for complex care from one purse: who sits on the panel, what it may decide alone, how quarrels end. With the papers that they use.',
    ...{ link: 'https://programme.example/panels', helps: standards(2, 6) },
  },
  needs: {
    ...{ kind: 'tool', name: 'Needs workbook', audience: 'Analysts' },
    about:
      'A spreadsheet that lays figures from health, schools and care side by side for each small area, and says where they do not fit together.',
    ...{ link: 'https://programme.example/needs', helps: standards(5) },
  },
  helpline: {
    ...{ kind: 'helpline', name: 'Contracts line', audience: 'Anybody who writes or manages a contract' },
    about:
      'Two former procurement lawyers answer within three working days. They tell you what is usual; they do not give legal advice.',
    ...{ link: '', helps: standards(6, 9) },
  },
  modules: {
    ...{ kind: 'training', name: 'Commissioning from the start', audience: 'People new to commissioning' },
    about:
      'Six short courses, an hour each, to be done alone or with a colleague. Each ends with a task from real work.',
    ...{ link: 'https://programme.example/from-the-start', helps: standards(10, 11) },
  },
  listeners: {
    ...{ kind: 'network', name: 'Listeners’ circle', audience: 'Participation workers, young people’s forums' },
    about: 'A call every other month for those who bring children’s and families’ voices into decisions.',
    ...{ link: '', helps: standards(4, 12) },
  },
} as const satisfies Readonly<Record<string, ElementSaid>>

export type ElementName = keyof typeof elements

/** What the programme puts on, told as of the sample’s Monday. */
export const events = {
  outcomes: {
    ...{ kind: 'training', title: 'From need to outcome: a day for commissioning units', host: 'Moors College' },
    about: 'How to write an outcome so that a provider knows what to do differently, with each area’s own examples.',
    ...{
      begins: '2026-09-22',
      ends: '2026-09-22',
      startsAt: '09:30',
      endsAt: '16:00',
      place: 'Moors College, Fellgate',
    },
    ...{ link: '', speakers: 'Halima Ross, commissioner of family services\nJon Pike, provider', places: 30 },
    ...{ signUpBy: '2026-09-15', helps: standards(1, 5) },
  },
  figures: {
    ...{ kind: 'webinar', title: 'What the autumn school figures say', host: 'The programme’s analysts' },
    about: 'An hour on what has changed in attendance since last year.',
    ...{ begins: '2026-10-13', ends: '2026-10-13', startsAt: '12:00', endsAt: '13:00', place: 'Online', link: '' },
    ...{ speakers: '', helps: standards(5) },
  },
  market: {
    ...{ kind: 'workshop', title: 'A market of six: buying where there are few providers', host: 'Lantern House' },
    about: 'Small areas have few providers to choose from. Bring one contract that worries you.',
    ...{ begins: '2026-12-03', ends: '2026-12-03', startsAt: '10:00', endsAt: '15:30', place: 'Corn Hall, Sallowby' },
    ...{ link: '', speakers: 'Prosper Hale, economist\nDot Hanley, community organiser', places: 24 },
    ...{ signUpBy: '2026-11-27', helps: standards(6) },
  },
  waiting: {
    ...{ kind: 'swap-shop', title: 'Swap shop: children who wait', host: 'Calder Reach Children’s Trust' },
    about:
      'Three areas show how they brought their waiting lists into one. Everybody brings something that did not work.',
    ...{ begins: '2026-12-10', ends: '2026-12-10', startsAt: '13:00', endsAt: '16:30', place: 'Reach Library, Calder' },
    ...{ link: '', speakers: '', places: 6, signUpBy: '2026-12-04', helps: standards(5, 7) },
  },
  budgets: {
    ...{ kind: 'webinar', title: 'One budget, two sets of rules', host: 'Reachside Health Board' },
    about: 'What health and council rules each ask of a shared budget, and where they can be met at once.',
    ...{ begins: '2027-01-20', ends: '2027-01-20', startsAt: '12:30', endsAt: '13:30', place: 'Online' },
    ...{ link: 'https://programme.example/one-budget', speakers: 'Hal Brunner, director of commissioning' },
    helps: standards(2, 6),
  },
  leading: {
    ...{ kind: 'conference', title: 'Leading together: two days for directors and chairs', host: 'The programme' },
    about: 'Two days away, for those who have to decide. The second morning belongs to young people.',
    ...{ begins: '2027-02-09', ends: '2027-02-10', startsAt: '10:00', endsAt: '15:00', place: 'Esker House' },
    ...{ link: '', speakers: '', places: 60, helps: standards(3, 10) },
  },
} as const satisfies Readonly<Record<string, EventSaid>>

export type EventName = keyof typeof events

/** What other bodies offer in two of the regions. */
export const elsewhere: Readonly<Record<'moors' | 'coast', readonly ElsewhereSaid[]>> = {
  moors: [
    {
      ...{ body: 'Moors Improvement Partnership', audience: 'Councils, to the end of each budget year' },
      offer: 'Ten days of a finance adviser for each council that wants to see what its placements cost.',
      ...{ begins: '2026-04-01', ends: '2027-03-31', contact: 'Regional office, Fellgate', link: '' },
      relates: 'Comes before our work on shared budgets: ask for these days first.',
    },
    {
      ...{ body: 'Vales Health Authority', audience: 'Health commissioners' },
      offer: 'A yearly review of how health bodies commission, with a written report.',
      ...{ begins: '2026-06-01', contact: 'Sanjay Wilde', link: 'https://health.example/review' },
      relates:
        'Covers some of the same ground as standards 5 to 8. Its report can be evidence; nobody should be asked twice.',
    },
  ],
  coast: [
    {
      ...{ body: 'Estuary Community Network', audience: 'Small charities' },
      offer: 'Help with tenders: two evenings a month in Calder, by appointment elsewhere.',
      ...{ begins: '2026-09-01', contact: 'Ewa Marsh', link: '' },
      relates: 'The providers’ side of our workshops on small markets.',
    },
  ],
}
