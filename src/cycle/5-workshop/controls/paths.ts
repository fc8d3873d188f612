import { workshopPath } from '../paths.ts'
import type { Workshop } from '../room/room.ts'

type Held = Pick<Workshop, 'id' | 'partnership'>

const below = ({ id, partnership }: Held, page: string): string =>
  `${workshopPath({ partnership, workshop: id })}/${page}`

export const controlsPath = (workshop: Held): string => below(workshop, 'controls')
export const movesPath = (workshop: Held): string => below(workshop, 'controls/moves')
export const doorPath = (workshop: Held): string => below(workshop, 'controls/door')
export const peoplePath = (workshop: Held): string => below(workshop, 'people')
export const screenPath = (workshop: Held): string => below(workshop, 'screen')
export const recordPath = (workshop: Held): string => below(workshop, 'record')
/** What the controls, or a big screen, follow. */
export const livePath = (workshop: Held, what: 'controls' | 'screen'): string => below(workshop, `live?for=${what}`)

/** Where the plenary takes one standard. */
export const standardPath = (workshop: Held, standard: number): string => below(workshop, `standards/${standard}`)

/** What the room ranks. */
export const candidatesPath = (workshop: Held): string => below(workshop, 'candidates')

/** The assurance statement and the decisions. */
export const minutesPath = (workshop: Held): string => below(workshop, 'minutes')

/** The last page: what is written where, and the button that closes. */
export const closingPath = (workshop: Held): string => below(workshop, 'closing')
