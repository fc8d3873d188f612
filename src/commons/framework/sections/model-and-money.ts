import { cycles, type CycleName } from './cycles.ts'
import { asks, text, type Section } from './section.ts'

const cycleChoices: Readonly<Record<CycleName | 'own', string>> = {
  four: `${cycles.four.title}: understand, plan, do, review`,
  three: `${cycles.three.title}: needs and planning; the market; performance`,
  nine: `${cycles.nine.title}, as in the nine-step self audit`,
  own: 'Our own phases',
}

/** The sources that shared priorities are set beside (002, example one). */
const sources = [
  ['needs', 'The joint strategic needs assessment'],
  ['area', 'The local area agreement'],
  ['community', 'The sustainable communities strategy'],
  ['plan', 'The children and young people’s plan'],
  ['other', 'Other statutory and local policies and targets'],
] as const

/** Model, resources and priorities, pattern of services, joint funding (002:3, examples one and two, case study two). */
export const modelAndMoney: readonly Section[] = [
  {
    key: 'model',
    title: 'The commissioning model',
    lede: 'The one process that everybody who commissions for children follows here.',
    readers:
      'Planners and commissioners, who should be able to move from one service to another and find the same process.',
    good: [
      'It is one picture, and everybody would draw the same one.',
      'Each phase starts from what the phase before it found.',
      'It says that the process is a means, and better outcomes are the end.',
    ],
    standards: ['A2', 'A4'],
    parts: [
      {
        kind: 'choice',
        key: 'model.cycle',
        title: 'Which cycle do you follow?',
        choices: cycleChoices,
        lacks: 'Which cycle is followed',
        elements: [
          asks('3.1.3', 'A model taken over or developed here'),
          asks('3.1.3', 'The phases of its cycle, each informed by the one before'),
        ],
      },
      {
        kind: 'lines',
        key: 'model.phases',
        title: 'Our own phases',
        hint: 'Only if you chose your own. One on each line, in their order: two to twelve of them.',
        rows: 6,
        elements: [],
      },
      {
        kind: 'drawn',
        drawn: 'cycle',
        elements: [asks('3.1.2', 'The model as a diagram')],
      },
      text(
        'model.process',
        'The process that all of us follow',
        'What happens in each phase, who leads it and what it hands on.',
        'The process that all follow',
        asks('3.1.2', 'One process for all who commission services for children here'),
        asks('1.2.3', 'The ground rules, and the steps by which it is decided how resources are used'),
      ),
      text(
        'model.cyclical',
        'Why it goes round',
        'What a review changes in the next round, and how one phase feeds the next.',
        'Why the process is a cycle',
        asks('3.1.2', 'Why it matters that the process is a cycle'),
      ),
      text(
        'model.outcomes',
        'How the cycle leads to better outcomes',
        'Commissioning is a tool. What shows that it makes a difference to children and families?',
        'How the cycle is tied to outcomes',
        asks('3.1.2', 'How the cycle serves better outcomes, as a means to that end'),
      ),
    ],
  },
  {
    key: 'resources',
    title: 'Resources and priorities',
    lede: 'What there is, what it is spent on, what it should be spent on, and how that is settled together.',
    readers: 'Finance officers, senior managers and whoever decides where money goes.',
    good: [
      'Anybody can see what current money is tied up in.',
      'It shows money moving towards prevention, with figures and years.',
      'Priorities come out of the needs assessment, and can be traced to each source.',
    ],
    standards: ['A1', 'B5', 'B6'],
    parts: [
      text(
        'resources.approach',
        'How we use our resources better, together',
        'How the partners influence together what the resources of each are used for.',
        'The approach to using all resources better',
        asks('Ex.1', 'Direction and more influence together over what partners’ resources are used for'),
        asks('Ex.1', 'An agreed approach to using all resources better'),
      ),
      text(
        'resources.committed',
        'What our resources are committed to now',
        'Money, people and buildings, and until when they are tied up.',
        'What resources are committed to now',
        asks('Ex.1', 'What current resources are committed to'),
      ),
      text(
        'resources.future',
        'What we will use them for',
        'What will be freed, when, and for what.',
        'What resources will be used for',
        asks('Ex.1', 'What resources will be used for in future'),
      ),
      text(
        'resources.prevention',
        'How we move towards prevention',
        'Away from costly specialist help and towards early help: how much, and by when.',
        'The move towards prevention and early help',
        asks('Ex.1', 'A move from costly specialist help to prevention and early intervention'),
      ),
      text(
        'priorities.setting',
        'How we set priorities together',
        'How needs, now and later, become priorities of all partners, and who decides.',
        'How priorities are set together',
        asks('Ex.1', 'Priorities that come out of the stages of the cycle'),
        asks('Ex.1', 'Priorities found jointly from trends, outcomes and needs, now and to come'),
      ),
      text(
        'priorities.outcomes',
        'How everything stays on outcomes',
        'What makes sure that no activity in the cycle is done for its own sake.',
        'How all activity stays on outcomes',
        asks('Ex.1', 'All activity in the cycle kept on outcomes'),
      ),
      ...sources.map(([name, title]) => ({
        ...text(
          `sources.${name}`,
          title,
          'What it says that bears on the priorities, and how the two were brought together. If there is none, say so.',
          `How priorities agree with ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
          asks(
            'Ex.1',
            `Priorities brought together with the source: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
          ),
        ),
        rows: 3,
        told: `How our priorities agree with ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      })),
    ],
  },
  {
    key: 'pattern',
    title: 'The pattern of services',
    lede: 'Which services there should be, and what you intend to commission.',
    readers: 'Providers, who plan by it, and commissioners.',
    good: [
      'A provider can see what will be wanted in two years’ time, and what will not.',
      'Early help grows while those in trouble are still looked after.',
      'The Board has agreed the intentions, chief officers and political leaders among them.',
    ],
    standards: ['B6', 'B9'],
    parts: [
      text(
        'pattern.services',
        'The pattern of services we want',
        'What would most likely secure the outcomes, and the evidence for it, from here and elsewhere.',
        'The pattern of services',
        asks('CS2', 'A pattern of services likely to secure the outcomes, from the stages before and from research'),
      ),
      text(
        'pattern.balance',
        'Early help, and help for those in trouble now',
        'How the one grows without letting the other down.',
        'The balance between early help and help for those in trouble now',
        asks('CS2', 'Developing early help while staying able to deal with what has gone wrong'),
      ),
      text(
        'pattern.intentions',
        'What we intend to commission',
        'What will be started, changed and ended, and when.',
        'What is intended to be commissioned',
        asks('CS2', 'Commissioning intentions that lead to this pattern'),
      ),
      text(
        'pattern.aligned',
        'How the intentions agree with our plans',
        'The children and young people’s plan, an area agreement where there is one.',
        'How the intentions agree with the plans',
        asks('CS2', 'Intentions brought in line with the children and young people’s plan and the area agreement'),
      ),
      text(
        'pattern.agreed',
        'Who agreed them, and when',
        'Posts and bodies: chief officers of the partners, political leaders.',
        'Who agreed the intentions',
        asks('CS2', 'Intentions agreed by the Board, with chief officers and political leaders'),
      ),
    ],
  },
  {
    key: 'funding',
    title: 'Joint funding',
    lede: 'How money is aligned or pooled, what is so now, and how you know that it works.',
    readers: 'Finance, legal and the partners who host a budget.',
    good: [
      'Every joint budget has an agreement, a host and an amount.',
      'The policy holds for years, not for one grant.',
      'Somebody at the top and somebody in the daily work watches whether it does what it was for.',
    ],
    standards: ['A3', 'B7'],
    parts: [
      text(
        'funding.process',
        'How we come to fund something jointly',
        'Who proposes it, what must be shown, who decides, when budgets are pooled.',
        'The process for joint funding',
        asks('Ex.2', 'An agreed process for joint funding, pooled budgets among it'),
      ),
      {
        kind: 'list',
        list: 'budget',
        lacks: 'The aligned and pooled budgets',
        elements: [
          asks('Ex.2', 'Aligned budgets'),
          asks('Ex.2', 'Pooled budgets, those there are and those planned'),
          asks('Ex.2', 'The agreement behind each, where there is one'),
        ],
      },
      {
        ...text('funding.none', 'If there is no joint budget: why', 'Only if you list none.', ''),
        told: 'Why there is no joint budget',
      },
      text(
        'funding.policy',
        'Our policy on aligning and pooling',
        'What will be pooled, what aligned, and what keeps it going when grants end.',
        'The policy on aligning and pooling',
        asks('Ex.2', 'A policy on pooling and aligning that lasts'),
      ),
      text(
        'funding.executive',
        'How those at the top watch whether it works',
        'Who looks at what, how often, and what they may change.',
        'How joint funding is watched at the top',
        asks('Ex.2', 'How effectiveness is watched at executive level'),
      ),
      text(
        'funding.operational',
        'How those in the daily work watch whether it works',
        'Who looks at what, how often, and to whom they report.',
        'How joint funding is watched in the daily work',
        asks('Ex.2', 'How effectiveness is watched at operational level'),
      ),
    ],
  },
]
