import { eventBytes } from './event.ts'
import { push, type Follower } from './follower.ts'
import { paced } from './paced.ts'
import type { Counts, Frames, LiveSource } from './source.ts'

export type Read = { readonly frames: Frames; readonly counts: Counts | undefined }

type Waiter = { readonly resolve: (read: Read) => void; readonly reject: (error: unknown) => void }

/** Everything that follows one key in this process. */
export type Topic = {
  readonly followers: Set<Follower>
  /** How frames are read; the latest that was handed in. */
  source: LiveSource
  /** Somebody waits for a read. */
  readonly isAsked: () => boolean
  readonly wake: (what: 'frames' | 'count') => void
  /** A read that begins after this call, shared with whoever else waits. */
  readonly fresh: () => Promise<Read>
  /** Takes leave of those who may not stay. */
  readonly check: () => Promise<void>
}

type Options = {
  /** Milliseconds between two reads. */
  readonly rest: number
  readonly now: () => string
  readonly failed: (error: unknown) => void
}

const sendFrames = (followers: Iterable<Follower>, { revision, of }: Frames, now: string): void => {
  const made = new Map<string, Buffer>()
  for (const follower of followers) {
    if (follower.revision === revision) continue
    const bytes =
      made.get(follower.audience) ??
      eventBytes('frame', { revision, now, frame: of(follower.audience).markup }, revision)
    made.set(follower.audience, bytes)
    follower.revision = revision
    follower.count = undefined
    push(follower, bytes)
  }
}

const sendCounts = (followers: Iterable<Follower>, counts: Counts): void => {
  const made = new Map<string, Buffer>()
  for (const follower of followers) {
    const count = counts(follower.audience)
    if (count === undefined || count === follower.count) continue
    const bytes = made.get(count) ?? eventBytes('count', count)
    made.set(count, bytes)
    follower.count = count
    push(follower, bytes)
  }
}

/** A topic that nobody follows yet. */
export const makeTopic = (source: LiveSource, { rest, now, failed }: Options): Topic => {
  const followers = new Set<Follower>()
  let isFramesDue = false
  let waiters: Waiter[] = []

  const readFrames = async (isDue: boolean): Promise<Frames | undefined> => {
    if (!isDue) return undefined
    const frames = await topic.source.frames()
    sendFrames(followers, frames, now())
    return frames
  }

  const read = async (): Promise<void> => {
    const [isDue, waiting] = [isFramesDue, waiters]
    isFramesDue = false
    waiters = []
    try {
      const frames = await readFrames(isDue)
      const counts = await topic.source.count?.()
      if (counts) sendCounts(followers, counts)
      if (frames) for (const { resolve } of waiting) resolve({ frames, counts })
    } catch (error) {
      for (const { reject } of waiting) reject(error)
      failed(error)
    }
  }
  const wakeUp = paced(rest, read)

  const topic: Topic = {
    followers,
    source,
    isAsked: () => waiters.length > 0,
    wake: what => {
      isFramesDue ||= what === 'frames'
      wakeUp()
    },
    fresh: () =>
      new Promise((resolve, reject) => {
        waiters.push({ resolve, reject })
        topic.wake('frames')
      }),
    check: async () => {
      const asked = [...new Set([...followers].map(({ who }) => who))]
      const staying = await topic.source.mayStay(asked)
      for (const follower of followers) {
        if (staying.has(follower.who) || !asked.includes(follower.who)) continue
        push(follower, eventBytes('gone', null))
        follower.pipe.end()
      }
    },
  }
  return topic
}
