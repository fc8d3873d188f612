import type { Id } from '#ground'
import type { Standing } from '../agreement/standing.ts'

/** Where one year's agreement of a partnership stands, as the desk sees it. */
export type DeskStanding = Standing & {
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly year: string
}
