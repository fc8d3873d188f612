import { bold, bullets, facts, heading, italic, note, paragraph, signatures, type Block, type Paper } from '#documents'
import { sayConfirmer, sayOutcome, type Confirmation } from '#agreement'
import { dayOf, isBlank, sayDay, sayInstant } from '#ground'
import type { Standing } from '../outline-plan/paper.ts'
import type { AgreedView } from '../self-analysis/agreed-view.ts'
import type { AgreedLine } from '../self-analysis/agreed-row.ts'
import { glance, linesOf, scaleIn } from '../self-analysis/glance.ts'
import { heardFacts } from '../self-analysis/heard.ts'
import { shortTitle } from '../self-analysis/sections.ts'
import { differencesIn } from './differences.ts'
import { stripsIn } from './strips.ts'
import { saidOf, textAt } from './texts.ts'
import type { BoardView } from './view.ts'

export type AfterView = BoardView &
  Pick<AgreedView, 'positions' | 'answers' | 'tallies'> & {
    readonly confirmation?: Pick<Confirmation, 'at' | 'by' | 'forChair'>
    /** Absent while nobody has begun it. */
    readonly plan?: Standing
  }

/** What comes back to the Board: what was found, where groups differ, priorities, its assurance, what it is asked (004). */
export const afterPaper = (view: AfterView): Paper => {
  const { partnership, exercise, confirmation, now } = view
  const lines = linesOf({ ...view, responses: [] })
  return {
    ...saidOf(view),
    title: `Self-analysis ${exercise.label}: what was found`,
    subtitle: 'Paper for the Board, after the session',
    organisation: partnership,
    lang: 'en-GB',
    status: confirmation === undefined ? 'Draft: the positions are not confirmed' : sayConfirmed(confirmation),
    date: sayDay(dayOf(now)),
    orientation: 'portrait',
    blocks: [
      heading(1, '1. Introduction'),
      ...textAt(view, 'after.introduction'),
      heading(1, '2. What was found'),
      ...foundIn(view, lines),
      heading(1, '3. Where groups see it differently'),
      ...differencesIn(lines),
      heading(2, 'Dissent on record'),
      ...dissentIn(lines),
      heading(1, '4. Priorities'),
      ...prioritiesIn(view.plan),
      heading(1, '5. The Board’s assurance'),
      ...textAt(view, 'after.assurance'),
      heading(1, '6. Financial and legal implications'),
      ...textAt(view, 'after.implications'),
      heading(1, '7. Recommendations'),
      ...textAt(view, 'after.asked'),
      heading(2, 'Signature'),
      paragraph('For the assurance statement, once the Board has agreed it:'),
      signatures({ role: 'Chair of the Board' }),
    ],
  }
}

const sayConfirmed = (confirmation: NonNullable<AfterView['confirmation']>): string =>
  `Positions confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}`

const foundIn = (view: AfterView, lines: readonly AgreedLine[]): readonly Block[] => [
  ...stripsIn(
    lines,
    view.sittings.map(({ group }) => group.name),
  ),
  glance(lines),
  ...scaleIn(view.questions),
  heading(2, 'Who was heard, and who was not'),
  facts(...heardFacts(view)),
  heading(2, 'Where no position was agreed'),
  ...noneIn(lines),
]

const noneIn = (lines: readonly AgreedLine[]): readonly Block[] => {
  const none = lines.flatMap(({ asked, position }) =>
    position?.outcome.kind === 'none' ? [{ asked, outcome: position.outcome }] : [],
  )
  return none.length === 0
    ? [note('There is a position on every standard that was looked at.')]
    : [
        bullets(
          none.map(({ asked, outcome }) => [
            bold(`${shortTitle(asked)}: `),
            isBlank(outcome.why) ? 'why is not written' : outcome.why,
            ...(isBlank(outcome.wouldSettle) ? [] : [italic(' What would settle it: '), outcome.wouldSettle]),
          ]),
        ),
      ]
}

const dissentIn = (lines: readonly AgreedLine[]): readonly Block[] => {
  const said = lines.flatMap(({ asked, position }) =>
    (position?.dissents ?? []).map(({ words, name }) => [
      bold(`${shortTitle(asked)}: `),
      words,
      italic(` – ${name ?? 'no name given'}`),
    ]),
  )
  return said.length === 0 ? [note('None.')] : [bullets(said)]
}

/** What the plan puts first, area by area, and whether the plan is signed. */
const prioritiesIn = (plan: Standing | undefined): readonly Block[] => {
  if (plan === undefined) return [note('No priority is on record yet: nobody has begun the plan.')]
  const { outline, signed } = plan
  return [
    paragraph(
      signed === undefined
        ? 'From the plan as it is being written. It is not signed.'
        : `From the plan as ${signed.by}, ${signed.as}, signed it at ${sayInstant(signed.at)}.`,
    ),
    ...outline.areas.flatMap(area => [
      heading(2, area.title),
      ...(area.priorities.length === 0
        ? [note(isBlank(area.whyNone) ? 'No priority is on record yet.' : `No priority this year: ${area.whyNone}`)]
        : [
            bullets(
              area.priorities.map(({ words, traces }) => [
                isBlank(words) ? 'Not written yet' : words,
                ...(traces.length === 0
                  ? []
                  : [
                      italic(
                        ` (${traces
                          .map(
                            ({ standard, outcome }) =>
                              `standard ${standard}${outcome === undefined ? '' : `, ${sayOutcome(outcome)}`}`,
                          )
                          .join('; ')})`,
                      ),
                    ]),
              ]),
            ),
          ]),
    ]),
  ]
}
