import type { Markup } from '#http'

/** What there is to see at one revision. */
export type Frames = {
  /** Changes whenever any frame does; without line ends. */
  readonly revision: string
  /** The frame of one audience; asked once for each of the audiences that follow. */
  readonly of: (audience: string) => Markup
}

/** Words such as `12 of 14` for an audience that may see them. */
export type Counts = (audience: string) => string | undefined

/** How a room reads what it shows. Each call opens a scope of its own and keeps nothing. */
export type LiveSource = {
  readonly frames: () => Promise<Frames>
  /** What moves more often than a frame. */
  readonly count?: () => Promise<Counts>
  /** Which of these may go on following. */
  readonly mayStay: (who: readonly string[]) => Promise<ReadonlySet<string>>
}

/** What somebody wants to follow, and as whom. The route has asked already whether they may. */
export type Following = {
  readonly topic: string
  readonly audience: string
  /** For taking leave of them, and for counting their streams. */
  readonly who: string
  readonly source: LiveSource
}
