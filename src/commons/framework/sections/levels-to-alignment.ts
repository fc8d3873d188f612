import { asks, text, type Section } from './section.ts'

/** The six levels at which something may be commissioned (002:4.1.1). */
export const levels = {
  national: 'National',
  regional: 'Regional',
  'sub-regional': 'Sub-regional',
  local: 'Local area or strategic',
  locality: 'Locality or practice',
  individual: 'Individual',
} as const
export type LevelName = keyof typeof levels
export const levelNames = Object.keys(levels) as readonly LevelName[]
const levelKey = (level: LevelName): string => `levels.${level}`

/** The papers of government and the plan of the place that principles start from (002:5.1.3). */
const startingPapers = [
  'the joint planning and commissioning framework of 2006',
  'the Children’s Plan',
  'the child health strategy of 2009',
  'the paper on world-class commissioning for children’s health',
  'the local children and young people’s plan, as it came out of consultation',
] as const

/** What national papers come back to again and again (002:1.2.5). */
const themes = [
  'outcomes',
  'prevention and early help',
  'working jointly and answering jointly',
  'services that start from the citizen',
  'the third sector',
] as const

/** Levels, principles, governance, alignment (002:4 to 7). */
export const levelsToAlignment: readonly Section[] = [
  {
    key: 'levels',
    title: 'Levels of commissioning',
    lede: 'What is commissioned for one child, for a neighbourhood, for the area, or with others further afield.',
    readers: 'Commissioners at every level, and practices and schools that commission for themselves.',
    good: [
      'For any service one can say at which level it is commissioned, and why there.',
      'Levels are linked: what is learned with one child reaches those who plan for the area.',
      'Rare and costly needs are met with neighbours.',
    ],
    standards: ['A2', 'B8'],
    parts: [
      ...levelNames.map(level => ({
        ...text(
          levelKey(level),
          levels[level],
          'How commissioning works at this level, and who does it. If you do not use it, say so.',
          `How commissioning works at ${levels[level].toLowerCase()} level`,
          asks('4.1.1', `The level: ${levels[level].toLowerCase()}`),
        ),
        rows: 3,
      })),
      text(
        'levels.relations',
        'How the levels relate',
        'What passes up and down between them, and how.',
        'How the levels relate',
        asks('4.1.2', 'How commissioning works at each level'),
        asks('4.1.2', 'How the levels relate to each other'),
      ),
      text(
        'levels.choosing',
        'How a level is chosen',
        'Who decides at which level a service is commissioned, and by what test.',
        'How the level for a service is chosen',
        asks('4.1.2', 'The process by which the level for a service is settled'),
      ),
      {
        kind: 'list',
        list: 'placement',
        lacks: 'Which services are commissioned at which level, and why',
        elements: [asks('4.1.2', 'For a service or a group of users: the level, and why that one')],
      },
    ],
  },
  {
    key: 'principles',
    title: 'Principles',
    lede: 'What guides everybody who commissions, whatever they commission.',
    readers: 'Commissioners and providers, who may hold each other to them.',
    good: [
      'Ten or fewer, clear enough to be held against a decision.',
      'They are about how you work. Standards of a service stand in its specification.',
      'A date says when they are looked at again.',
    ],
    standards: ['A4', 'C10', 'C12'],
    parts: [
      {
        kind: 'choice',
        key: 'principles.from',
        title: 'Where do your principles come from?',
        told: 'Where our principles come from',
        choices: {
          own: 'We wrote our own',
          examples: 'We started from examples',
          region: 'We adopted those of our region',
        },
        elements: [],
      },
      {
        kind: 'line',
        key: 'principles.region',
        title: 'If they are a region’s: whose, and where they can be read',
        told: 'Whose they are, and where they can be read',
        elements: [],
      },
      {
        kind: 'lines',
        key: 'principles.list',
        title: 'Our principles',
        hint: 'One on each line.',
        rows: 10,
        lacks: 'The principles',
        elements: [
          asks('5.1.1', 'Principles that guide commissioners, so that definition and model reach the daily work'),
          asks('5.1.2', 'Clear, open principles on which commissioners and providers can challenge each other'),
          asks('5.1.2', 'Principles apart from the standards of single services'),
        ],
      },
      text(
        'principles.start',
        'What they start from',
        'What you took from each paper you worked from. Like: the joint planning and commissioning framework of 2006, the Children’s Plan, the child health strategy of 2009, the paper on world-class commissioning for children’s health, your own children and young people’s plan.',
        'What the principles start from',
        ...startingPapers.map(paper => asks('5.1.3', `Taken as a starting point: ${paper}`)),
      ),
      text(
        'principles.themes',
        'How they take up the national themes',
        'Outcomes; prevention; working jointly; starting from the citizen; the third sector.',
        'How the principles take up the national themes',
        ...themes.map(theme => asks('1.2.5', `The theme: ${theme}`)),
      ),
      text(
        'principles.change',
        'How they will change',
        'When they are looked at again, and by whom.',
        'How the principles will change over time',
        asks('5.1.5', 'That principles change as the partners’ relations grow'),
      ),
    ],
  },
  {
    key: 'governance',
    title: 'Governance',
    lede: 'Who decides what, and who answers to whom.',
    readers: 'Board members, elected members, auditors, and anybody who wants to complain.',
    good: [
      'One strong body with all key partners at a senior level.',
      'From any body you can follow the line up to who answers for it.',
      'Commissioners have the figures that they need to decide.',
    ],
    standards: ['A3', 'B7'],
    parts: [
      text(
        'governance.partnership',
        'How the partnership is governed',
        'Its Board: who sits, who chairs, what it decides.',
        'How the partnership is governed',
        asks('6.1.1', 'The governance of the partnership'),
        asks('6.1.2', 'One governing body with every key partner at senior level'),
      ),
      text(
        'governance.commissioning',
        'How commissioning is governed',
        'Which body decides on commissioning, and what it may decide by itself.',
        'How commissioning is governed',
        asks('6.1.1', 'The governance of its commissioning'),
      ),
      {
        kind: 'list',
        list: 'body',
        lacks: 'The bodies and to whom they report',
        elements: [asks('6.1.2', 'Clear lines of accountability')],
      },
      {
        kind: 'drawn',
        drawn: 'structure',
        elements: [asks('6.1.3', 'The structure as a diagram')],
      },
      text(
        'governance.assessed',
        'How we know that governance works',
        'The self-analysis that you do each year, and other checks of boards that you use.',
        'How governance is assessed',
        asks('6.1.1', 'Governance assessed with the self-analysis and planning exercise, or another self-assessment'),
      ),
      text(
        'governance.integrated',
        'How governance serves strategy',
        'How decisions of the Board, the strategy and the commissioning below it hang together.',
        'How governance serves the strategy',
        asks('6.1.4', 'How joined governance supports a joined strategy'),
        asks('6.1.4', 'What the framework adds to the commissioning strategy as a whole'),
      ),
      text(
        'governance.resources',
        'How partners’ resources make outcomes better',
        'The statement of the children and young people’s plan on this, or where it stands.',
        'The statement of resources',
        asks('6.1.4', 'A statement of how the partners’ resources will make outcomes better'),
      ),
      text(
        'governance.finance',
        'Where the figures are',
        'What financial information commissioners have, how detailed, and from whom.',
        'The financial information that commissioners have',
        asks('6.1.4', 'Financial information detailed enough to decide by'),
      ),
    ],
  },
  {
    key: 'alignment',
    title: 'Governance, planning and commissioning together',
    lede: 'How the three fit, which strategies stand under this framework, and what each partner puts in.',
    readers: 'Those who write a strategy for one outcome, and schools.',
    good: [
      'Every strategy under this framework has an owner and dates, and none is out of date.',
      'Schools are part of it: as services, and as commissioners.',
      'It is plain what each partner puts in.',
    ],
    standards: ['A2', 'A3', 'B9'],
    parts: [
      text(
        'alignment.whole',
        'How governance, planning and commissioning fit together',
        'Which body makes which plan, and which plan leads to what being commissioned.',
        'How governance, planning and commissioning fit together',
        asks('7.1.1', 'Strategic governance, planning and commissioning in line with each other'),
      ),
      {
        kind: 'list',
        list: 'strategy',
        lacks: 'The strategies under this framework',
        elements: [
          asks(
            '6.1.4',
            'Strategies for single outcomes, under the children and young people’s plan and by this framework',
          ),
        ],
      },
      {
        kind: 'list',
        list: 'contribution',
        lacks: 'What each partner puts in',
        elements: [asks('6.1.4', 'What the council and each partner put in')],
      },
      text(
        'schools.opened',
        'How schools are commissioned',
        'From the forecast of places to the decision on a new school, and who may propose one.',
        'How schools are commissioned',
        asks('7.1.2', 'The commissioning of schools, and when a competition is considered'),
      ),
      text(
        'schools.closed',
        'How schools are closed',
        'Who decides, on what grounds, who is heard, and what happens for the children.',
        'How schools are closed',
        asks('7.1.2', 'The decommissioning of schools'),
      ),
      text(
        'schools.commissioners',
        'Schools as commissioners',
        'What schools commission themselves, and what help they get with it.',
        'What schools commission themselves',
        asks('7.1.2', 'Schools as providers for everyone and as commissioners themselves'),
      ),
      text(
        'schools.places',
        'How places are planned',
        'How the number of pupil places is planned as a part of the whole.',
        'How school places are planned',
        asks('7.1.3', 'Planning of pupil places as good commissioning'),
      ),
    ],
  },
]
