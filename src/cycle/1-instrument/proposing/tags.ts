/** No tag of a page is longer, in characters. */
const longest = 1000

/** Where a tag that begins there ends: at the first `>` outside quotation marks. Undefined where it is none. */
const endOf = (text: string, from: number): number | undefined => {
  let quote = ''
  for (let at = from + 1; at < text.length && at - from < longest; at++) {
    const sign = text.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '<') return undefined
    else if ((sign === '"' || sign === "'") && text.charAt(at - 1) === '=') quote = sign
  }
  return undefined
}

const spans = /\b(?:colspan|rowspan)\s*=\s*["']?\d{1,3}/gi

/** A tag with its name and how far a cell reaches; nothing else of it is read. */
const bare = (tag: string): string => {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(tag) ?? []
  const kept = /^t[dh]$/i.test(name) ? (tag.match(spans) ?? []) : []
  return `<${slash}${name.toLowerCase()}${kept.map(each => ` ${each.replaceAll(/["'\s]/g, '')}`).join('')}>`
}

/** A cell of a table that stands in a cell is lines of that cell. */
const flat = (tag: string): string => (/^<\/?(?:table|tr|td|th|caption)\b/.test(tag) ? '<br>' : tag)

/** The source of a page with nothing in its tags but what is read of them, and no table inside another. */
export const plainTags = (text: string): string => {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = /^<\/?[a-z]/i.test(text.slice(at, at + 3)) ? endOf(text, at) : undefined
    if (end === undefined) continue
    const tag = bare(text.slice(at, end + 1))
    if (tag === '<table>') depth += 1
    const isInner = depth > 1
    if (tag === '</table>' && depth > 0) depth -= 1
    parts.push(text.slice(from, at), isInner ? flat(tag) : tag)
    from = end + 1
    at = end
  }
  return [...parts, text.slice(from)].join('')
}
