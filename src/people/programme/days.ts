import type { CalendarDay, Day, Id } from '#ground'
import type { PublicationTable } from './publication.ts'
import type { Span } from './span.ts'

/** The programme's own days, for a calendar. */
export const daysOfProgramme = (
  programme: Span & { readonly id: Id<'programme'>; readonly name: string },
  tables: readonly PublicationTable[],
): readonly CalendarDay[] => {
  const on = (what: string, day: Day | undefined, title: string, words?: string): readonly CalendarDay[] =>
    day === undefined ? [] : [{ id: `${what}-${programme.id}`, day, title, ...(words === undefined ? {} : { words }) }]
  return [
    ...on('first-day', programme.firstDay, `First day of ${programme.name}`),
    ...on('last-day', programme.lastDay, `Last day of ${programme.name}`, 'Its staff see no partnership after it.'),
    ...tables.flatMap(table =>
      on(
        `printed-${table.id}`,
        table.lastDay,
        'Last day of the table of printed regions',
        'The next one is to be fixed.',
      ),
    ),
  ]
}
