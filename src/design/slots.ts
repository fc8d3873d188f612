/** The kinds of place where a template lets a value stand. */
export type Slot = 'text' | 'quotes' | 'address' | 'tag'

const known = new WeakMap<TemplateStringsArray, readonly Slot[]>()

const refuse = (before: string): never => {
  throw new SyntaxError(`Nothing may be inserted after …${before.slice(-40)}`)
}

const inQuotes = (tag: string, before: string): Slot => {
  const [, name = '', typed = ''] = /([\w:.-]+)="([^"]*)$/.exec(tag) ?? []
  if (/^(on|style$|srcdoc$)/i.test(name)) return refuse(before)
  return typed === '' && /^(href|src|action|formaction)$/i.test(name) ? 'address' : 'quotes'
}

const slotAfter = (before: string): Slot => {
  if (/<(script|style)\b[^>]*>[^<]*$/i.test(before)) return refuse(before)
  const tag = /<\/?[a-z][^<]*$/i.exec(before)?.[0]
  if (tag === undefined || (tag.replace(/"[^"]*"/g, '').split('"')[0] ?? '').includes('>')) return 'text'
  if (tag.split('"').length % 2 === 0) return inQuotes(tag, before)
  return /=\s*('[^']*)?$/.test(tag) ? refuse(before) : 'tag'
}

/**
 * Where each value of a template stands: worked out once for each template in the source.
 * Throws where no escaping could make a value safe: scripts, styles, inline handlers, values without double quotes.
 */
export const slotsOf = (chunks: TemplateStringsArray): readonly Slot[] => {
  const seen = known.get(chunks)
  if (seen !== undefined) return seen
  let before = ''
  const slots = chunks.slice(0, -1).map(chunk => {
    before += chunk
    const slot = slotAfter(before)
    before += 'x'
    return slot
  })
  known.set(chunks, slots)
  return slots
}
