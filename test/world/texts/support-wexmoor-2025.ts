/** The support agreement that followed from Wexmoor’s first plan, as both sides signed it in March and once more in July. */
export const support2025 = {
  from: '2026-03-09',
  to: '2027-03-31',
  budget: '14',
  /** From July on. */
  moreDays: '18',
  words: {
    'background.context':
      'Wexmoor has agreed twelve positions for the first time, and signed a plan. We know who should decide; we do not yet decide in one place. The commissioning unit is two teams on two floors, and the manager who is to lead both has not been appointed.',
    'background.fit':
      'The family hubs in Kettleside open in the same year and use the same needs assessment. The coast authorities share our market statement. We do not want to be asked the same questions by three programmes, so the unit’s manager answers for all of them.',
    'other.relates':
      'Health’s own improvement team looks at waiting lists; this support looks at who decides about money. They meet on the last Friday of each month and keep one list of questions.',
    'support.words':
      'To bring the two commissioning teams together and to try the framework on one service from start to end, so that the second service needs no help.',
    'universal.note': 'The unit’s new manager takes up what is open to all in the first half-year.',
    'consultancy.words':
      'For what we have not done before: joining two teams, and running short breaks by the framework.',
    'scope.inside':
      'The commissioning unit, the scheme of delegation, and short breaks as the service on which the framework is tried.',
    'scope.outside':
      'Placements, school transport, and who is appointed. The consultants write no specification for us.',
    'duties.programme':
      'Names its people and replaces them within a month. Brings what other places have tried, without naming them. Tells us before it tells anybody else.',
    'duties.partnership':
      'A room and two people for each day of consultancy. Papers a week ahead. The Board hears of it at every meeting.',
    'reviewing.words':
      'Champion and local lead look at it in July and in January. Either side may ask for a change; it holds once both have signed.',
  },
  /** In July: what is inside the scope, said anew. */
  scopeLater:
    'The commissioning unit and its new manager, the scheme of delegation, and short breaks as the service on which the framework is tried.',
  regionalLead: { name: 'Maud Ferrier', reach: 'maud.ferrier@programme.example' },
  links: [
    {
      body: 'Moors and Vales improvement partnership',
      plan: 'Shared buying of therapies',
      address: 'https://moorsandvales.example/plans/therapies',
    },
    { body: 'Wexmoor Health Trust', plan: 'Commissioning for better lives, year two', address: '' },
  ],
  providers: [
    {
      name: 'Health’s improvement team',
      gives: 'Two analysts for waiting lists, until December.',
      relates: 'Their numbers feed the needs assessment; nobody counts twice.',
    },
    {
      name: 'Tidewell Family Centres, as a neighbour',
      gives: 'A day on how they joined two teams.',
      relates: 'Before the workshop on roles, so that we start from somebody’s experience.',
    },
  ],
  activities: [
    {
      activity: 'Three workshops on one unit: roles, the work plan, the first hundred days',
      purpose: 'Two teams that have never planned together leave with one plan that both wrote.',
      programme: 'Noor Bexley',
      partnership: 'Dev Okonjo, Helen Ostrow',
      days: '6',
      when: '2026-05',
      output: 'One work plan for the unit, with names and months.',
      success:
        'Families with two services have one review a year instead of two; counted in the cases closed by the unit.',
      by: 'Dev Okonjo',
      on: '2026-11-27',
      shows: 'Young people and families have a say',
    },
    {
      activity: 'Short breaks by the framework, from need to contract',
      purpose: 'To find where our framework does not hold before it is used for everything.',
      programme: 'Noor Bexley, Lee Brand',
      partnership: 'Ruth Adeyemi, Mair Treloar',
      days: '5.5',
      when: '2026-09-16',
      output: 'A contract for short breaks, and a list of what to change in the framework.',
      success: 'Half as many families wait for a first break as in March, by the provider’s list.',
      by: 'Ruth Adeyemi',
      on: '2027-02-26',
      shows: 'No child in Wexmoor waits',
    },
  ],
  /** Added in July: why there is a second version. */
  later: {
    activity: 'Coaching for the unit’s new manager',
    purpose: 'The appointment came late; the first months should not be lost for it.',
    programme: 'Noor Bexley',
    partnership: 'The unit’s manager',
    days: '4',
    when: '2027-01',
    output: 'Eight conversations, and a note of what the next manager should know on the first day.',
    success: 'The unit keeps every date of its work plan from January to March.',
    by: 'Ruth Adeyemi',
    on: '2027-03-24',
    shows: 'Young people and families have a say',
  },
  logged: [
    {
      on: '2026-05-12',
      days: 1,
      at: 0,
      done: 'First workshop: who does what today, drawn on one wall by both teams.',
      deliverable: 'A photograph of the wall, and a table of double work.',
    },
    {
      on: '2026-05-28',
      days: 1.5,
      at: 0,
      done: 'Second workshop: the work plan, month by month.',
      deliverable: 'The work plan, in draft.',
    },
    {
      on: '2026-06-18',
      days: 1,
      at: 0,
      done: 'Third workshop: the first hundred days.',
      deliverable: 'The work plan, agreed by both teams.',
    },
    {
      on: '2026-09-16',
      days: 2,
      at: 1,
      done: 'Two days with providers of short breaks and six families.',
      deliverable: 'A note of what families would change.',
    },
    { on: '2026-10-21', days: 0.5, at: 1, done: 'Read the specification with Mair Treloar.', deliverable: '' },
  ],
} as const
