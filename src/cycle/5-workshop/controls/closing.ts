import { sayCount, sayList } from '#ground'
import { rankedOf } from '../record/ranking.ts'
import type { Room } from '../room/room.ts'
import { outcomeOn } from './plenary.ts'
import { gatheringOf } from './sitting-here.ts'

/** What closing writes, and where: said before anybody presses. */
export type Written = { readonly what: string; readonly where: string }

export const writtenAtClose = (room: Room): readonly Written[] => {
  const { here, left } = gatheringOf(room)
  const { standards } = room.workshop.recipe
  const noted = standards.filter(standard => room.notes.some(note => note.standard === standard))
  const on = (kind: string): readonly number[] => standards.filter(each => outcomeOn(room, each)?.kind === kind)
  return [
    {
      what: `Who took part: ${sayCount(here.length + left.length, 'person', 'people')}, and the seats for which nobody came`,
      where: 'The sitting of the group',
    },
    { what: `The tables’ notes${onStandards(noted)}`, where: 'The group’s answers, for it to finish and submit' },
    {
      what: `The room’s counts${onStandards(room.tallies.map(({ standard }) => standard))}`,
      where: 'Beside the group’s answers; on record since each reveal',
    },
    { what: `Agreed scores${onStandards(on('agreed'))}`, where: 'The positions; on record since each was agreed' },
    { what: `No agreed position${onStandards(on('none'))}`, where: 'The positions; on record since each was decided' },
    { what: sayRanking(room), where: 'The outline change plan, as candidate priorities' },
    { what: sayMinutes(room), where: 'The record of the workshop' },
  ]
}

const onStandards = (standards: readonly number[]): string => {
  const named = [...new Set(standards)].toSorted((a, b) => a - b).map(String)
  return named.length === 0 ? ': none' : ` on ${named.length === 1 ? 'standard' : 'standards'} ${sayList(named)}`
}

const sayRanking = ({ candidates }: Room): string =>
  rankedOf(candidates) === undefined
    ? `${sayCount(candidates.length, 'candidate priority', 'candidate priorities')}, not ranked`
    : `${sayCount(candidates.length, 'candidate priority', 'candidate priorities')} with their dots`

const sayMinutes = ({ minutes }: Room): string => {
  const of = (kind: string): number => minutes.filter(each => each.kind === kind).length
  const assured = of('assurance') > 0 ? 'The assurance statement' : 'No assurance statement'
  return `${assured}; ${sayCount(of('decision'), 'decision')}; ${of('dissent') === 0 ? 'no dissent' : sayCount(of('dissent'), 'dissent')}`
}

/** What is better done before closing, each with why. Nothing here stops anybody. */
export const leftOpen = (room: Room): readonly string[] => {
  const open = room.workshop.recipe.standards.filter(standard => outcomeOn(room, standard) === undefined)
  const isRanked = room.candidates.length === 0 || rankedOf(room.candidates) !== undefined
  return [
    ...(open.length === 0
      ? []
      : [
          `Nothing is decided${onStandards(open)}. The champion takes ${open.length === 1 ? 'it' : 'them'} up after the meeting.`,
        ]),
    ...(isRanked ? [] : ['The candidate priorities are not ranked.']),
    ...(room.minutes.some(({ kind }) => kind === 'assurance') ? [] : ['No assurance statement is made.']),
  ]
}
