/** Wexmoor’s commissioning framework: most of it, as it was signed, and what was changed since. */
export const frameworkTold = {
  definition:
    'Commissioning is how we decide, all partners together, what children, young people and families need, what we have to meet it with, and what we will start, change or stop so that their lives get better.',
  review: '2027-09-15',
  asking:
    'Providers of short breaks need to know our rules before the notice of November. The rest follows with the schools’ group in spring.',
  words: {
    'vision.shared':
      'Every child in Wexmoor gets help early, near to home, and from people who talk to each other. A family asks once.',
    'vision.commitment':
      'Commissioning is how we all work, not something that one team does. Council, health and schools use this framework for everything that they buy or run for children; police and the college use it for what they do jointly with others.',
    'vision.ambitions': 'One budget and one panel for placements by April 2028. One for therapies after that.',
    'vision.plan':
      'The vision and the five outcomes are those of the children and young people’s plan. Where that plan changes, this framework is looked at in the same month.',
    'vision.values':
      'The child before the service\nAsk families first, and tell them what became of it\nEarly, near, together\nSay what it costs',
    'partners.commitment':
      'Each partner takes decisions on services for children by this framework, and brings what it plans to the others before it goes to tender.',
    'partners.approach':
      'The health trust and the council use one set of forms and one calendar. Schools join with the budgets that they hold together.',
    'partners.funding':
      'Any partner may propose joint funding to the Joint Commissioning Group, which answers within six weeks.',
    'definition.resources':
      'People, buildings, knowledge and goodwill count with money. Two children’s centres are lent to a parents’ group in the evening: that is commissioning, too.',
    'definition.solutions':
      'Before we buy a service we ask whether advice, a change in somebody’s rules, or help among neighbours would do.',
    'model.cycle': 'four',
    'model.process':
      'Understand: the needs assessment, by ward, with the young people’s group. Plan: priorities and intentions, agreed in March. Do: tender, agree or change. Review: each service once a year against its outcomes. The Joint Commissioning Group leads each phase and hands its result on in writing.',
    'model.cyclical': 'What a review finds is the first page of the next needs assessment.',
    'model.outcomes':
      'Each service names one of the five outcomes. A service that moves none of them for two years is ended or changed.',
    'resources.approach': 'Once a year all partners put what they spend on children on one page, and read it together.',
    'resources.committed':
      '£41 million a year, of which £26 million goes to 310 children in placements and long-term care. Most contracts run to 2028.',
    'resources.future': 'As placement contracts end, a tenth of each goes to early help until 2030.',
    'resources.prevention': 'From 14 to 22 in each hundred pounds by 2030, told every quarter.',
    'priorities.setting':
      'The needs assessment gives ten needs. The Joint Commissioning Group puts them in order with the young people’s group; the Board decides on five.',
    'priorities.outcomes': 'No paper comes to the Group that does not say which outcome it is for.',
    'sources.needs': 'The assessment of 2026 shows three wards where half of all children wait longest.',
    'sources.area': 'Its target for young people in work or learning is our fourth outcome, word for word.',
    'sources.community': 'Its aim of safe streets is taken up with the police in the work on exploitation.',
    'sources.plan': 'Its five outcomes are ours.',
    'pattern.services':
      'Family help in each of six localities, therapies in schools, short breaks within ten miles, and few placements, all of them nearby. Two studies and our own pilot in Gullhaven stand behind it.',
    'pattern.balance': 'No service for children in danger is cut before what replaces it has run for a year.',
    'pattern.intentions':
      'Start: a second family help team in April 2027. Change: therapies, from clinics to schools, by September 2027. End: the block contract for out-of-county places in March 2028.',
    'pattern.aligned': 'The intentions are an annex of the children and young people’s plan and are changed with it.',
    'pattern.agreed':
      'The Board, in March 2026, with the chief officers of council and health trust and the lead member.',
    'funding.process':
      'A proposal says what for, how much, for how long and who hosts. Legal teams of both sides see it before the Group decides.',
    'funding.policy':
      'We pool where two partners pay for the same child, and align everywhere else. Nothing that rests on a grant is pooled.',
    'funding.executive': 'The Board reads spending and outcomes of each joint budget twice a year.',
    'funding.operational':
      'The host’s manager tells the Joint Commissioning Group each month what was spent and for how many children.',
    'levels.national': 'We commission nothing here. We answer consultations together.',
    'levels.regional':
      'Secure places and rare conditions, with five neighbours. The region’s team buys; we say how many.',
    'levels.local': 'Most of what is planned: therapies, short breaks, placements, family help.',
    'levels.locality':
      'Six localities, each with a small budget that schools, health visitors and parents spend together.',
    'levels.individual': 'Personal budgets for short breaks, and plans for each child in care.',
    'levels.relations':
      'Localities send what they cannot meet to the Group each term; the Group sends back what it decided and why.',
    'levels.choosing':
      'As near to the child as it is safe and affordable. Under twenty children a year: with neighbours.',
    'principles.from': 'examples',
    'principles.list':
      'Children, young people and families come first, and have a say in what concerns them.\nHelp comes as early as it can do good.\nProviders learn early what we want.\nWe ask whether a service works, and change what does not.\nWe decide in the open, by rules that everybody knows.',
    'principles.start':
      'The government’s framework of 2006 and our own plan, after forty conversations with families in 2025.',
    'principles.change': 'Each September, by the Joint Commissioning Group with the young people’s group.',
    'governance.partnership': 'The Board has nine members, meets six times a year and is chaired by the lead member.',
    'governance.commissioning': 'The Joint Commissioning Group decides up to £500,000; above that the Board.',
    'governance.assessed':
      'By the self-analysis each year. What it finds on governance is on the agenda of the next Board.',
    'governance.integrated':
      'The plan says what, this framework says how, each strategy says when. One body answers for each.',
    'governance.resources': 'It stands in chapter six of the children and young people’s plan.',
    'alignment.whole':
      'The Board makes the plan. The Group makes the strategies under it. Localities make term plans under these.',
    'schools.opened':
      'Forecasts are read each autumn with the schools’ group. A new school is proposed in the open, and any body may propose one.',
    'schools.closed':
      'Only after a year of talks with the families, and with a place for each child named before the decision.',
    'schools.places': 'With housing and health, ten years ahead.',
    'procurement.skills':
      'Four officers of the council are there for all partners; each Group meeting has one of them.',
    'procurement.partners': 'The health trust’s system for clinical services, the council’s for all else.',
    'procurement.lead':
      'Whoever pays most leads, and its rules hold. The Group writes it down before the notice goes out.',
    'procurement.contracts':
      'Each contract has one manager by post, who meets the provider each quarter on outcomes first, money second.',
    'procurement.ethics':
      'The council’s code, signed by everybody who scores a tender, providers’ staff among them when they sit in.',
    'procurement.users': 'Two young people sit on each panel for services that they use, and are paid.',
    'participation.commitment':
      'Every child has the right to be heard in what concerns them. We ask before we decide, and say what came of it.',
    'participation.systems':
      'A panel of 600 families asked by text message each term; the young people’s group each month.',
    'participation.procedures':
      'No specification is approved without a page on who was asked, what they said, and what was changed.',
    'participation.structures':
      'The young people’s group has two seats on the Board; Parents’ Voice has one on the Joint Commissioning Group.',
    'participation.resources': 'Two workers and £38,000 a year, half from the council and half from the health trust.',
  },
  rows: {
    partner: [
      { name: 'Wexmoor Council', part: 'Commissions care, family help and short breaks. Hosts most joint budgets.' },
      {
        name: 'Wexmoor Health Trust',
        part: 'Commissions therapies and community health, and pays half of short breaks.',
      },
      { name: 'Moor Edge Schools Group', part: 'Commissions for its schools and speaks for the others.' },
      { name: 'Wexmoor Police', part: 'Takes part where children are at risk outside the home.' },
      {
        name: 'Wexmoor Voluntary Action',
        part: 'Speaks for charities; has no vote on contracts that its members bid for.',
      },
    ],
    budget: [
      {
        ...{ name: 'Short breaks', kind: 'pooled', agreement: 'Partnership agreement of 1 April 2025' },
        ...{ host: 'Wexmoor Council', amount: '£1.8 million in 2026/27' },
        watched: 'Waiting time for a first break, told to the Group each month.',
      },
      {
        ...{ name: 'Placements', kind: 'planned', agreement: 'Being written by both legal teams' },
        ...{ host: 'Wexmoor Council', amount: '£9 million a year from April 2028' },
        watched: 'Miles from home, and school places kept.',
      },
    ],
    placement: [
      {
        ...{ name: 'Speech and language therapy', level: 'local', tiers: 'Tiers 2 and 3' },
        reason: 'Too few therapists for each locality, too many children to go further afield.',
      },
      {
        name: 'Family help',
        level: 'locality',
        tiers: 'Tiers 1 and 2',
        reason: 'Families come where they know the door.',
      },
      { name: 'Secure places', level: 'regional', tiers: 'Tier 4', reason: 'Two or three children a year.' },
    ],
    body: [
      { name: 'Children’s Partnership Board', does: 'Decides on the plan, on priorities and above £500,000.' },
      { name: 'Joint Commissioning Group', does: 'Runs the cycle and decides up to £500,000.', reports: 0 },
      { name: 'Placements panel', does: 'Decides for each child who needs a place.', reports: 1 },
      { name: 'Locality groups', does: 'Six of them, each with a budget.', reports: 1 },
      { name: 'Young people’s group', does: 'Advises all of these, and has two seats on the Board.', reports: 0 },
    ],
    strategy: [
      { name: 'Therapies in schools', owner: 'Joint Commissioning Group', from: '2026-04-01', until: '2029-03-31' },
      { name: 'A place near home', owner: 'Placements panel', from: '2026-09-01', until: '2030-03-31' },
    ],
    contribution: [
      { name: 'Wexmoor Council', what: 'Money, four procurement officers, the data team.', amount: '£29 million' },
      { name: 'Wexmoor Health Trust', what: 'Money, clinical leads, one commissioner.', amount: '£11 million' },
    ],
  },
  /** Written after it was signed: one text for the first time, one anew. */
  later: {
    'procurement.small':
      'Lots are small enough for a charity of ten people, and a notice of twelve weeks goes out before any tender.',
    'resources.prevention': 'From 14 to 24 in each hundred pounds by 2030, told every quarter and by locality.',
  },
  action: {
    section: 'participation',
    words: 'Write the strategy for participation with the young people’s group',
    due: '2027-02-26',
  },
} as const
