import { sayOutcome } from '#agreement'
import type { Grid } from '#documents'
import { sayActionState, type Outline } from '#plans'

type Area = Outline['areas'][number]

/** The priorities of the plan by headline area, the most important first, with what each rests on. */
export const prioritiesGrid = (areas: readonly Area[]): Grid => ({
  name: 'Priorities',
  columns: [
    { heading: 'Headline area', width: 34 },
    { heading: 'Rank', width: 8 },
    { heading: 'Priority', width: 60 },
    { heading: 'Together with', width: 40 },
    { heading: 'Standards', width: 30 },
    { heading: 'In the words of', width: 30 },
  ],
  rows: areas.flatMap(({ title, priorities }) =>
    priorities.map(({ words, merged, traces }, at) => [
      title,
      at + 1,
      words,
      merged.join('\n'),
      traces
        .map(({ standard, outcome }) => `${standard}${outcome === undefined ? '' : `: ${sayOutcome(outcome)}`}`)
        .join('\n'),
      [...new Set(traces.flatMap(({ groups }) => groups))].join('\n'),
    ]),
  ),
})

/** Every action of the plan, by headline area and for the plan as a whole. */
export const actionsGrid = ({ areas, actions }: Pick<Outline, 'areas' | 'actions'>): Grid => ({
  name: 'Actions',
  columns: [
    { heading: 'Headline area', width: 34 },
    { heading: 'Action', width: 60 },
    { heading: 'Who answers for it', width: 26 },
    { heading: 'By when', width: 12 },
    { heading: 'How far it is', width: 16 },
  ],
  rows: [
    ...areas.flatMap(area => area.actions.map(action => ({ of: area.title, action }))),
    ...actions.map(action => ({ of: 'The plan as a whole', action })),
  ].map(({ of, action: { words, owner, due, state } }) => [
    of,
    words,
    owner,
    due === '' ? undefined : { day: due },
    sayActionState(state),
  ]),
})
