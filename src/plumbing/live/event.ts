/** One server-sent event. The data is JSON, so that it is one line whatever it holds. */
export const eventBytes = (name: string, value: unknown, id?: string): Buffer =>
  Buffer.from(`event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(value)}\n\n`)

/** How long a browser waits before it opens a lost stream again. */
export const retryBytes = (milliseconds: number): Buffer => Buffer.from(`retry: ${milliseconds}\n\n`)
