import { sayConfirmer, type Confirmation } from '#agreement'
import { exercisePath, sayScope, type Sitting } from '#exercise'
import { dayOf, sayCount, sayDay, type Id } from '#ground'
import type { Signature } from '#plans'
import type { Submission } from '#scoring'
import type { Shelved } from '#support'

/** One paper on the shelf: what it is, where it stands, and where to take it or why it is held. */
export type OnShelf = {
  readonly name: string
  /** What it is, and the particulars of its state: who signed it, what is missing. */
  readonly what: string
  /** In a word or two. */
  readonly state: string
  /** The files that it can be taken as; none while it is held. */
  readonly files?: readonly FileOf[]
  readonly held?: { readonly why: string; readonly cure: LinkTo }
  /** Where what it says can be changed, for whoever may. */
  readonly change?: LinkTo
}

export type LinkTo = { readonly text: string; readonly href: string }

export type FileOf = { readonly form: 'Word' | 'PDF' | 'Excel' | 'CSV'; readonly href: string }

export type Place = { readonly partnership: Id<'partnership'>; readonly exercise: Id<'exercise'> }

/** Where the papers of a year are listed; each lies below. */
export const papersPath = ({ partnership, exercise }: Place): string => `${exercisePath(partnership, exercise)}/papers`

/** A paper in both of its forms. */
const wordAndPdf = (place: Place, name: string, query = ''): readonly FileOf[] => [
  { form: 'Word', href: `${papersPath(place)}/${name}.docx${query}` },
  { form: 'PDF', href: `${papersPath(place)}/${name}.pdf${query}` },
]

/** What the shelf says of the plan: as it reads now where somebody has begun it, and every version that was signed. */
export type PlanStanding = {
  readonly now?: { readonly name: string; readonly version: number; readonly missing?: number }
  readonly signatures: readonly Signature[]
}

export const sayNotBegun = 'Nobody has begun the outline change plan.'

/** The signed versions, the newest first; then the plan as it stands now, with what has come of it. */
export const planOnShelf = (place: Place, { now, signatures }: PlanStanding): readonly OnShelf[] => {
  const files = (query = '') => wordAndPdf(place, 'outline-change-plan', query)
  const what = 'Priorities, the work of preparing, support and success criteria, in the order of the template.'
  if (now === undefined)
    return [
      {
        name: 'Outline change plan',
        what,
        state: 'Not yet',
        held: {
          why: sayNotBegun,
          cure: { text: 'Go to the plan', href: `${exercisePath(place.partnership, place.exercise)}/plan` },
        },
      },
    ]
  const signed = signatures.toReversed().map(signature => ({
    name: `Signed plan, version ${signature.version}`,
    what: `${saySigned(signature)}. It never changes.`,
    state: signature.undone === undefined ? 'Signed' : 'Signature undone',
    files: files(`?version=${signature.version}`),
  }))
  if (now.missing === undefined)
    return [
      ...signed,
      {
        ...{ name: `${now.name}, with what has come of it`, state: 'At work', files: files() },
        what: 'The signed plan beside what was found, decided and judged at reviews since.',
      },
    ]
  const wanted = now.missing === 0 ? 'nothing is missing' : `${sayCount(now.missing, 'thing')} missing`
  return [
    ...signed,
    { name: now.name, what: `${what} Version ${now.version}: ${wanted}.`, state: 'Draft', files: files() },
  ]
}

export const sayNoStrategic = 'Nobody has begun the strategic change plan.'

/** What the shelf says of the strategic plan: as it reads now, every signed version, and its operational plans. */
export type StrategicOnShelf = {
  readonly now?: { readonly name: string; readonly version: number; readonly missing?: number }
  readonly signatures: readonly Signature[]
  readonly operations: readonly { readonly id: Id; readonly words: string }[]
}

