import { createHash } from 'node:crypto'

const hotAfter = 8
const textsRemembered = 2000

type Seen = { count: number; name?: string }

const seen = new Map<string, Seen>()

/**
 * A name for a statement that keeps coming back, so that PostgreSQL parses and plans it once per connection. Planning
 * a join costs about ten times its execution; rare texts stay unnamed, so that connections do not fill up with plans.
 */
export const nameOf = (text: string): string | undefined => {
  const known = seen.get(text)
  if (known === undefined) {
    if (seen.size < textsRemembered) seen.set(text, { count: 1 })
    return undefined
  }
  if (known.count++ < hotAfter) return undefined
  return (known.name ??= createHash('sha1').update(text).digest('base64url'))
}
