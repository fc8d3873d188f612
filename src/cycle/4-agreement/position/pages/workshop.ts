import { html, type Html } from '#design'
import { notesBeside, workshopTallies } from '#scoring'
import type { AgreeView } from '../view.ts'

/** How rooms scored the standard in workshops, and what they wrote that no group's answer holds. */
export const workshopPart = ({ left, sittings }: AgreeView): Html => {
  const nameOf = (id: string): string => sittings.find(({ group }) => group.id === id)?.group.name ?? ''
  return html`${workshopTallies(left.tallies, nameOf)}${notesBeside(left.notes)}`
}
