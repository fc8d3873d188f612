import type { OwnPart } from '#people'
import { ownAnswersOf } from './store.ts'

/** The checklists that somebody went through alone, wherever they belong or belonged. */
export const ownInChecklists: OwnPart = {
  kept: async tx => ({ checklists: await ownAnswersOf(tx) }),
  links: [{ text: 'Checklists that you went through alone', href: '/you/checklists' }],
  goes: 'Checklists that you went through alone and did not share can be read by nobody any more.',
  stays: 'A checklist that you shared stays with the partnership, under the name that you have now.',
}