/** The signed versions of the strategic plan, the newest first; then its draft; then each operational plan. */
export const strategicOnShelf = (place: Place, standing: StrategicOnShelf): readonly OnShelf[] => {
  const { now, signatures, operations } = standing
  const files = (query = '') => wordAndPdf(place, 'strategic-change-plan', query)
  const what = 'Vision, what has moved on since the outline, the gap, solutions, rationale and operational plans.'
  if (now === undefined)
    return [
      {
        ...{ name: 'Strategic change plan', what, state: 'Not yet' },
        held: {
          why: sayNoStrategic,
          cure: {
            text: 'Go to the strategic plan',
            href: `${exercisePath(place.partnership, place.exercise)}/plan/strategic`,
          },
        },
      },
    ]
  const wanted =
    now.missing === undefined || now.missing === 0 ? 'nothing is missing' : `${sayCount(now.missing, 'thing')} missing`
  return [
    ...signatures.toReversed().map(signature => ({
      name: `Signed strategic plan, version ${signature.version}`,
      what: `${saySigned(signature)}. It never changes.`,
      state: signature.undone === undefined ? 'Signed' : 'Signature undone',
      files: files(`?version=${signature.version}`),
    })),
    ...(now.missing === undefined
      ? []
      : [{ name: now.name, what: `${what} Version ${now.version}: ${wanted}.`, state: 'Draft', files: files() }]),
    ...operations.map(({ id, words }) => ({
      name: words,
      what: 'Operational plan: objectives, outcomes, actions, timescales, accountabilities and resources.',
      state: 'At work',
      files: wordAndPdf(place, 'operational-plan', `?plan=${id}`),
    })),
  ]
}

const saySigned = ({ at, by, as, undone }: Signature): string =>
  `Signed on ${sayDay(dayOf(at))} by ${by.name}, ${as}${undone === undefined ? '' : `; undone on ${sayDay(dayOf(undone.at))}`}`

/** The support agreement: every version that somebody signed, the newest first, and the draft while it reads otherwise. */
export const supportOnShelf = (place: Place, shelved: Shelved | undefined): readonly OnShelf[] => {
  const what = 'Thirteen sections with the consultancy plan, and the signature block for both sides.'
  if (shelved === undefined)
    return [
      {
        ...{ name: 'Support agreement', what, state: 'Not yet' },
        held: {
          why: sayNoSupport,
          cure: {
            text: 'Go to the support agreement',
            href: `${exercisePath(place.partnership, place.exercise)}/support`,
          },
        },
      },
    ]
  const files = (query = '') => wordAndPdf(place, 'support-agreement', query)
  return [
    ...shelved.versions.toReversed().map(({ version, isWhole, isInForce }) => ({
      name: `Support agreement, version ${version}`,
      what: isInForce
        ? 'The last version that both sides signed.'
        : isWhole
          ? 'It held before.'
          : 'It is not signed by both sides.',
      state: isInForce ? 'In force' : isWhole ? 'Held before' : 'Not in force',
      files: files(`?version=${version}`),
    })),
    ...(shelved.isChanged ? [{ name: 'Support agreement', what, state: 'Draft', files: files() }] : []),
  ]
}

export const sayNoSupport = 'Nobody has begun the support agreement.'

/** The agreed position: from the first one on record, a draft until all are confirmed. */
export const agreedOnShelf = (place: Place, { recorded, standardCount, confirmation }: AgreedStanding): OnShelf => {
  const paper = {
    name: 'The agreed position',
    what: 'The self-analysis in the template’s columns: agreed scores, the groups’ scores beside them, dissent, who was not heard.',
  }
  if (recorded === 0)
    return {
      ...paper,
      state: 'Not yet',
      held: {
        why: 'No position is on record.',
        cure: { text: 'See the positions', href: `${exercisePath(place.partnership, place.exercise)}/positions` },
      },
    }
  return {
    ...paper,
    ...(confirmation === undefined
      ? { state: 'Draft', what: `${paper.what} ${recorded} of ${sayCount(standardCount, 'standard')} on record.` }
      : {
          state: 'Confirmed',
          what: `${paper.what} Confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}.`,
        }),
    files: wordAndPdf(place, 'agreed'),
  }
}

export type AgreedStanding = {
  /** How many standards have a position, or “none this year”, on record. */
  readonly recorded: number
  readonly standardCount: number
  readonly confirmation?: Pick<Confirmation, 'at' | 'by' | 'forChair'>
}

/** The paper that asks the Board for its time, and the one that brings back what was found. */
export const boardOnShelf = (place: Place, { isFound, mayWrite }: BoardStanding): readonly OnShelf[] => {
  const after = {
    name: 'Paper for the Board, after its session',
    what: 'What was found, where groups differ, dissent, priorities, the assurance statement, and what the Board is asked.',
  }
  const write = mayWrite ? { change: { text: 'Change its words', href: `${papersPath(place)}/board-words` } } : {}
  return [
    {
      name: 'Paper for the Board, before its session',
      what: 'Why the Board is asked for its time, who else takes part, the standards it looks at with their guidance.',
      state: 'Ready',
      files: wordAndPdf(place, 'board-before'),
      ...write,
    },
    isFound
      ? { ...after, state: 'Ready', files: wordAndPdf(place, 'board-after'), ...write }
      : { ...after, state: 'Not yet', held: { why: sayNothingFound, ...seeCoverage(place) }, ...write },
  ]
}

