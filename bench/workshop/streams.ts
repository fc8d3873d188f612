import { request, type ClientRequest, type IncomingMessage } from 'node:http'

/** What a screen that follows received, and when (ms of this process's clock). */
export type Event = { readonly name: string; readonly data: string; readonly at: number }

export type Stream = {
  readonly events: readonly Event[]
  /** The first event of that name that passes, now or later. */
  readonly wait: (name: string, passes: (event: Event) => boolean) => Promise<Event>
  readonly hangUp: () => void
}

type Waiting = { name: string; passes: (event: Event) => boolean; found: (event: Event) => void }

/** Opens an event stream as a browser does and reads it. */
export const openStream = (port: number, path: string, cookie: string): Promise<Stream> =>
  new Promise((done, failed) => {
    const asking: ClientRequest = request({
      ...{ host: '127.0.0.1', port, path, agent: false },
      headers: { accept: 'text/event-stream', cookie, 'sec-fetch-site': 'same-origin' },
    })
    asking.once('error', failed)
    asking.once('response', (reply: IncomingMessage) => {
      if (reply.statusCode !== 200) return failed(new Error(`The stream answered with ${reply.statusCode}.`))
      done(read(reply, () => asking.destroy()))
    })
    asking.end()
  })

const read = (reply: IncomingMessage, hangUp: () => void): Stream => {
  const events: Event[] = []
  const waiting = new Set<Waiting>()
  let rest = ''
  reply.setEncoding('utf8').on('error', () => undefined)
  reply.on('data', (chunk: string) => {
    const at = performance.now()
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n')
      const of = (field: string): string =>
        lines
          .filter(line => line.startsWith(`${field}:`))
          .map(line => line.slice(field.length + 1).trimStart())
          .join('\n')
      if (of('data') === '') continue
      const event = { name: of('event') || 'message', data: of('data'), at }
      events.push(event)
      for (const each of waiting) {
        if (each.name !== event.name || !each.passes(event)) continue
        waiting.delete(each)
        each.found(event)
      }
    }
  })
  return {
    events,
    hangUp,
    wait: (name, passes) =>
      new Promise(found => {
        const before = events.find(event => event.name === name && passes(event))
        if (before === undefined) waiting.add({ name, passes, found })
        else found(before)
      }),
  }
}
