/** What a browser posted: each field's own values in the order they came. Never inherits a name from a prototype. */
export type Posted = ReadonlyMap<string, readonly string[]>

/** Takes a parsed body apart. Whatever is not text (a file, a number, an object) is left out. */
export const postedFrom = (body: unknown): Posted => {
  if (typeof body !== 'object' || body === null) return new Map()
  return new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
      return values.length === 0 ? [] : [[name, values]]
    }),
  )
}
