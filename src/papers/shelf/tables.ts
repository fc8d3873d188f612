import { papersPath, type OnShelf, type Place } from './on-shelf.ts'

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
