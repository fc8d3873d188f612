import type { Hand } from '#exercise'
import { addAction } from '#plans'
import { onFramework } from '../document/actions.ts'
import { idIn } from '../document/store.ts'
import type { Section } from '../sections/section.ts'
import { originOf } from './origin.ts'

type Said = Pick<Parameters<typeof addAction>[1], 'words' | 'owner' | 'due'>

/** Adds an action that comes from a section. */
export const addFrom = (hand: Hand, section: Section, said: Said): Promise<void> => {
  const id = hand.world.newId<'action'>()
  return onFramework(hand, async tx => {
    const origin = originOf(await idIn(tx), section)
    await addAction(tx, { ...said, id, origin }, { at: hand.now, by: hand.person })
  })
}
