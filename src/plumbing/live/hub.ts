import type { Pipe } from '#http'
import { eventBytes, retryBytes } from './event.ts'
import { push, type Follower } from './follower.ts'
import type { Following, LiveSource } from './source.ts'
import { makeTopic, type Read, type Topic } from './topic.ts'

/** In milliseconds; how many streams in all and of one person. */
export type Limits = {
  readonly rest: number
  readonly checkEvery: number
  readonly beatEvery: number
  readonly streams: number
  readonly streamsEach: number
}

export type Hub = {
  readonly isFull: () => boolean
  readonly add: (following: Following, pipe: Pipe, revision: string | undefined) => void
  readonly wake: (topic: string, what: 'frames' | 'count') => void
  readonly wakeAll: () => void
  readonly fresh: (topic: string, source: LiveSource) => Promise<Read>
  /** Tells every browser to come back in a moment, not all at once. */
  readonly close: () => void
}

type Options = {
  readonly limits: Limits
  readonly now: () => string
  /** Milliseconds by chance, from the first to the second. */
  readonly between: (least: number, most: number) => number
  readonly failed: (error: unknown) => void
}

/** The open streams of this process. */
export const openHub = ({ limits, now, between, failed }: Options): Hub => {
  const topics = new Map<string, Topic>()
  const streamsOf = new Map<string, Set<Follower>>()
  let total = 0

  const topicOf = (name: string, source: LiveSource): Topic => {
    const topic = topics.get(name) ?? makeTopic(source, { rest: limits.rest, now, failed })
    topic.source = source
    topics.set(name, topic)
    return topic
  }

  /** A browser that keeps coming back would take another's place for ever, so the oldest is told to ask instead. */
  const makeRoom = (own: Set<Follower>): void => {
    const [oldest] = own
    if (oldest === undefined || own.size <= limits.streamsEach) return
    own.delete(oldest)
    push(oldest, eventBytes('poll', null))
    oldest.pipe.end()
  }

  const remove = (topic: Topic, follower: Follower): void => {
    if (!topic.followers.delete(follower)) return
    total -= 1
    const own = streamsOf.get(follower.who)
    own?.delete(follower)
    if (own?.size === 0) streamsOf.delete(follower.who)
  }

  const everyone = (): readonly Follower[] => [...topics.values()].flatMap(({ followers }) => [...followers])
  const beat = (): void => {
    const bytes = eventBytes('beat', now())
    for (const follower of everyone()) push(follower, bytes)
  }

  const wakeAll = (): void => {
    for (const topic of topics.values()) topic.wake('frames')
  }

  let isChecking = false
  const check = async (): Promise<void> => {
    if (isChecking) return
    isChecking = true
    for (const [name, topic] of topics) {
      if (topic.followers.size > 0) await topic.check().catch(failed)
      else if (!topic.isAsked()) topics.delete(name)
    }
    isChecking = false
    // A hint may be lost, so everybody is brought up to date here at the latest.
    wakeAll()
  }
  const timers = [
    setInterval(() => void check(), limits.checkEvery).unref(),
    setInterval(beat, limits.beatEvery).unref(),
  ]

  return {
    isFull: () => total >= limits.streams,
    add({ topic: name, audience, who, source }, pipe, revision) {
      const topic = topicOf(name, source)
      const follower: Follower = { audience, who, pipe, revision, count: undefined }
      const own = streamsOf.get(who) ?? new Set()
      streamsOf.set(who, own.add(follower))
      topic.followers.add(follower)
      total += 1
      pipe.onGone(() => remove(topic, follower))
      makeRoom(own)
      pipe.write(retryBytes(between(500, 2500)))
      pipe.write(eventBytes('beat', now()))
      topic.wake('frames')
    },
    wake: (name, what) => topics.get(name)?.wake(what),
    wakeAll,
    fresh: (name, source) => topicOf(name, source).fresh(),
    close() {
      for (const timer of timers) clearInterval(timer)
      for (const { pipe } of everyone()) {
        pipe.write(retryBytes(between(300, 3000)))
        pipe.end()
      }
    },
  }
}
