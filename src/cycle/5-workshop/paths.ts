import { exercisePath } from '#exercise'
import type { Id } from '#ground'

type Year = { readonly partnership: Id<'partnership'>; readonly exercise: Id<'exercise'> }
type Held = { readonly partnership: Id<'partnership'>; readonly workshop: Id<'workshop'> }

/** The workshops of a year. */
export const workshopsPath = ({ partnership, exercise }: Year): string =>
  `${exercisePath(partnership, exercise)}/workshops`

/** Where one is prepared, for a group when the way there named one. */
export const newWorkshopPath = (year: Year, group?: Id<'group'>): string =>
  `${workshopsPath(year)}/new${group === undefined ? '' : `?group=${group}`}`

/** One workshop: what stands, and what to do next. Its other pages lie below. */
export const workshopPath = ({ partnership, workshop }: Held): string =>
  `/partnerships/${partnership}/workshops/${workshop}`

export const workshopPages = [
  'details',
  'recipe',
  'tables',
  'ahead',
  'run-sheet',
  'controls',
  'controls/moves',
  'people',
  'notes',
  'screen',
  'live',
  'record',
] as const
export type WorkshopPage = (typeof workshopPages)[number]

/** A page of one workshop: `…/run-sheet`. */
export const workshopPagePath = (held: Held, page: WorkshopPage): string => `${workshopPath(held)}/${page}`

/** The papers of one table, to print: `…/tables/A`. */
export const tablePaperPath = (held: Held, letter: string): string => `${workshopPath(held)}/tables/${letter}`

/** Without a sign-in: the door, the door with its code, and what this browser's phone or screen shows. */
export const joinPath = (code?: string): string => (code === undefined ? '/join' : `/join/${code}`)
export const phonePath = '/workshop'
export type PhonePage = 'ballot' | 'dots' | 'notes' | 'live' | 'leave'
export const phonePagePath = (page: PhonePage): string => `${phonePath}/${page}`

/** The personal link to score ahead. */
export const aheadPath = (token: string): string => `/ahead/${token}`

/** As routes are written down. */
export const yearRoute = '/partnerships/:partnership/exercises/:exercise/workshops'
export const workshopRoute = '/partnerships/:partnership/workshops/:workshop'
