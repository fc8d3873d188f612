/** A stretch of two texts: what both say, what only the first says, what only the second says. */
export type Stretch = { readonly kind: 'both' | 'out' | 'in'; readonly words: string }

/** Texts with more words than this on each side are shown one after the other. */
const longest = 1_500

/** Words with what stands after them, and line ends by themselves. */
const wordsIn = (text: string): readonly string[] => text.match(/\n+|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

/** How two texts differ, word by word, in the order in which one reads them. */
export const wordDifference = (before: string, after: string): readonly Stretch[] => {
  const [one, other] = [wordsIn(before), wordsIn(after)]
  let start = 0
  while (start < one.length && start < other.length && isSame(one[start], other[start])) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && isSame(one.at(-1 - end), other.at(-1 - end)))
    end += 1
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  const apart = [stretch('out', left), stretch('in', right)]
  const middle = left.length > longest || right.length > longest ? apart : orApart(between(left, right), apart)
  const alike = other.slice(0, start).flatMap((word, at) => kept(one[at], word))
  return joined([...alike, ...middle, stretch('both', other.slice(other.length - end))])
}

/** Texts that share little but small words read better one after the other. */
const orApart = (mixed: readonly Stretch[], apart: readonly Stretch[]): readonly Stretch[] => {
  const lengthOf = (kinds: string): number =>
    mixed.reduce((sum, { kind, words }) => sum + (kinds.includes(kind) ? words.length : 0), 0)
  return lengthOf('both') * 3 < Math.min(lengthOf('both out'), lengthOf('both in')) ? apart : mixed
}

const isSame = (one: string | undefined, other: string | undefined): boolean => one?.trimEnd() === other?.trimEnd()

/** A word that both say. Where the second text ends with it and the first goes on, the space goes with what is taken out. */
const kept = (before = '', now = ''): readonly Stretch[] => {
  const gap = now.trimEnd() === now ? before.slice(before.trimEnd().length) : ''
  return [stretch('both', [now]), stretch('out', [gap])]
}

const stretch = (kind: Stretch['kind'], words: readonly string[]): Stretch => ({ kind, words: words.join('') })

/** How many words the two share from each place on, and the way through that keeps the most. */
const between = (one: readonly string[], other: readonly string[]): readonly Stretch[] => {
  const width = other.length + 1
  const shared = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      shared[i * width + j] = isSame(one[i], other[j])
        ? (shared[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(shared[(i + 1) * width + j] ?? 0, shared[i * width + j + 1] ?? 0)
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && isSame(one[i], other[j])) {
      stretches.push(...kept(one[i], other[j]))
      i += 1
      j += 1
    } else if (
      j >= other.length ||
      (i < one.length && (shared[(i + 1) * width + j] ?? 0) >= (shared[i * width + j + 1] ?? 0))
    ) {
      stretches.push(stretch('out', [one[i] ?? '']))
      i += 1
    } else {
      stretches.push(stretch('in', [other[j] ?? '']))
      j += 1
    }
  }
  return stretches
}

/** Stretches of one kind side by side are one; nothing is no stretch. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const whole: Stretch[] = []
  for (const { kind, words } of stretches) {
    const last = whole.at(-1)
    if (words === '') continue
    if (last?.kind === kind) whole[whole.length - 1] = { kind, words: last.words + words }
    else whole.push({ kind, words })
  }
  return whole
}
