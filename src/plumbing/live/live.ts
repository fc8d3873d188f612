import type { World } from '#ground'
import { data, streamed, type Asked, type Reply } from '#http'
import { openHints, type Hints, type What } from './hints.ts'
import { openHub, type Limits } from './hub.ts'
import type { Following } from './source.ts'

/** The one way to everybody's screen; made once in a process. */
export type Live = {
  /**
   * Answers whoever asks to follow: a stream to a browser's `EventSource`, else the present frame as data, without it
   * when `?revision=` is the present one. Ask who is there before calling.
   */
  readonly follow: (asked: Asked, following: Following) => Promise<Reply>
  /** Frames of this topic have changed: call it once the transaction is over. */
  readonly nudge: (topic: string) => void
  /** Only the count has moved. */
  readonly nudgeCount: (topic: string) => void
  readonly close: () => Promise<void>
}

export type LiveNeeds = {
  /** Where the other processes listen. Nothing is opened before it is needed. */
  readonly connection: string
  readonly world: World
  readonly log: { error(fields: object, words: string): void }
  readonly limits?: Partial<Limits>
}

const usual: Limits = { rest: 50, checkEvery: 4_000, beatEvery: 10_000, streams: 2_000, streamsEach: 6 }

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** Opens nothing yet but the timers that keep streams alive and honest. */
export const openLive = ({ connection, world, log, limits = {} }: LiveNeeds): Live => {
  const set = { ...usual, ...limits }
  const between = (least: number, most: number): number =>
    least + Math.floor(((world.chance(1)[0] ?? 0) / 256) * (most - least))
  const failed = (error: unknown): void =>
    log.error({ fault: nameOf(error) }, 'screens could not be brought up to date')
  const hub = openHub({ limits: set, now: world.now, between, failed })

  let hints: Hints | undefined
  let isClosed = false
  const hinting = (): Hints | undefined => {
    if (isClosed) return undefined
    hints ??= openHints({
      connection,
      from: Buffer.from(world.chance(9)).toString('base64url'),
      rest: set.rest,
      heard: hub.wake,
      joined: hub.wakeAll,
    })
    return hints
  }
  const nudge = (topic: string, what: What): void => {
    hub.wake(topic, what)
    hinting()?.say(topic, what)
  }

  const polled = async (asked: Asked, { topic, audience, source }: Following): Promise<Reply> => {
    const { frames, counts } = await hub.fresh(topic, source)
    const { revision } = frames
    const isSame = asked.query['revision'] === revision
    const frame = isSame ? {} : { frame: frames.of(audience).markup }
    return data({ revision, now: world.now(), ...frame, count: counts?.(audience) })
  }

  return {
    async follow(asked, following) {
      if (!asked.wantsStream) return polled(asked, following)
      if (isClosed || hub.isFull()) return data({ trouble: 'Too many screens follow at once. This one will ask.' }, 503)
      hinting()
      const seen = asked.lastEvent ?? [asked.query['revision']].flat()[0]
      return streamed(pipe => hub.add(following, pipe, seen))
    },
    nudge: topic => nudge(topic, 'frames'),
    nudgeCount: topic => nudge(topic, 'count'),
    async close() {
      isClosed = true
      hub.close()
      await hints?.close()
    },
  }
}
