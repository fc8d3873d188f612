/** What a poll brings: the frame only where it is another than the one that was named. */
export type Answer = {
  readonly revision: string
  /** The server's time, an instant. */
  readonly now: string
  readonly frame?: string
  readonly count?: string
}

export type Network = 'live' | 'polling' | 'lost'

/** What comes out of a stream. `lost`: broken; the browser opens it again by itself unless `isOver`. */
export type Stream = {
  readonly seen: (answer: Partial<Answer>) => void
  readonly lost: (isOver: boolean) => void
  readonly full: () => void
  readonly gone: () => void
}

export type Parts = {
  /** Opens a stream after this revision; gives back how to close it. */
  readonly open: (revision: string, stream: Stream) => () => void
  /** Asks once. `gone`: not for this person any more; `undefined`: no answer. */
  readonly ask: (revision: string) => Promise<Answer | 'gone' | undefined>
  readonly show: (answer: Partial<Answer>) => void
  readonly say: (network: Network) => void
  readonly gone: () => void
  /** Runs `then` after some milliseconds; gives back how to call it off. */
  readonly later: (milliseconds: number, then: () => void) => () => void
}

export type Watch = {
  /** The network or the person is back: see at once what has happened. */
  readonly catchUp: () => void
  readonly offline: () => void
  readonly start: () => void
  readonly stop: () => void
}

/** A proxy that keeps bytes back looks like a stream that stays silent. */
const firstWord = 4_000
/** The server says something every ten seconds. */
const longestSilence = 25_000
const between = 1_000
const longestBetween = 5_000
const firstReopening = 5_000
const longestReopening = 60_000

const nothing = (): void => undefined

/** Keeps a page up with the server: by a stream, and by asking where a stream does not get through. */
export const watch = (first: string, { open, ask, show, say, gone, later }: Parts): Watch => {
  let revision = first
  let close: (() => void) | undefined
  let network: Network | undefined
  let [isPolling, isAsking, isStopped] = [false, false, false]
  let [breaks, failures, reopening] = [0, 0, firstReopening]
  let [callOffSilence, callOffAsking, callOffOpening] = [nothing, nothing, nothing]

  const become = (next: Network): void => {
    if (network !== next) say((network = next))
  }

  const take = (answer: Partial<Answer>): void => {
    // An answer may come later than what the stream brought meanwhile.
    if (Number(answer.revision) < Number(revision)) return
    revision = answer.revision ?? revision
    show(answer)
  }

  const end = (): void => {
    callOffSilence()
    close?.()
    close = undefined
  }

  const finish = (): void => {
    stop()
    gone()
  }

  const expect = (milliseconds: number): void => {
    callOffSilence()
    callOffSilence = later(milliseconds, () => {
      // A stream that once spoke is dead; one that never did may only be slow.
      if (milliseconds === longestSilence) end()
      poll()
    })
  }

  const isHeard = (answer: Partial<Answer>): void => {
    ;[breaks, failures, reopening] = [0, 0, firstReopening]
    isPolling = false
    callOffAsking()
    callOffOpening()
    callOffOpening = nothing
    expect(longestSilence)
    become('live')
    take(answer)
  }

  const openStream = (): void => {
    if (isStopped) return
    end()
    let isMine = true
    const mine =
      <Given extends readonly unknown[]>(then: (...given: Given) => void) =>
      (...given: Given): void => {
        if (isMine) then(...given)
      }
    const shut = open(revision, {
      seen: mine(isHeard),
      gone: mine(finish),
      full: mine(() => {
        end()
        reopening = longestReopening
        poll()
      }),
      lost: mine(isOver => {
        breaks += 1
        if (!isOver && breaks < 2) return
        end()
        poll()
      }),
    })
    close = () => {
      isMine = false
      shut()
    }
    expect(firstWord)
  }

  const reopenLater = (): void => {
    if (callOffOpening !== nothing) return
    const callOff = later(reopening, () => {
      callOffOpening = nothing
      openStream()
    })
    callOffOpening = callOff
    reopening = Math.min(longestReopening, reopening * 2)
  }

  const poll = (): void => {
    isPolling = true
    reopenLater()
    void askNow()
  }

  const askNow = async (): Promise<void> => {
    callOffAsking()
    if (isAsking || isStopped) return
    isAsking = true
    const answer = await ask(revision)
    isAsking = false
    if (isStopped) return
    if (answer === 'gone') return finish()
    if (answer === undefined) {
      failures += 1
      isPolling = true
      reopenLater()
      become('lost')
    } else {
      failures = 0
      take(answer)
      if (isPolling) become('polling')
    }
    if (isPolling) callOffAsking = later(Math.min(longestBetween, between * 2 ** failures), () => void askNow())
  }

  const stop = (): void => {
    isStopped = true
    end()
    callOffAsking()
    callOffOpening()
    callOffOpening = nothing
  }

  return {
    start: () => {
      ;[isStopped, isPolling, breaks] = [false, false, 0]
      openStream()
    },
    stop,
    offline: () => become('lost'),
    catchUp: () => {
      if (isStopped) return
      if (isPolling || network === 'lost') openStream()
      void askNow()
    },
  }
}
