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

type Tag = { readonly name: string; readonly isEnd: boolean; readonly spans: readonly string[] }

/** The name of a tag and how far a cell reaches; nothing else of it is read. */
const tagIn = (source: string): Tag => {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(source) ?? []
  const isCell = /^t[dh]$/i.test(name)
  const reach = isCell ? (source.match(spans) ?? []) : []
  return {
    ...{ name: name.toLowerCase(), isEnd: slash === '/' },
    spans: reach.map(each => each.replaceAll(/["'\s]/g, '')),
  }
}

/** A cell of a table that stands in a cell is lines of that cell. */
const flat = (tag: Tag): Tag =>
  /^(?:table|tr|td|th|caption)$/.test(tag.name) ? { name: 'br', isEnd: false, spans: [] } : tag

const written = ({ name, isEnd, spans: reach }: Tag): string =>
  ['<', isEnd ? '/' : '', [name, ...reach].join(' '), '>'].join('')

/** The source of a page with nothing in its tags but what is read of them, and no table inside another. */
export const plainTags = (text: string): string => {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = /^<\/?[a-z]/i.test(text.slice(at, at + 3)) ? endOf(text, at) : undefined
    if (end === undefined) continue
    const tag = tagIn(text.slice(at, end + 1))
    const isTable = tag.name === 'table'
    if (isTable && !tag.isEnd) depth += 1
    const isInner = depth > 1
    if (isTable && tag.isEnd && depth > 0) depth -= 1
    parts.push(text.slice(from, at), written(isInner ? flat(tag) : tag))
    from = end + 1
    at = end
  }
  return [...parts, text.slice(from)].join('')
}
