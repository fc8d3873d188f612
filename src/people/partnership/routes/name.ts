import { readForm } from '#forms'
import { type Reply, mistaken, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { nameForm } from '../pages/name.ts'
import { renamePartnership } from '../store/partnerships.ts'
import { registerOf, whole } from './paths.ts'

export const showName = async (ask: Ask): Promise<Reply> =>
  shown(nameForm(ask.frame, { ...whole(ask), name: ask.partnership.name }))

export const saveName = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the partnership’s name', max: 120 })
  if (form.mistakes.length > 0) return mistaken(nameForm(ask.frame, { ...whole(ask), name, form }))
  await ask.write(tx => renamePartnership(tx, ask.partnership.id, { name }))
  return seeOther(registerOf(ask))
}
