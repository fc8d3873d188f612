import type { Ask } from '#people'
import type { Local } from './local.ts'
import { keepLocal, localOf } from './store.ts'

/** Keeps what is said of the own area, where it is different from what stands. */
export const keepLocals = (
  { write, now: at, person: by }: Pick<Ask, 'write' | 'now' | 'person'>,
  checklist: string,
  said: readonly Local[],
): Promise<void> =>
  write(async tx => {
    const before = await localOf(tx, checklist)
    for (const each of said) {
      const { words = '', link = '' } = before.get(each.key) ?? {}
      if (words !== each.words || link !== each.link) await keepLocal(tx, checklist, each, { at, by })
    }
  })
