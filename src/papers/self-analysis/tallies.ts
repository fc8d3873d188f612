import { paragraph } from '#documents'
import { sayCounts, sayRound, sayWorkshop, type Tally } from '#scoring'
import { labelled, type Inner } from './cells.ts'

/** How a group's room scored a standard in a workshop: a line for each round on record. Never a mean. */
export const talliesIn = (tallies: readonly Tally[], nameOf: (group: Tally['group']) => string): readonly Inner[] =>
  [...Map.groupBy(tallies, ({ group }) => group)].flatMap(([group, each]) =>
    each.flatMap(tally => {
      const round = sayRound(tally, each.length > 1)
      const name = [sayWorkshop(tally.workshop, nameOf(group)), ...(round === '' ? [] : [round.toLowerCase()])]
      return labelled(name.join(', '), [paragraph(sayCounts(tally))])
    }),
  )
