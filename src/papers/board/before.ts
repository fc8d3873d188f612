import {
  bullets,
  facts,
  heading,
  headingOnNewPage,
  note,
  paragraph,
  table,
  type Block,
  type Inner,
  type Paper,
} from '#documents'
import { hasSat, sayScope, saySitting, type Milestone, type Sitting } from '#exercise'
import { dayOf, sayCount, sayDay } from '#ground'
import { bandTable } from '../self-analysis/guidance.ts'
import { standardTitle } from '../self-analysis/sections.ts'
import { saidOf, textAt } from './texts.ts'
import { boardStandards, type BoardView } from './view.ts'

/**
 * What a Board reads before it takes part, in the six sections that Board papers of its kind have (004): introduction,
 * background, advice and analysis with next steps, consultation with the exercise itself, implications, recommendations.
 * It shows nobody's scores, so that the Board begins from its own view.
 */
export const beforePaper = (view: BoardView): Paper => {
  const { partnership, exercise, now, questions } = view
  const chosen = boardStandards(view)
  return {
    ...saidOf(view),
    title: `Self-analysis ${exercise.label}: the Board’s part`,
    subtitle: 'Paper for the Board, before the session',
    organisation: partnership,
    lang: 'en-GB',
    date: sayDay(dayOf(now)),
    orientation: 'portrait',
    blocks: [
      heading(1, '1. Introduction'),
      ...textAt(view, 'before.introduction'),
      heading(1, '2. Background'),
      ...textAt(view, 'before.decided'),
      ...backgroundIn(view),
      heading(1, '3. Advice and analysis'),
      ...adviceIn(view),
      heading(2, 'Next steps'),
      ...nextSteps(view),
      heading(1, '4. Consultation'),
      ...consultationIn(view),
      heading(2, 'Self-analysis exercise'),
      ...exerciseIn(view),
      heading(1, '5. Financial and legal implications'),
      ...textAt(view, 'before.implications'),
      heading(1, '6. Recommendations'),
      ...textAt(view, 'before.recommendation'),
      headingOnNewPage(1, 'Appendix: the standards that the Board looks at'),
      paragraph('The lists are a guide, not a test: nothing is counted or added up.'),
      ...questions.filter(({ standard }) => chosen.includes(standard.number)).flatMap(attached),
    ],
  }
}

const attached = (question: BoardView['questions'][number]): readonly Block[] => [
  heading(2, standardTitle(question)),
  paragraph(question.standard.plain),
  bandTable(question),
]

const reached: Readonly<Record<Milestone['kind'], string>> = {
  opened: 'The exercise was opened',
  'gathering-closed': 'The groups’ answers were closed',
  'positions-confirmed': 'The positions were confirmed',
  'outline-signed': 'The plan was signed',
}

/** What was decided when, and by when the rest is to be done. */
const backgroundIn = ({ exercise }: BoardView): readonly Block[] => {
  const { milestones, gatherBy, agreeBy, planBy } = exercise
  const done = milestones
    .filter(({ undone }) => undone === undefined)
    .map(({ kind, at }) => ({ name: reached[kind], value: line(`${sayDay(dayOf(at))}`) }))
  return [
    paragraph(
      'Once a year the partnership looks at how well it plans, buys and reviews services together. Each group gives its own view; the partnership then agrees where it stands and writes a plan for what has to change.',
    ),
    facts(
      ...done,
      { name: 'Groups answer by', value: line(sayDay(gatherBy)) },
      { name: 'Positions agreed by', value: line(sayDay(agreeBy)) },
      { name: 'Plan ready by', value: line(sayDay(planBy)) },
    ),
  ]
}

const line = (words: string): readonly Inner[] => [paragraph(words)]

const adviceIn = ({ questions }: BoardView): readonly Block[] => {
  const sections = [...new Map(questions.map(({ section }) => [section.key, section.title])).values()]
  const [first] = questions
  return [
    paragraph(
      `There are ${sayCount(questions.length, 'standard')} in ${sayCount(sections.length, 'section')}. For each, a group settles on one whole number from 1 to ${first?.answer.scale.at(-1)?.score ?? 5} and says why in a few sentences, with evidence.`,
    ),
    bullets(sections),
    ...(first === undefined
      ? []
      : [
          paragraph('What the numbers say:'),
          bullets(first.answer.scale.map(({ score, label }) => `${score}: ${label}`)),
        ]),
    paragraph(
      'Nothing is averaged or added up. Where groups differ, that is a finding to talk about. This paper leaves out what other groups scored, so that the Board begins from its own view.',
    ),
  ]
}

const nextSteps = ({ exercise, sittings, now }: BoardView): readonly Block[] => {
  const after = sittings.filter(sitting => sitting.group.kind !== 'board' && !hasSat(sitting, dayOf(now)))
  return [
    bullets([
      'The Board gives its view at this meeting.',
      ...after.map(
        ({ group, heldOn }) =>
          `${group.name} ${heldOn === undefined ? 'still has to sit' : `sits on ${sayDay(heldOn)}`}.`,
      ),
      `The partnership agrees a position on every standard by ${sayDay(exercise.agreeBy)}.`,
      `What was found, with priorities, comes back to the Board; the plan is ready by ${sayDay(exercise.planBy)}.`,
    ]),
  ]
}

/** Which groups have sat and which will. */
const consultationIn = ({ sittings, submissions, questions, now }: BoardView): readonly Block[] =>
  sittings.length === 0
    ? [note('No group has been asked yet.')]
    : [
        table({
          caption: 'Who has sat and who will',
          rowHeadings: true,
          columns: [
            { heading: 'Group', width: 34 },
            { heading: 'Looks at', width: 22 },
            { heading: 'When', width: 26 },
            { heading: 'Answers', width: 18 },
          ],
          rows: sittings.map(sitting => [
            sitting.group.name,
            line(sayScope(sitting.standards, questions.length)),
            [whenOf(sitting, dayOf(now))],
            line(submissions.some(({ group }) => group.id === sitting.group.id) ? 'Given' : 'Not yet given'),
          ]),
        }),
      ]

const whenOf = (sitting: Sitting, today: string): Inner => {
  const said = saySitting(sitting)
  if (said === undefined) return note('Still to sit')
  return paragraph(`${hasSat(sitting, today) ? 'Sat' : 'Will sit'} on ${said}`)
}

/** How the session goes, how long it takes and what is looked at. */
const exerciseIn = (view: BoardView): readonly Block[] => {
  const chosen = boardStandards(view)
  return [
    ...textAt(view, 'before.time'),
    ...(view.workshop === undefined
      ? []
      : [paragraph(`It is on ${sayDay(view.workshop.heldOn)} at ${view.workshop.startsAt}.`)]),
    paragraph('The session has three parts:'),
    bullets([
      'every member thinks about how things are now and settles on a score alone, before hearing others',
      'small groups talk about the standards that they are given and what lies behind different scores',
      'the whole Board says what these conversations show to be the areas on which to work first',
    ]),
    table({
      caption: `What the Board looks at: ${sayScope(chosen, view.questions.length)}`,
      rowHeadings: true,
      columns: [
        { heading: 'Standard', width: 64 },
        { heading: 'Section', width: 36 },
      ],
      rows: view.questions
        .filter(({ standard }) => chosen.includes(standard.number))
        .map(({ standard, section }) => [
          `${standard.number}. ${standard.title}`,
          line(`${section.key}. ${section.title}`),
        ]),
    }),
    paragraph('What each of these standards often looks like at different scores stands at the end of this paper.'),
  ]
}
