import { readForm } from '#forms'
import { dayOf } from '#ground'
import { type Reply, mistaken, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { renamePartnership } from '../../programme/actions/becoming.ts'
import { nameForm } from '../pages/name.ts'
import { registerOf, whole } from './paths.ts'

export const showName = async (ask: Ask): Promise<Reply> =>
  shown(nameForm(ask.frame, { ...whole(ask), name: ask.partnership.name }))

export const saveName = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the partnership’s name', max: 120 })
  const reason = form.line('reason', { called: 'Why', needed: 'Say why it is called otherwise' })
  if (form.mistakes.length > 0) return mistaken(nameForm(ask.frame, { ...whole(ask), name, form }))
  const fact = { on: dayOf(ask.now), reason, by: ask.person, at: ask.now }
  await ask.write(tx => renamePartnership(tx, ask.world, ask.partnership, name, fact))
  return seeOther(registerOf(ask))
}
