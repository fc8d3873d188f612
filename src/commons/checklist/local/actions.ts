import type { Ask } from '#people'
import { wayOf, type Local, type Typed } from './local.ts'
import { keepLocal, localOf } from './store.ts'

/** Keeps what was typed anew of the own area. Gives what stands where somebody else wrote meanwhile: that is not overwritten. */
export const keepLocals = (
  { write, now: at, person: by }: Pick<Ask, 'write' | 'now' | 'person'>,
  checklist: string,
  typed: readonly Typed[],
): Promise<readonly Local[]> =>
  write(async tx => {
    const before = await localOf(tx, checklist)
    const conflicts: Local[] = []
    for (const each of typed) {
      const stands = before.get(each.typed.key) ?? { key: each.typed.key, words: '', link: '' }
      const way = wayOf(each, stands)
      if (way === 'conflict') conflicts.push(stands)
      if (way === 'keep') await keepLocal(tx, checklist, each.typed, { at, by })
    }
    return conflicts
  })
