const lettersOf = (text: string): readonly string[] => text.toUpperCase().match(/[\p{L}\p{N}]/gu) ?? []

const wordsOf = (name: string): readonly string[] =>
  name
    .trim()
    .replace(/^the\s+/i, '')
    .split(/[\s–-]+/u)
    .filter(word => lettersOf(word).length > 0)

/** Marks to try in turn: initials of the words, then the first letter with each later one, then with a number. */
const candidates = (name: string): readonly string[] => {
  const words = wordsOf(name)
  const [first = '?', ...later] = lettersOf(words.join(''))
  const initials = words.slice(1).flatMap(word => lettersOf(word).slice(0, 1))
  const pairs = [...initials, ...later].map(second => first + second)
  return [...pairs, ...Array.from({ length: 9 }, (_, at) => `${first}${at + 1}`)]
}

const initialOf = (name: string): string => lettersOf(wordsOf(name).join(''))[0] ?? '?'

const chosen = (name: string, isAlone: boolean, taken: ReadonlySet<string>, at: number): string =>
  isAlone ? initialOf(name) : (candidates(name).find(mark => !taken.has(mark)) ?? String(at + 1))

/**
 * One mark for each name, all different: its initial where no other name begins with it, else two letters.
 * The same names in the same order always get the same marks.
 */
export const lettersFor = (names: readonly string[]): readonly string[] => {
  const initials = names.map(initialOf)
  const taken = new Set<string>()
  return names.map((name, at) => {
    const isAlone = initials.filter(initial => initial === initials[at]).length === 1
    const mark = chosen(name, isAlone, taken, at)
    taken.add(mark)
    return mark
  })
}
