import { asks, text, type Section } from './section.ts'

/** Vision and values, partners, definition (002:2.2 to 2.4). */
export const opening: readonly Section[] = [
  {
    key: 'vision',
    title: 'Vision and values',
    lede: 'What commissioning together is for here, how far you go with it, and what you hold to.',
    readers: 'Political leaders, senior managers and everybody who will ask why this framework exists.',
    good: [
      'A parent would know from the vision what should get better.',
      'It says plainly how far the commitment goes: buying together now and then, or the usual way of working.',
      'Each ambition has a time, and none goes against the children and young people’s plan.',
    ],
    standards: ['A1'],
    parts: [
      text(
        'vision.shared',
        'The vision we share',
        'What commissioning in this area should achieve for children, young people and families.',
        'The shared vision',
        asks('2.2.1', 'The vision that the partners share for commissioning in the area'),
        asks('1.2.2', 'One vision to stand over principles that all hold in common'),
      ),
      text(
        'vision.commitment',
        'How far our commitment goes',
        'From buying some things together to commissioning as the main way of making outcomes better.',
        'How far the commitment goes',
        asks(
          '2.2.1',
          'How far the whole partnership is committed: from joint buying to commissioning as the main tool',
        ),
      ),
      text(
        'vision.ambitions',
        'What we want to do later',
        'For example which budgets should be pooled, and by when.',
        'The ambitions for later',
        asks('2.2.1', 'What is planned for later, pooled funds for example'),
      ),
      text(
        'vision.plan',
        'How this agrees with the children and young people’s plan',
        'Name the plan, and the parts of it that the vision and the ambitions rest on.',
        'How the vision agrees with the children and young people’s plan',
        asks('2.2.1', 'Ambitions that match those of the children and young people’s plan'),
      ),
      {
        kind: 'lines',
        key: 'vision.values',
        title: 'Our values',
        hint: 'One on each line. They say how you will go about it.',
        rows: 8,
        lacks: 'The values',
        elements: [asks('2.2.2', 'A clear set of values by which the vision is reached')],
      },
    ],
  },
  {
    key: 'partners',
    title: 'Partners and their part',
    lede: 'Who commissions together, and what each has committed to.',
    readers: 'The partners themselves, and providers who want to know with whom they are dealing.',
    good: [
      'Each partner is named, with the part it plays.',
      'All follow the same process, and say so.',
      'From the start the partners look for what could be paid for jointly.',
    ],
    standards: ['A2', 'A4', 'B8'],
    parts: [
      {
        kind: 'list',
        list: 'partner',
        lacks: 'The partners who commission together',
        elements: [asks('2.3.1', 'Which partners take part in commissioning')],
      },
      text(
        'partners.commitment',
        'What we commit to together',
        'What every partner has agreed to by taking this framework on.',
        'What the partners commit to together',
        asks('2.3.1', 'Their joint commitment to one process'),
      ),
      text(
        'partners.approach',
        'How all of us work in the same way',
        'What each partner changes in its own rules and habits so that the approach is alike.',
        'How all partners come to a similar approach',
        asks('2.3.1', 'All partners taking a similar approach, so that commissioning works'),
      ),
      text(
        'partners.funding',
        'The offer to pay for things jointly',
        'What is open for joint funding from the outset, and whom a partner speaks to.',
        'The offer of joint funding',
        asks('2.3.1', 'Openings for joint funding from the outset'),
      ),
    ],
  },
  {
    key: 'definition',
    title: 'What commissioning means here',
    lede: 'One meaning, so that health, schools, councils and the voluntary sector speak of the same thing.',
    readers: 'Partners who never used the word, and those who use it in another sense.',
    good: [
      'It speaks of all resources: people, buildings, time and goodwill besides money.',
      'It leaves room for answers that are no service.',
      'The words it uses are explained in the glossary of the partnership, and mean the same in every paper.',
    ],
    standards: ['A4', 'C10'],
    parts: [
      {
        kind: 'drawn',
        drawn: 'definition',
        lacks: 'The agreed definition of commissioning',
        elements: [asks('2.4.1', 'A definition that the partners share')],
      },
      text(
        'definition.resources',
        'How it makes the best of every resource',
        'Not money alone: people, buildings, knowledge, what communities do for themselves.',
        'How the definition makes the best of every resource',
        asks('2.4.1', 'Making the best use of resources, of which money is one'),
        asks('1.2.3', 'Making the best of what the public, third and private sectors have'),
      ),
      text(
        'definition.solutions',
        'How it looks beyond services',
        'What else can make outcomes better: advice, changes in other policies, help among neighbours.',
        'How the definition looks beyond services',
        asks('2.4.1', 'Solutions that are more than services'),
      ),
      {
        kind: 'drawn',
        drawn: 'glossary',
        elements: [asks('1.2.2', 'A common language, so that every partner understands the process')],
      },
    ],
  },
]
