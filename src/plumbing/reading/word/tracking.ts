import type { Tracked } from '../read.ts'

/** Who changed what while changes were tracked. */
export type Tracking = {
  readonly begin: (kind: 'insertions' | 'deletions', by: string) => void
  readonly end: () => void
  /** Who is changing at this place. */
  readonly by: () => string | undefined
  readonly counted: () => readonly Tracked[]
}

export const tracking = (): Tracking => {
  const open: string[] = []
  const counts = new Map<string, { insertions: number; deletions: number }>()
  return {
    begin: (kind, by) => {
      const name = by.trim() === '' ? 'somebody without a name' : by.trim().slice(0, 120)
      const count = counts.get(name) ?? { insertions: 0, deletions: 0 }
      count[kind] += 1
      counts.set(name, count)
      open.push(name)
    },
    end: () => {
      open.pop()
    },
    by: () => open.at(-1),
    counted: () => [...counts].map(([by, count]) => ({ by, ...count })),
  }
}
