import { readForm } from '#forms'
import { type Reply, mistaken, orAbsent, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { type GroupKind, groupKinds } from '../organisation.ts'
import { groupForm } from '../pages/group.ts'
import { groupsOf, keepGroup } from '../store/groups.ts'
import { organisationsOf } from '../store/organisations.ts'
import { complainIfTaken, endWords, ending, pickedOrganisation } from './listed.ts'
import { registerOf, whole } from './paths.ts'

const groupIn = (ask: Ask) =>
  ask.read(async tx => {
    const id = ask.asked.params['group']
    const organisations = await organisationsOf(tx)
    if (id === undefined) return { organisations }
    return {
      organisations,
      group: orAbsent((await groupsOf(tx)).find(each => each.id === id)),
      endable: endWords.group,
    }
  })

export const showGroup = async (ask: Ask): Promise<Reply> =>
  shown(groupForm(ask.frame, { ...whole(ask), ...(await groupIn(ask)) }))

export const saveGroup = async (ask: Ask): Promise<Reply> => {
  const there = await groupIn(ask)
  const known = 'group' in there ? there.group : undefined
  const left = known && (await ending(ask, 'group', known, known.name))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the group’s name', max: 120 })
  const kinds = Object.keys(groupKinds) as GroupKind[]
  const kind = form.choice('kind', kinds, { called: 'The kind', needed: 'Choose what kind of group it is' })
  const organisation = pickedOrganisation(form, there.organisations)
  complainIfTaken(form, name, await ask.read(groupsOf), known?.id)
  if (form.mistakes.length > 0 || kind === undefined) {
    return mistaken(groupForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'group'>()
  await ask.write(tx => keepGroup(tx, ask.partnership.id, { id, name, kind, ...organisation, at: ask.now }))
  return seeOther(registerOf(ask))
}
