/** What the server says of an answer. */
export type Reply =
  { readonly sent: true } | { readonly sent: false; readonly reason: string; readonly message: string }

export type State =
  | { readonly kind: 'sent' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly message: string }

/** What is kept until the server has it: the fields as posted, and whether they were sent off already. */
export type Kept = { readonly fields: string; readonly isOff: boolean }

export type Parts = {
  /** The fields as they stand now. */
  readonly read: () => string
  /** The server has an answer of this person already; which one is not known here. */
  readonly wasSent: boolean
  /** `undefined`: no answer came. */
  readonly post: (fields: string) => Promise<Reply | undefined>
  readonly say: (state: State) => void
  /** Keeps this on the phone, and nothing when it is `undefined`. */
  readonly keep: (kept: Kept | undefined) => void
  /** Runs `then` after some milliseconds; gives back how to call it off. */
  readonly later: (milliseconds: number, then: () => void) => () => void
}

export type Courier = {
  readonly chosen: () => void
  readonly send: (fields?: string) => void
  /** The network is back. */
  readonly again: () => void
  /** The question is over: what is still under way goes on, and nothing stays behind. */
  readonly finish: () => void
}

const pause = 1_000
const longest = 15_000

/** Takes one answer to the server: one post at a time, again until there is a reply, and never twice for two taps. */
export const courier = ({ read, wasSent, post, say, keep, later }: Parts): Courier => {
  let off: string | undefined
  let there = wasSent ? '' : undefined
  let isPosting = false
  let isOver = false
  let failures = 0
  let callOff = (): void => undefined

  const stay = (kept: Kept | undefined): void => keep(isOver ? undefined : kept)

  const settle = (fields: string, reply: Reply): void => {
    failures = 0
    const isNewer = off !== fields
    if (!isNewer) off = undefined
    if (reply.sent) there = fields
    if (isNewer) return void attempt()
    if (!reply.sent) {
      stay(undefined)
      return say({ kind: 'refused', message: reply.message })
    }
    if (isOver || read() === fields) {
      stay(undefined)
      return say({ kind: 'sent' })
    }
    stay({ fields: read(), isOff: false })
    say({ kind: 'changed' })
  }

  const attempt = async (): Promise<void> => {
    callOff()
    const fields = off
    if (fields === undefined || isPosting) return
    isPosting = true
    const reply = await post(fields)
    isPosting = false
    if (reply !== undefined) return settle(fields, reply)
    failures += 1
    say({ kind: 'waiting' })
    callOff = later(Math.min(longest, pause * 2 ** failures), () => void attempt())
  }

  return {
    chosen: () => {
      const fields = read()
      if (off !== undefined) return
      if (fields === there) {
        keep(undefined)
        return say({ kind: 'sent' })
      }
      keep({ fields, isOff: false })
      if (there !== undefined) say({ kind: 'changed' })
    },
    send: (fields = read()) => {
      if (fields === off || (off === undefined && fields === there)) return
      off = fields
      stay({ fields, isOff: true })
      void attempt()
    },
    again: () => void attempt(),
    finish: () => {
      isOver = true
      keep(undefined)
    },
  }
}
