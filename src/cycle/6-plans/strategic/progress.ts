import { isBlank } from '#ground'
import type { Progressed } from './strategic.ts'

/** Whether a statement has moved on since the outline was signed. Nobody judges by how much. */
export type Progress = 'open' | 'stands' | 'changed' | 'new'

export const progressOf = ({ said, now }: Progressed): Progress => {
  if (isBlank(now)) return 'open'
  if (now.trim() === said.trim()) return 'stands'
  return isBlank(said) ? 'new' : 'changed'
}

export const progressWords: Readonly<Record<Progress, string>> = {
  open: 'Nothing here yet.',
  stands: 'It stands as it was.',
  changed: 'Rewritten.',
  new: 'New: the outline said nothing here.',
}

/** A stretch of text that stayed, went or came. */
export type Stretch = { readonly kind: 'same' | 'gone' | 'new'; readonly words: string }

/** Above this many words on both sides a text is shown as replaced, so that no page takes long to make. */
const longest = 1500

const wordsIn = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** How one text became another, word by word. The stretches that are not new give the old text, those not gone the new. */
export const changesBetween = (before: string, now: string): readonly Stretch[] => {
  const [old, fresh] = [wordsIn(before), wordsIn(now)]
  if (old.length > longest || fresh.length > longest)
    return joined([
      { kind: 'gone', words: before },
      { kind: 'new', words: now },
    ])
  const width = fresh.length + 1
  const shared = sharedAfter(old, fresh)
  const stretches: Stretch[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < fresh.length) {
    const [was, is] = [old[at], fresh[to]]
    if (was !== undefined && was === is) {
      stretches.push({ kind: 'same', words: was })
      at += 1
      to += 1
    } else if (is === undefined || (was !== undefined && goesFirst(shared, width, at, to))) {
      stretches.push({ kind: 'gone', words: was ?? '' })
      at += 1
    } else {
      stretches.push({ kind: 'new', words: is })
      to += 1
    }
  }
  return joined(stretches)
}

const goesFirst = (shared: Uint16Array, width: number, at: number, to: number): boolean =>
  (shared[(at + 1) * width + to] ?? 0) >= (shared[at * width + to + 1] ?? 0)

/** For each pair of places, how many words both texts still share after it. */
const sharedAfter = (old: readonly string[], fresh: readonly string[]): Uint16Array => {
  const width = fresh.length + 1
  const shared = new Uint16Array((old.length + 1) * width)
  for (let at = old.length - 1; at >= 0; at--)
    for (let to = fresh.length - 1; to >= 0; to--)
      shared[at * width + to] =
        old[at] === fresh[to]
          ? (shared[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(shared[(at + 1) * width + to] ?? 0, shared[at * width + to + 1] ?? 0)
  return shared
}

/** Neighbours of one kind as one stretch. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce<Stretch[]>((all, each) => {
    const last = all.at(-1)
    if (each.words === '') return all
    if (last?.kind === each.kind) all[all.length - 1] = { kind: last.kind, words: last.words + each.words }
    else all.push(each)
    return all
  }, [])
