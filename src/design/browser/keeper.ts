/** What the server says of an attempt to save. */
export type Reply =
  | { readonly saved: true; readonly at: string; readonly version: string }
  | {
      readonly saved: false
      readonly reason: 'conflict' | 'signed-out' | 'refused' | 'mistake'
      readonly message: string
      readonly href?: string
    }

/** What the saved line should say. */
export type State =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved'; readonly words: string; readonly href?: string | undefined; readonly apart: boolean }

export type Parts = {
  /** What was typed, as one text. */
  readonly read: () => string
  /** Posts what is typed now; `undefined` when no answer came. `isLast`: the page may be going away. */
  readonly send: (isLast: boolean) => Promise<Reply | undefined>
  readonly say: (state: State) => void
  /** Runs `then` after some milliseconds; gives back how to call it off. */
  readonly later: (milliseconds: number, then: () => void) => () => void
}

export type Keeper = {
  readonly changed: () => void
  readonly saveNow: (isLast?: boolean) => Promise<void>
  /** Resolves when nothing is on its way: a form posted before that would meet its own version as a conflict. */
  readonly settled: () => Promise<void>
  readonly isSending: () => boolean
  readonly isUnsaved: () => boolean
  readonly stop: () => void
}

const pause = 1000
const longest = 60_000
const offline = 'no answer from the server. Your words are on this page; we keep trying.'

/** Saves what is typed, one attempt at a time, and never throws anything away. */
export const keeper = ({ read, send, say, later }: Parts): Keeper => {
  let kept = read()
  let sending: Promise<void> | undefined
  let failures = 0
  let isStopped = false
  let callOff = (): void => undefined

  const isUnsaved = (): boolean => read() !== kept
  const saveAfter = (milliseconds: number): void => {
    callOff()
    callOff = later(milliseconds, () => void saveNow())
  }

  const take = (reply: Reply | undefined, content: string): void => {
    if (reply === undefined) {
      failures += 1
      say({ kind: 'unsaved', words: offline, apart: false })
      return saveAfter(Math.min(longest, pause * 2 ** failures))
    }
    failures = 0
    if (!reply.saved) {
      isStopped = reply.reason === 'conflict' || reply.reason === 'refused'
      const apart = reply.reason === 'signed-out'
      return say({ kind: 'unsaved', words: reply.message, href: reply.href, apart })
    }
    kept = content
    say({ kind: 'saved', at: reply.at })
    if (isUnsaved()) saveAfter(pause)
  }

  const attempt = async (isLast: boolean): Promise<void> => {
    const content = read()
    const reply = await send(isLast)
    sending = undefined
    take(reply, content)
  }

  const saveNow = async (isLast = false): Promise<void> => {
    callOff()
    await sending
    if (isStopped || sending !== undefined || !isUnsaved()) return
    sending = attempt(isLast)
    await sending
  }

  return {
    changed: () => {
      if (!isStopped) saveAfter(pause)
    },
    saveNow,
    settled: async () => {
      callOff()
      await sending
    },
    isSending: () => sending !== undefined,
    isUnsaved,
    stop: () => {
      callOff()
      isStopped = true
    },
  }
}