export type BoardStanding = {
  /** Whether any group has submitted or any position is on record. */
  readonly isFound: boolean
  readonly mayWrite: boolean
}

export const sayNothingFound = 'No group has submitted answers and no position is on record yet.'

const seeCoverage = ({ partnership, exercise }: Place) => ({
  cure: { text: 'See how far the groups are', href: `${exercisePath(partnership, exercise)}/coverage` },
})

/** What was decided this year, when, by whom and why. */
export const decisionsOnShelf = (place: Place, standing: number): OnShelf => ({
  name: 'Decision log',
  what: 'What was decided, when, by whom and why.',
  state: standing === 0 ? 'Empty' : sayCount(standing, 'decision'),
  files: wordAndPdf(place, 'decision-log'),
})

/** What can be taken as a table, by the name of its file. */
export const tableNames = ['positions', 'answers', 'priorities', 'actions', 'decisions'] as const
export type TableName = (typeof tableNames)[number]

const tables: Readonly<Record<TableName, Pick<OnShelf, 'name' | 'what'>>> = {
  positions: { name: 'Positions', what: 'What was agreed on each standard, with dissent.' },
  answers: { name: 'What groups said', what: 'Every answer that was submitted, with evidence and voices.' },
  priorities: { name: 'Priorities', what: 'Those of the plan, with the standards that they rest on.' },
  actions: { name: 'Actions', what: 'Those of the plan, with who answers for each and by when.' },
  decisions: { name: 'Decisions', what: 'Every decision on record, with who decided and why.' },
}

/** Everything as tables: one Excel file, and each table alone. */
export const tablesOnShelf = (place: Place): readonly OnShelf[] => [
  {
    name: 'All tables',
    what: 'One file with a sheet for each table below.',
    state: 'Ready',
    files: [{ form: 'Excel', href: `${papersPath(place)}/tables.xlsx` }],
  },
  ...tableNames.map(name => ({
    ...tables[name],
    state: 'Ready',
    files: [{ form: 'CSV' as const, href: `${papersPath(place)}/${name}.csv` }],
  })),
]

/** What one group said, once it has submitted. */
export const groupOnShelf = (
  place: Place,
  { group, standards }: Pick<Sitting, 'group' | 'standards'>,
  submission: Submission | undefined,
  standardCount: number,
): OnShelf => {
  const paper = { name: group.name, what: `The group’s answers on ${sayScope(standards, standardCount)}.` }
  if (submission === undefined)
    return {
      ...paper,
      state: 'Not yet',
      held: {
        why: sayNotSubmitted(group.name),
        ...seeCoverage(place),
      },
    }
  return {
    ...paper,
    what: `${paper.what} Submitted on ${sayDay(dayOf(submission.submittedAt))}${submission.onBehalf ? ', entered on its behalf' : ''}.`,
    state: 'Submitted',
    files: wordAndPdf(place, 'group', `?group=${group.id}`),
  }
}

export const sayNotSubmitted = (group: string): string => `${group} has not submitted its answers yet.`

/** A form to fill in by hand: for one group, or for any. */
export const blankOnShelf = (
  place: Place,
  sitting: Pick<Sitting, 'group' | 'standards'> | undefined,
  standardCount: number,
  mayWrite: boolean,
): OnShelf => ({
  name: sitting === undefined ? 'Blank form, every standard' : `Blank form for ${sitting.group.name}`,
  what:
    sitting === undefined
      ? `All ${sayCount(standardCount, 'standard')} with their guidance.`
      : `${sayScope(sitting.standards, standardCount)} with their guidance, and the group’s seats.`.replace(/^a/, 'A'),
  state: 'To print',
  files: wordAndPdf(place, 'blank', sitting === undefined ? '' : `?group=${sitting.group.id}`),
  ...(sitting !== undefined &&
    mayWrite && {
      change: { text: 'Read the filled form in', href: `${papersPath(place)}/forms/${sitting.group.id}` },
    }),
})
