import type { Instant } from '#ground'
import { sayAnswer, type Entry } from './entry.ts'
import { askedIn, listingOf } from './kinds.ts'

/** Who changed what about a line, and when. */
export type LineChange = { readonly at: Instant; readonly by: string; readonly told: readonly string[] }

type Names = ReadonlyMap<string, string>

/** An answer as a person reads it; ids by the names given. */
const read = (entry: Entry, name: string, names: Names): string => {
  const answers: Readonly<Record<string, string>> = { ...entry.says, ...entry.aside }
  const answer = answers[name] ?? ''
  const { as } = askedIn(listingOf(entry.list))[name] ?? {}
  // Whoever reads the plan reads its history; an address is for those who write it.
  if (as === 'address') return ''
  if (as !== 'person' && as !== 'priorities') return sayAnswer(entry.list, name, answer)
  return answer
    .split(' ')
    .filter(Boolean)
    .map(id => names.get(id) ?? 'somebody who has left')
    .join('; ')
}

const difference = (before: Entry, now: Entry, names: Names): readonly string[] => {
  const answers = Object.entries(askedIn(listingOf(now.list))).flatMap(([name, { label }]) => {
    const [was, is] = [read(before, name, names), read(now, name, names)]
    return was === is ? [] : [`${label} ${is === '' ? 'Nothing' : is} (before: ${was === '' ? 'nothing' : was})`]
  })
  const moved = before.area === now.area ? [] : ['Moved to another headline area']
  if (before.isRemoved === now.isRemoved) return [...answers, ...moved]
  return [...answers, ...moved, now.isRemoved ? 'Taken out' : 'Put back']
}

/** What became of a line, the latest first. `versions` is everything that it has been, the first one first. */
export const changesOf = (versions: readonly Entry[], names: Names): readonly LineChange[] =>
  versions
    .map((now, at) => {
      const before = versions[at - 1]
      const told = before === undefined ? ['On record since then'] : difference(before, now, names)
      return { at: now.changedAt, by: now.changedBy, told }
    })
    .filter(({ told }) => told.length > 0)
    .toReversed()
