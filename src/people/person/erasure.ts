import { no, yes, type Decision, type Id } from '#ground'

/** A programme that only the one person administers. */
export type Alone = { readonly id: Id<'programme'>; readonly name: string }

export type ErasureRefusal =
  | { readonly kind: 'champion' }
  /** Nobody could invite staff after them. */
  | { readonly kind: 'last-administrator'; readonly programme: Alone }

/** Whether somebody can be erased: they hand over first what only they hold. */
export const mayErase = (holds: {
  readonly isChampion: boolean
  readonly alone: readonly Alone[]
}): Decision<'erased', ErasureRefusal> => {
  const [programme] = holds.alone
  if (holds.isChampion) return no({ kind: 'champion' })
  return programme === undefined ? yes('erased') : no({ kind: 'last-administrator', programme })
}
