// What Word, Outlook and hands put before an item. A letter that a symbol font draws as a bullet (o, §, Ø, ü, v) counts
// only before a tab or a wide gap, a dash or a number only before a space.
const gap = String.raw`(?:\t|[ \u00a0]{2,})`
const marks = [
  String.raw`[•·●▪■□◦‣⁃∙○➢✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc]\s*`,
  String.raw`[*–—-][ \t\u00a0]+`,
  String.raw`[o§Øüv]${gap}`,
  String.raw`\(?\d{1,2}[.)][ \t\u00a0]+`,
  String.raw`\(?(?:[a-z]|[ivx]{2,4})(?:\)[ \t\u00a0]+|\.${gap})`,
]
const mark = new RegExp(`^(?:${marks.join('|')})`, 'iu')
const lineEnd = /\r\n?|[\n\u000b\u2028\u2029]/u

/**
 * The items of a text: each bullet or line, without its mark. A small letter after a long line that did not end goes on
 * with it, as text does that was broken to fit a page; a line that only leads in to bullets (“We need to:”) is no item.
 */
export const linesOf = (text: string): readonly string[] => {
  const lines = text
    .split(lineEnd)
    .map(line => line.trim())
    .map(line => ({ words: line.replace(mark, '').trim(), isMarked: mark.test(line) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
  const isLeadIn = (at: number): boolean =>
    lines[at]?.words.endsWith(':') === true && lines[at]?.isMarked === false && lines[at + 1]?.isMarked === true
  return lines.reduce<string[]>((items, { words, isMarked }, at) => {
    const before = lines[at - 1]?.words ?? ''
    if (!isMarked && goesOn(before, words)) items.push(`${items.pop()} ${words}`)
    else if (!isLeadIn(at)) items.push(words)
    return items
  }, [])
}

/** No page breaks a line that is shorter than this. In characters. */
const shortestBroken = 45

const goesOn = (before: string, words: string): boolean =>
  before.length >= shortestBroken && /^\p{Ll}/u.test(words) && !/[.;:!?]$/u.test(before)
