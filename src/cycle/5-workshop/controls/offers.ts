import { linesIn, isBlank, sayList } from '#ground'
import type { Candidate, Room } from '../room/room.ts'

/** Something that a table wants to change, as it can be put up for ranking. */
export type Offer = {
  readonly words: string
  /** `Table A on standard 3`; several where tables wrote the same. */
  readonly heard: string
  readonly standards: readonly number[]
}

type Said = { readonly words: string; readonly letter: string; readonly standard: number }

/** Every line of the tables' implications, each once, without what is on the list already. Nobody retypes anything. */
export const offersOf = (room: Pick<Room, 'notes' | 'tables' | 'candidates'>): readonly Offer[] => {
  const said = room.notes.flatMap(note => saidIn(note, room))
  const words = [...new Set(said.map(each => each.words))]
  return words
    .filter(each => !room.candidates.some(candidate => candidate.words === each))
    .map(each =>
      offerOf(
        each,
        said.filter(other => other.words === each),
      ),
    )
}

const saidIn = (note: Room['notes'][number], { tables }: Pick<Room, 'tables'>): readonly Said[] => {
  const letter = tables.find(({ id }) => id === note.table)?.letter ?? '?'
  return linesIn(note.implications)
    .map(line => line.replace(/^[-•*]\s+/, ''))
    .filter(line => !isBlank(line))
    .map(words => ({ words, letter, standard: note.standard }))
}

const offerOf = (words: string, said: readonly Said[]): Offer => {
  const standards = [...new Set(said.map(({ standard }) => standard))].toSorted((a, b) => a - b)
  const heard = standards.map(standard => {
    const letters = [...new Set(said.filter(each => each.standard === standard).map(({ letter }) => letter))]
    return `${letters.length === 1 ? 'Table' : 'Tables'} ${sayList(letters)} on standard ${standard}`
  })
  return { words, standards, heard: sayList(heard) }
}

/** Whether something from the same tables is on the list: then the offer does not stand ticked a second time. */
export const isHeardAlready = (offer: Offer, candidates: readonly Candidate[]): boolean =>
  candidates.some(({ heard }) => heard === offer.heard)
