/** The scores that a heading names and the words beside each: `Score 1 - Not begun Score 2 - Begun`, `3 or 4`, `5`. */
export type ScoresNamed = { readonly scores: readonly number[]; readonly labels: ReadonlyMap<number, string> }

const word = '(?:scores?|levels?|grades?|ratings?|stages?|points?|sgôr|sgorau|lefel|lefelau)'
const each = new RegExp(String.raw`(?<![\p{L}\d])${word}\s*(\d{1,2})(?!\d)\s*(?:[-–—:.=)]+\s*)?`, 'giu')
const span = new RegExp(
  String.raw`^(?:${word}\s*)?(\d{1,2})\s*(-|–|—|/|,|&|or|and|to|neu|a|i)\s*(?:${word}\s*)?(\d{1,2})\s*(?:[-–—:.=)]+\s*(.*))?$`,
  'iu',
)
const alone = new RegExp(String.raw`^(?:${word}\s*)?(\d{1,2})(?:\s*[-–—:.=)]+\s*|\s+|$)(.*)$`, 'iu')
const last = /^(.*\S)\s*\((\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\)$/u

/** `1 May 2025` is a day. */
const day = /^(?:st|nd|rd|th)?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?\s*(?:\d{2,4})?$/iu

const none: ScoresNamed = { scores: [], labels: new Map() }
const through = (from: number, to: number): readonly number[] =>
  to < from || to - from > 20 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
const label = (score: number, words: string): ReadonlyMap<number, string> =>
  /\p{L}/u.test(words) ? new Map([[score, words.trim()]]) : new Map()

/** What a column's heading says of scores. A number alone counts only where nothing but a label stands beside it. */
export const scoresIn = (heading: string): ScoresNamed => {
  const words = heading.trim()
  const range = span.exec(words)
  if (range) return rangeOf(range)
  const found = [...words.matchAll(each)]
  if (found.length > 0 && found[0]?.index === 0) return several(words, found)
  const ended = last.exec(words)
  if (ended) {
    const scores = through(Number(ended[2]), Number(ended[3] ?? ended[2]))
    return { scores, labels: scores.length === 1 ? label(scores[0] ?? 0, ended[1] ?? '') : new Map() }
  }
  const single = alone.exec(words)
  if (!single || (/^\d/.test(words) && (words.length > 60 || day.test(single[2] ?? '')))) return none
  return { scores: [Number(single[1])], labels: label(Number(single[1]), single[2] ?? '') }
}

const rangeOf = ([, from, between = '', to, words = '']: RegExpExecArray): ScoresNamed => {
  const [first, second] = [Number(from), Number(to)]
  const isList = /[/,&]|or|and|neu/i.test(between)
  const scores = isList ? [first, second].toSorted((one, two) => one - two) : through(first, second)
  return { scores, labels: /\p{L}/u.test(words) && scores.length === 1 ? label(first, words) : new Map() }
}

const several = (words: string, found: readonly RegExpExecArray[]): ScoresNamed => {
  const labels = new Map<number, string>()
  for (const [at, one] of found.entries()) {
    const until = found[at + 1]?.index ?? words.length
    const said = words
      .slice(one.index + one[0].length, until)
      .replace(/(?:[,;/&]|\bor\b|\band\b|\bneu\b)\s*$/iu, '')
      .trim()
    if (/\p{L}/u.test(said)) labels.set(Number(one[1]), said)
  }
  return { scores: found.map(one => Number(one[1])), labels }
}

const line = new RegExp(
  String.raw`^(?:an?\s+)?${word}\s*(?:of\s+)?(\d{1,2})(?!\d)\s*(?:[-–—:.=)]+\s*|(?:means|stands\s+for)\b[\s:]*)?(\p{L}.{3,})$`,
  'iu',
)

/** A line that gives a score its label: `Score 3 We are making progress`, `A score of 3 means Half of it`. */
export const pointIn = (words: string): { readonly score: number; readonly label: string } | undefined => {
  const [, score, said] = line.exec(words.trim()) ?? []
  if (score === undefined || said === undefined || /^(?:or|and|to|neu)\b/i.test(said)) return undefined
  return { score: Number(score), label: said.trim() }
}
