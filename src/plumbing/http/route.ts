/** What a browser asked, read whole before anything else happens. Bodies are untrusted: rooms read them with `#forms`. */
export type Asked = {
  readonly method: 'GET' | 'POST'
  /** The path with its query, as the browser sent it; safe to come back to after signing in. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | string[]>>
  readonly body: Readonly<Record<string, string | string[]>>
  readonly files: readonly Upload[]
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** True when a script of ours asks and wants data back instead of a page. */
  readonly wantsData: boolean
  /** True when a browser opens a stream of events. */
  readonly wantsStream: boolean
  /** The last event that a browser saw before it lost its stream. */
  readonly lastEvent: string | undefined
  /** For `script-src`; new for every reply. */
  readonly nonce: string
}

/** A posted file in a temporary file that is removed when the reply has gone. */
export type Upload = {
  readonly field: string
  readonly name: string
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The upload passed the size limit and was cut off: refuse it. */
  readonly tooLarge: boolean
}

/** Anything that renders to HTML; design's `Html` is one. */
export type Markup = { readonly markup: string }

export type Cookie = { readonly name: string; readonly value: string; readonly maxAgeSeconds: number }

export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly body: Markup; readonly cookies?: readonly Cookie[] }
  | { readonly kind: 'elsewhere'; readonly location: string; readonly cookies?: readonly Cookie[] }
  | { readonly kind: 'data'; readonly status: number; readonly data: unknown }
  | {
      readonly kind: 'download'
      readonly name: string
      readonly type: string
      readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
    }
  | { readonly kind: 'stream'; readonly begin: (pipe: Pipe) => void }

/** An answer that stays open: server-sent events. It holds a socket and nothing else. */
export type Pipe = {
  readonly write: (bytes: Uint8Array) => void
  /** How many bytes wait for a reader who does not keep up. */
  readonly waiting: () => number
  /** After what was written. */
  readonly end: () => void
  /** At once. */
  readonly cut: () => void
  /** Runs once, when the other side has gone or the pipe was ended. */
  readonly onGone: (then: () => void) => void
}

export type Route = {
  readonly method: 'GET' | 'POST'
  /** With `:name` parameters. A URL is a noun. */
  readonly path: string
  /** Who may, in one word: the matrix test walks every route against every role. */
  readonly guard: string
  /** Takes multipart bodies, with at most this many bytes a file. */
  readonly uploadLimit?: number
  /**
   * Asked before a body is taken, where one may be large: may whoever asks send it? Otherwise no file of it is taken, and
   * of a body that is larger than a form may be, nothing.
   */
  readonly admits?: (asked: Asked) => Promise<boolean>
  /** Requests a minute from one address; for routes that send mail or try secrets. */
  readonly ratePerMinute?: number
  readonly handle: (asked: Asked) => Promise<Reply>
}

/** A page, 200 unless told. */
export const shown = (body: Markup, status = 200): Reply => ({ kind: 'page', status, body })

/** Bad input: the page again with what was typed. */
export const mistaken = (body: Markup): Reply => shown(body, 422)

/** The rules say no. */
export const refused = (body: Markup): Reply => shown(body, 409)

/** After a write: go there with a GET. Only paths of this site. */
export const seeOther = (location: string, cookies: readonly Cookie[] = []): Reply => ({
  kind: 'elsewhere',
  location: isOwnPath(location) ? location : '/',
  cookies,
})

export const data = (value: unknown, status = 200): Reply => ({ kind: 'data', status, data: value })

/** A file to keep, always as an attachment. */
export const download = (name: string, type: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Reply => ({
  kind: 'download',
  name,
  type,
  bytes,
})

/** Events as they happen, until one side goes; see `#live`. */
export const streamed = (begin: (pipe: Pipe) => void): Reply => ({ kind: 'stream', begin })

/** A path on this site and nothing that a browser could read as another: no `//`, no backslash, no control character. */
export const isOwnPath = (location: string): boolean => /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(location)

/** Missing or not yours: the same reply, to the byte. Thrown anywhere in a handler, answered in one place. */
export class Absent extends Error {
  override readonly name = 'Absent'
}

/** The value, or the one reply for what is not there. */
export const orAbsent = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Absent()
  return value
}
