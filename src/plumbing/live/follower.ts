import type { Pipe } from '#http'

/** One open stream. */
export type Follower = {
  readonly audience: string
  readonly who: string
  readonly pipe: Pipe
  /** The last frame and count that were sent on it. */
  revision: string | undefined
  count: string | undefined
}

const mostWaiting = 64 * 1024

/** Sends, or lets go of a reader who does not keep up: they come back and get the present frame. */
export const push = ({ pipe }: Follower, bytes: Uint8Array): void => {
  if (pipe.waiting() > mostWaiting) pipe.cut()
  else pipe.write(bytes)
}
