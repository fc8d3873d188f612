import type { Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Tables } from './tables.ts'

const endable = {
  organisation: 'people.organisation',
  group: 'people.partner_group',
  seat: 'people.seat',
} as const

/** Ends an organisation, group or seat: it leaves the lists of today and stays in the years it was part of. */
export const end = async (tx: Write, noun: keyof typeof endable, id: Id, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable(endable[noun]).set({ ended_at: at }).where('id', '=', id).execute()
}
